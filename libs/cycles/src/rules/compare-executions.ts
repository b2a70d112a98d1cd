import type { CycleState, Phase } from '@zehuan/contracts';

/** A cycle as the record has it, as far as its execution is concerned. */
export interface RecordedCycle {
  readonly id: string;
  readonly workflowId: string;
  readonly year: number;
  readonly unitCode: string;
  readonly phase: Phase;
  readonly state: CycleState;
  readonly endedAt: Date | null;
}

/** An execution that the process server shows as running. */
export interface RunningExecution {
  readonly workflowId: string;
  readonly runId: string;
}

/** Where record and process differ. */
export interface Differences {
  /** Cycles that run or pause, and nobody would wake. */
  readonly withoutExecution: readonly RecordedCycle[];
  /** Executions of cycles that the record does not know. */
  readonly unknown: readonly RunningExecution[];
  /** Executions of cycles that the record has closed or cancelled. */
  readonly ended: readonly RunningExecution[];
}

/** Ids of any other form belong to somebody else, who shares the namespace. */
const ofCycles = /^cycle\/\d{4}\/./;

const isLive = ({ state }: RecordedCycle): boolean => state === 'running' || state === 'paused';

/**
 * Compares the cycles of the record with the executions that run. A paused cycle needs its execution as well: it is
 * what takes its resumption. An execution has until `endedBefore` to notice that its cycle has ended.
 */
export function compareExecutions(
  cycles: readonly RecordedCycle[],
  executions: readonly RunningExecution[],
  endedBefore: Date,
): Differences {
  const running = new Set(executions.map(({ workflowId }) => workflowId));
  // A cancelled cycle may have a successor of the same committee and year, and thus of the same id.
  const recorded = new Map<string, RecordedCycle[]>();
  for (const cycle of cycles) recorded.set(cycle.workflowId, [...(recorded.get(cycle.workflowId) ?? []), cycle]);
  const ours = executions.filter(({ workflowId }) => ofCycles.test(workflowId));
  const hasEnded = (of: readonly RecordedCycle[]): boolean =>
    of.every((cycle) => !isLive(cycle) && cycle.endedAt !== null && cycle.endedAt < endedBefore);
  return {
    withoutExecution: cycles.filter((cycle) => isLive(cycle) && !running.has(cycle.workflowId)),
    unknown: ours.filter(({ workflowId }) => !recorded.has(workflowId)),
    ended: ours.filter(({ workflowId }) => {
      const of = recorded.get(workflowId);
      return of !== undefined && hasEnded(of);
    }),
  };
}
