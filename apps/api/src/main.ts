import { exitCodes, loadEnvironmentFile, readSettings, StartProblem, whenKeeperIsGone } from '@zehuan/platform';
import { serveApi } from './serve-api.js';

/** Starts the API with the settings of the environment, and ends with the process. */
try {
  loadEnvironmentFile();
  const running = await serveApi(readSettings(process.env, ['DATABASE_URL']));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // A second signal does not wait.
      process.once(signal, () => process.exit(exitCodes.bug));
      void running.stop(signal).then(
        () => process.exit(exitCodes.ok),
        () => process.exit(exitCodes.bug),
      );
    });
  }
  whenKeeperIsGone(() => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
