import { expect, it } from '@jest/globals';
import { en } from '@zehuan/console/words/en';
import { type Catalogue, zhCn } from '@zehuan/console/words/zh-cn';
import type { Page } from 'playwright-core';
import { describePages } from './watched-pages.js';
import { inChinese, inEnglish, yearAtConsole } from './year-at-console.js';

type Words = (words: Catalogue) => string;
type Step = (page: Page, words: Catalogue) => Promise<void>;

const press =
  (name: Words): Step =>
  (page, words) =>
    page
      .getByRole('button', { name: name(words) })
      .first()
      .click();

const unfold =
  (name: Words): Step =>
  (page, words) =>
    page
      .getByRole('combobox', { name: name(words) })
      .first()
      .click();

/** One of the acts that steer a year. */
const steer =
  (name: 'pause' | 'extend' | 'closePhase' | 'closeLater' | 'reopen' | 'cancel'): Step =>
  async (page, { common, year }) => {
    await page.getByRole('button', { name: common.actions, exact: true }).click();
    await page.getByRole('menuitem', { name: year[name], exact: true }).click();
  };

/** One of the acts on a unit. */
const change =
  (name: 'rename' | 'move' | 'merge' | 'abolish'): Step =>
  async (page, { common, unitActs }) => {
    await page.getByRole('button', { name: common.actions, exact: true }).click();
    await page.getByRole('menuitem', { name: unitActs[name], exact: true }).click();
    await page.getByRole('dialog').waitFor();
  };

/** One of the acts on a line of the arrangement. */
const line = (name: 'addItem' | 'amendItem' | 'dropItem'): Step => press(({ year }) => year[name]);

const acceptSeveral: Step = async (page, { work }) => {
  await page.getByRole('checkbox', { name: work.chooseAll, exact: true }).check();
  await page.getByRole('button', { name: work.acceptChosen.replace(/\{\{.*/, '').trim() }).click();
};

/** What has been opened above a page. */
const above = [
  '.ant-modal-container',
  '.ant-drawer-section',
  '.ant-select-dropdown',
  '.ant-picker-dropdown',
  '.ant-dropdown',
]
  .map((each) => `${each}:visible`)
  .join(', ');

/** Whose page where, what is opened there, and how; `*` stands for what the year gives them. */
const dialogs: readonly (readonly [who: string, where: string, what: string, open: Step])[] = [
  ['system', '/administration/accounts', 'a new account', press(({ accounts }) => accounts.create)],
  ['system', '/administration/accounts', 'a new password', press(({ accounts }) => accounts.reset)],
  ['system', '/administration/accounts', 'the filter', unfold(({ common }) => common.state)],
  ['security', '/administration/accounts', 'another administrator', unfold(({ approvals }) => approvals.askGrant)],
  [
    'security',
    '/administration/accounts',
    'proposed roles',
    press(({ proposals }) => proposals.open.replace(/[（(].*/, '').trim()),
  ],
  ['security', '/administration/webhook-hosts', 'the end of a host', press(({ common }) => common.remove)],
  ['audit', '/administration/audit', 'an entry', press(({ audit }) => audit.show)],
  ['audit', '/approvals', 'an agreement', press(({ approvals }) => approvals.approve)],
  ['audit', '/approvals', 'a refusal', press(({ approvals }) => approvals.refuse)],
  ['coordinator-64', '/organization', 'an import', press(({ import: of }) => of.title)],
  ['coordinator-64', '/organization', 'the export of persons', press(({ organization }) => organization.askPersons)],
  ['coordinator-64', '/organization/6401', 'an appointment', press(({ organization }) => organization.appoint)],
  ['coordinator-64', '/organization/6401', 'a unit more', press(({ newUnit }) => newUnit.add)],
  ['coordinator-64', '/organization/6401', 'another name', change('rename')],
  ['coordinator-64', '/organization/6401', 'a move', change('move')],
  ['coordinator-64', '/organization/6401', 'a merger', change('merge')],
  ['coordinator-64', '/organization/6401', 'the end of a unit', change('abolish')],
  ['coordinator-64', '/calendar', 'a year of working days', press(({ calendar }) => calendar.load)],
  ['coordinator-64', '/year', 'a yearly start', press(({ yearlyStart }) => yearlyStart.turnOn)],
  ['coordinator-64', '/administration/incidents', 'the end of an incident', press(({ incidents }) => incidents.close)],
  ['coordinator-64', '/profile', 'a way to the outside', press(({ outside }) => outside.add)],
  ['coordinator-64', '/delegations', 'a delegation', press(({ delegations }) => delegations.give)],
  ['coordinator-64', '/year/*', 'a pause', steer('pause')],
  ['coordinator-64', '/year/*', 'more time', steer('extend')],
  ['coordinator-64', '/year/*', 'the early close of a phase', steer('closePhase')],
  ['coordinator-64', '/year/*', 'the late close of a phase', steer('closeLater')],
  ['coordinator-64', '/year/*', 'a reopening', steer('reopen')],
  ['coordinator-64', '/year/*', 'the end of a year', steer('cancel')],
  ['coordinator-64', '/year/*', 'a new line', line('addItem')],
  ['coordinator-64', '/year/*', 'an amended line', line('amendItem')],
  ['coordinator-64', '/year/*', 'a dropped line', line('dropItem')],
  ['coordinator-64', '/tasks?view=review', 'an acceptance of several', acceptSeveral],
  ['coordinator-64', '/tasks/*', 'a return', press(({ task }) => task.return)],
  ['coordinator-64', '/tasks/*', 'an acceptance', press(({ task }) => task.accept)],
  ['coordinator-64', '/board', 'the choice of a board', unfold(({ board }) => board.choose)],
  ['reporter-6401', '/tasks', 'a filled workbook', press(({ workbook }) => workbook.up)],
  ['reporter-6401', '/tasks', 'the filter', press(({ work, common }) => work.kindIs.replace('{{kind}}', common.all))],
  ['reporter-6401', '/tasks/*', 'the faults of a submission', press(({ task }) => task.submit)],
  ['reporter-6401', '/profile', 'a new password', press(({ profile }) => profile.changePassword)],
  ['reporter-6401', '/profile', 'a second factor', press(({ secondFactor }) => secondFactor.turnOn)],
  ['reporter-6401', '/profile', 'a feed', press(({ profile }) => profile.newFeed)],
  ['reporter-6401', '/profile', 'a token', press(({ profile }) => profile.newToken)],
  ['topLeader-6401', '/tasks/*', 'a delegate', press(({ task }) => task.delegate)],
  ['topLeader-6401', '/tasks/*', 'the subordinates of a task', press(({ task }) => task.decompose)],
];

describePages('every dialog', () => {
  const year = yearAtConsole();

  /** The address where a pattern stands for a task, and the year. */
  const addressOf = async (who: string, where: string): Promise<string> => {
    if (where === '/year/*') return `/year/${year.stage.cycleId}`;
    const owes = who.endsWith('-6401');
    const states = owes ? ['assigned', 'acknowledged', 'returned'] : ['submitted'];
    const [task] = await year.stage.people.query<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id
       where t.state = any($1) and u.code like $2 and t.due_on > $3 order by t.due_on, t.id limit 1`,
      // What is late is not handed on to subordinates.
      [states, owes ? '6401' : '640_', who.startsWith('topLeader') ? year.stage.today : '2000-01-01'],
    );
    return where.replace('*', task?.id ?? '');
  };

  it.each([...new Set(dialogs.map(([who]) => who))])(
    'is in order for %s',
    async (who) => {
      const faultsIn = async (look: typeof inChinese | typeof inEnglish): Promise<string[]> => {
        const page = await year.signedIn(who, look);
        const faults: string[] = [];
        for (const [, where, what, open] of dialogs.filter(([whose]) => whose === who)) {
          await page.goto(await addressOf(who, where));
          await open(page, look === inEnglish ? en : zhCn);
          await page
            .locator(what.startsWith('the faults') ? '.ant-form-item-explain-error' : above)
            .first()
            .waitFor();
          faults.push(...(await year.examined(page, look)).map((fault) => `${look.language} ${what}: ${fault}`));
        }
        return faults;
      };
      expect((await Promise.all([inChinese, inEnglish].map(faultsIn))).flat()).toEqual([]);
    },
    900_000,
  );
});
