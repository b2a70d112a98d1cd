import { Runtime } from '@temporalio/worker';
import {
  armFailpoint,
  createLogger,
  exitCodes,
  loadEnvironmentFile,
  readSettings,
  StartProblem,
  temporalLogger,
  whenKeeperIsGone,
  whenToldToStop,
} from '@zehuan/platform';
import { runWorker } from './run-worker.js';

/** Runs the worker with the settings of the environment. A worker that dies ends the process, so that someone starts it anew. */
async function main(): Promise<number> {
  loadEnvironmentFile();
  const settings = readSettings(process.env, ['DATABASE_URL', 'TEMPORAL_ADDRESS']);
  armFailpoint(settings.ZEHUAN_FAILPOINT);
  const logger = createLogger({ name: 'worker', level: settings.LOG_LEVEL, format: settings.LOG_FORMAT });
  // Signals are ours: what was opened must be closed after the worker has drained.
  Runtime.install({ logger: temporalLogger(logger), shutdownSignals: [] });
  const worker = await runWorker(settings, { logger });
  whenToldToStop((signal) => {
    logger.info({ signal }, 'the worker stops');
    // What goes wrong while stopping comes out of `ended`.
    worker.stop().catch(() => undefined);
  });
  whenKeeperIsGone(() => process.kill(process.pid, 'SIGTERM'));
  try {
    await worker.ended;
    logger.info('the worker has stopped');
    return exitCodes.ok;
  } catch (err) {
    logger.fatal({ err }, 'the worker died');
    return exitCodes.bug;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
