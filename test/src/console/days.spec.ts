import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hasBrowser, overflowOf, seriousFaults } from './browser.js';
import { runningConsole } from './running-console.js';

/** Goes to a page and waits until it shows what it is about. */
const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await page.locator('main h1').waitFor();
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
};

/** antd puts a space between two Chinese characters of a button. */
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${Array.from(name).join('\\s?')}( \\d+)?$`) });

/** Fills in whatever the pack's form asks for. */
const fillIn = async (page: Page, text: string): Promise<void> => {
  await page.locator('form textarea').first().waitFor();
  for (const field of await page.locator('form textarea:visible').all()) await field.fill(text);
  for (const field of await page.locator('form .ant-input-number-input:visible').all()) await field.fill('4');
  for (const group of await page.locator('form .ant-radio-group').all()) await group.locator('label').first().click();
};

(hasBrowser ? describe : describe.skip)('a day at the console', () => {
  const stage = runningConsole();

  it('lets the province start a year, see it arrive below, pause it with a reason, and go on', async () => {
    const page = await stage.signedIn('coordinator-64');
    await goTo(page, '/year/start');
    await page.getByLabel('年度', { exact: true }).fill('2026');
    await page.getByLabel('政策包').click();
    await page.locator('.ant-select-item-option').first().click();
    await button(page, '下一步').click();
    await page.getByText(/将启动 \d+ 个闭环/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await button(page, '启动').click();
    await page.waitForURL(/\/year\/[0-9a-f-]{36}$/);
    await page.getByText(/任务数 [1-9]\d*/).waitFor({ timeout: 60_000 });

    const steer = async (act: string): Promise<void> => {
      await button(page, '操作').click();
      await page.getByRole('menuitem', { name: act }).click();
      const asked = page.getByRole('dialog');
      await asked.getByRole('button', { name: /确\s*定|OK/ }).click();
      await asked.getByText('请填写理由').waitFor();
      await asked.getByLabel('理由').fill('防汛救灾');
      await asked.getByRole('button', { name: /确\s*定|OK/ }).click();
      await asked.waitFor({ state: 'hidden' });
    };
    await steer('暂停');
    await page.getByText('已暂停', { exact: true }).waitFor();
    await steer('恢复');
    await page.getByText('进行中', { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  }, 300_000);

  it('lets a city take note, keep what it has typed through a crash, submit, be sent back and submit again', async () => {
    const reporter = await stage.signedIn('reporter-6401');
    await reporter.getByRole('button', { name: /全部签收/ }).click();
    await reporter.getByRole('button', { name: /确\s*定|OK/ }).click();
    await reporter.getByText(/已签收 \d+ 项/).waitFor();
    await reporter.getByRole('link', { name: /意识形态工作责任落实报告/ }).click();
    await reporter.getByRole('button', { name: /^提\s?交$/ }).waitFor();
    const address = reporter.url();
    expect(await seriousFaults(reporter)).toEqual([]);

    await fillIn(reporter, '已专题研究意识形态工作四次，开展督查两次。');
    await reporter.getByText(/草稿已自动保存/).waitFor();
    await reporter.context().setOffline(true);
    await reporter.getByText(/与服务器的连接已断开/).waitFor();
    await reporter.context().setOffline(false);
    await reporter.reload();
    await reporter.getByText('已恢复您上次未提交的草稿').waitFor();
    expect(await reporter.locator('form textarea').first().inputValue()).toBe(
      '已专题研究意识形态工作四次，开展督查两次。',
    );
    expect(reporter.url()).toBe(address);
    await button(reporter, '提交').click();
    await reporter.getByText('已提交第 1 版').waitFor();

    const province = await stage.signedIn('coordinator-64');
    await goTo(province, address);
    await button(province, '退回').click();
    await province.getByRole('dialog').getByLabel('理由').fill('请补充问题清单。');
    await province
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await province.getByRole('dialog').waitFor({ state: 'hidden' });

    await goTo(reporter, address);
    await reporter.getByText('请补充问题清单。').first().waitFor();
    await fillIn(reporter, '已补充问题清单，共三条，均已整改到位。');
    await button(reporter, '提交').click();
    await reporter.getByText('已提交第 2 版').waitFor();
    await reporter.getByRole('tab', { name: '版本对比' }).click();
    await reporter.getByRole('cell', { name: '已补充问题清单，共三条，均已整改到位。' }).first().waitFor();
    expect(await seriousFaults(reporter)).toEqual([]);
  }, 240_000);

  it('lets a secretary sign what the reporter has prepared, and nothing leaves before', async () => {
    const reporter = await stage.signedIn('reporter-6401');
    await reporter.getByRole('link', { name: /述责/ }).first().click();
    await reporter.getByText('此事项须由一把手签署后方可提交').waitFor();
    expect(await button(reporter, '提交').count()).toBe(0);
    const address = reporter.url();
    await fillIn(reporter, '履行第一责任人责任情况：研究四次，谈话十二人，督促整改问题三十件。');
    await button(reporter, '送一把手签署').click();
    await reporter.getByText('已送签', { exact: true }).waitFor();

    const leader = await stage.signedIn('topLeader-6401');
    await goTo(leader, address);
    const toSign = leader.getByRole('region', { name: '待您签署' });
    await toSign
      .getByText(/^履行第一责任人责任情况/)
      .first()
      .waitFor();
    expect(await seriousFaults(leader)).toEqual([]);
    await button(leader, '签署').click();
    await leader.getByText(/已于 .* 签署/).waitFor();

    await goTo(reporter, address);
    await button(reporter, '提交').click();
    await reporter.getByText('已提交第 1 版').waitFor();
  }, 240_000);

  it('lets a city see who is late below it, from tiles to single tasks, and urge them', async () => {
    const page = await stage.signedIn('coordinator-6401');
    await goTo(page, '/board');
    for (const [shape, name] of [
      ['table', '表格'],
      ['heat', '热力表'],
      ['stuck', '堵点'],
      ['trend', '趋势'],
      ['tiles', '地块图'],
    ] as const) {
      await page.getByText(name, { exact: true }).click();
      await page.waitForURL(new RegExp(`as=${shape}`));
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect(await seriousFaults(page)).toEqual([]);
    }
    await button(page, '催办逾期单位').click();
    await page.getByText(/已催办 [1-9]\d* 项任务/).waitFor();
  }, 240_000);

  it('leads a province down into the board of a city, on to another, and back up', async () => {
    const page = await stage.signedIn('coordinator-64');
    await goTo(page, '/board');
    const title = page.getByRole('heading', { level: 1 });
    const province = (await title.textContent()) ?? '';
    const tile = page.locator('.tile').first();
    const city = (await tile.locator('strong').textContent()) ?? '';
    await tile.click();
    await title.getByText(city).waitFor();
    const choice = page.getByRole('combobox', { name: '选择年度闭环' });
    await choice.click();
    await choice.fill('吴忠');
    await page.locator('.ant-select-item-option').filter({ hasText: '吴忠' }).first().waitFor();
    await page.keyboard.press('Enter');
    await title.getByText('吴忠').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.locator('.ant-breadcrumb').getByRole('link').click();
    await title.getByText(province).waitFor();
  }, 240_000);

  it('leads a city from what is stuck to just the tasks behind the number, and back', async () => {
    const page = await stage.signedIn('coordinator-6401');
    await goTo(page, '/board?as=stuck');
    const tasks = page.locator('.ant-table-row').first().getByRole('link').first();
    const count = Number(await tasks.textContent());
    const name = (await page.locator('.ant-table-row').first().locator('td').first().textContent()) ?? '';
    await tasks.click();
    await page.getByText(`${name}的任务`).waitFor();
    await page.locator('.task-row').first().waitFor();
    expect(await page.locator('.task-row').count()).toBe(Math.min(count, 50));
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('link', { name: '返回本单位' }).click();
    await page.getByText(`${name}的任务`).waitFor({ state: 'detached' });
  }, 240_000);

  it('leads a province from each number of its board to just the tasks behind it', async () => {
    const page = await stage.signedIn('coordinator-64');
    await goTo(page, '/board?as=table');
    const row = page.locator('.ant-table-row').first();
    await row.waitFor();
    const numbers: string[] = [];
    for (const link of await row.getByRole('link', { name: /：/ }).all())
      numbers.push((await link.getAttribute('aria-label')) ?? '');
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers.filter((each) => !each.includes('上报次数'))) {
      await goTo(page, '/board?as=table');
      await page.getByRole('link', { name: number, exact: true }).click();
      const count = number.split('：').at(-1) ?? '';
      await page.getByText(`${count} 项`, { exact: true }).waitFor();
      await page.locator('.task-row').first().waitFor();
      expect(await page.locator('.task-row').count()).toBe(Math.min(Number(count), 50));
    }
    expect(await seriousFaults(page)).toEqual([]);
    await goTo(page, '/board');
    const late = page.getByRole('region', { name: '概况' }).getByRole('link', { name: /^逾期：/ });
    const all = Number((await late.textContent()) ?? '');
    await late.click();
    await page.getByText(`${all} 项`, { exact: true }).waitFor();
    // Without one of its conditions the list is longer.
    await page.getByRole('button', { name: '仅此闭环' }).click();
    await page.getByRole('button', { name: '仅此闭环' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('tree')).toBe(false);
  }, 240_000);

  it("shows somebody the notices to them, marks no others as read, and the unit's where they ask", async () => {
    const page = await stage.signedIn('topLeader-6401');
    const unread = (query: string): Promise<number> =>
      page.evaluate<number>(
        `fetch('/api/v1/notifications/unread?${query}').then((answer) => answer.json()).then(({ unread }) => unread)`,
      );
    const ofUnit = await unread('unit=6401');
    expect(ofUnit).toBeGreaterThan(1);
    await goTo(page, '/notices');
    await page.getByText('没有消息').waitFor();
    const marked = page.waitForResponse((response) => response.url().endsWith('/notifications/read'));
    await page.getByRole('button', { name: '全部标为已读' }).click();
    expect(await (await marked).json()).toEqual({ count: 0 });
    expect(await unread('unit=6401')).toBe(ofUnit);
    await page.getByText('银川市委全部').click();
    const first = page.locator('.task-row:has(.mark.near)', { hasText: '致填报员' }).first();
    const opened = page.waitForResponse((response) => response.url().endsWith('/notifications/read'));
    await first.click();
    expect(await (await opened).json()).toEqual({ count: 1 });
    await goTo(page, '/notices?of=unit');
    expect(await seriousFaults(page)).toEqual([]);
    expect(await unread('unit=6401')).toBe(ofUnit - 1);
  }, 240_000);

  it('opens the inbox of a coordinator on the reviews that wait, and counts them', async () => {
    const page = await stage.signedIn('coordinator-64');
    const { owed, reviews } = await page.evaluate<{ owed: number; reviews: number }>(
      `fetch('/api/v1/tasks/waiting?unit=64').then((answer) => answer.json())`,
    );
    expect([owed, reviews > 0]).toEqual([0, true]);
    await goTo(page, '/tasks');
    await page.locator('.ant-segmented-item-selected', { hasText: /^待我审核 [1-9]\d*$/ }).waitFor();
    await page.locator('.task-row').first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  }, 240_000);

  it('shows nothing of a sibling to whoever types its address', async () => {
    const province = await stage.signedIn('coordinator-64');
    const other = await province.evaluate<string>(
      `fetch('/api/v1/tasks?unit=6402&limit=1').then((answer) => answer.json()).then(({ items }) => items[0].id)`,
    );
    const reporter = await stage.signedIn('reporter-6401');
    await reporter.goto(`/tasks/${other}`);
    await reporter.getByText('它可能不存在，或者不在您可见的范围内。').waitFor();
    const refusals = stage.takeRefusals();
    expect(refusals.length).toBeGreaterThan(0);
    expect(refusals.every((each) => each.startsWith('404'))).toBe(true);
  }, 240_000);

  it('gives each administrator their own pages, and nothing of the work of units', async () => {
    for (const login of ['system', 'security', 'audit']) {
      const page = await stage.signedIn(login);
      const places = await page.locator('nav a').allTextContents();
      expect(places.filter((place) => ['我的工作', '督办看板', '年度闭环'].includes(place))).toEqual([]);
      for (const place of places) {
        await page.locator('nav a', { hasText: place }).click();
        await page.locator('main h1').waitFor();
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        expect(await seriousFaults(page)).toEqual([]);
      }
    }
  }, 240_000);

  it('can be read in English, in the dark, in large type, on a narrow telephone and at twice the size', async () => {
    for (const options of [
      { viewport: { width: 360, height: 740 } },
      { viewport: { width: 683, height: 384 } },
      { colorScheme: 'dark' as const },
    ]) {
      const page = await stage.signedIn('reporter-6401', options);
      for (const path of [
        '/tasks',
        '/board',
        '/board?as=stuck',
        '/board?as=trend',
        '/organization',
        '/policy',
        '/calendar',
        '/notices',
      ]) {
        await goTo(page, path);
        expect([path, await overflowOf(page)]).toEqual([path, 0]);
        expect(await seriousFaults(page)).toEqual([]);
      }
    }
    const page = await stage.signedIn('reporter-6401');
    await page.locator('.shell-header button').last().click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'My work' }).waitFor();
    await page.goto('/tasks?view=all');
    await page.getByRole('link', { name: /^Report on the responsibility for ideological work/ }).click();
    await page.getByRole('heading', { name: 'Report on the responsibility for ideological work' }).waitFor();
  }, 300_000);
});
