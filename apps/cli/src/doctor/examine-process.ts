import { deliveryWorkflowId } from '@zehuan/contracts';
import {
  compareExecutions,
  compareSchedules,
  type CycleToRun,
  cyclesForExecutions,
  type Differences,
  executionsNow,
  executionsWithProblems,
  failedScheduledExecutions,
  failingWith,
  listYearlyStarts,
  overdueCycles,
  type RunningExecution,
  runningCycleExecutions,
  type ScheduleDifferences,
  scheduleDifferences,
} from '@zehuan/cycles';
import {
  deploymentOf,
  inTransaction,
  isTemporalOutage,
  processStatusOf,
  serverClock,
  unreadable,
} from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { doctor } from './examine-record.js';
import { finding, type Finding } from './finding.js';
import { judgeDelivery, judgeFailing, judgeLate, judgeMissing, judgeSchedules, judgeStray } from './judge-process.js';
import { judgeWorkers, type ReadClock } from './judge-servers.js';
import type { Patient } from './patient.js';

/** An execution has this long to notice that its cycle has ended, a cycle to be looked at. */
const grace = 120_000;
const dayMilliseconds = 86_400_000;
/** So many differences are looked at one by one, since the lists of the server lag; more are no matter of a lag. */
const mostConfirmed = 200;
const statusSeconds = 10;
const unreadableTypes: ReadonlySet<string> = new Set(Object.values(unreadable));

/** What is to be mended, as `repair` takes it. */
export interface Amiss {
  readonly hasNamespace: boolean;
  readonly missing: Differences['withoutExecution'];
  readonly stray: Differences['unknown'];
  readonly late: readonly CycleToRun[];
  readonly schedules: ScheduleDifferences;
  readonly isDeliveryRunning: boolean;
  /** The version that should be in charge where none is. */
  readonly versionToPutInCharge: string | null;
}

export interface ProcessExamined {
  readonly findings: readonly Finding[];
  readonly clock: ReadClock | undefined;
  readonly amiss: Amiss | undefined;
}

const away = (says: string): ProcessExamined => ({
  findings: [finding('temporal', 'broken', says, { isAway: true })],
  clock: undefined,
  amiss: undefined,
});

/** Looks at Temporal, and compares what runs there with the record. */
export async function examineProcess(patient: Patient, record: DataSource | undefined): Promise<ProcessExamined> {
  try {
    const client = await patient.temporal.client();
    if (!(await hasNamespace(client))) return await withoutNamespace(patient, record);
    return await compare(patient, client, record);
  } catch (error) {
    if (!isTemporalOutage(error)) throw error;
    return away(
      'Temporal does not answer: what people do is accepted, but nothing opens, closes, reminds or is sent until it is back. Start it, or correct TEMPORAL_ADDRESS. Executions were not looked at.',
    );
  }
}

type Client = Awaited<ReturnType<Patient['temporal']['client']>>;

const notFound = 5;

async function hasNamespace({ workflowService, options }: Client): Promise<boolean> {
  try {
    await workflowService.describeNamespace({ namespace: options.namespace });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === notFound) return false;
    throw error;
  }
}

async function withoutNamespace({ temporal }: Patient, record: DataSource | undefined): Promise<ProcessExamined> {
  const { late, missing } = await differencesOf(record, []);
  const starts = record === undefined ? [] : await inTransaction(record, doctor, (tx) => listYearlyStarts(tx));
  return {
    findings: [
      finding(
        'temporal',
        'broken',
        `Temporal has no namespace ${temporal.namespace}: its data was lost, or TEMPORAL_NAMESPACE names another one. Repair makes it.`,
        { isAway: false },
      ),
      judgeMissing(missing, missing.length),
    ],
    clock: undefined,
    amiss: {
      ...{ hasNamespace: false, missing, late, stray: [], isDeliveryRunning: false, versionToPutInCharge: null },
      schedules: compareSchedules(starts, [], new Set()),
    },
  };
}

async function compare(
  { temporal, isRunning, now }: Patient,
  client: Client,
  record: DataSource | undefined,
): Promise<ProcessExamined> {
  const clock = await serverClock(client, now);
  const at = new Date(clock.server);
  // First the executions: whatever they belong to is in the record by then.
  const differences = await differencesOf(record, await runningCycleExecutions(client), client);
  const { missing, unknown, ended, late, cycles } = differences;
  const { queues } = await processStatusOf(() => Promise.resolve(client), statusSeconds);
  const { current, versions } = await deploymentOf(client);
  const looked = await executionsNow(client, [
    deliveryWorkflowId,
    ...late.slice(0, mostConfirmed).map(({ workflowId }) => workflowId),
  ]);
  const isDeliveryRunning = looked.get(deliveryWorkflowId)?.isRunning ?? false;
  const schedules = record === undefined ? noSchedules : await scheduleDifferences(record, doctor, client);
  const failed = await failedScheduledExecutions(client, new Date(at.getTime() - dayMilliseconds));
  const stuck = [
    ...(await executionsWithProblems(client)),
    ...late.filter(({ workflowId }) => (looked.get(workflowId)?.workflowTaskAttempt ?? 0) > 1),
  ].map(({ workflowId }) => ({ workflowId, runId: '' }));
  const unique = [...new Map(stuck.map((each) => [each.workflowId, each])).values()];
  return {
    clock,
    findings: [
      finding('temporal', 'ok', 'Temporal answers.', { isAway: false, address: temporal.address }),
      judgeWorkers({ queues, at, currentVersion: current, isRunning }),
      ...(record === undefined
        ? []
        : [judgeMissing(missing, cycles), judgeStray({ unknown, ended }), judgeLate(late), judgeSchedules(schedules)]),
      judgeFailing({ stuck: unique, unreadable: await failingWith(client, unique, unreadableTypes), failed }),
      judgeDelivery(isDeliveryRunning),
    ],
    amiss: {
      ...{ hasNamespace: true, missing, late, stray: [...unknown, ...ended], schedules, isDeliveryRunning },
      versionToPutInCharge: current === null ? (versions.at(-1) ?? null) : null,
    },
  };
}

const noSchedules: ScheduleDifferences = { isReconciled: true, missing: [], unwanted: [], unrecorded: [] };

interface Found {
  readonly missing: Differences['withoutExecution'];
  readonly unknown: Differences['unknown'];
  readonly ended: Differences['ended'];
  readonly late: readonly CycleToRun[];
  /** How many cycles run or pause. */
  readonly cycles: number;
}

/** Compares; what differs is looked at once more by itself, since the lists of the server lag behind it. */
async function differencesOf(
  record: DataSource | undefined,
  executions: readonly RunningExecution[],
  client?: Client,
): Promise<Found> {
  if (record === undefined) return { missing: [], unknown: [], ended: [], late: [], cycles: 0 };
  const ids = executions.map(({ workflowId }) => workflowId);
  const read = await inTransaction(record, doctor, async (tx) => {
    const cycles = await cyclesForExecutions(tx, ids);
    return {
      differences: compareExecutions(cycles, executions, new Date(tx.at.getTime() - grace)),
      late: await overdueCycles(tx, grace),
      cycles: cycles.filter(({ state }) => state === 'running' || state === 'paused').length,
    };
  });
  const { withoutExecution, unknown, ended } = read.differences;
  const suspects = [...withoutExecution, ...unknown, ...ended].map(({ workflowId }) => workflowId);
  const isSmall = client !== undefined && suspects.length <= mostConfirmed;
  const now = isSmall ? await executionsNow(client, suspects) : undefined;
  const is =
    (isRunning: boolean) =>
    (each: { readonly workflowId: string }): boolean =>
      now === undefined || now.get(each.workflowId)?.isRunning === isRunning;
  return {
    missing: withoutExecution.filter(is(false)),
    unknown: unknown.filter(is(true)),
    ended: ended.filter(is(true)),
    late: read.late,
    cycles: read.cycles,
  };
}
