import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createActivities } from '@zehuan/activities';
import { assessmentEntities } from '@zehuan/assessment';
import { calendarEntities } from '@zehuan/calendar';
import { taskQueues } from '@zehuan/contracts';
import { cycleEntities, CycleProcess } from '@zehuan/cycles';
import { orgEntities } from '@zehuan/org';
import {
  createLogger,
  createMetrics,
  createTemporal,
  exitCodes,
  type Logger,
  openDatabase,
  prepareNamespace,
  readiness,
  type SettingsWith,
  StartProblem,
  type Temporal,
  temporalConnectionOptions,
} from '@zehuan/platform';
import { policyEntities } from '@zehuan/policy';
import { taskEntities } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import { type HealthPort, openHealthPort } from './health-port.js';
import { watchedActivities } from './watched-activities.js';

export type WorkerSettings = SettingsWith<'DATABASE_URL' | 'TEMPORAL_ADDRESS'>;

export interface WorkerOptions {
  readonly logger?: Logger;
  /** How long to wait for servers that are still starting, in milliseconds; 60,000 when left out. */
  readonly patience?: number;
}

/** A worker that polls. */
export interface RunningWorker {
  /** Port of the probes, where one was asked for. */
  readonly healthPort: number | undefined;
  /** Fulfilled when the worker has stopped because it was told to; rejected when it died. */
  readonly ended: Promise<void>;
  /** Takes no more work, finishes what is under way, and closes what was opened. */
  stop(): Promise<void>;
}

const entities = [
  ...orgEntities,
  ...calendarEntities,
  ...policyEntities,
  ...cycleEntities,
  ...taskEntities,
  ...assessmentEntities,
];

/** How long activities under way may take to finish when the worker stops. */
const graceMilliseconds = 15_000;

/** Opens what the settings name, hosts the workflows and their activities, and goes on until it is stopped. */
export async function runWorker(settings: WorkerSettings, options: WorkerOptions = {}): Promise<RunningWorker> {
  const logger =
    options.logger ?? createLogger({ name: 'worker', level: settings.LOG_LEVEL, format: settings.LOG_FORMAT });
  const patience = options.patience ?? 60_000;
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    const database = await patiently(patience, 'Postgres', 'DATABASE_URL', () => connectRecord(settings));
    opened.push(() => database.destroy());
    const temporal = createTemporal(settings);
    opened.push(() => temporal.close());
    await patiently(patience, 'Temporal', 'TEMPORAL_ADDRESS', async () => prepareNamespace(await temporal.client()));
    const connection = await NativeConnection.connect(temporalConnectionOptions(settings));
    opened.push(() => connection.close());
    const metrics = createMetrics('worker');
    const health = await healthPort(settings, {
      metrics,
      readiness: () => readiness({ database, temporal }),
      hasMetrics: settings.METRICS,
    });
    if (health) opened.push(() => health.close());
    const process = new CycleProcess(() => temporal.client());
    const worker = await createWorker(settings, { connection, database, temporal, process, metrics });
    const running = worker.run();
    await process.scheduleReconciliation(settings.RECONCILE_SECONDS);
    logger.info({ taskQueue: taskQueues.cycles, namespace: settings.TEMPORAL_NAMESPACE }, 'the worker polls');
    const ended = running.finally(closeAll);
    return {
      healthPort: health?.port,
      ended,
      async stop() {
        if (worker.getState() === 'RUNNING') worker.shutdown();
        await ended;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const connectRecord = (settings: WorkerSettings): Promise<DataSource> =>
  openDatabase({
    url: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    entities,
    applicationName: 'zehuan-worker',
  });

const healthPort = async (
  settings: WorkerSettings,
  parts: Parameters<typeof openHealthPort>[2],
): Promise<HealthPort | undefined> =>
  settings.WORKER_HEALTH_PORT === undefined
    ? undefined
    : openHealthPort(settings.WORKER_HEALTH_PORT, settings.HOST, parts);

interface WorkerParts {
  readonly connection: NativeConnection;
  readonly database: DataSource;
  readonly temporal: Temporal;
  readonly process: CycleProcess;
  readonly metrics: ReturnType<typeof createMetrics>;
}

function createWorker(
  settings: WorkerSettings,
  { connection, database, temporal, process, metrics }: WorkerParts,
): Promise<Worker> {
  const workflowsPath = fileURLToPath(import.meta.resolve('@zehuan/workflows'));
  // From the sources (in tests) the packages that workflows import are read from their sources too.
  const conditionNames = [...(workflowsPath.endsWith('.ts') ? ['source'] : []), 'import', 'default'];
  return Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: taskQueues.cycles,
    workflowsPath,
    activities: createActivities({ database, process }),
    maxConcurrentActivityTaskExecutions: settings.WORKER_CONCURRENT_ACTIVITIES,
    shutdownGraceTime: graceMilliseconds,
    interceptors: { activity: [watchedActivities(metrics)] },
    bundlerOptions: { webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames } }) },
  });
}

/** Servers that start at the same time as we do get a while to answer. */
async function patiently<Answer>(
  patience: number,
  server: string,
  setting: string,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (const deadline = Date.now() + patience; ;) {
    try {
      return await attempt();
    } catch (cause) {
      if (cause instanceof StartProblem) throw cause;
      const why = cause instanceof Error ? cause.message : 'unknown';
      if (Date.now() > deadline)
        throw new StartProblem(
          exitCodes.unavailable,
          `${server} does not answer (${why}): start it, or correct ${setting}.`,
          { cause },
        );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
