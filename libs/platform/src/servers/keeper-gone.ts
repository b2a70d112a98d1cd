/** Set for a program of ours that runs under a keeper. */
export const keptSetting = 'ZEHUAN_KEPT';

/** Calls back when this process runs under a keeper and the keeper is gone, even by SIGKILL. */
export function whenKeeperIsGone(act: () => void): void {
  if (process.env[keptSetting] !== 'on') return;
  process.stdin.once('close', act);
  process.stdin.resume();
  // Listening alone does not keep the process running.
  process.stdin.unref();
}
