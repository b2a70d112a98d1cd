import type { Client } from '@temporalio/client';
import { CycleProcess } from '@zehuan/cycles';
import type { ApiParts } from '../parts.js';

/**
 * Calls to Temporal that give up after a while instead of waiting for a worker that is not there. An Update that was
 * given up may still happen: the same request again reaches the same Update.
 */
export function withinDeadline(client: () => Promise<Client>, seconds: number): ApiParts['process'] {
  const cycles = new CycleProcess(client);
  const soon = async <Answer>(call: () => Promise<Answer>): Promise<Answer> =>
    (await client()).withDeadline(Date.now() + seconds * 1000, call);
  return {
    act: (workflowId, update, act, updateId) => soon(() => cycles.act(workflowId, update, act, updateId)),
    startOrWake: (cycle) => soon(() => cycles.startOrWake(cycle)),
    lookAgain: (workflowId) => soon(() => cycles.lookAgain(workflowId)),
    scheduleYearlyStart: (input) => soon(() => cycles.scheduleYearlyStart(input)),
    unscheduleYearlyStart: (unitCode) => soon(() => cycles.unscheduleYearlyStart(unitCode)),
  };
}
