import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { password, type SignedInPeople, signedInPeople } from '../access/signed-in-people.js';
import {
  builtConsole,
  canLookAtPages,
  openBrowser,
  openPage,
  type OpenPage,
  overflowOf,
  wcagFaults,
} from './browser.js';

const next = '自己选的新密码 2027';

(canLookAtPages ? describe : describe.skip)('the page of accounts', () => {
  let people: SignedInPeople;
  let browser: Browser;
  let open: OpenPage[] = [];
  const logins = { system: '', security: '', audit: '' };

  beforeAll(async () => {
    people = await signedInPeople({}, { consoleFolder: builtConsole });
    browser = await openBrowser();
    ({ login: logins.system } = await people.somebody([['systemAdmin', '']]));
    ({ login: logins.security } = await people.somebody([['securityAdmin', '']]));
    ({ login: logins.audit } = await people.somebody([['auditAdmin', '']]));
    await people.query(
      `with someone as (insert into person (name, created_at) values ('待开户', now()) returning id),
         place as (insert into post (unit_id, kind, title, created_at) select id, 'reporter', 'reporter', now() from unit where code = '9901' returning id)
       insert into tenure (person_id, post_id, from_on, created_at) select someone.id, place.id, '2020-01-01', now() from someone, place`,
    );
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

  const signedIn = async (login: string, given: string, path: string): Promise<Page> => {
    const opened = await openPage(browser);
    open.push(opened);
    const { page } = opened;
    await page.goto(`${people.at.url}${path}`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(given);
    await page.locator('.sign-in button[type="submit"]').click();
    return page;
  };
  const administrator = async (which: keyof typeof logins): Promise<Page> => {
    const page = await signedIn(logins[which], password, '/administration/accounts');
    await page.getByRole('heading', { name: '账号与授权' }).waitFor();
    return page;
  };
  const rowOf = (page: Page, login: string) => page.locator('tbody tr[data-row-key]').filter({ hasText: login });
  const confirm = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /确\s*定/ });

  it('lets one administrator make an account, another grant and revoke its role, and the third only look', async () => {
    const system = await administrator('system');
    await system.getByRole('button', { name: '新建账号' }).click();
    await system.getByRole('combobox', { name: '人员' }).fill('待开户');
    await system.locator('.ant-select-item-option', { hasText: '待开户' }).click();
    const asked = system.getByRole('dialog');
    await asked.getByLabel('账号').fill('two words');
    await asked.getByRole('button', { name: '新建账号' }).click();
    await asked.getByText('账号不得含空格').waitFor();
    await asked.getByLabel('账号').fill('kaihu');
    expect(await wcagFaults(system)).toEqual([]);
    await asked.getByRole('button', { name: '新建账号' }).click();
    await asked.getByText('初始密码只显示这一次').waitFor();
    const given = (await asked.locator('code').textContent()) ?? '';
    await asked.getByRole('button', { name: /Close|关闭/ }).click();
    await rowOf(system, 'kaihu').getByText('尚未授权').waitFor();
    expect(await rowOf(system, logins.system).getByText('本人账号').count()).toBe(1);

    const security = await administrator('security');
    expect(await security.getByRole('button', { name: '新建账号' }).count()).toBe(0);
    await security.getByRole('combobox', { name: '授予角色 kaihu' }).click();
    await security.locator('.ant-select-item-option', { hasText: '填报员' }).click();
    await rowOf(security, 'kaihu').getByRole('button', { name: '撤销角色 kaihu 填报员' }).waitFor();
    expect(await wcagFaults(security)).toEqual([]);

    const person = await signedIn('kaihu', given, '/tasks');
    await person.getByLabel('当前密码').fill(given);
    await person.getByLabel('新密码', { exact: true }).fill(next);
    await person.getByLabel('再次输入新密码').fill(next);
    await person.locator('.sign-in button[type="submit"]').click();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();

    const audit = await administrator('audit');
    await rowOf(audit, 'kaihu').getByText('填报员').waitFor();
    expect(await audit.locator('tbody').getByRole('button').count()).toBe(0);

    await rowOf(security, 'kaihu').getByRole('button', { name: '撤销角色 kaihu 填报员' }).click();
    await confirm(security).click();
    await security.getByText('请填写理由').waitFor();
    await security.getByRole('dialog').getByLabel('理由').fill('岗位调整');
    await confirm(security).click();
    await rowOf(security, 'kaihu').getByRole('combobox', { name: '授予角色 kaihu' }).waitFor();
    const left = await people.query(
      `select g.reason from role_grant g join account a on a.id = g.account_id where a.login = 'kaihu'`,
    );
    expect(left).toEqual([{ reason: '岗位调整' }]);
    await person.reload();
    await person.locator('.sign-in').waitFor();
  }, 240_000);

  it('finds an account by its state, disables and enables it, and gives a new first password', async () => {
    const { login } = await people.somebody([['reporter', '9902']]);
    const system = await administrator('system');
    await system.getByRole('searchbox', { name: '按账号或姓名查找' }).fill(login);
    await system.keyboard.press('Enter');
    await system.waitForURL(`**search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '停用' }).click();
    await confirm(system).click();
    await rowOf(system, login).getByRole('button', { name: '启用' }).waitFor();
    expect((await people.signIn(login)).status).toBe(401);
    await system.goto(`${people.at.url}/administration/accounts?state=disabled&search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '启用' }).click();
    await system.getByText('没有符合条件的账号').waitFor();
    await system.goto(`${people.at.url}/administration/accounts?search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '重置密码' }).click();
    await confirm(system).click();
    await system.getByText('初始密码只显示这一次').waitFor();
    const given = (await system.getByRole('dialog').locator('code').textContent()) ?? '';
    expect((await people.signIn(login)).status).toBe(401);
    expect((await people.signIn(login, given)).body).toEqual({ needs: 'passwordChange' });
    await system.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(system)).toBe(0);
  }, 240_000);
});
