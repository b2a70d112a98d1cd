import type { Check } from './act.js';
import type { Lived } from './stepping.js';
import type { DataSource } from 'typeorm';

type Side = 'first' | 'second';

export const succeeded = (lived: Lived, side: Side): boolean => 'value' in (lived.outcomes[side] ?? {});
const commitOf = (lived: Lived, side: Side): number =>
  lived.steps.findLastIndex((step) => step.side === side && /^commit/i.test(step.text));
const stepOf = (lived: Lived, side: Side, text: RegExp): number =>
  lived.steps.findLastIndex((step) => step.side === side && text.test(step.text));

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const countOf = async (database: DataSource, sql: string, parameters: readonly unknown[]): Promise<number> => {
  const [row] = await database.query<{ count: number }[]>(`select count(*)::int as count ${sql}`, [...parameters]);
  return row?.count ?? 0;
};

/** Whether the first had committed before the second's statement of this text began. */
const isFirstBefore = (lived: Lived, text: RegExp): boolean =>
  succeeded(lived, 'first') && commitOf(lived, 'first') < stepOf(lived, 'second', text);

const reminding = /insert into reminder/i;

/** Whoever had submitted when the statement that reminds began is not reminded. */
export const notRemindedAfterSubmitting: Check = async (database, { taskId }, lived) => {
  const reminders = await countOf(database, `from reminder where task_id = $1 and rung not like 'review%'`, [taskId]);
  must(!isFirstBefore(lived, reminding) || reminders === 0, `${reminders} reminders of a task that had been submitted`);
};

/** Nobody is asked to review what had been reviewed or taken back when the statement that reminds began. */
export const reviewersNotReminded: Check = async (database, { taskId }, lived) => {
  const told = await countOf(
    database,
    `from notification where task_id = $1 and kind in ('reminder','escalation') and details->>'duty' = 'review'`,
    [taskId],
  );
  must(!isFirstBefore(lived, reminding) || told === 0, `${told} told to review what was done`);
};

/** What the close counted as owed is what was owed when it closed: nobody is both in time and missing. */
export const countedRightAtClose: Check = async (database, { cycleId }, lived) => {
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

export const oneVersion: Check = async (database, { taskId }) => {
  const versions = await countOf(database, 'from submission where task_id = $1', [taskId]);
  must(versions === 1, `${versions} versions of one submission`);
};

export const oneSucceeds: Check = (_database, _world, lived) => {
  must(succeeded(lived, 'first') !== succeeded(lived, 'second'), 'both, or none, had their way');
  return Promise.resolve();
};

/** A later day means later reminders: none of the old day is raised once the new day is committed. */
export const remindedForTheDayInForce: Check = async (database, { taskId }, lived) => {
  if (!isFirstBefore(lived, reminding)) return;
  const sql = `from reminder r join task t on t.id = r.task_id where t.id = $1 and r.due_at <> t.due_at`;
  const old = await countOf(database, sql, [taskId]);
  must(old === 0, `${old} reminders of a day that was no longer in force`);
};

/** Once a unit has been merged, its successor is told, and nobody there any more. */
export const successorIsTold: Check = async (database, { one }, lived) => {
  if (!isFirstBefore(lived, reminding)) return;
  const told = await countOf(database, `from notification where unit_id = $1 and reminder_id is not null`, [one.id]);
  must(told === 0, `${told} reminders to a unit that had ended`);
};

export const plannedOnce: Check = async (database, { cycleId }) => {
  const left = await countOf(database, 'from notification where cycle_id = $1 and planned_at is null', [cycleId]);
  must(left === 0, `${left} notices were planned by nobody`);
};

/** Every task that was issued while a cycle was paused was issued before the pause. */
export const nothingWhilePaused: Check = async (database, { cycleId }, lived) => {
  if (commitOf(lived, 'first') > stepOf(lived, 'second', /for update of c/)) return;
  const done = await countOf(
    database,
    `from cycle_event where cycle_id = $1 and kind in ('phaseClosed','issued')
       and id > (select min(id) from cycle_event where cycle_id = $1 and kind = 'paused')`,
    [cycleId],
  );
  must(done === 0, `${done} steps of a paused cycle`);
};
