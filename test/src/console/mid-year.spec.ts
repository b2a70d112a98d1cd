import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aYearOf, lookOn, year } from '../api/a-running-year.js';
import { overflowOf, seriousFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

describePages('changes in mid-year at the console', () => {
  const stage = peopleAtConsole();
  const logins = { coordinator: '', city: '', reporter: '' };

  beforeAll(async () => {
    const { people } = stage;
    ({ login: logins.coordinator } = await people.somebody([['coordinator', '99']]));
    ({ login: logins.city } = await people.somebody([['coordinator', '9901']]));
    ({ login: logins.reporter } = await people.somebody([['reporter', '9901']]));
    await aYearOf(people.at, '99');
  }, 240_000);

  const actions = (page: Page) => page.getByRole('button', { name: /^操\s*作$/ });
  const dialog = (page: Page) => page.getByRole('dialog');
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: /^确\s*定$/ });
  const inTree = (page: Page, name: string) => page.locator('.ant-tree-treenode').filter({ hasText: name });

  /** Opens the dialog of an act on the unit whose page it is, and looks at it. */
  const ask = async (page: Page, act: string): Promise<void> => {
    await actions(page).click();
    await page.getByRole('menuitem', { name: act, exact: true }).click();
    await dialog(page).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  };
  const choose = async (page: Page, label: string, search: string, name: string): Promise<void> => {
    await dialog(page).getByLabel(label).fill(search);
    await page.locator('.ant-select-item-option:visible', { hasText: name }).click();
  };
  const say = async (page: Page, reason: string): Promise<void> => {
    await dialog(page).getByLabel('理由').fill(reason);
    await confirm(page).click();
  };
  const open = `count(t.id) filter (where t.state not in ('accepted', 'cancelled'))::int as open`;
  const unit = async (code: string) => {
    const [row] = await stage.people.query<Record<string, unknown>>(
      `select u.name, p.code as parent, s.code as successor, u.ended_on is not null as "isEnded", ${open}
       from unit u left join unit p on p.id = u.parent_id left join unit s on s.id = u.successor_id
         left join task t on t.unit_id = u.id where u.code = $1 group by u.id, p.code, s.code`,
      [code],
    );
    return row ?? {};
  };
  const openOf = async (code: string): Promise<number> => Number((await unit(code))['open']);

  it('load a published year, by which provisional deadlines are computed anew', async () => {
    const owed = () =>
      stage.people.query<{ due: string; count: number }>(
        `select due_on::text as due, count(*)::int from task where due_is_provisional group by 1 order by 1`,
      );
    const [{ due, count } = { due: '', count: 0 }] = await owed();
    const page = await stage.signedIn(logins.coordinator, '/calendar');
    await page.getByRole('button', { name: '装入年度' }).click();
    await dialog(page).getByText('暂定期限随即重新计算').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const fill = (label: string, text: string) => dialog(page).getByLabel(label, { exact: true }).fill(text);
    await fill('年度', String(year));
    await fill('依据', `国务院办公厅关于${year}年部分节假日安排的通知`);
    await fill('放假', `${year}-01-01\n国庆节`);
    await confirm(page).click();
    await dialog(page).getByText('无法识别：国庆节').waitFor();
    await fill('放假', `${year}-01-01\n${year}-10-01 至 ${year}-10-03\n${year - 1}-05-01`);
    await confirm(page).click();
    await dialog(page)
      .getByText(new RegExp(`放假日期须在该年度之内.*：${year - 1}-05-01`))
      .waitFor();
    await fill('放假', `${due}\n${year}-10-01 至 ${year}-10-03`);
    await confirm(page).click();
    await dialog(page).getByText(`已装入 ${year} 年工作日历`).waitFor();
    await dialog(page).getByText(`其中 ${count} 项任务的期限有变动`).waitFor();
    expect((await owed()).filter((each) => each.due.startsWith(String(year)))).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: String(year) }).click();
    await page.getByText(`国务院办公厅关于${year}年部分节假日安排的通知`).waitFor();
    expect(
      await stage.people.query(`select days_off::text[] as days from calendar_year where year = $1`, [year]),
    ).toEqual([{ days: [due, `${year}-10-01`, `${year}-10-02`, `${year}-10-03`] }]);
  }, 240_000);

  it('give a unit another name, with a reason, unless somebody else has changed it meanwhile', async () => {
    const page = await stage.signedIn(logins.coordinator, '/organization/9902');
    await ask(page, '更名');
    await dialog(page).getByText('未办结任务不受影响').waitFor();
    await dialog(page).getByLabel('新名称').fill('更名后的市委');
    await confirm(page).click();
    await dialog(page).getByText('请填写理由').waitFor();
    await stage.people.query(`update unit set version = version + 1 where code = '9902'`);
    await say(page, '区划更名');
    await page.getByText('此事项刚刚被他人处理过').waitFor();
    expect(await unit('9902')).toMatchObject({ name: '委员会9902' });
    await dialog(page).locator('.ant-btn-loading').waitFor({ state: 'detached' });
    await confirm(page).click();
    await page.getByText('已更名').waitFor();
    await page.getByRole('heading', { level: 2, name: '更名后的市委' }).waitFor();
    await inTree(page, '更名后的市委').waitFor();
    expect(await unit('9902')).toMatchObject({ name: '更名后的市委' });
  }, 240_000);

  it('move a unit under another, and say where the choice was wrong', async () => {
    const page = await stage.signedIn(logins.coordinator, '/organization/990101');
    await inTree(page, '委员会9901').locator('.ant-tree-switcher').click();
    await inTree(page, '委员会990101').waitFor();
    await ask(page, '调整隶属');
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBe(0);
    await page.setViewportSize({ width: 1_280, height: 1_000 });
    await choose(page, '新的上级单位', '990201', '委员会990201');
    await say(page, '区划调整');
    await dialog(page).getByText('层级或类别不符，不能选择该单位').waitFor();
    await choose(page, '新的上级单位', 'gmhdsw', '更名后的市委');
    await confirm(page).click();
    await page.getByText('已调整隶属').waitFor();
    expect(await unit('990101')).toMatchObject({ parent: '9902' });
    await inTree(page, '委员会990101').waitFor({ state: 'detached' });
    await inTree(page, '更名后的市委').locator('.ant-tree-switcher').click();
    await inTree(page, '委员会990101').waitFor();
  }, 240_000);

  it('merge a unit into another, and leave a sheet of what was open, which is read when it is looked at', async () => {
    const [own, taken] = [await openOf('9901'), await openOf('9902')];
    expect(taken).toBeGreaterThan(0);
    const page = await stage.signedIn(logins.coordinator, '/organization/9902');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ask(page, '并入其他单位');
    await choose(page, '接收单位', '9901', '委员会9901（9901）');
    await say(page, '两市合并');
    await page.getByText(`已合并，${taken} 项未办结任务移交接收单位`).waitFor();
    await page.waitForURL('**/organization/9901');
    expect(await unit('9902')).toMatchObject({ isEnded: true, successor: '9901', open: 0 });
    expect(await unit('990101')).toMatchObject({ parent: '9901' });
    expect(await openOf('9901')).toBe(own + taken);
    await inTree(page, '更名后的市委').waitFor({ state: 'detached' });
    const sheets = '/api/v1/units/9901/handover-sheets';
    expect(asked).not.toContain(sheets);
    // The address changes before the page does.
    await page.getByRole('heading', { level: 2, name: '委员会9901', exact: true }).waitFor();
    await page.getByRole('tab', { name: '交接单' }).click();
    await page.getByRole('button', { name: /合并 接收/ }).click();
    await page.getByText(`当时未办结 ${taken} 项`).waitFor();
    expect(asked).toContain(sheets);
    expect(await page.locator('main li a[href^="/tasks/"]').count()).toBe(taken);
    expect(await seriousFaults(page)).toEqual([]);
  }, 240_000);

  it('are for those above a unit alone', async () => {
    const city = await stage.signedIn(logins.city, '/organization/990101');
    await actions(city).waitFor();
    for (const code of ['9901', '99']) {
      const own = city.waitForResponse((response) => response.url().endsWith('/api/v1/units/9901'));
      await city.goto(`/organization/${code}`);
      await own;
      await city.getByRole('heading', { level: 2, name: `委员会${code}`, exact: true }).waitFor();
      expect(await actions(city).count()).toBe(0);
    }
    await city.goto('/year');
    await city.getByRole('button', { name: '开启自动启动' }).waitFor();
    await city.goto('/calendar');
    await city.getByText('调休上班').first().waitFor();
    expect(await city.getByRole('button', { name: '装入年度' }).count()).toBe(0);

    const reporter = await stage.signedIn(logins.reporter, '/organization/990101');
    await reporter.getByRole('heading', { level: 2, name: '委员会990101' }).waitFor();
    expect(await actions(reporter).count()).toBe(0);
    await reporter.goto('/year');
    await reporter.getByRole('heading', { level: 1 }).waitFor();
    expect(await reporter.getByRole('region', { name: '年度自动启动' }).count()).toBe(0);
  }, 240_000);

  it('add a unit, which is issued what the running year still asks', async () => {
    const page = await stage.signedIn(logins.coordinator, '/organization/99');
    await page.getByRole('button', { name: '增加下级单位' }).click();
    await dialog(page).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const fill = (label: string, text: string) => dialog(page).getByLabel(label, { exact: true }).fill(text);
    await fill('编码', '990101');
    await fill('名称', '新城市委,"筹"');
    await dialog(page).getByLabel('层级').click();
    await page.locator('.ant-select-item-option:visible', { hasText: '市级' }).click();
    await confirm(page).click();
    await dialog(page).getByText('请填写理由').waitFor();
    await say(page, '新设城市');
    await dialog(page).getByText('该编码已有单位使用').waitFor();
    expect(await unit('990101')).toMatchObject({ name: '委员会990101' });
    await fill('编码', '编 码');
    await confirm(page).click();
    await dialog(page).getByText('编码由字母、数字').waitFor();
    await fill('编码', '9909');
    await confirm(page).click();
    await page.waitForURL(/\/organization\/9909$/);
    await page.getByRole('heading', { level: 2, name: '新城市委,"筹"' }).waitFor();
    await inTree(page, '新城市委').waitFor();
    expect(await unit('9909')).toMatchObject({ name: '新城市委,"筹"', parent: '99', isEnded: false, open: 0 });
    const [cycle] = await stage.people.query<{ id: string }>(
      `select c.id from cycle c join unit u on u.id = c.unit_id where u.code = '99'`,
    );
    await lookOn(stage.people.at, cycle?.id ?? '', `${year}-02-02`);
    expect(await openOf('9909')).toBeGreaterThan(0);
    const city = await stage.signedIn(logins.city, '/organization/99');
    await city.getByRole('heading', { level: 2, name: '委员会99', exact: true }).waitFor();
    expect(await city.getByRole('button', { name: '增加下级单位' }).count()).toBe(0);
  }, 240_000);

  it('end a unit whose subordinates go elsewhere, and cancel what it owes', async () => {
    const owed = await openOf('9901');
    const page = await stage.signedIn(logins.coordinator, '/organization/9901');
    await ask(page, '撤销');
    await say(page, '撤销建制');
    await dialog(page).getByText('必填').waitFor();
    await choose(page, '下级单位划归', '99', '委员会99（99）');
    await confirm(page).click();
    await page.getByText(`已撤销，${owed} 项未办结任务已取消`).waitFor();
    await page.getByText('终止日期').waitFor();
    expect(await actions(page).count()).toBe(0);
    expect(await unit('9901')).toMatchObject({ isEnded: true, successor: null, open: 0 });
    expect(await unit('990101')).toMatchObject({ parent: '99' });
    await inTree(page, '委员会990101').waitFor();
  }, 240_000);

  it('have the own year start by itself, and no longer', async () => {
    const page = await stage.signedIn(logins.coordinator, '/year');
    const starts = () => stage.people.query(`select pack_key as pack, is_on as "isOn" from yearly_start`);
    await page.getByRole('button', { name: '开启自动启动' }).click();
    await dialog(page).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog(page).getByLabel('政策包').click();
    await page.locator('.ant-select-item-option:visible', { hasText: '江苏' }).click();
    await confirm(page).click();
    await page.getByText(/已开启：每年 01-02 自动启动/).waitFor();
    expect(await starts()).toEqual([{ pack: 'jiangsu', isOn: true }]);
    await page.getByRole('button', { name: '停止自动启动' }).click();
    await confirm(page).click();
    await page.getByText('未开启').waitFor();
    expect(await starts()).toEqual([{ pack: 'jiangsu', isOn: false }]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBe(0);
  }, 240_000);
});
