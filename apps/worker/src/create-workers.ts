import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { signingKeyPath } from '@zehuan/audit';
import { createActivities, createDeliveryActivities } from '@zehuan/activities';
import { taskQueues, workflowVersion } from '@zehuan/contracts';
import type { CycleProcess } from '@zehuan/cycles';
import type { Transports } from '@zehuan/notices';
import { type Metrics, type Settings, temporalDataConverter } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { watchedActivities } from './watched-activities.js';
import { versionOptions } from './worker-version.js';

export interface WorkerParts {
  readonly connection: NativeConnection;
  readonly database: DataSource;
  readonly process: CycleProcess;
  readonly transports: Transports;
  readonly metrics: Metrics;
  readonly warn: (error: unknown, message: string) => void;
}

/** The workflows that a worker hosts. */
export interface HostedWorkflows {
  readonly version: string;
  readonly workflowsPath: string;
}

export const hostedWorkflows: HostedWorkflows = {
  version: workflowVersion,
  workflowsPath: fileURLToPath(import.meta.resolve('@zehuan/workflows')),
};

type HostSettings = Pick<
  Settings,
  | 'AUDIT_KEY_PATH'
  | 'ZEHUAN_DATA_DIR'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_PAYLOAD_KEYS'
  | 'PUBLIC_URL'
  | 'WORKER_CONCURRENT_ACTIVITIES'
>;

/** How long activities under way may take to finish when the worker stops. */
const graceMilliseconds = 15_000;

/** A look is a few statements of one transaction; more of them at once only wait for each other in Postgres. */
const looksAtOnce = 6;

/**
 * One worker for the cycles and one for delivery: mail servers that hang hold up no cycle, whatever becomes of their
 * activities.
 */
export async function createWorkers(
  settings: HostSettings,
  parts: WorkerParts,
  { version, workflowsPath }: HostedWorkflows,
): Promise<readonly Worker[]> {
  const { connection, database, process, transports, metrics } = parts;
  const dataConverter = temporalDataConverter(settings.TEMPORAL_PAYLOAD_KEYS);
  const common = {
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    workflowBundle: await bundleWorkflowCode({ ...bundledFrom(workflowsPath), ...dataConverter }),
    dataConverter,
    shutdownGraceTime: graceMilliseconds,
    workerDeploymentOptions: versionOptions(version),
    interceptors: { activity: [watchedActivities(metrics)] },
  } satisfies Partial<WorkerOptions>;
  const cycles = await Worker.create({
    ...common,
    taskQueue: taskQueues.cycles,
    activities: createActivities({ database, process, auditKeyPath: signingKeyPath(settings), warn: parts.warn }),
    maxConcurrentActivityTaskExecutions: settings.WORKER_CONCURRENT_ACTIVITIES,
    maxConcurrentLocalActivityExecutions: looksAtOnce,
  });
  const delivery = await Worker.create({
    ...common,
    taskQueue: taskQueues.delivery,
    activities: createDeliveryActivities({ database, transports, publicUrl: settings.PUBLIC_URL }),
    // There is one execution, with one activity in each of its lanes.
    maxCachedWorkflows: 2,
    workflowThreadPoolSize: 1,
    maxConcurrentActivityTaskExecutions: 4,
  });
  return [cycles, delivery];
}

function bundledFrom(workflowsPath: string): Parameters<typeof bundleWorkflowCode>[0] {
  // From the sources (in tests) the packages that workflows import are read from their sources too.
  const conditionNames = [...(workflowsPath.endsWith('.ts') ? ['source'] : []), 'import', 'default'];
  return {
    workflowsPath,
    logger: Runtime.instance().logger,
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames } }),
  };
}

/** Runs workers together: when one stops or dies, the others stop too. Fulfilled or rejected when all have stopped. */
export async function runTogether(workers: readonly Worker[]): Promise<void> {
  const ends = await Promise.allSettled(workers.map((worker) => worker.run().finally(() => stopAll(workers))));
  const died = ends.find((end) => end.status === 'rejected');
  if (died) throw died.reason;
}

/** Tells those that run to stop. */
export const stopAll = (workers: readonly Worker[]): void => {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
};
