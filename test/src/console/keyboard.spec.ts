import { beforeAll, expect, it } from '@jest/globals';
import type { ApiParts } from '@zehuan/api';
import { type OnCycle, type PauseCycle, systemActor } from '@zehuan/contracts';
import { pauseCycle } from '@zehuan/cycles';
import { establishCommittee } from '@zehuan/cycles/testing';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { Locator, Page } from 'playwright-core';
import { password } from '../access/signed-in-people.js';
import { aYearOf, year } from '../api/a-running-year.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const township = '990101001';
const summary = '已分析研判意识形态形势，管好各类阵地';

/** What has the focus, where that cannot be seen; nothing where it can. */
const hiddenFocus = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return '';
  // An input within a label may be drawn by the label alone.
  const seen = focused.closest('label') ?? focused;
  const { left, right, width, height } = seen.getBoundingClientRect();
  const isSeen =
    seen.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0 && right > 0 && left < innerWidth;
  return isSeen ? '' : focused.outerHTML.slice(0, 200);
})()`;

const hasFocus = async (page: Page, target: Locator): Promise<boolean> =>
  (await target.and(page.locator(':focus')).count()) > 0;

/** Waits until the focus is there, without moving it. */
const focusArrives = (page: Page, selector: string) => page.locator(`${selector}:focus`).waitFor();

/** Menus let the focus follow a key by a frame; a key pressed before that would move it on from where it is not yet. */
const focusSettles = 'new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)))';

/** Presses a key until the focus is where somebody wants it. */
async function go(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  await page.evaluate(focusSettles);
  for (let pressed = 0; !(await hasFocus(page, target)); pressed += 1) {
    if (pressed === 60) throw new Error(`${key} does not lead to ${target.toString()}`);
    await page.keyboard.press(key);
    await page.evaluate(focusSettles);
  }
}

/** Goes to something and presses Enter on it. */
async function enter(page: Page, target: Locator): Promise<void> {
  await go(page, target);
  await page.keyboard.press('Enter');
}

describePages('the console with the keyboard alone', () => {
  // The process that pauses a year writes this to the record.
  const process = {
    act: (workflowId: string, _update: 'pause', act: PauseCycle & OnCycle<object>) =>
      bySystem(async (tx) => {
        const [cycle] = await stage.people.query<{ id: string }>('select id from cycle where workflow_id = $1', [
          workflowId,
        ]);
        return pauseCycle(tx, { ...act, cycleId: cycle?.id ?? '', at: tx.at.getTime() });
      }),
    startOrWake: () => Promise.resolve(),
    lookAgain: () => Promise.resolve(true),
  } as unknown as ApiParts['process'];
  const stage = peopleAtConsole({}, { process });
  const logins = { coordinator: '', reporter: '' };
  const bySystem = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    inTransaction(stage.people.at.database.dataSource, systemActor('test'), work);

  beforeAll(async () => {
    const { people } = stage;
    await bySystem((tx) => establishCommittee(tx, township, '990101', 'township'));
    ({ login: logins.coordinator } = await people.somebody([['coordinator', '99']]));
    ({ login: logins.reporter } = await people.somebody([['reporter', township]]));
    for (const unitCode of ['99', '990101']) await aYearOf(people.at, unitCode);
  }, 240_000);

  const signedIn = async (login: string, width = 1_280): Promise<Page> => {
    const page = await stage.open('/', { viewport: { width, height: 900 } });
    await focusArrives(page, 'input[autocomplete="username"]');
    await page.keyboard.type(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.locator('.shell-header').waitFor();
    await page.locator('main h1').waitFor();
    return page;
  };

  it('lets a coordinator skip to the content, reach the year, and pause it with a reason', async () => {
    const page = await signedIn(logins.coordinator);
    await enter(page, page.getByRole('link', { name: '跳到正文' }));
    await focusArrives(page, 'main');

    await enter(page, page.getByRole('navigation').getByRole('link', { name: '年度闭环' }));
    await focusArrives(page, 'h1');
    await enter(page, page.getByRole('link', { name: '委员会99', exact: true }));
    await page.getByRole('heading', { name: `委员会99 ${year}` }).waitFor();
    await focusArrives(page, 'h1');
    await enter(page, page.getByRole('button', { name: /^操\s?作$/ }));
    await page.getByRole('menu').getByRole('menuitem', { name: '暂停' }).waitFor();
    await page.keyboard.press('Tab');
    await go(page, page.getByRole('menuitem', { name: '暂停' }), 'ArrowDown');
    await page.keyboard.press('Enter');
    const asked = page.getByRole('dialog', { name: '暂停' });
    await go(page, asked.getByLabel('理由'));
    await page.keyboard.type('防汛救灾');
    await enter(page, asked.getByRole('button', { name: /确\s*定/ }));
    await asked.waitFor({ state: 'hidden' });
    await page.getByText('已暂停', { exact: true }).waitFor();
    const paused = await stage.people.query(
      `select e.reason, c.state from cycle_event e join cycle c on c.id = e.cycle_id where e.kind = 'paused'`,
    );
    expect(paused).toEqual([{ reason: '防汛救灾', state: 'paused' }]);
  }, 120_000);

  it('lets a township open a task from its inbox, fill it in and submit it', async () => {
    const page = await signedIn(logins.reporter);
    await enter(page, page.getByRole('link', { name: /意识形态工作责任落实报告/ }));
    await page.getByRole('heading', { name: /意识形态工作责任落实报告/ }).waitFor();
    await focusArrives(page, 'h1');
    await go(page, page.getByLabel('主要做法和成效'));
    await page.keyboard.type(summary);
    await go(page, page.getByRole('radio', { name: '是' }));
    await page.keyboard.press('Space');
    await enter(page, page.getByRole('button', { name: /^提\s?交$/ }));
    await page.getByText('已提交第 1 版').waitFor();
    const submitted = await stage.people.query(
      `select s.form, t.state from submission s join task t on t.id = s.task_id join unit u on u.id = t.unit_id where u.code = $1`,
      [township],
    );
    expect(submitted).toEqual([{ form: { summary, isDone: true }, state: 'submitted' }]);
  }, 120_000);

  it('gives nothing hidden the focus on a narrow telephone, and the page chosen from the menu its heading', async () => {
    const page = await signedIn(logins.coordinator, 360);
    const passed = new Set<string>();
    for (;;) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>(hiddenFocus)).toBe('');
      const focused = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
      if (passed.has(focused) || focused.startsWith('<body')) break;
      passed.add(focused);
    }
    expect(passed.size).toBeGreaterThan(5);

    const menu = page.getByRole('button', { name: '菜单' });
    await enter(page, menu);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await focusArrives(page, '.menu-button');
    await page.keyboard.press('Enter');
    await enter(page, page.getByRole('dialog').getByRole('link', { name: '督办看板' }));
    await page.getByRole('heading', { name: /督办看板/ }).waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await focusArrives(page, 'h1');
  }, 120_000);
});
