import {
  armFailpoint,
  exitCodes,
  loadEnvironmentFile,
  readSettings,
  StartProblem,
  whenKeeperIsGone,
  whenToldToStop,
} from '@zehuan/platform';
import { serveApi } from './serve-api.js';

/** Starts the API with the settings of the environment, and ends with the process. */
try {
  loadEnvironmentFile();
  const settings = readSettings(process.env, ['DATABASE_URL']);
  armFailpoint(settings.ZEHUAN_FAILPOINT);
  const running = await serveApi(settings);
  whenToldToStop((signal) => {
    void running.stop(signal).then(
      () => process.exit(exitCodes.ok),
      () => process.exit(exitCodes.bug),
    );
  });
  whenKeeperIsGone(() => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
