import type { Look } from '@zehuan/contracts';
import { computeResults, publishResults } from '@zehuan/assessment';
import { type CycleRow, markWoken, phasesOf, stepCycle, writeEvents } from '@zehuan/cycles';
import { raiseReminders } from '@zehuan/notices';
import type { ForUnits } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';

/** How long a look waits before it asks again about rows that somebody was just working on. */
const busyRowsWaitMilliseconds = 1_000;

/** Everything that is due now, in one transaction: phases in their order, results when testing ends, then reminders. */
export const lookAt = async (tx: Transaction, cycleId: string, forUnits: ForUnits): Promise<Look> => {
  for (;;) {
    const step = await stepCycle(tx, cycleId, forUnits);
    if (step.did === 'closed' && step.phase === 'testing') await assess(tx, cycleId, forUnits);
    if (step.did === 'waits') return remind(tx, step.cycle, step.until, forUnits);
  }
};

/** Computes and publishes once more when the results have been published without somebody. */
export const assessAgain = async (tx: Transaction, cycleId: string, forUnits: ForUnits): Promise<void> => {
  const testing = (await phasesOf(tx, cycleId)).find(({ phase }) => phase === 'testing');
  if (testing?.closedAt) await assess(tx, cycleId, forUnits);
};

const assess = async (tx: Transaction, cycleId: string, forUnits: ForUnits): Promise<void> => {
  await forUnits('assess', (scope) => computeResults(tx, { cycleId, scope }));
  const published = await publishResults(tx, { cycleId });
  await writeEvents(tx, [cycleId], { kind: 'resultsPublished', details: { published } });
};

const remind = async (tx: Transaction, cycle: CycleRow, until: number | null, forUnits: ForUnits): Promise<Look> => {
  if (until === null) {
    await markWoken(tx, cycle.id, null);
    return { state: cycle.state, phase: cycle.phase, wakeAt: null };
  }
  const reminders = await forUnits('remind', (scope) => raiseReminders(tx, { cycleId: cycle.id, scope }));
  const moments = [
    until,
    reminders.nextFiresAt?.getTime() ?? until,
    reminders.skipped > 0 ? tx.at.getTime() + busyRowsWaitMilliseconds : until,
  ];
  const wakeAt = Math.min(...moments);
  await markWoken(tx, cycle.id, wakeAt);
  return { state: cycle.state, phase: cycle.phase, wakeAt };
};
