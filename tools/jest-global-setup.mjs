import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder of this run; Postgres itself is started by the first test that asks for a database. */
export default () => {
  const run = mkdtempSync(join(tmpdir(), 'zehuan-test-'));
  // Started as root, Postgres runs as another user, who must be able to walk in.
  chmodSync(run, 0o755);
  process.env.ZEHUAN_TEST_RUN = run;
  process.env.ZEHUAN_TEST_PID = String(process.pid);
};
