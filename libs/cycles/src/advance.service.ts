import type { Phase } from '@zehuan/contracts';
import { instantOf, workingCalendarOf } from '@zehuan/calendar';
import { forEveryUnit, type ForUnits, holdTree, includes, isSubordinate } from '@zehuan/org';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type Pack, packById } from '@zehuan/policy';
import { foldTally } from '@zehuan/tasks';
import { carryOverFrom, carryOverInto } from './carry-over.service.js';
import { directSubordinates, issueTasks } from './issue.service.js';
import { insertCycles } from './open-cycle.service.js';
import { endPhase, openPhase } from './phases.service.js';
import { type CycleRow, cycleForUpdate, type PhaseRow, phasesOf } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { phaseAfter, phaseStep } from './rules/phase-step.js';

/** What one step of a cycle did. `waits` says until when nothing of the phases or the cascade is due (epoch milliseconds). */
export type CycleStep =
  | { readonly did: 'opened'; readonly phase: Phase }
  | { readonly did: 'closed'; readonly phase: Phase }
  | { readonly did: 'waits'; readonly cycle: CycleRow; readonly until: number | null };

/**
 * Does the next thing that the phases of a cycle ask for at the transaction's instant: opens a phase and issues its
 * tasks, or closes one, or else starts subordinate cycles and says when to look again. Call it until it waits.
 * `forUnits` may leave out units that are set aside.
 */
export const stepCycle = async (
  tx: Transaction,
  cycleId: string,
  forUnits: ForUnits = forEveryUnit,
): Promise<CycleStep> => {
  // Before the cycle's row, as everywhere: nobody ends or moves a unit to which a task is just being issued.
  const [, cycle, all] = await Promise.all([holdTree(tx), cycleForUpdate(tx, cycleId), phasesOf(tx, cycleId)]);
  if (cycle.state !== 'running') return { did: 'waits', cycle, until: null };
  const phase = all.find((row) => row.phase === cycle.phase);
  if (!phase) throw new Error(`cycle ${cycleId} has no phase ${cycle.phase}`);
  const { content } = await packById(tx, cycle.packId);
  const isComplete = phase.openedAt !== null && (await isPhaseComplete(tx, cycle, content));
  const step = phaseStep(
    {
      opensAt: phase.opensAt.getTime(),
      closesAt: phase.closesAt.getTime(),
      openedAt: phase.openedAt?.getTime() ?? null,
      isComplete,
    },
    tx.at.getTime(),
  );
  if (step.act === 'open') {
    await openPhase(tx, cycle);
    if (cycle.phase === 'clarifying') await carryOverInto(tx, cycle);
    await issue(tx, cycle, [...opened(all), cycle.phase], forUnits);
    return { did: 'opened', phase: cycle.phase };
  }
  if (step.act === 'close') {
    await endPhase(tx, cycle, step.how, null);
    if (phaseAfter(cycle.phase) === null) await closeCycle(tx, cycle);
    return { did: 'closed', phase: cycle.phase };
  }
  if (phase.openedAt) await issue(tx, cycle, opened(all), forUnits);
  const cascadeAt = await startSubordinateCycles(tx, cycle, content, forUnits);
  return { did: 'waits', cycle, until: Math.min(step.until, cascadeAt ?? step.until) };
};

/** Remembers for status and reconciliation when the cycle was looked at and when it will be again, and adds up its tally. */
export const markWoken = async (tx: Transaction, cycleId: string, nextWakeAt: number | null): Promise<void> => {
  const next = nextWakeAt === null ? null : new Date(nextWakeAt);
  await Promise.all([rowsOf(tx, waking, [cycleId, tx.at, next]), foldTally(tx, cycleId)]);
};

const waking = prepared(`update cycle set last_woke_at = $2, next_wake_at = $3 where id = $1`);

const issue = async (
  tx: Transaction,
  cycle: CycleRow,
  issuedIn: readonly Phase[],
  forUnits: ForUnits,
): Promise<void> => {
  const issued = await forUnits('issue', (scope) => issueTasks(tx, cycle, issuedIn, scope));
  if (issued.tasks > 0) await writeEvents(tx, [cycle.id], { kind: 'issued', details: { ...issued, issuedIn } });
};

const opened = (all: readonly PhaseRow[]): Phase[] =>
  all.filter((phase) => phase.openedAt !== null).map((phase) => phase.phase);

/** A phase that a day alone ends is never complete before it; the others are when nothing of theirs is open. */
const isPhaseComplete = async (tx: Transaction, cycle: CycleRow, pack: Pack): Promise<boolean> => {
  if (pack.phases[cycle.phase].endsWhen === 'deadline') return false;
  const row = await rowOf<{ isComplete: boolean }>(tx, completing, [cycle.id, cycle.phase]);
  return row?.isComplete ?? false;
};

const completing = prepared(
  `select count(*) > 0 and bool_and(state in ('accepted','cancelled')) as "isComplete" from task where cycle_id = $1 and phase = $2`,
);

/** A subordinate that has subordinates of its own and no cycle yet. */
interface Waiting {
  readonly id: string;
  readonly hasAcknowledged: boolean;
}

const waiting = prepared(`
  select s.id, not exists (
      select from task t where t.cycle_id = $1 and t.unit_id = s.id and t.kind = 'arrangement' and t.state = 'assigned'
    ) as "hasAcknowledged"
  from (${directSubordinates('$2')}) s
  where exists (select from unit below where below.parent_id = s.id and below.ended_on is null and ${isSubordinate('below')})
    and not exists (select from cycle c where c.unit_id = s.id and c.year = $3 and c.state <> 'cancelled')`);

const waitingBelow = (tx: Transaction, cycle: CycleRow): Promise<Waiting[]> =>
  rowsOf<Waiting>(tx, waiting, [cycle.id, cycle.unitId, cycle.year]);

/**
 * Opens the cycles of subordinates that have subordinates of their own: at once, or once they have acknowledged, at
 * the latest some working days after the phase opened, as the pack says. Answers when the next falls due at the latest.
 */
const startSubordinateCycles = async (
  tx: Transaction,
  cycle: CycleRow,
  pack: Pack,
  forUnits: ForUnits,
): Promise<number | null> => {
  const all = await waitingBelow(tx, cycle);
  const clarifying =
    all.length === 0 ? undefined : (await phasesOf(tx, cycle.id)).find((phase) => phase.phase === 'clarifying');
  if (!clarifying?.openedAt) return null;
  const calendar = await workingCalendarOf(tx, pack.calendar.name);
  const latest = instantOf(
    cycle.scale,
    calendar.addWorkingDays(clarifying.opensOn, pack.cascade.noLaterThanWorkingDays).on,
  );
  const mayStart = pack.cascade.starts === 'atOnce' || tx.at.getTime() >= latest;
  const loaded = await packById(tx, cycle.packId);
  return forUnits('cascade', async (scope) => {
    const within = all.filter((unit) => includes(scope, unit.id));
    const ready = within.filter((unit) => mayStart || unit.hasAcknowledged).map((unit) => unit.id);
    if (ready.length > 0)
      await insertCycles(tx, {
        unitIds: ready,
        year: cycle.year,
        pack: loaded,
        scale: cycle.scale,
        calendar,
        parent: cycle,
      });
    return ready.length < within.length ? latest : null;
  });
};

/** The year is over for this committee; what is still owed goes into its next year's cycle if there is one. */
const closeCycle = async (tx: Transaction, cycle: CycleRow): Promise<void> => {
  const carried = await carryOverFrom(tx, cycle);
  await rowsOf(
    tx,
    `update cycle set state = 'closed', ended_at = $2, next_wake_at = null, version = version + 1 where id = $1`,
    [cycle.id, tx.at],
  );
  await writeEvents(tx, [cycle.id], { kind: 'closed', details: { state: 'closed', carriedOver: carried } });
};
