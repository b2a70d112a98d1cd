import { exitCodes, type ExitCode } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { accountOf } from './account.js';
import { ApiClient, pause } from './api-client.js';
import { checkYear } from './check/check-year.js';
import { closingOf, freeYear, keepForDemo, openingsOf, packOfProvince, rootOf, startCycle } from './prepare-year.js';
import { Progress, type Screen } from './progress.js';
import { reminderCounts, tasksByState, unitsBelow } from './record/year-record.queries.js';
import { SimulatedYear } from './simulated-year.js';
import { figuresOf, figuresText, findingsText } from './summary.js';
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

/**
 * Runs a year of a province in minutes: the coordinator starts the cycle, simulated committees do or leave what they
 * owe through the API, and in the end the record is compared with the pack and with what the committees were told.
 * Answers `ok` where everything adds up.
 */
export const runDemo = async (
  options: DemoOptions,
  { address, database, screen, signal }: DemoSurroundings,
): Promise<ExitCode> => {
  const say = (text: string): void => {
    screen.write(`${text}\n`);
  };
  const api = new ApiClient(address, mostRequests, signal);
  const pack = await packOfProvince(options.province, options.dayMilliseconds);
  await keepForDemo(database, pack);
  const rootCode = await rootOf(database, options.province, options.isSmall);
  const units = await unitsBelow(database, rootCode);
  const year = await freeYear(database, api, rootCode, pack);
  const cycle = await startCycle(api, rootCode, year, pack);
  const originAt = Date.parse(cycle.startedAt);
  const scale = { originOn: `${year}-01-01`, originAt, dayMilliseconds: options.dayMilliseconds };
  const closesAt = closingOf(cycle);
  say(
    `${cycle.unit.name} starts the year ${year} with ${pack.title.zh} (${pack.key} ${pack.version}): ` +
      `${units.length} units, a day is ${options.dayMilliseconds} ms, the year about ${Math.ceil((closesAt - originAt) / 60_000)} minutes, seed ${options.seed}.`,
  );
  const clock = new YearClock(scale);
  const simulated = new SimulatedYear({
    api,
    clock,
    pack,
    rootCode,
    year,
    signal,
    rootCycleId: cycle.id,
    seed: options.seed,
    opensAt: openingsOf(cycle),
    giveUpAt: closesAt + patience,
  });
  const ended = new AbortController();
  const showing = showProgress({
    simulated,
    clock,
    database,
    rootCycleId: cycle.id,
    closesAt,
    screen,
    signal: AbortSignal.any([signal, ended.signal]),
  });
  try {
    await simulated.live();
  } finally {
    ended.abort();
    await showing;
  }
  if (signal.aborted) {
    say('The demo was stopped before the year was over.');
    return exitCodes.refused;
  }
  return settle(
    await accountOf({ database, rootCycleId: cycle.id, rootCode, pack, units, ledger: simulated.ledger }),
    simulated,
    api,
    say,
  );
};

const settle = (
  account: Awaited<ReturnType<typeof accountOf>>,
  { ledger }: SimulatedYear,
  api: ApiClient,
  say: (text: string) => void,
): ExitCode => {
  const findings = checkYear(account);
  const wrong = findings.filter((finding) => !finding.holds);
  const { requests, retries, slowestMilliseconds } = api.figures;
  say(
    `\nWhat happened\n${figuresText([...figuresOf(account), ['requests', `${requests}, repeated ${retries}, the slowest ${slowestMilliseconds} ms, an act at most ${Math.round(ledger.worstDelay)} ms behind its plan`]])}`,
  );
  say(`\nThe check, against the pack, the committees and the record\n${findingsText(findings)}`);
  say(wrong.length === 0 ? '\nEverything adds up.' : `\n${wrong.length} of ${findings.length} checks do not add up.`);
  return wrong.length === 0 ? exitCodes.ok : exitCodes.refused;
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
