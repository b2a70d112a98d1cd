import { type ProcessStatus, skewLimit, skewOf } from '@zehuan/platform';
import { counted, finding, type Finding, some } from './finding.js';

/** An instant of another clock, read somewhere between two of ours; epoch milliseconds. */
export interface ReadClock {
  readonly server: number;
  readonly before: number;
  readonly after: number;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

/** Whether the clocks of Postgres, Temporal and this machine agree; those that could not be read are left out. */
export function judgeClocks(read: Readonly<Partial<Record<'Postgres' | 'Temporal', ReadClock>>>): Finding {
  const ahead = {
    'this machine': 0,
    ...Object.fromEntries(
      Object.entries(read).map(([name, { server, before, after }]) => [name, skewOf(server, before, after)]),
    ),
  };
  const places = Object.entries(ahead).sort(([, one], [, other]) => one - other);
  const [slow, slowest] = places[0] ?? ['', 0];
  const [fast, fastest] = places.at(-1) ?? ['', 0];
  const figures = { secondsAhead: Object.fromEntries(places.map(([name, value]) => [name, seconds(value)])) };
  if (fastest - slowest < skewLimit) return finding('clocks', 'ok', 'The clocks agree.', figures);
  return finding(
    'clocks',
    'broken',
    `The clock of ${fast} is ${seconds(fastest - slowest)} s ahead of that of ${slow}: what is late would be judged differently by people and by the process. Set the clocks by NTP.`,
    figures,
  );
}

/** What a worker that polls is never silent for: it asks again at least every minute. */
const longestSilence = 90_000;
const longestLag = 60;

export interface Workers {
  readonly queues: ProcessStatus['queues'];
  /** Temporal's time. */
  readonly at: Date;
  /** The version of the workflows to which Temporal gives its tasks; null where none is in charge. */
  readonly currentVersion: string | null;
  /** Whether the system is meant to be running: nobody works for one that was stopped. */
  readonly isRunning: boolean;
}

/** Whether somebody does the work of each queue, and how much of it waits. */
export function judgeWorkers({ queues, at, currentVersion, isRunning }: Workers): Finding {
  const silent = queues.filter(
    ({ pollers, lastPollAt }) => pollers === 0 || at.getTime() - (lastPollAt?.getTime() ?? 0) > longestSilence,
  );
  const figures = { queues, currentVersion };
  if (!isRunning)
    return finding('workers', 'ok', 'The system is stopped, so nobody works; "npm start" goes on.', figures);
  if (silent.length > 0)
    return finding(
      'workers',
      'broken',
      `Nobody works on ${silent.map(({ name }) => `the queue ${name}`).join(' and ')}: cycles stand still and nothing is sent. Start the worker, and read its log.`,
      figures,
    );
  if (currentVersion === null)
    return finding(
      'workers',
      'broken',
      'Workers are there, but Temporal has put no version of theirs in charge, so it gives them nothing to do. Repair does that; so does a new start of the worker.',
      figures,
    );
  const behind = queues.filter(({ lagSeconds }) => (lagSeconds ?? 0) > longestLag);
  if (behind.length === 0) return finding('workers', 'ok', 'Workers ask for work, and none of it waits.', figures);
  const lags = behind.map(
    ({ name, backlog, lagSeconds }) => `${name} (${backlog ?? '?'} tasks, the oldest for ${lagSeconds ?? '?'} s)`,
  );
  return finding(
    'workers',
    'warning',
    `Work piles up in ${lags.join(' and ')}: if it does not shrink, start another worker.`,
    figures,
  );
}

/** Which migrations the program and the database do not have in common. */
export function judgeMigrations(pending: readonly string[], unknown: readonly string[]): Finding {
  const figures = { pending, unknown };
  if (unknown.length > 0)
    return finding(
      'migrations',
      'broken',
      `The database was written by a newer zehuan (${some(unknown)}): start that one.`,
      figures,
    );
  if (pending.length > 0)
    return finding(
      'migrations',
      'broken',
      `The database lacks ${counted(pending.length, 'migration')} (${some(pending)}): run "zehuan migrate", or "zehuan up". The rest of the record was not looked at.`,
      figures,
    );
  return finding('migrations', 'ok', 'The schema is up to date.', figures);
}
