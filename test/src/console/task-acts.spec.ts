import { beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { submit } from '@zehuan/tasks';
import type { Locator, Page } from 'playwright-core';
import type { Person } from '../access/signed-in-people.js';
import { aYearOf, lookOn, progress, year } from '../api/a-running-year.js';
import { overflowOf, seriousFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const duties = '制定班子及成员年度责任清单';
const grassroots = '基层党组织建设情况';
const ideology = '意识形态工作责任落实报告';

describePages('acts on tasks and lines at the console', () => {
  const stage = peopleAtConsole();
  let coordinator: Person;
  let secretary: Person;
  let member: Person;
  let cycleId: string;
  let belowId: string;
  const bySystem = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    inTransaction(stage.people.at.database.dataSource, systemActor('test'), work);

  beforeAll(async () => {
    const { people } = stage;
    coordinator = await people.somebody([['coordinator', '99']]);
    secretary = await people.holder('topLeader', '9901');
    member = await people.somebody([['teamMember', '9901']]);
    cycleId = await aYearOf(people.at, '99');
    // The cycles below begin by themselves.
    const [below] = await people.query<{ id: string }>(
      `select c.id from cycle c join unit u on u.id = c.unit_id where u.code = '9901'`,
    );
    belowId = below?.id ?? '';
    await lookOn(people.at, belowId, `${year}-02-01`);
  }, 240_000);

  interface TaskRow {
    readonly id: string;
    readonly state: string;
    readonly on: string;
  }

  /** The tasks of a line, by unit. */
  const tasksOf = async (title: string): Promise<Record<string, TaskRow>> => {
    const rows = await stage.people.query<TaskRow & { readonly code: string }>(
      `select u.code, t.id, t.state, t.due_on::text as "on" from task t join unit u on u.id = t.unit_id where t.title = $1`,
      [title],
    );
    return Object.fromEntries(rows.map(({ code, ...row }) => [code, row]));
  };
  const idOf = async (title: string, code: string): Promise<string> => (await tasksOf(title))[code]?.id ?? '';

  const dialog = (page: Page) => page.getByRole('dialog');
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: /确\s*定/ });
  const press = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true }).click();
  const choose = async (page: Page, label: string, option: string) => {
    await dialog(page).getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-item-option', { hasText: option }).click();
  };
  const fillDay = async (page: Page, label: string, day: string) => {
    const field = dialog(page).getByLabel(label);
    await field.fill(day);
    await field.press('Enter');
  };

  it('hand the work to a person of the unit, say to whom, and take it back', async () => {
    const id = await idOf(ideology, '9901');
    const page = await stage.signedIn(secretary.login, `/tasks/${id}`);
    const handed = () =>
      stage.people.query(
        `select delegate_person_id as "personId", delegated_until::text as until from task where id = $1`,
        [id],
      );
    await press(page, '分办');
    await choose(page, '承办人', member.name);
    await fillDay(page, '截止日期（含当日）', `${year}-03-01`);
    expect(await seriousFaults(page)).toEqual([]);
    await confirm(page).click();
    await page.getByText(`${member.name}（至 ${year}-03-01）`).waitFor();
    expect(await handed()).toEqual([{ personId: member.personId, until: `${year}-03-01` }]);

    await press(page, '收回');
    await confirm(page).click();
    await page.getByRole('button', { name: '收回', exact: true }).waitFor({ state: 'hidden' });
    expect(await handed()).toEqual([{ personId: null, until: null }]);
  }, 120_000);

  it('hand a task on to chosen subordinates, not after its own day, as a line of the own cycle', async () => {
    const page = await stage.signedIn(secretary.login, `/tasks/${await idOf(duties, '9901')}`);
    await press(page, '分解下达');
    await choose(page, '承办单位', '委员会990101');
    await page.keyboard.press('Escape');
    await fillDay(page, '期限', `${year}-03-10`);
    await dialog(page).getByLabel('工作措施').fill('列出清单\n\n报上级备案');
    expect(await seriousFaults(page)).toEqual([]);
    await press(dialog(page), '分解下达');
    await page.getByText('已分解下达 1 项任务').waitFor();
    const [line] = await stage.people.query(
      `select i.definition->'measures' as measures, u.code, t.due_on::text as "on" from item i
         join task t on t.item_id = i.id join unit u on u.id = t.unit_id where i.origin = 'decomposed'`,
    );
    expect(line).toEqual({ measures: ['列出清单', '报上级备案'], code: '990101', on: `${year}-03-10` });

    await page.goto(`/year/${belowId}`);
    const row = page.locator('tbody tr[data-row-key]').filter({ hasText: `${year}-03-10` });
    await press(row, `修改事项 ${duties}`);
    await fillDay(page, '期限', `${year}-12-10`);
    await dialog(page).getByLabel('理由').fill('再议');
    await confirm(page).click();
    await dialog(page).getByText('期限不能晚于原任务').waitFor();
    await fillDay(page, '期限', `${year}-03-11`);
    await confirm(page).click();
    await page.getByText('已修改，1 个单位的任务随之改变').waitFor();
    const [moved] = await stage.people.query(
      `select t.due_on::text as "on" from item i join task t on t.item_id = i.id where i.origin = 'decomposed'`,
    );
    expect(moved).toEqual({ on: `${year}-03-11` });
  }, 120_000);

  it('find tasks by title, unit or pinyin among all there are, by an address that others can open', async () => {
    const page = await stage.signedIn(coordinator.login, '/tasks?view=all&unit=99&under=true');
    const found = page.locator('.task-row');
    await found.first().waitFor();
    const field = page.getByLabel('按标题、单位或拼音查找');
    const [last] = await stage.people.query<{ title: string; unit: string }>(
      `select t.title, u.name as unit from task t join unit u on u.id = t.unit_id
       order by t.due_at desc, t.id desc limit 1`,
    );
    // Among all there are, and not only among those that are shown.
    const asked = page.waitForRequest((request) => new URL(request.url()).searchParams.get('q') === last?.title);
    await field.fill(last?.title ?? '');
    await asked;
    await found
      .filter({ hasText: last?.unit ?? '' })
      .first()
      .waitFor();
    expect(new URL(page.url()).searchParams.get('text')).toBe(last?.title);
    await field.fill('9902');
    await page.waitForURL((url) => url.searchParams.get('text') === '9902');
    await found.filter({ hasText: '委员会9901' }).first().waitFor({ state: 'detached' });
    expect(await found.filter({ hasText: '委员会9902' }).count()).toBe(await found.count());
    await page.reload();
    await found.first().waitFor();
    expect([await field.inputValue(), await found.filter({ hasText: '委员会9901' }).count()]).toEqual(['9902', 0]);
    await field.fill('没有这样的任务');
    await page.getByText('没有找到', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await field.fill('');
    await page.waitForURL((url) => !url.searchParams.has('text'));
    await found.filter({ hasText: '委员会9901' }).first().waitFor();
  }, 120_000);

  it('accept several submissions at once, and say which were not accepted and why', async () => {
    await stage.people.query(
      `update item set definition = jsonb_set(definition, '{review,isScored}', 'true') where cycle_id = $1 and title->>'zh' = $2`,
      [cycleId, ideology],
    );
    for (const [title, code] of [
      [grassroots, '9901'],
      [grassroots, '9902'],
      [ideology, '9902'],
    ] as const) {
      const taskId = await idOf(title, code);
      await bySystem((tx) => submit(tx, { taskId, form: progress }));
    }
    const page = await stage.signedIn(coordinator.login, '/tasks?view=review', {
      viewport: { width: 360, height: 740 },
      colorScheme: 'dark',
    });
    const box = (title: string, code: string) =>
      page.getByRole('checkbox', { name: `选择 ${title}（委员会${code}）`, exact: true });
    await box(grassroots, '9901').check();
    // From the box of a row, the keys lead on through the list.
    await page.keyboard.press('j');
    await page.locator('.task-row:focus').waitFor();
    await box(ideology, '9902').check();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await press(page, '通过所选 2 项');
    await confirm(page).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await confirm(page).click();
    await page.getByText('已通过 1 项，1 项未通过').waitFor();
    await page.getByText(`须评分，请逐项办理：${ideology}（委员会9902）`).waitFor();
    await box(grassroots, '9901').waitFor({ state: 'hidden' });
    expect(await tasksOf(grassroots)).toMatchObject({ 9901: { state: 'accepted' }, 9902: { state: 'submitted' } });
    expect(await tasksOf(ideology)).toMatchObject({ 9902: { state: 'submitted' } });
    expect(await page.getByRole('button', { name: '通过所选 0 项' }).isDisabled()).toBe(true);
  }, 120_000);

  it('add, amend and drop lines of the arrangement', async () => {
    const page = await stage.signedIn(coordinator.login, `/year/${cycleId}`);
    const flood = '防汛责任落实';
    const row = page.locator('tbody tr[data-row-key]').filter({ hasText: flood });
    const say = async (reason: string) => {
      await dialog(page).getByLabel('理由').fill(reason);
      expect(await seriousFaults(page)).toEqual([]);
      await confirm(page).click();
      await dialog(page).waitFor({ state: 'hidden' });
    };
    await press(page, '增加事项');
    await dialog(page).getByLabel('标题', { exact: true }).fill(flood);
    await fillDay(page, '期限', `${year}-07-30`);
    await say('汛期将至');
    await page.getByText('已增加，下达给 2 个单位').waitFor();
    await row.waitFor();
    expect(await tasksOf(flood)).toMatchObject({
      9901: { state: 'assigned', on: `${year}-07-30` },
      9902: { state: 'assigned', on: `${year}-07-30` },
    });

    await press(row, `修改事项 ${flood}`);
    await dialog(page).getByText('期限改变后').waitFor();
    await fillDay(page, '期限', `${year}-06-30`);
    await say('提前入汛');
    await page.getByText('已修改，2 个单位的任务随之改变').waitFor();
    await row.getByText(`${year}-06-30`).waitFor();
    expect(await tasksOf(flood)).toMatchObject({ 9901: { on: `${year}-06-30` }, 9902: { on: `${year}-06-30` } });

    await press(row, `撤销事项 ${flood}`);
    await say('并入其他事项');
    await page.getByText('已撤销，取消了 2 个单位的任务').waitFor();
    await row.waitFor({ state: 'hidden' });
    expect(await tasksOf(flood)).toMatchObject({ 9901: { state: 'cancelled' }, 9902: { state: 'cancelled' } });
    const reasons = await stage.people.query(
      `select reason from cycle_event where cycle_id = $1 and kind = 'arrangementChanged' order by at`,
      [cycleId],
    );
    expect(reasons).toEqual(['汛期将至', '提前入汛', '并入其他事项'].map((reason) => ({ reason })));
  }, 120_000);
});
