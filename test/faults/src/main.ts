import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { temporalCliPath } from '@zehuan/platform/testing';
import { type Fault, faults } from './faults/index.js';
import { against, isGood, type Outcome, type RunOptions, runYear } from './run-year.js';

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    'at-once': { type: 'string', default: '3' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const chosen = faults.filter(
  ({ name, isLong }) => (values.only.length === 0 || values.only.includes(name)) && (values.long || isLong !== true),
);
const options: RunOptions = { temporalCli: await temporalCliPath(), seed, isLong: values.long };
console.log(`faults: seed ${seed}, ${values.long ? 'long' : 'short'} form; the same again with --seed ${seed}`);

const report = (outcome: Outcome): void => {
  const { name, did, seconds, acts, repeats, mails, mailsTwice, breaches, differences } = outcome;
  console.log(
    `${isGood(outcome) ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.toFixed(0).padStart(4)} s, ${acts} acts, ${repeats} sent again, ` +
      `${mails} mails (${mailsTwice} twice); ${did}; ${differences.length} differences`,
  );
  for (const breach of breaches.slice(0, 30)) console.log(`         ${breach}`);
  for (const { table, sign, row } of differences.slice(0, 30)) console.log(`         ${table} ${sign}: ${row}`);
};

const notRun: string[] = [];
const runnable: Fault[] = [];
for (const fault of chosen) {
  const why = (await fault.whyNot?.()) ?? null;
  if (why === null) runnable.push(fault);
  else notRun.push(`${fault.name}: ${why}`);
}

/** Some years at a time: each waits for its days more than it works. */
const years: (() => Promise<Outcome>)[] = [
  () => runYear('undisturbed', null, options),
  ...runnable.map((fault) => () => runYear(fault.name, fault, options)),
];
const outcomes: Outcome[] = [];
const lane = async (): Promise<void> => {
  for (let next = years.shift(); next; next = years.shift()) outcomes.push(await next());
};
await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));

const state = outcomes.find(({ name }) => name === 'undisturbed')?.state;
const judged = outcomes.map((outcome) => (state ? against(state, outcome) : outcome));
const rows = Object.values(state ?? {}).reduce((sum, table) => sum + table.length, 0);
console.log(`\nThe year without faults left ${rows} rows in ${Object.keys(state ?? {}).length} tables.`);
judged.forEach(report);
for (const outcome of judged) {
  if (isGood(outcome) && outcome.folder !== null) rmSync(outcome.folder, { recursive: true, force: true });
  else console.log(`${outcome.name}: logs and data are in ${outcome.folder ?? 'no folder'}`);
}
const failed = judged.filter((outcome) => !isGood(outcome)).length;
for (const line of notRun) console.log(`NOT RUN ${line}`);
console.log(`faults: ${judged.length - failed} passed, ${failed} failed, ${notRun.length} not run`);
process.exit(failed === 0 && rows > 0 ? 0 : 1);
