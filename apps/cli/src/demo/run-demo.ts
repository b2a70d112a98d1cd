import type { Pack } from '@zehuan/policy';
import type { DataSource } from 'typeorm';
import { accountOf } from './account.js';
import { ApiClient, pause } from './api-client.js';
import { checkYear } from './check/check-year.js';
import type { Finding } from './check/finding.js';
import type { Ledger } from './ledger.js';
import { expectedYear, type UnitOfTree } from './model/expected-tasks.js';
import {
  closingOf,
  freeYear,
  keepForDemo,
  openingsOf,
  packOfProvince,
  rootOf,
  startCycle,
  type StartedCycle,
} from './prepare-year.js';
import { Progress, type Screen } from './progress.js';
import { reminderCounts, tasksByState, unitsBelow } from './record/year-record.queries.js';
import { SimulatedYear } from './simulated-year.js';
import { type Figure, figuresOf } from './summary.js';
import { YearClock } from './year-clock.js';

export interface DemoOptions {
  /** The two digits of the province; its units are loaded already. */
  readonly province: string;
  /** How long a day of the year lasts. */
  readonly dayMilliseconds: number;
  /** The same seed lives the same year. */
  readonly seed: string;
  /** Only one of the province's subordinate committees with what is below it. */
  readonly isSmall: boolean;
}

/** What a demo needs of the system that runs. */
export interface DemoSurroundings {
  /** Of the development account. */
  readonly developmentKey: string;
  /** Address of the API, such as `http://127.0.0.1:3000`. */
  readonly address: string;
  /** For the operator's part (loading the pack, progress, the check at the end); the committees never use it. */
  readonly database: DataSource;
  readonly screen: Screen;
  /** Stops the demo. */
  readonly signal: AbortSignal;
}

/** Requests that all committees together have under way at most. */
const mostRequests = 32;
/** How long after its planned end a year may last before the demo gives up, milliseconds. */
const patience = 120_000;
const progressEvery = 2_000;

/** How a year went. */
export interface DemoOutcome {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly addsUp: boolean;
}

/**
 * Runs a year of a province in minutes: the coordinator starts the cycle, simulated committees do or leave what they
 * owe through the API, and in the end the record is compared with the pack and with what the committees were told.
 * Answers null where it was stopped before the year was over.
 */
export const runDemo = async (options: DemoOptions, surroundings: DemoSurroundings): Promise<DemoOutcome | null> => {
  const { address, database, screen, signal, developmentKey } = surroundings;
  const api = new ApiClient(address, mostRequests, signal, developmentKey);
  const pack = await packOfProvince(options.province, options.dayMilliseconds);
  await keepForDemo(database, pack);
  const rootCode = await rootOf(database, options.province, options.isSmall);
  const units = await unitsBelow(database, rootCode);
  const year = await freeYear(database, api, rootCode, pack);
  const cycle = await startCycle(api, rootCode, year, pack);
  const clock = new YearClock({
    originOn: `${year}-01-01`,
    originAt: Date.parse(cycle.startedAt),
    dayMilliseconds: options.dayMilliseconds,
  });
  const closesAt = closingOf(cycle);
  screen.write(openingText({ cycle, year, pack, units, options, closesAt }));
  const simulated = new SimulatedYear({
    ...{ api, clock, pack, rootCode, year, signal },
    rootCycleId: cycle.id,
    seed: options.seed,
    opensAt: openingsOf(cycle),
    giveUpAt: closesAt + patience,
  });
  await withProgress({ simulated, clock, database, rootCycleId: cycle.id, closesAt, screen, signal });
  if (signal.aborted) return null;
  const { ledger } = simulated;
  const account = await accountOf({ database, rootCycleId: cycle.id, rootCode, pack, units, ledger });
  const findings = checkYear(account);
  const figures = [...figuresOf(account), requestsFigure(api, ledger)];
  return { figures, findings, addsUp: findings.every((finding) => finding.holds) };
};

interface Opening {
  readonly cycle: StartedCycle;
  readonly year: number;
  readonly pack: Pack;
  readonly units: readonly UnitOfTree[];
  readonly options: DemoOptions;
  readonly closesAt: number;
}

const openingText = ({ cycle, year, pack, units, options, closesAt }: Opening): string => {
  const { unitsByLevel } = expectedYear(pack, cycle.unit.code, units);
  const subordinates = [...unitsByLevel.values()].reduce((sum, count) => sum + count, 0);
  const minutes = ((closesAt - Date.parse(cycle.startedAt)) / 60_000).toFixed(1);
  return (
    `${cycle.unit.name} starts the year ${year} (${pack.title.zh}, ${pack.key} ${pack.version}) over ${subordinates} units: ` +
    `a day is ${options.dayMilliseconds} ms, the year ${minutes} minutes, the seed ${options.seed}.\n`
  );
};

const requestsFigure = (api: ApiClient, { worstDelay }: Ledger): Figure => {
  const { requests, retries, slowestMilliseconds } = api.figures;
  const delay = Math.round(worstDelay);
  return [
    'requests',
    `${requests}, sent again ${retries}, the slowest ${slowestMilliseconds} ms, an act at most ${delay} ms behind its plan`,
  ];
};

interface Shown {
  readonly simulated: SimulatedYear;
  readonly clock: YearClock;
  readonly database: DataSource;
  readonly rootCycleId: string;
  readonly closesAt: number;
  readonly screen: Screen;
  readonly signal: AbortSignal;
}

/** Lives the year, and shows now and then how it stands. */
const withProgress = async (shown: Shown): Promise<void> => {
  const ended = new AbortController();
  const showing = showProgress({ ...shown, signal: AbortSignal.any([shown.signal, ended.signal]) });
  try {
    await shown.simulated.live();
  } finally {
    ended.abort();
    await showing;
  }
};

const showProgress = async ({
  simulated,
  clock,
  database,
  rootCycleId,
  closesAt,
  screen,
  signal,
}: Shown): Promise<void> => {
  const progress = new Progress(screen);
  const first = clock.momentOf(clock.scale.originAt);
  const days = Math.ceil(clock.momentOf(closesAt) - first);
  while (!signal.aborted) {
    const standing = {
      today: clock.today(),
      day: Math.floor(clock.now() - first) + 1,
      days,
      cycles: simulated.cycles,
      tasks: await tasksByState(database, rootCycleId),
      ...(await reminderCounts(database, rootCycleId)),
      submissions: simulated.ledger.submissions.size,
    };
    progress.show(standing, Date.now());
    await pause(progressEvery, signal);
  }
};
