import type { Chance } from './chance.js';
import type { Installation, InstallationOptions } from './installation.js';
import type { Year } from './live-year.js';
import { pause } from './until.js';

/** What a fault is given: the system, the year that is lived in it, and chance. */
export interface Stage {
  readonly at: Installation;
  readonly year: Year;
  readonly chance: Chance;
  readonly isLong: boolean;
}

/** One kind of fault over a year. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** Settings that the processes need for it. */
  readonly options?: Partial<InstallationOptions>;
  /** Only in the long form. */
  readonly isLong?: boolean;
  /** Breaks things until the year is over; answers what it did, for the table. */
  readonly disturb: (stage: Stage) => Promise<string>;
}

/** Kills the worker at random moments, from the first second of the year to its last. */
const workerKilled: Fault = {
  name: 'worker-killed',
  what: 'the worker is killed (SIGKILL) at random moments',
  async disturb({ at, year, chance }) {
    await year.begins.opened;
    let kills = 0;
    while (!year.isOver()) {
      await pause(chance.between(4_000, 16_000));
      if (year.isOver() || at.worker.pid === undefined) continue;
      at.say('the worker is killed');
      at.worker.kill();
      kills += 1;
    }
    return `${kills} kills`;
  },
};

export const faults: readonly Fault[] = [workerKilled];
