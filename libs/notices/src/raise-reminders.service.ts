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

/** By what the days of a cycle become moments. */
interface CycleTime {
  readonly cycleId: string;
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
  const [, time] = await Promise.all([lockCycleShared(tx, cycleId), timeOf(tx, cycleId)]);
  if (!time) return { raised: 0, skipped: 0, nextFiresAt: null };
  const now = tx.at.getTime();
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
      insertReminders(tx, cycleId, duty, come, scope),
      countLeftOut(tx, cycleId, duty, come, scope),
    ]);
    raised += inserted;
    skipped += leftOut;
  }
  return { raised, skipped, nextFiresAt: next === Infinity ? null : new Date(next) };
};

const timeOf = async (tx: Transaction, cycleId: string): Promise<CycleTime | undefined> => {
  const cycle = await rowOf<{ packId: string; scale: DayScale }>(
    tx,
    prepared(`select pack_id as "packId", scale from cycle where id = $1 and state = 'running'`),
    [cycleId],
  );
  if (!cycle) return undefined;
  const { content: pack } = await packById(tx, cycle.packId);
  return { cycleId, scale: cycle.scale, pack, calendar: await workingCalendarOf(tx, pack.calendar.name) };
};

/** The moments of all rungs for every day on which something of the cycle is due. */
const momentsOf = async (
  tx: Transaction,
  { cycleId, pack, calendar, scale }: CycleTime,
  duty: DutyKind,
): Promise<readonly Moment[]> => {
  const rungs = rungsOf(pack, duty);
  if (rungs.length === 0) return [];
  const days = await dueDaysOf(tx, cycleId, duty);
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
