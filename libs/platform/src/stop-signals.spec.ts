import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { exitCodes } from './exit-codes.js';
import { whenToldToStop } from './stop-signals.js';

/** A process that is told to stop at given moments (milliseconds). */
function told(signals: readonly (readonly [NodeJS.Signals, number])[]): { stops: string[]; exits: number[] } {
  const stops: string[] = [];
  const exits: number[] = [];
  const target = Object.assign(new EventEmitter(), { exit: (exitCode: number) => void exits.push(exitCode) });
  let now = 0;
  whenToldToStop(
    (signal) => stops.push(signal),
    target,
    () => now,
  );
  for (const [signal, at] of signals) {
    now = at;
    target.emit(signal, signal);
  }
  return { stops, exits };
}

describe('a process that is told to stop', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops in order by %s', (signal) => {
    expect(told([[signal, 5]])).toEqual({ stops: [signal], exits: [] });
  });

  it('takes one Ctrl-C that comes from the terminal and from npm for one', () => {
    const signals = [['SIGINT', 5] as const, ['SIGINT', 7] as const, ['SIGTERM', 1_004] as const];
    expect(told(signals)).toEqual({ stops: ['SIGINT'], exits: [] });
  });

  it('does not wait when it is told again', () => {
    expect(told([['SIGINT', 0] as const, ['SIGINT', 1_000] as const])).toEqual({
      stops: ['SIGINT'],
      exits: [exitCodes.bug],
    });
  });
});
