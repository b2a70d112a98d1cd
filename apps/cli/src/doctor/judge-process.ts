import type { Differences, RecordedCycle, RunningExecution, ScheduleDifferences } from '@zehuan/cycles';
import { counted, finding, type Finding, some } from './finding.js';

const ids = (all: readonly { readonly workflowId: string }[]): string[] => all.map(({ workflowId }) => workflowId);
const mostListed = 50;

const listed = (all: readonly { readonly workflowId: string }[]): Record<string, unknown> => ({
  count: all.length,
  workflowIds: ids(all).slice(0, mostListed),
});

/** Cycles that nobody would wake. */
export function judgeMissing(missing: readonly RecordedCycle[], cycles: number): Finding {
  const name = 'cycles without execution';
  const figures = { ...listed(missing), cycles };
  const all = counted(cycles, 'running cycle');
  if (missing.length === 0) return finding(name, 'ok', `Each of ${all} has its execution.`, figures);
  const which = missing.length === cycles ? `None of ${all} has an` : `${missing.length} of ${all} have no`;
  return finding(
    name,
    'broken',
    `${which} execution in Temporal (${some(ids(missing))}): nobody opens phases or reminds there. Repair starts them; nobody is reminded twice.`,
    figures,
  );
}

/** Executions that the record does not want: of a Temporal that is newer than a restored record, as a rule. */
export function judgeStray({ unknown, ended }: Pick<Differences, 'unknown' | 'ended'>): Finding {
  const figures = { unknown: listed(unknown), ended: listed(ended) };
  const stray = [...unknown, ...ended];
  if (stray.length === 0)
    return finding('executions without cycle', 'ok', 'Each execution belongs to a cycle that runs.', figures);
  const parts = [
    ...(unknown.length > 0
      ? [
          `${counted(unknown.length, 'execution')} ${unknown.length === 1 ? 'runs' : 'run'} for cycles that the record does not have (${some(ids(unknown))}), as after a restore from a backup older than Temporal's data`,
        ]
      : []),
    ...(ended.length > 0
      ? [
          `${counted(ended.length, 'execution')} ${ended.length === 1 ? 'runs' : 'run'} for cycles that have ended (${some(ids(ended))})`,
        ]
      : []),
  ];
  return finding('executions without cycle', 'broken', `${parts.join('; ')}. Repair ends them.`, figures);
}

/** Cycles that should have been looked at and were not. */
export function judgeLate(late: readonly { readonly workflowId: string }[]): Finding {
  const figures = listed(late);
  if (late.length === 0) return finding('late cycles', 'ok', 'Every cycle was looked at when it should be.', figures);
  return finding(
    'late cycles',
    'broken',
    `${counted(late.length, 'cycle')} should have been looked at by now (${some(ids(late))}): what is due there waits. Repair wakes them; if they stay late, look at the workers.`,
    figures,
  );
}

export interface Failing {
  /** Whose workflow code fails again and again. */
  readonly stuck: readonly RunningExecution[];
  /** Those of them whose worker cannot read what is encrypted in their history. */
  readonly unreadable: readonly RunningExecution[];
  /** Executions of schedules that failed lately. */
  readonly failed: readonly RunningExecution[];
}

/** Executions that cannot go on. */
export function judgeFailing({ stuck, unreadable, failed }: Failing): Finding {
  const figures = { stuck: listed(stuck), unreadable: listed(unreadable), failed: listed(failed) };
  if (unreadable.length > 0)
    return finding(
      'failing executions',
      'broken',
      `The worker cannot read what is encrypted in the history of ${counted(unreadable.length, 'execution')} (${some(ids(unreadable))}): nothing moves there until it has the key. Give every worker the TEMPORAL_PAYLOAD_KEYS of the others; its log names the key. Where the key is lost, end the executions: "zehuan doctor --repair" starts them anew from the record.`,
      figures,
    );
  if (stuck.length > 0)
    return finding(
      'failing executions',
      'broken',
      `The workflow code of ${counted(stuck.length, 'execution')} fails again and again (${some(ids(stuck))}); nothing moves there until a worker runs whose code fits their history. The worker's log says why.`,
      figures,
    );
  if (failed.length > 0)
    return finding(
      'failing executions',
      'warning',
      `${counted(failed.length, 'execution')} failed in the last day (${some(ids(failed))}): see them in Temporal's pages.`,
      figures,
    );
  return finding('failing executions', 'ok', 'No execution fails.', figures);
}

/** Whether Temporal has the schedules that the record wants. */
export function judgeSchedules({ isReconciled, missing, unwanted, unrecorded }: ScheduleDifferences): Finding {
  const codes = missing.map(({ unitCode }) => unitCode);
  const figures = { isReconciled, missing: codes, unwanted, unrecorded };
  const parts = [
    ...(isReconciled ? [] : ['Nothing looks every few minutes for cycles that were forgotten']),
    ...(codes.length > 0 ? [`The yearly start of ${some(codes)} is not scheduled`] : []),
    ...(unwanted.length > 0 ? [`A yearly start of ${some(unwanted)} is scheduled that nobody wants any more`] : []),
    ...(unrecorded.length > 0
      ? [`A yearly start of ${some(unrecorded)} is scheduled of which the record says nothing`]
      : []),
  ];
  if (parts.length === 0)
    return finding('schedules', 'ok', 'Reconciliation and the yearly starts are scheduled.', figures);
  return finding('schedules', 'broken', `${parts.join('. ')}. Repair lets schedules and record agree.`, figures);
}

/** Whether the one execution runs by which notices leave. */
export const judgeDelivery = (isRunning: boolean): Finding =>
  isRunning
    ? finding('delivery', 'ok', 'The delivery of notices runs.', { isRunning })
    : finding(
        'delivery',
        'broken',
        'The delivery of notices does not run: nothing leaves the system. Repair starts it.',
        {
          isRunning,
        },
      );
