import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Person, password, type SignedInPeople, signedInPeople } from '../access/signed-in-people.js';
import { lookOn, year } from '../api/a-running-year.js';
import {
  builtConsole,
  canLookAtPages,
  openBrowser,
  openPage,
  type OpenPage,
  overflowOf,
  wcagFaults,
} from './browser.js';

const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

(canLookAtPages ? describe : describe.skip)('the page of delegations', () => {
  let people: SignedInPeople;
  let browser: Browser;
  let open: OpenPage[] = [];
  let secretary: Person;
  let colleague: Person;
  let security: Person;

  beforeAll(async () => {
    people = await signedInPeople({}, { consoleFolder: builtConsole });
    browser = await openBrowser();
    secretary = await people.holder('topLeader', '9901');
    colleague = await people.somebody([['teamMember', '9901']]);
    security = await people.somebody([['securityAdmin', '']]);
    const coordinator = await people.atBrowser('coordinator', '99');
    const started = await people.post(coordinator, '/cycles', { unit: '99', year, pack: 'province' });
    await lookOn(people.at, String(started.body['id']), `${year}-02-01`);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await people.at.close();
  });
  afterEach(async () => {
    for (const { context } of open) await context.close();
    expect(open.flatMap(({ failures }) => failures)).toEqual([]);
    open = [];
  });

  const signedIn = async ({ login }: Person, path = '/delegations', title = '委托代办'): Promise<Page> => {
    const opened = await openPage(browser);
    open.push(opened);
    const { page } = opened;
    await page.goto(`${people.at.url}${path}`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(password);
    await page.locator('.sign-in button[type="submit"]').click();
    await page.getByRole('heading', { name: title }).waitFor();
    return page;
  };
  const rowOf = (page: Page, text: string) => page.locator('tbody tr[data-row-key]').filter({ hasText: text });
  const dialog = (page: Page) => page.getByRole('dialog');
  const menuOf = (page: Page) => page.locator('.shell-header .person-name');
  const choose = async (page: Page, label: string) => {
    await menuOf(page).click();
    await page.getByRole('menuitem', { name: label }).click();
  };
  const give = async (page: Page, reason: string) => {
    await page.getByRole('button', { name: '委托他人' }).click();
    await dialog(page).getByRole('combobox', { name: '受托人' }).fill(colleague.name);
    await page.locator('.ant-select-item-option', { hasText: colleague.name }).click();
    const last = dialog(page).getByLabel('截止日期（含当日）');
    await last.fill(dayAfter(5));
    await last.press('Enter');
    await dialog(page).getByLabel('理由').fill(reason);
    await dialog(page).locator('button[type="submit"]').click();
  };
  const end = async (page: Page, reason: string, button: string, say: string) => {
    await rowOf(page, reason).getByRole('button', { name: button }).click();
    await dialog(page).getByLabel('理由').fill(say);
    await dialog(page)
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await rowOf(page, reason).getByText('已终止').waitFor();
  };

  it('has a colleague act in a post, under both names, until it is ended', async () => {
    const leader = await signedIn(secretary);
    await leader.getByText('没有委托').waitFor();
    await give(leader, '赴京开会');
    await leader.getByText(`已委托${colleague.name}`).waitFor();
    await rowOf(leader, '赴京开会').getByText('生效中').waitFor();
    expect(await wcagFaults(leader)).toEqual([]);

    const member = await signedIn(colleague, '/notices', '消息');
    await member.getByText(`${secretary.name}委托${colleague.name}代行一把手职责`).waitFor();
    const label = `受${secretary.name}委托`;
    await choose(member, label);
    await member.locator('.person-name', { hasText: `${colleague.name}（${label}）` }).waitFor();
    const [task] = await people.query<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id where u.code = '9901' and t.kind = 'arrangement'`,
    );
    await member.goto(`${people.at.url}/tasks/${task?.id ?? ''}`);
    await member
      .getByRole('button', { name: /签\s*收/ })
      .first()
      .click();
    await member.locator('.ant-timeline').getByText(`${colleague.name}（受${secretary.name}委托）`).waitFor();
    expect(
      await people.query(
        `select actor, on_behalf_of as behalf from task_event where task_id = $1 and kind = 'acknowledged'`,
        [task?.id],
      ),
    ).toEqual([{ actor: `account:${colleague.accountId}`, behalf: secretary.name }]);
    await member.goto(`${people.at.url}/delegations`);
    await member.getByText('您正在受托办理').waitFor();
    expect(await member.getByRole('button', { name: '委托他人' }).count()).toBe(0);

    await end(leader, '赴京开会', '终止', '提前返回');
    await member.getByRole('link', { name: '督办看板' }).click();
    await member.getByText('委托已终止或到期').waitFor();
    await member.locator('.person-name', { hasText: /^某人\d+ · 委员会9901$/ }).waitFor();
    await menuOf(member).click();
    await member.getByRole('menuitem', { name: '个人中心' }).waitFor();
    expect(await member.getByRole('menuitem', { name: label }).count()).toBe(0);
  }, 240_000);

  it('says at once why a delegation is refused', async () => {
    const leader = await signedIn(secretary);
    await give(leader, '休假');
    await rowOf(leader, '休假').getByText('生效中').waitFor();
    await give(leader, '再次休假');
    await dialog(leader).getByText('这些日期已委托给同一人').waitFor();
    const member = await signedIn(colleague);
    await end(member, '休假', '交回', '另有任务');
    await rowOf(member, '休假').getByText('另有任务').waitFor();
  }, 240_000);

  it('lets the security administrator end any, who gives none, and fits a telephone', async () => {
    const leader = await signedIn(secretary);
    await give(leader, '培训');
    await rowOf(leader, '培训').getByText('生效中').waitFor();
    const administrator = await signedIn(security);
    expect(await administrator.getByRole('button', { name: '委托他人' }).count()).toBe(0);
    await end(administrator, '培训', '终止', '岗位核查');
    expect(await wcagFaults(administrator)).toEqual([]);
    await leader.reload();
    await rowOf(leader, '培训').getByText('岗位核查').waitFor();
    await leader.goto(`${people.at.url}/delegations?state=planned`);
    await leader.getByText('没有委托').waitFor();
    await leader.goto(`${people.at.url}/delegations`);
    await rowOf(leader, '培训').first().waitFor();
    await leader.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(leader)).toBe(0);
  }, 240_000);
});
