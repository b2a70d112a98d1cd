import { computeResults } from '@zehuan/assessment';
import type { Actor, OnCycle } from '@zehuan/contracts';
import {
  abolishUnitWithWork,
  appointWithHandover,
  cancelCycle,
  changeArrangement,
  closePhase,
  extendCycle,
  mergeUnitWithWork,
  pauseCycle,
  reopenPhase,
  stepCycle,
} from '@zehuan/cycles';
import { planDeliveries, raiseReminders, urge } from '@zehuan/notices';
import type { Transaction } from '@zehuan/platform';
import { accept, acceptAll, acknowledge, delegate, extend, returnTask, submit, withdraw } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import type { Lived } from './stepping.js';
import { afterMarch, february, form, type World, year } from './world.js';

/** One of two who act at once. */
export interface Act {
  readonly at: Date;
  readonly by?: (world: World) => Actor;
  readonly work: (tx: Transaction, world: World) => Promise<unknown>;
}

export interface Pair {
  readonly name: string;
  readonly first: Act;
  readonly second: Act;
  /** The world begins with the task submitted. */
  readonly isSubmitted?: boolean;
  /** What else must hold: fails with an error. */
  readonly check?: (database: DataSource, world: World, lived: Lived) => Promise<void>;
}

const person = (unitId: string): Actor => ({
  ...{ name: 'development:tester', kind: 'person', personId: null, unitId, onBehalfOf: null, requestId: null },
});
const below = (world: World): Actor => person(world.one.id);
const above = (world: World): Actor => person(world.committee.id);

const said = { actor: 'development:coordinator', onBehalfOf: null, reason: 'interleaved' };
const ofCycle = <More extends object>(world: World, at: Date, more: More): OnCycle<typeof said & More> => ({
  ...{ ...said, ...more, cycleId: world.cycleId, at: at.getTime() },
});

const owedTask = ({ taskId }: World): { taskId: string } => ({ taskId });
const dayAfter = `${year}-02-11`;

const acts = {
  submit: { at: february, by: below, work: (tx, world) => submit(tx, { ...owedTask(world), form }) },
  submitOther: {
    at: february,
    by: below,
    work: (tx, world) => submit(tx, { ...owedTask(world), form: { ...form, summary: `${form.summary}（补充）` } }),
  },
  sign: {
    at: february,
    by: below,
    work: (tx, world) => submit(tx, { ...owedTask(world), form, signedBy: world.topLeader }),
  },
  submitLate: { at: afterMarch, by: below, work: (tx, world) => submit(tx, { ...owedTask(world), form }) },
  acknowledge: { at: february, by: below, work: (tx, world) => acknowledge(tx, owedTask(world)) },
  withdraw: { at: february, by: below, work: (tx, world) => withdraw(tx, owedTask(world)) },
  accept: { at: february, by: above, work: (tx, world) => accept(tx, owedTask(world)) },
  acceptAll: {
    at: february,
    by: above,
    work: (tx, world) => acceptAll(tx, { cycleId: world.cycleId, supervisingUnitId: world.committee.id }),
  },
  return: { at: february, by: above, work: (tx, world) => returnTask(tx, { ...owedTask(world), reason: '补充材料' }) },
  extend: {
    at: february,
    by: above,
    work: (tx, world) => extend(tx, { ...owedTask(world), dueOn: `${year}-05-20`, reason: '延期' }),
  },
  delegate: {
    at: february,
    by: below,
    work: (tx, world) => delegate(tx, { ...owedTask(world), personId: world.reporter }),
  },
  urge: { at: february, by: above, work: (tx, world) => urge(tx, { taskIds: [world.taskId] }) },
  remind: { at: afterMarch, work: (tx, { cycleId }) => raiseReminders(tx, { cycleId }) },
  look: { at: february, work: lookAt },
  lookAtDeadline: { at: afterMarch, work: lookAt },
  close: {
    at: february,
    work: (tx, world) => closePhase(tx, ofCycle(world, february, { phase: 'clarifying' as const })),
  },
  reopen: {
    at: february,
    work: (tx, world) =>
      reopenPhase(tx, ofCycle(world, february, { phase: 'clarifying' as const, closesOn: `${year}-05-20` })),
  },
  pause: { at: february, work: (tx, world) => pauseCycle(tx, ofCycle(world, february, { isForTree: false })) },
  pauseAtDeadline: {
    at: afterMarch,
    work: (tx, world) => pauseCycle(tx, ofCycle(world, afterMarch, { isForTree: false })),
  },
  cancel: { at: february, work: (tx, world) => cancelCycle(tx, ofCycle(world, february, { isForTree: false })) },
  extendCycle: {
    at: february,
    work: (tx, world) => extendCycle(tx, ofCycle(world, february, { isForTree: false, dueOn: `${year}-05-20` })),
  },
  merge: {
    at: february,
    work: (tx, { one, other }) =>
      mergeUnitWithWork(tx, { code: one.code, into: other.code, on: dayAfter, reason: '撤并', version: undefined }),
  },
  abolish: {
    at: february,
    work: (tx, { one }) =>
      abolishUnitWithWork(tx, { code: one.code, on: dayAfter, reason: '撤销', version: undefined }),
  },
  newSecretary: {
    at: february,
    work: (tx, { one }) =>
      appointWithHandover(tx, {
        unitId: one.id,
        kind: 'topLeader',
        fromOn: `${year}-02-10`,
        person: { name: '新任书记' },
      }),
  },
  amend: {
    at: february,
    by: above,
    work: (tx, { cycleId }) =>
      changeArrangement(tx, {
        ...{ cycleId, reason: '调整', isForTree: false, isDryRun: false },
        changes: [{ act: 'add', key: 'extra', title: { zh: '专项', en: 'Extra' }, dueOn: `${year}-06-18` }],
      }),
  },
  assess: { at: afterMarch, work: (tx, { cycleId }) => computeResults(tx, { cycleId }) },
  plan: { at: february, work: (tx) => planDeliveries(tx, { channels: ['email'] }) },
} satisfies Record<string, Act>;

async function lookAt(tx: Transaction, { cycleId }: World): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) if ((await stepCycle(tx, cycleId)).did === 'waits') return;
  throw new Error('the cycle never waits');
}

const succeeded = (lived: Lived, side: 'first' | 'second'): boolean => 'value' in (lived.outcomes[side] ?? {});
const commitOf = (lived: Lived, side: 'first' | 'second'): number =>
  lived.steps.findLastIndex((step) => step.side === side && /^commit/i.test(step.text));
const stepOf = (lived: Lived, side: 'first' | 'second', text: RegExp): number =>
  lived.steps.findIndex((step) => step.side === side && text.test(step.text));
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const countOf = async (database: DataSource, sql: string, parameters: readonly unknown[]): Promise<number> => {
  const [row] = await database.query<{ count: number }[]>(`select count(*)::int as count ${sql}`, [...parameters]);
  return row?.count ?? 0;
};

/** Whoever had submitted when the statement that reminds began is not reminded. */
const notRemindedAfterSubmitting: Pair['check'] = async (database, { taskId }, lived) => {
  if (!succeeded(lived, 'first')) return;
  const isBefore = commitOf(lived, 'first') < stepOf(lived, 'second', /moment as materialized|insert into reminder/i);
  const reminders = await countOf(database, `from reminder where task_id = $1 and rung not like 'review%'`, [taskId]);
  must(!isBefore || reminders === 0, `${reminders} reminders of a task that had been submitted`);
};

/** What the close counted as owed is what was owed when it closed: nobody is both in time and missing. */
const countedRightAtClose: Pair['check'] = async (database, { cycleId }, lived) => {
  if (!succeeded(lived, 'second')) return;
  const [closed] = await database.query<{ owed: number }[]>(
    `select (details->>'owed')::int as owed from cycle_event where cycle_id = $1 and kind = 'phaseClosed'`,
    [cycleId],
  );
  const all = await countOf(database, `from task where cycle_id = $1 and phase = 'clarifying'`, [cycleId]);
  const isIn = succeeded(lived, 'first') && commitOf(lived, 'first') < commitOf(lived, 'second');
  must(
    closed?.owed === all - (isIn ? 1 : 0),
    `${closed?.owed ?? '?'} of ${all} counted as owed, submitted before: ${isIn}`,
  );
};

const oneVersion: Pair['check'] = async (database, { taskId }) => {
  const versions = await countOf(database, 'from submission where task_id = $1', [taskId]);
  must(versions === 1, `${versions} versions of one submission`);
};

const oneSucceeds: Pair['check'] = (_database, _world, lived) => {
  must(succeeded(lived, 'first') !== succeeded(lived, 'second'), 'both, or none, had their way');
  return Promise.resolve();
};

/** A later day means later reminders: none of the old day is raised once the new day is committed. */
const remindedForTheDayInForce: Pair['check'] = async (database, { taskId }, lived) => {
  if (commitOf(lived, 'first') > stepOf(lived, 'second', /moment as materialized|insert into reminder/i)) return;
  const old = await countOf(
    database,
    `from reminder r join task t on t.id = r.task_id where t.id = $1 and r.due_at <> t.due_at`,
    [taskId],
  );
  must(old === 0, `${old} reminders of a day that was no longer in force`);
};

/** Who signs still holds the post when the signature is committed. */
const signedInTenure: Pair['check'] = (_database, _world, lived) => {
  const isBoth = succeeded(lived, 'first') && succeeded(lived, 'second');
  must(!isBoth || commitOf(lived, 'second') < commitOf(lived, 'first'), 'signed by somebody who had been followed');
  return Promise.resolve();
};

const plannedOnce: Pair['check'] = async (database, { cycleId }) => {
  const left = await countOf(database, 'from notification where cycle_id = $1 and planned_at is null', [cycleId]);
  must(left === 0, `${left} notices were planned by nobody`);
};

export const pairs: readonly Pair[] = [
  { name: 'submit and close', first: acts.submit, second: acts.close, check: countedRightAtClose },
  { name: 'submit and the deadline', first: acts.submitLate, second: acts.lookAtDeadline },
  { name: 'submit and cancel the cycle', first: acts.submit, second: acts.cancel },
  { name: 'submit and remind', first: acts.submitLate, second: acts.remind, check: notRemindedAfterSubmitting },
  { name: 'submit and submit', first: acts.submit, second: acts.submitOther, check: oneVersion },
  { name: 'acknowledge and submit', first: acts.acknowledge, second: acts.submit },
  { name: 'submit and pause', first: acts.submit, second: acts.pause },
  { name: 'submit and extend the cycle', first: acts.submit, second: acts.extendCycle },
  { name: 'withdraw and accept', isSubmitted: true, first: acts.withdraw, second: acts.accept, check: oneSucceeds },
  { name: 'accept and return', isSubmitted: true, first: acts.accept, second: acts.return, check: oneSucceeds },
  { name: 'accept all and withdraw', isSubmitted: true, first: acts.acceptAll, second: acts.withdraw },
  { name: 'accept all and return', isSubmitted: true, first: acts.acceptAll, second: acts.return },
  { name: 'return and extend', isSubmitted: true, first: acts.return, second: acts.extend },
  { name: 'delegate and submit', first: acts.delegate, second: acts.submit },
  { name: 'merge the unit and submit', first: acts.merge, second: acts.submit },
  { name: 'merge the unit and remind', first: acts.merge, second: { ...acts.remind, at: afterMarch } },
  { name: 'abolish the unit and submit', first: acts.abolish, second: acts.submit },
  { name: 'merge the unit and issue', first: acts.merge, second: acts.look },
  { name: 'change the secretary and sign', first: acts.newSecretary, second: acts.sign, check: signedInTenure },
  { name: 'change the secretary twice', first: acts.newSecretary, second: acts.newSecretary },
  { name: 'pause and the deadline', first: acts.pauseAtDeadline, second: acts.lookAtDeadline },
  { name: 'extend and remind', first: acts.extend, second: acts.remind, check: remindedForTheDayInForce },
  { name: 'two closes at once', first: acts.close, second: acts.close, check: oneSucceeds },
  { name: 'close early and the deadline', first: acts.close, second: acts.lookAtDeadline },
  { name: 'close and reopen', first: acts.close, second: acts.reopen },
  { name: 'two looks at once', first: acts.lookAtDeadline, second: acts.lookAtDeadline },
  { name: 'amend the arrangement and look', first: acts.amend, second: acts.look },
  { name: 'amend the arrangement twice', first: acts.amend, second: acts.amend, check: oneSucceeds },
  { name: 'urge and remind', first: acts.urge, second: acts.remind },
  { name: 'assess and accept', isSubmitted: true, first: acts.assess, second: acts.accept },
  { name: 'plan messages twice', first: acts.plan, second: acts.plan, check: plannedOnce },
];
