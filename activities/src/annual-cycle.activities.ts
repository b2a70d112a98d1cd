import { type CycleActivities, type Look, systemActor } from '@zehuan/contracts';
import { computeResults, publishResults } from '@zehuan/assessment';
import {
  cancelCycle,
  closePhase,
  type CycleProcess,
  type CycleRow,
  extendCycle,
  markWoken,
  pauseCycle,
  reopenPhase,
  resumeCycle,
  stepCycle,
  unstartedBelow,
  writeEvents,
} from '@zehuan/cycles';
import { raiseReminders } from '@zehuan/notices';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';

/** How long a look waits before it asks again about rows that somebody was just working on. */
const busyRowsWaitMilliseconds = 1_000;
const startsAtOnce = 20;
const actor = systemActor('annual-cycle');

/** The side effects of `annualCycle`. Each act is one transaction; calls to Temporal come after it. */
export const createCycleActivities = ({
  database,
  process,
}: {
  database: DataSource;
  process: CycleProcess;
}): CycleActivities => {
  const at = (instant: number): { at: Date } => ({ at: new Date(instant) });
  return {
    async advanceCycle(input) {
      const look = await inTransaction(database, actor, (tx) => advance(tx, input.cycleId), at(input.at));
      const toStart = await inTransaction(database, actor, (tx) => unstartedBelow(tx, input.cycleId), at(input.at));
      for (let start = 0; start < toStart.length; start += startsAtOnce)
        await Promise.all(toStart.slice(start, start + startsAtOnce).map((cycle) => process.startOrWake(cycle)));
      return look;
    },
    closePhase: (input) => inTransaction(database, actor, (tx) => closePhase(tx, input), at(input.at)),
    reopenPhase: (input) => inTransaction(database, actor, (tx) => reopenPhase(tx, input), at(input.at)),
    pauseCycle: (input) => inTransaction(database, actor, (tx) => pauseCycle(tx, input), at(input.at)),
    resumeCycle: (input) => inTransaction(database, actor, (tx) => resumeCycle(tx, input), at(input.at)),
    extendCycle: (input) => inTransaction(database, actor, (tx) => extendCycle(tx, input), at(input.at)),
    cancelCycle: (input) => inTransaction(database, actor, (tx) => cancelCycle(tx, input), at(input.at)),
  };
};

/** Everything that is due now, in one transaction: phases in their order, results when testing ends, then reminders. */
const advance = async (tx: Transaction, cycleId: string): Promise<Look> => {
  for (;;) {
    const step = await stepCycle(tx, cycleId);
    if (step.did === 'closed' && step.phase === 'testing') await assess(tx, cycleId);
    if (step.did === 'waits') return remind(tx, step.cycle, step.until);
  }
};

const assess = async (tx: Transaction, cycleId: string): Promise<void> => {
  await computeResults(tx, { cycleId });
  const published = await publishResults(tx, { cycleId });
  await writeEvents(tx, [cycleId], { kind: 'resultsPublished', details: { published } });
};

const remind = async (tx: Transaction, cycle: CycleRow, until: number | null): Promise<Look> => {
  if (until === null) {
    await markWoken(tx, cycle.id, null);
    return { state: cycle.state, phase: cycle.phase, wakeAt: null };
  }
  const reminders = await raiseReminders(tx, { cycleId: cycle.id });
  const moments = [
    until,
    reminders.nextFiresAt?.getTime() ?? until,
    reminders.skipped > 0 ? tx.at.getTime() + busyRowsWaitMilliseconds : until,
  ];
  const wakeAt = Math.min(...moments);
  await markWoken(tx, cycle.id, wakeAt);
  return { state: cycle.state, phase: cycle.phase, wakeAt };
};
