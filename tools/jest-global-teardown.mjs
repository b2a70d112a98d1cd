import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends the run's Postgres, where one was started, and waits until it is gone; its keeper removes the folder. */
export default async () => {
  const run = process.env.ZEHUAN_TEST_RUN;
  if (!run) return;
  const keeperFile = join(run, 'keeper.pid');
  if (existsSync(keeperFile)) {
    const keeper = Number(readFileSync(keeperFile, 'utf8'));
    if (isAlive(keeper)) process.kill(keeper, 'SIGTERM');
    for (const deadline = Date.now() + 20_000; isAlive(keeper) && Date.now() < deadline;)
      await new Promise((resolve) => setTimeout(resolve, 25));
  }
  rmSync(run, { recursive: true, force: true });
};
