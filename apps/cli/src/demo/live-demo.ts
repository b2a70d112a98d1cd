import { randomBytes } from 'node:crypto';
import { systemActor } from '@zehuan/contracts';
import { loadProvince } from '@zehuan/org';
import { exitCodes, inTransaction } from '@zehuan/platform';
import { type Command, InvalidArgumentError } from 'commander';
import { withRecord } from '../record.js';
import { demoAccounts, loadDemoProvince } from '../up/load-demo-province.js';
import { withProgress } from '../up/progress.js';
import type { AfterReady, UpContext } from '../up/up-context.js';
import { runDemo } from './run-demo.js';
import { outcomeText } from './summary.js';

/** So long is a day unless said otherwise: a year in about five and a half minutes. */
const usualDay = 800;

const dayLength = (text: string): number => {
  if (!/^\d{2,8}$/.test(text) || Number(text) > 86_400_000)
    throw new InvalidArgumentError('It is a whole number of milliseconds, from 10 to 86400000.');
  return Number(text);
};

/** Adds what can be said of a demo to a command. */
export const withDemoOptions = (command: Command): Command =>
  command
    .option('--day-ms <milliseconds>', 'how long a day of the demo lasts', dayLength, usualDay)
    .option('--seed <text>', 'which simulated committees: the same seed lives the same year', '1')
    .option('--small', 'only one of the subordinate committees of the province, with all below it')
    .option('--exit', 'end when the year has closed, with 0 if everything adds up');

/** What API and worker are told for a demo: who acts for the committees; and a cycle hears of changes after a week of its days at the latest. */
export const demoEnvironment = (dayMilliseconds: number): NodeJS.ProcessEnv => ({
  // One process acts for all committees, so nobody signs in; the key lives as long as the demo.
  ZEHUAN_DEVELOPMENT_KEY: randomBytes(32).toString('hex'),
  LOOK_AGAIN_SECONDS: String(Math.min(60, Math.ceil((7 * dayMilliseconds) / 1000))),
});

/** What `up` does once it is ready: the demo where one is asked for, else a province to look at. */
export const demoOrProvince: AfterReady = async (context) =>
  context.options.demo === true ? liveDemo(context) : loadDemoProvince(context);

/** Loads the province with simulated people and lives a year in it. */
const liveDemo = async (context: UpContext): ReturnType<AfterReady> => {
  const { settings, ownerUrl, options, say, report, apiAddress, signal } = context;
  return withRecord(
    { ...settings, DATABASE_OWNER_URL: ownerUrl },
    async (database) => {
      await withProgress('Loading the province with simulated people', say, () =>
        inTransaction(database, systemActor('demo'), (tx) =>
          loadProvince(tx, { province: options.province, withPeople: true }),
        ),
      );
      if (settings.DEMO_ACCOUNTS) say(await demoAccounts(database, options.province));
      const outcome = await runDemo(
        {
          province: options.province,
          dayMilliseconds: options.dayMs,
          seed: options.seed,
          isSmall: options.small === true,
        },
        { address: apiAddress, database, screen: terminal, signal, developmentKey: keyOf(context) },
      );
      if (!outcome) return undefined;
      report(outcome, outcomeText(outcome.figures, outcome.findings));
      if (options.exit === true) return outcome.addsUp ? exitCodes.ok : exitCodes.refused;
      say('The system runs on, so that you can look around. Ctrl-C stops it.');
      return undefined;
    },
    say,
  );
};

/** What the environment says comes first, as it does for the API. */
const keyOf = ({ settings, options }: UpContext): string =>
  settings.ZEHUAN_DEVELOPMENT_KEY ?? options.environment?.['ZEHUAN_DEVELOPMENT_KEY'] ?? '';

const terminal = {
  isLive: process.stderr.isTTY,
  write: (text: string): void => void process.stderr.write(text),
};
