import { NativeConnection } from '@temporalio/worker';
import { taskQueues } from '@zehuan/contracts';
import { CycleProcess } from '@zehuan/cycles';
import { closeTransports, openTransports } from '@zehuan/notices';
import {
  type Check,
  createLogger,
  createMetrics,
  createTemporal,
  type Logger,
  openAsApplication,
  prepareNamespace,
  readiness,
  type Readiness,
  type SettingsWith,
  temporalConnectionOptions,
} from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { createWorkers, type HostedWorkflows, hostedWorkflows, runTogether, stopAll } from './create-workers.js';
import { type HealthPort, openHealthPort } from './health-port.js';
import { patiently } from './patiently.js';
import { takeOver } from './worker-version.js';

export type WorkerSettings = SettingsWith<'DATABASE_URL' | 'TEMPORAL_ADDRESS'>;

export interface WorkerOptions {
  readonly logger?: Logger;
  /** How long to wait for servers that are still starting, in milliseconds; 60,000 when left out. */
  readonly patience?: number;
  /** The project's own when left out. */
  readonly workflows?: HostedWorkflows;
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

/** A worker that is not handed anything is of no use yet, whatever the servers say. */
const withWork = (ready: Readiness, work: Check): Readiness => ({
  state: work.ok ? ready.state : 'down',
  checks: { ...ready.checks, work },
});

/** Opens what the settings name, hosts the workflows and their activities, and goes on until it is stopped. */
export async function runWorker(settings: WorkerSettings, options: WorkerOptions = {}): Promise<RunningWorker> {
  const logger =
    options.logger ?? createLogger({ name: 'worker', level: settings.LOG_LEVEL, format: settings.LOG_FORMAT });
  const patience = options.patience ?? 60_000;
  const workflows = options.workflows ?? hostedWorkflows;
  const opened: (() => unknown)[] = [];
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
    let work: Check = { ok: false, detail: 'is not handed anything yet' };
    const health = await healthPort(settings, {
      metrics,
      readiness: async () => withWork(await readiness({ database, temporal }), work),
      hasMetrics: settings.METRICS,
    });
    if (health) opened.push(() => health.close());
    const process = new CycleProcess(() => temporal.client());
    // What shall always run; before there are workers, because a connection that workers hold cannot be closed.
    await process.scheduleReconciliation(settings.RECONCILE_SECONDS);
    await process.startDelivery();
    const transports = openTransports(settings, database);
    opened.push(() => closeTransports(transports));
    const warn = (err: unknown, message: string): void => logger.warn({ err }, message);
    const parts = { connection, database, process, transports, metrics, warn };
    const workers = await createWorkers(settings, parts, workflows);
    const ended = runTogether(workers).finally(closeAll);
    const rank = await takeOver(await temporal.client(), workflows.version).catch(async (error: unknown) => {
      stopAll(workers);
      await ended;
      throw error;
    });
    // A version that waits for nothing to do is as ready as it can be.
    work = { ok: true };
    logger.info(
      { taskQueues: Object.values(taskQueues), namespace: settings.TEMPORAL_NAMESPACE, version: workflows.version },
      rank === 'current' ? 'the worker polls' : 'the worker waits: a newer version of the workflows is current',
    );
    return {
      healthPort: health?.port,
      ended,
      async stop() {
        stopAll(workers);
        await ended;
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

const connectRecord = (settings: WorkerSettings): Promise<DataSource> =>
  openAsApplication({
    url: settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
    applicationName: 'zehuan-worker',
  });

const healthPort = async (
  settings: WorkerSettings,
  parts: Parameters<typeof openHealthPort>[2],
): Promise<HealthPort | undefined> =>
  settings.WORKER_HEALTH_PORT === undefined
    ? undefined
    : openHealthPort(settings.WORKER_HEALTH_PORT, settings.HOST, parts);
