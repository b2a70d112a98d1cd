import {
  type ActOutcome,
  type ClosePhase,
  type OnCycle,
  type Phase,
  phases,
  Refusal,
  type ReopenCycle,
} from '@zehuan/contracts';
import { dayOf, instantOf, workingCalendarOf } from '@zehuan/calendar';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { lockCycleExclusive } from '@zehuan/tasks';
import { type CycleRow, cycleForUpdate, phasesOf } from './record/cycle.queries.js';
import type { ClosedHow } from './record/cycle-phase.entity.js';
import { type By, byOf, writeEvents } from './record/cycle-event.queries.js';
import { phaseAfter } from './rules/phase-step.js';

/** Opens the phase that the cycle is in; a second time changes nothing. */
export const openPhase = async (tx: Transaction, cycle: CycleRow): Promise<void> => {
  const opened = await rowOf(
    tx,
    prepared(
      `update cycle_phase set opened_at = $3 where cycle_id = $1 and phase = $2 and opened_at is null returning phase`,
    ),
    [cycle.id, cycle.phase, tx.at],
  );
  if (opened)
    await writeEvents(tx, [cycle.id], { kind: 'phaseOpened', details: { phase: cycle.phase, state: 'running' } });
};

/**
 * Ends the phase that the cycle is in and goes on to the next. Waits for those who are submitting at this moment, so
 * that nobody is both accepted and counted as missing. Answers how many tasks of the phase were still owed.
 */
export const endPhase = async (
  tx: Transaction,
  cycle: CycleRow,
  how: ClosedHow,
  reason: string | null,
  by: By = byOf(tx),
): Promise<number> => {
  await lockCycleExclusive(tx, cycle.id);
  const missing = await rowOf<{ owed: number }>(
    tx,
    `select count(*)::int as owed from task where cycle_id = $1 and phase = $2 and state in ('assigned','acknowledged','returned')`,
    [cycle.id, cycle.phase],
  );
  await rowsOf(
    tx,
    `update cycle_phase set closed_at = $3, closed_how = $4, reason = $5 where cycle_id = $1 and phase = $2 and closed_at is null`,
    [cycle.id, cycle.phase, tx.at, how, reason],
  );
  const next = phaseAfter(cycle.phase);
  if (next !== null)
    await rowsOf(tx, `update cycle set phase = $2, version = version + 1 where id = $1`, [cycle.id, next]);
  await writeEvents(
    tx,
    [cycle.id],
    {
      kind: 'phaseClosed',
      reason,
      details: { closed: cycle.phase, how, owed: missing?.owed ?? 0, phase: next ?? cycle.phase },
    },
    by,
  );
  return missing?.owed ?? 0;
};

/**
 * Closes the open phase at once, or moves its planned close to a later day (`on`).
 * Refuses `phase-not-open`, `cycle-paused`, `cycle-ended`, `due-in-the-past`.
 */
export const closePhase = async (tx: Transaction, act: OnCycle<ClosePhase>): Promise<ActOutcome> => {
  const cycle = await runningCycle(tx, act.cycleId);
  const open = (await phasesOf(tx, cycle.id)).find((phase) => phase.phase === act.phase);
  if (act.phase !== cycle.phase || !open?.openedAt || open.closedAt)
    throw new Refusal(
      'phase-not-open',
      `The cycle is in the phase ${cycle.phase}${open?.openedAt ? '' : ', which has not opened'}`,
    );
  if (act.on === undefined) {
    const owed = await endPhase(tx, cycle, tx.at < open.closesAt ? 'early' : 'late', act.reason, act);
    return { cycles: 1, tasks: owed };
  }
  await movePhaseClose(tx, cycle, act.phase, act.on);
  await writeEvents(
    tx,
    [cycle.id],
    { kind: 'phaseMoved', reason: act.reason, details: { moved: act.phase, from: open.closesOn, to: act.on } },
    act,
  );
  return { cycles: 1, tasks: 0 };
};

/**
 * Opens a phase again that has been closed, also that of a closed cycle; the phases after it run once more, moved so
 * that each keeps its length. What was done in them stays.
 * Refuses `phase-not-open` for a phase that has not been closed yet, `cycle-ended` for a cancelled cycle.
 */
export const reopenPhase = async (tx: Transaction, act: OnCycle<ReopenCycle>): Promise<ActOutcome> => {
  const cycle = await cycleForUpdate(tx, act.cycleId);
  if (cycle.state === 'cancelled')
    throw new Refusal('cycle-ended', 'A cancelled cycle is not opened again; start a new one');
  if (cycle.state === 'paused') throw new Refusal('cycle-paused');
  if (act.reason.trim() === '') throw new Refusal('reason-missing');
  const all = await phasesOf(tx, cycle.id);
  const first = all.find((phase) => phase.phase === act.phase);
  if (!first?.closedAt) throw new Refusal('phase-not-open', `The phase ${act.phase} has not been closed`);
  await lockCycleExclusive(tx, cycle.id);
  await movePhaseClose(tx, cycle, act.phase, act.closesOn);
  await rowsOf(
    tx,
    `update cycle_phase set closed_at = null, closed_how = null, reason = null, opened_at = case when phase = $2 then opened_at end
     where cycle_id = $1 and ordinal >= $3`,
    [cycle.id, act.phase, first.ordinal],
  );
  await keepLengths(
    tx,
    cycle,
    all.slice(first.ordinal + 1).map((phase) => phase.phase),
    act.closesOn,
  );
  await rowsOf(
    tx,
    `update cycle set state = 'running', phase = $2, ended_at = null, ended_reason = null, next_wake_at = $3, version = version + 1 where id = $1`,
    [cycle.id, act.phase, tx.at],
  );
  await writeEvents(
    tx,
    [cycle.id],
    {
      kind: 'phaseReopened',
      reason: act.reason,
      details: { phase: act.phase, state: 'running', closesOn: act.closesOn },
    },
    act,
  );
  return { cycles: 1, tasks: 0 };
};

/** The cycle, locked; refuses `cycle-ended` and `cycle-paused`. */
export const runningCycle = async (tx: Transaction, cycleId: string): Promise<CycleRow> => {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (cycle.state === 'closed' || cycle.state === 'cancelled') throw new Refusal('cycle-ended');
  if (cycle.state === 'paused') throw new Refusal('cycle-paused');
  return cycle;
};

const movePhaseClose = async (tx: Transaction, cycle: CycleRow, phase: Phase, on: string): Promise<void> => {
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const closesAt = new Date(instantOf(cycle.scale, on, content.dayEndsAt));
  if (closesAt <= tx.at)
    throw new Refusal('due-in-the-past', `${on} is over`, [{ pointer: '/on', message: 'Give a day that lies ahead' }]);
  await rowsOf(
    tx,
    `update cycle_phase set closes_on = $3, closes_at = $4, is_provisional = $5 where cycle_id = $1 and phase = $2`,
    [cycle.id, phase, on, closesAt, calendar.isProvisional(on)],
  );
};

/** Moves phases that would now close before `from` so that they follow one another and keep their lengths in working days. */
const keepLengths = async (tx: Transaction, cycle: CycleRow, later: readonly Phase[], from: string): Promise<void> => {
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const all = await phasesOf(tx, cycle.id);
  let previousClose = from;
  for (const name of phases.filter((phase) => later.includes(phase))) {
    const phase = all.find((row) => row.phase === name);
    if (!phase) continue;
    const length = Math.max(1, calendar.workingDaysBetween(phase.opensOn, phase.closesOn));
    const opensOn = phase.opensOn > previousClose ? phase.opensOn : calendar.addWorkingDays(previousClose, 1).on;
    const closesOn = phase.opensOn > previousClose ? phase.closesOn : calendar.addWorkingDays(opensOn, length).on;
    await rowsOf(
      tx,
      `update cycle_phase set opens_on = $3, opens_at = $4, closes_on = $5, closes_at = $6, is_provisional = $7 where cycle_id = $1 and phase = $2`,
      [
        cycle.id,
        name,
        opensOn,
        new Date(instantOf(cycle.scale, opensOn)),
        closesOn,
        new Date(instantOf(cycle.scale, closesOn, content.dayEndsAt)),
        calendar.isProvisional(opensOn) || calendar.isProvisional(closesOn),
      ],
    );
    previousClose = closesOn;
  }
};

/** The day on which the transaction's instant falls, on the cycle's own scale. */
export const today = (tx: Transaction, cycle: CycleRow): string => dayOf(cycle.scale, tx.at.getTime());
