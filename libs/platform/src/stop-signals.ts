import { exitCodes } from './exit-codes.js';

/** The part of `process` that is used; for tests. */
export interface SignalledProcess {
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  exit(exitCode: number): void;
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One press of Ctrl-C may come twice: from the terminal, and passed on by npm a few milliseconds later. */
const samePress = 1_000;

/**
 * Calls `stop` once, with the first signal that tells this process to end. A person who signals again, a second later
 * or more, does not want to wait: the process ends at once, with the code of a bug.
 */
export function whenToldToStop(
  stop: (signal: NodeJS.Signals) => void,
  target: SignalledProcess = process,
  now: () => number = () => performance.now(),
): void {
  let first: number | undefined;
  for (const name of stopSignals)
    target.on(name, (signal) => {
      if (first === undefined) {
        first = now();
        stop(signal);
      } else if (now() - first >= samePress) target.exit(exitCodes.bug);
    });
}
