import {
  type ActOutcome,
  type CancelCycle,
  type ExtendCycle,
  type OnCycle,
  type PauseCycle,
  Refusal,
  repeated,
  type ResumeCycle,
} from '@zehuan/contracts';
import { dayOf, instantOf, type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { lockCycleExclusive, tell } from '@zehuan/tasks';
import { type CycleRow, cycleForUpdate, cyclesOfTreeForUpdate, phasesOf } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { runningCycle } from './phases.service.js';
import { cancelTasksOfCycles } from './record/cancel-tasks.queries.js';
import { moveDeadlines } from './record/move-deadlines.queries.js';

const scopeOf = async (tx: Transaction, cycle: CycleRow, isForTree: boolean): Promise<readonly CycleRow[]> =>
  isForTree ? cyclesOfTreeForUpdate(tx, cycle) : [cycle];

/** Stops the clock of a cycle: no phase, reminder or escalation until it is resumed. What people do is still accepted. */
export const pauseCycle = async (tx: Transaction, act: OnCycle<PauseCycle>): Promise<ActOutcome> => {
  const cycle = await runningCycle(tx, act.cycleId);
  const scope = await scopeOf(tx, cycle, act.isForTree);
  const paused = await rowsOf<{ id: string }>(
    tx,
    `update cycle set state = 'paused', paused_at = $2, next_wake_at = null, version = version + 1 where id = any($1) and state = 'running' returning id`,
    [scope.map((each) => each.id), tx.at],
  );
  await writeEvents(
    tx,
    paused.map((row) => row.id),
    { kind: 'paused', reason: act.reason, details: { state: 'paused' } },
    act,
  );
  return { cycles: paused.length, tasks: 0 };
};

/**
 * Lets the clock run on. With `shiftsDeadlines`, phases that have not closed and whatever is still owed move by the
 * working days that the pause lasted; a pause within one working day moves nothing.
 */
export const resumeCycle = async (tx: Transaction, act: OnCycle<ResumeCycle>): Promise<ActOutcome> => {
  const cycle = await cycleForUpdate(tx, act.cycleId);
  if (cycle.state !== 'paused') throw new Refusal(cycle.state === 'running' ? 'cycle-not-paused' : 'cycle-ended');
  const scope = (await scopeOf(tx, cycle, act.isForTree)).filter((each) => each.state === 'paused');
  await rowsOf(
    tx,
    `update cycle set state = 'running', paused_at = null, next_wake_at = $2, version = version + 1 where id = any($1)`,
    [scope.map((each) => each.id), tx.at],
  );
  let tasks = 0;
  if (act.shiftsDeadlines) for (const each of scope) tasks += await shiftAfterPause(tx, each, act.reason);
  await writeEvents(
    tx,
    scope.map((each) => each.id),
    { kind: 'resumed', reason: act.reason, details: { state: 'running', shiftsDeadlines: act.shiftsDeadlines } },
    act,
  );
  return { cycles: scope.length, tasks };
};

const shiftAfterPause = async (tx: Transaction, cycle: CycleRow, reason: string): Promise<number> => {
  if (!cycle.pausedAt) return 0;
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const days = calendar.workingDaysBetween(
    dayOf(cycle.scale, cycle.pausedAt.getTime()),
    dayOf(cycle.scale, tx.at.getTime()),
  );
  if (days <= 0) return 0;
  await shiftPhases(tx, cycle, calendar, days, content.dayEndsAt);
  const owed = await rowsOf<{ dueOn: string }>(
    tx,
    `select distinct due_on as "dueOn" from task where cycle_id = $1 and state in ('assigned','acknowledged','returned') and due_at >= $2`,
    [cycle.id, cycle.pausedAt],
  );
  const moves = owed.map(({ dueOn }) => {
    const to = calendar.addWorkingDays(dueOn, days);
    return {
      from: dueOn,
      to: to.on,
      at: new Date(instantOf(cycle.scale, to.on, content.dayEndsAt)),
      isProvisional: to.isProvisional,
    };
  });
  return (await moveDeadlines(tx, { cycleIds: [cycle.id], moves, duesFrom: cycle.pausedAt, kind: 'shifted', reason }))
    .length;
};

const shiftPhases = async (
  tx: Transaction,
  cycle: CycleRow,
  calendar: WorkingCalendar,
  days: number,
  dayEndsAt: string,
): Promise<void> => {
  for (const phase of await phasesOf(tx, cycle.id)) {
    if (phase.closedAt) continue;
    const opens = phase.openedAt
      ? { on: phase.opensOn, isProvisional: false }
      : calendar.addWorkingDays(phase.opensOn, days);
    const closes = calendar.addWorkingDays(phase.closesOn, days);
    await rowsOf(
      tx,
      `update cycle_phase set opens_on = $3, opens_at = $4, closes_on = $5, closes_at = $6, is_provisional = $7 where cycle_id = $1 and phase = $2`,
      [
        cycle.id,
        phase.phase,
        opens.on,
        new Date(instantOf(cycle.scale, opens.on)),
        closes.on,
        new Date(instantOf(cycle.scale, closes.on, dayEndsAt)),
        opens.isProvisional || closes.isProvisional,
      ],
    );
  }
};

/**
 * Moves the deadlines of what is still owed by a unit, for an item, by a whole level, or what all of these select
 * together, to a later day; those already due later stay. Refuses `due-in-the-past`, `unknown-item`, `invalid-input`.
 */
export const extendCycle = async (tx: Transaction, act: OnCycle<ExtendCycle>): Promise<ActOutcome> => {
  const cycle = await runningCycle(tx, act.cycleId);
  const scope = await scopeOf(tx, cycle, act.isForTree);
  if (act.itemKey !== undefined) {
    const item = await rowOf(tx, `select 1 from item where cycle_id = any($1) and key = $2`, [
      scope.map((each) => each.id),
      act.itemKey,
    ]);
    if (!item) throw new Refusal('unknown-item', `The arrangement has no item ${repeated(act.itemKey)}`);
  }
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const at = new Date(instantOf(cycle.scale, act.dueOn, content.dayEndsAt));
  if (at <= tx.at)
    throw new Refusal('due-in-the-past', `${act.dueOn} is over`, [
      { pointer: '/dueOn', message: 'Give a day that lies ahead' },
    ]);
  const moved = await moveDeadlines(tx, {
    cycleIds: scope.map((each) => each.id),
    moves: [{ from: null, to: act.dueOn, at, isProvisional: calendar.isProvisional(act.dueOn) }],
    unitId: act.unitId,
    itemKey: act.itemKey,
    level: act.level,
    kind: 'extended',
    reason: act.reason,
    by: act,
  });
  if (moved.length > 0)
    await tell(tx, {
      kind: 'extended',
      taskIds: moved,
      to: 'responsible',
      posts: ['reporter'],
      details: { dueOn: act.dueOn },
    });
  await writeEvents(
    tx,
    scope.map((each) => each.id),
    {
      kind: 'extended',
      reason: act.reason,
      details: { unitId: act.unitId, itemKey: act.itemKey, level: act.level, dueOn: act.dueOn, tasks: moved.length },
    },
    act,
  );
  return { cycles: scope.length, tasks: moved.length };
};

/** Ends a cycle before its time: what is open is cancelled, what is done stays in the record. */
export const cancelCycle = async (tx: Transaction, act: OnCycle<CancelCycle>): Promise<ActOutcome> => {
  const cycle = await cycleForUpdate(tx, act.cycleId);
  if (cycle.state === 'closed' || cycle.state === 'cancelled') throw new Refusal('cycle-ended');
  const scope = (await scopeOf(tx, cycle, act.isForTree)).filter(
    (each) => each.state === 'running' || each.state === 'paused',
  );
  for (const each of scope) await lockCycleExclusive(tx, each.id);
  const cycleIds = scope.map((each) => each.id);
  const cancelled = await cancelTasksOfCycles(tx, cycleIds, act.reason, act);
  await rowsOf(
    tx,
    `update cycle set state = 'cancelled', ended_at = $2, ended_reason = $3, next_wake_at = null, version = version + 1 where id = any($1)`,
    [cycleIds, tx.at, act.reason],
  );
  await writeEvents(
    tx,
    cycleIds,
    { kind: 'cancelled', reason: act.reason, details: { state: 'cancelled', tasks: cancelled } },
    act,
  );
  return { cycles: scope.length, tasks: cancelled };
};
