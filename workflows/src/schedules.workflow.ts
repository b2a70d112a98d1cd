import { proxyActivities } from '@temporalio/workflow';
import type { ScheduleActivities, StartYearInput } from '@zehuan/contracts';

/** The database, and calls that start or wake executions; both may be repeated. */
const record = proxyActivities<ScheduleActivities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Opens a committee's cycle at the beginning of a year; one execution for each firing of its schedule. */
export async function startYear(input: StartYearInput): Promise<void> {
  await record.startYear({ ...input, at: Date.now() });
}

/** Starts what the record says should run and does not: the one place that closes the gap between a commit and a call to Temporal. */
export async function reconcile(): Promise<void> {
  await record.reconcile({ at: Date.now() });
}
