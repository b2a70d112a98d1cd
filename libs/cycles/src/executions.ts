import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { RunningExecution } from './rules/compare-executions.js';

/** The visibility API may be asked ten times a second for a namespace: pages are as large as it gives them. */
const pageSize = 1_000;
const atOnce = 20;

const listed = async (client: Client, query: string): Promise<RunningExecution[]> => {
  const found: RunningExecution[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ query, pageSize }))
    found.push({ workflowId, runId });
  return found;
};

/** Every execution of `annualCycle` that runs, in as many calls as there are thousands of them. */
export const runningCycleExecutions = (client: Client): Promise<RunningExecution[]> =>
  listed(client, `WorkflowType = 'annualCycle' AND ExecutionStatus = 'Running'`);

const invalidArgument = 3;

/** Executions whose workflow code fails on the worker, as the server itself has noticed; none from a server too old to notice. */
export async function executionsWithProblems(client: Client): Promise<RunningExecution[]> {
  try {
    return await listed(client, `ExecutionStatus = 'Running' AND TemporalReportedProblems IS NOT NULL`);
  } catch (error) {
    if ((error as { cause?: { code?: unknown } }).cause?.code !== invalidArgument) throw error;
    return [];
  }
}

/** What schedules started and failed since an instant. Cycles and delivery have one execution: what matters is whether it runs. */
export const failedScheduledExecutions = (client: Client, since: Date): Promise<RunningExecution[]> =>
  listed(
    client,
    `WorkflowType IN ('startYear','reconcile') AND ExecutionStatus IN ('Failed','TimedOut') AND CloseTime > '${since.toISOString()}'`,
  );

/** How an execution is right now: the lists of the server lag a little behind it. */
export interface ExecutionNow {
  readonly isRunning: boolean;
  /** How often its present workflow task was tried; 0 where none is pending. */
  readonly workflowTaskAttempt: number;
}

/** Looks at single executions, a few at once. */
export async function executionsNow(
  client: Client,
  workflowIds: readonly string[],
): Promise<ReadonlyMap<string, ExecutionNow>> {
  const found = new Map<string, ExecutionNow>();
  await forEach(workflowIds, async (workflowId) => {
    found.set(workflowId, await executionNow(client, workflowId));
  });
  return found;
}

async function executionNow(client: Client, workflowId: string): Promise<ExecutionNow> {
  try {
    const { status, raw } = await client.workflow.getHandle(workflowId).describe();
    return { isRunning: status.name === 'RUNNING', workflowTaskAttempt: raw.pendingWorkflowTask?.attempt ?? 0 };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { isRunning: false, workflowTaskAttempt: 0 };
    throw error;
  }
}

/** Of how many executions that fail the reason is looked for, each by a call of its own. */
const mostAsked = 20;

/** Those of the executions whose last workflow task that failed did so with a failure of one of these types; only the first few are looked at. */
export async function failingWith(
  client: Client,
  executions: readonly RunningExecution[],
  types: ReadonlySet<string>,
): Promise<RunningExecution[]> {
  const found = new Set<string>();
  await forEach(executions.slice(0, mostAsked), async ({ workflowId }) => {
    if (types.has(await lastFailureType(client, workflowId))) found.add(workflowId);
  });
  return executions.filter(({ workflowId }) => found.has(workflowId));
}

/** The type of the last failure of a workflow task; empty where it has none, or nothing failed lately. */
async function lastFailureType(client: Client, workflowId: string): Promise<string> {
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId },
    maximumPageSize: 20,
  });
  const failed = history?.events?.find((event) => Boolean(event.workflowTaskFailedEventAttributes));
  return failed?.workflowTaskFailedEventAttributes?.failure?.applicationFailureInfo?.type ?? '';
}

/** Ends executions for good, for a reason that their history keeps; those that have ended by now are left alone. */
export const terminateExecutions = (
  client: Client,
  executions: readonly RunningExecution[],
  reason: string,
): Promise<void> =>
  forEach(executions, async ({ workflowId, runId }) => {
    try {
      // This run and no other: a cycle that was opened since then has the same id.
      await client.workflow.getHandle(workflowId, runId).terminate(reason);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  });

/** Works through a list, a few at once. */
export async function forEach<Each>(all: readonly Each[], work: (each: Each) => Promise<unknown>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
    }),
  );
}
