import { readdirSync, readFileSync } from 'node:fs';
import type { Installation } from '../installation.js';
import { type Fault, pauseInYear } from './fault.js';

/** Kills the worker at random moments, from the first second of the year to its last. */
export const workerKilled: Fault = {
  name: 'worker-killed',
  what: 'the worker is killed (SIGKILL) at random moments of the year',
  yearsWhenLong: 5,
  async disturb({ at, year, chance }) {
    await year.begins.opened;
    let kills = 0;
    while (!year.isOver()) {
      await pauseInYear(year, chance.between(3_000, 20_000) * at.pace);
      if (year.isOver() || at.worker.pid === undefined) continue;
      at.say('the worker is killed');
      at.worker.kill();
      kills += 1;
    }
    return `${kills} kills`;
  },
};

/** Immediate shutdown: no checkpoint, every connection cut, recovery from the log at the next start. */
export const postgresStopped: Fault = {
  name: 'postgres-stopped',
  what: 'Postgres is stopped immediately every 5 to 10 seconds, under load',
  yearsWhenLong: 2,
  async disturb({ at, year, chance }) {
    await year.begins.opened;
    let stops = 0;
    while (!year.isOver()) {
      await pauseInYear(year, chance.between(5_000, 10_000) * at.pace);
      if (year.isOver()) break;
      if (!at.signalPostgres('SIGQUIT')) continue;
      at.say('Postgres is stopped immediately');
      stops += 1;
    }
    return `${stops} stops`;
  },
};

/** The processes that descend from one, as a machine that loses its power takes them all. */
const descendantsOf = (pid: number): number[] => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = /^\d+ \(.*\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return [{ pid: Number(name), parent: Number(parent) }];
      } catch {
        // It has ended in the meantime.
        return [];
      }
    });
  const below = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((each) => [each.pid, ...below(each.pid)]);
  return below(pid);
};

const killEverything = (at: Installation): void => {
  at.say('everything is killed');
  const postgres = at.pidOf('postgres');
  const ofPostgres = postgres === undefined ? [] : [postgres, ...descendantsOf(postgres)];
  const all = [at.api.pid, at.worker.pid, at.pidOf('temporal'), ...ofPostgres];
  for (const pid of all)
    try {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    } catch {
      // It went with another.
    }
};

const killsOfOneYear = 3;

/** Power cuts, without what a disk may lose in one. */
export const everythingKilled: Fault = {
  name: 'everything-killed',
  what: 'Postgres, Temporal, API and worker are all killed (SIGKILL) at one moment',
  yearsWhenLong: 4,
  async disturb({ at, year, chance }) {
    await year.issued.opened;
    let kills = 0;
    for (; kills < killsOfOneYear && !year.isOver(); kills += 1) {
      await pauseInYear(year, chance.between(3_000, 40_000) * at.pace);
      if (!year.isOver()) killEverything(at);
    }
    return `${kills} times`;
  },
};
