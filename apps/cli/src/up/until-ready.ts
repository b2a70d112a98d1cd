import { exitCodes, StartProblem } from '@zehuan/platform';

export interface Waiting {
  /** Brings the reason when what is waited for is gone. */
  readonly failed: Promise<StartProblem>;
  readonly signal: AbortSignal;
  /** Milliseconds; three minutes when left out. */
  readonly patience?: number;
}

/** A worker itself waits a minute for the servers, and another until Temporal hands it something; who dies is noticed at once. */
const longestPatience = 180_000;

/** Asks a `/readyz` until it says ready or degraded. */
export async function untilReady(
  address: string,
  name: string,
  { failed, signal, patience = longestPatience }: Waiting,
): Promise<void> {
  const life: { problem?: StartProblem } = {};
  void failed.then((problem) => (life.problem = problem));
  let last = 'does not answer';
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    signal.throwIfAborted();
    if (life.problem) throw life.problem;
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(5_000) });
      if (response.ok) return;
      last = await response.text();
    } catch {
      // It does not listen yet; the throw below says so when it never does.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const line = `${name} is not ready after ${patience / 1000} s (${last.slice(0, 300)}): see its log in the data folder.`;
  throw new StartProblem(exitCodes.unavailable, line);
}
