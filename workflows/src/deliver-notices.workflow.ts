import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import { type DeliveryActivities, deliveryLanes, type DeliveryLane } from '@zehuan/contracts';
import { lookAgainSignal } from './annual-cycle.workflow.js';

/**
 * The database, then servers of others that may hang: a look begins nothing new after a minute and gives up what
 * hangs, so one that takes longer has died, and another may begin. What it had in its hands is taken again when its
 * leases end. It says every few seconds that it lives: a worker that was killed is noticed by its silence, not by the
 * end of the three minutes.
 */
const outside = proxyActivities<DeliveryActivities>({
  startToCloseTimeout: '3 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** What is due and cannot be had must not be asked for without end; a lost signal costs no more than the longest wait. */
const shortestWait = 1_000;
const longestWait = 60_000;
/** Histories have a limit, and so has the patience of whoever reads them. */
const looksOfOneRun = 100;

/**
 * The one way by which notices leave the system: in each lane it plans what is new, sends what is due, waits and
 * begins again. There is one execution, and it never ends. A server that is dead or hangs holds up its own lane and
 * no other, not even at the end of a run. It never decides who is told what: that is in the record.
 */
export async function deliverNotices(): Promise<void> {
  let timesTold = 0;
  setHandler(lookAgainSignal, () => {
    timesTold += 1;
  });

  await Promise.race(deliveryLanes.map(live));
  await continueAsNew<typeof deliverNotices>();

  async function live(lane: DeliveryLane): Promise<void> {
    for (let look = 0; look < looksOfOneRun && !workflowInfo().continueAsNewSuggested; look += 1) {
      const toldBefore = timesTold;
      const { wakeAt } = await outside.sendDueNotices({ lane, at: Date.now() });
      const untilDue = (wakeAt ?? Infinity) - Date.now();
      await condition(() => timesTold > toldBefore, Math.max(shortestWait, Math.min(longestWait, untilDue)));
    }
  }
}
