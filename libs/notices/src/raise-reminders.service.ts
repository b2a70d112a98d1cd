import { type DayScale, type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import { everyUnit, type UnitScope } from '@zehuan/org';
import { planOnce, prepared, rowOf, type Transaction } from '@zehuan/platform';
import { ladderMoments, type Pack, packById } from '@zehuan/policy';
import { lockCycleShared } from '@zehuan/tasks';
import { countLeftOut, dueDaysOf, insertReminders } from './record/reminder.queries.js';
import { type DutyKind, type Moment, rungsOf } from './rules/ladder-of-duty.js';

export interface Raised {
  readonly raised: number;
  /** What was due for a rung and has none, because somebody was working on the task: look again soon. */
  readonly skipped: number;
  /** The next moment at which some rung fires; null when nothing that is owed has one ahead. */
  readonly nextFiresAt: Date | null;
}

/** A cycle and by what its days become moments. */
export interface CycleToRemind {
  readonly id: string;
  readonly packId: string;
  readonly scale: DayScale;
}

/** Cycles whose days become moments in the same way. */
interface CycleTime {
  readonly cycleIds: readonly string[];
  readonly scale: DayScale;
  readonly pack: Pack;
  readonly calendar: WorkingCalendar;
}

const duties: readonly DutyKind[] = ['task', 'review'];

/**
 * Raises every reminder of a cycle that is due at the transaction's instant and not raised yet, exactly one for each
 * task, rung and due time: none for what is done, none of a rung whose moment lay before the ladder was armed, all
 * that fell due while nobody looked. A cycle that does not run raises nothing.
 */
export const raiseReminders = async (
  tx: Transaction,
  { cycleId, scope = everyUnit }: { readonly cycleId: string; readonly scope?: UnitScope },
): Promise<Raised> => {
  // Whoever pauses or closes the cycle waits for this, or this sees that they have.
  const [, cycle] = await Promise.all([lockCycleShared(tx, cycleId), runningCycle(tx, cycleId)]);
  if (!cycle) return { raised: 0, skipped: 0, nextFiresAt: null };
  return raise(tx, await timeOf(tx, [cycle]), scope);
};

/**
 * The same for many cycles at once, whose rows the caller has locked: one statement for all whose days become moments
 * in the same way. Answers how many it raised.
 */
export const raiseRemindersOfMany = async (tx: Transaction, cycles: readonly CycleToRemind[]): Promise<number> => {
  const alike = new Map<string, CycleToRemind[]>();
  for (const cycle of cycles) {
    const time = JSON.stringify([cycle.packId, cycle.scale]);
    alike.set(time, [...(alike.get(time) ?? []), cycle]);
  }
  let raised = 0;
  for (const group of alike.values()) raised += (await raise(tx, await timeOf(tx, group), everyUnit)).raised;
  return raised;
};

const raise = async (tx: Transaction, time: CycleTime, scope: UnitScope): Promise<Raised> => {
  const now = tx.at.getTime();
  const { cycleIds } = time;
  let raised = 0;
  let skipped = 0;
  let next = Infinity;
  for (const duty of duties) {
    const moments = await momentsOf(tx, time, duty);
    next = moments.reduce((least, { firesAt }) => (firesAt > now ? Math.min(least, firesAt) : least), next);
    const come = moments.filter(({ firesAt }) => firesAt <= now);
    if (come.length === 0) continue;
    const [, inserted, leftOut] = await Promise.all([
      planOnce(tx, 'reminder'),
      insertReminders(tx, cycleIds, duty, come, scope),
      countLeftOut(tx, cycleIds, duty, come, scope),
    ]);
    raised += inserted;
    skipped += leftOut;
  }
  return { raised, skipped, nextFiresAt: next === Infinity ? null : new Date(next) };
};

const runningCycle = (tx: Transaction, cycleId: string): Promise<CycleToRemind | undefined> =>
  rowOf(tx, prepared(`select id, pack_id as "packId", scale from cycle where id = $1 and state = 'running'`), [
    cycleId,
  ]);

const timeOf = async (tx: Transaction, cycles: readonly CycleToRemind[]): Promise<CycleTime> => {
  const [first] = cycles;
  if (!first) throw new Error('No cycle, no time');
  const { content: pack } = await packById(tx, first.packId);
  const calendar = await workingCalendarOf(tx, pack.calendar.name);
  return { cycleIds: cycles.map(({ id }) => id), scale: first.scale, pack, calendar };
};

/** The moments of all rungs for every day on which something of the cycles is due. */
const momentsOf = async (
  tx: Transaction,
  { cycleIds, pack, calendar, scale }: CycleTime,
  duty: DutyKind,
): Promise<readonly Moment[]> => {
  const rungs = rungsOf(pack, duty);
  if (rungs.length === 0) return [];
  const days = await dueDaysOf(tx, cycleIds, duty);
  return days.flatMap(({ dueOn, dueAt }) =>
    rungs.flatMap((rung) =>
      ladderMoments([rung], dueOn, calendar, scale, pack.remindAt).map(({ firesAt }) => ({
        rung,
        dueAt: dueAt.toISOString(),
        firesAt,
      })),
    ),
  );
};
