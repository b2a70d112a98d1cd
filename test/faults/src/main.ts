import { rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { temporalCliPath } from '@zehuan/platform/testing';
import { type Fault, faults, runnablePartOf, shortFaults } from './faults/index.js';
import { against, isGood, type Outcome, runYear } from './run-year.js';

const usage = `npm run test:faults [-- OPTIONS]
  --long          each kind of fault in years of its own, with more of it
  --seed N        the same random moments again
  --only NAME     only this fault, alone; may be given more than once: ${faults.map(({ name }) => name).join(', ')}
  --at-once N     how many years are lived at the same time (4)
  --json FILE     also writes how many passed, failed and were not run`;

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    'at-once': { type: 'string', default: '4' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const unknown = values.only.filter((name) => !faults.some((fault) => fault.name === name));
if (values.help || unknown.length > 0 || !Number.isInteger(seed)) {
  console.log(usage);
  process.exit(values.help ? 0 : 64);
}

/** The faults asked for, each with the seed of its year. */
const chosen = (): readonly { readonly fault: Fault; readonly seed: number }[] => {
  if (values.only.length > 0)
    return faults.filter(({ name }) => values.only.includes(name)).map((fault) => ({ fault, seed }));
  if (!values.long) return shortFaults.map((fault) => ({ fault, seed }));
  return faults.flatMap((fault) =>
    Array.from({ length: fault.yearsWhenLong ?? 1 }, (_, year) => ({ fault, seed: seed + year })),
  );
};

console.log(`faults: seed ${seed}, ${values.long ? 'long' : 'short'} form; the same again with --seed ${seed}`);
const temporalCli = await temporalCliPath();
const notRun: string[] = [];
const years: (() => Promise<Outcome>)[] = [() => runYear('undisturbed', null, { temporalCli, seed })];
for (const { fault: wanted, seed: ofYear } of chosen()) {
  const { fault, not } = await runnablePartOf(wanted);
  notRun.push(...not);
  if (fault) years.push(() => runYear(fault.name, fault, { temporalCli, seed: ofYear }));
}

/** Some years at a time: each waits for its days more than it works. */
const outcomes: Outcome[] = [];
const lane = async (): Promise<void> => {
  for (let next = years.shift(); next; next = years.shift()) {
    const outcome = await next();
    outcomes.push(outcome);
    console.log(`${outcome.name} has ended${outcome.state === null ? ' badly' : ''}`);
  }
};
const began = Date.now();
await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));

const report = (outcome: Outcome): void => {
  const { name, did, seconds, pace, acts, repeats, mails, mailsTwice, breaches, differences } = outcome;
  console.log(
    `${isGood(outcome) ? 'ok    ' : 'FAILED'} ${name.padEnd(32)} ${seconds.toFixed(0).padStart(4)} s at pace ${pace.toFixed(1)}, ` +
      `${acts} acts (${repeats} sent again), ${mails} mails (${mailsTwice} twice), ${differences.length} differences: ${did}`,
  );
  for (const breach of breaches.slice(0, 30)) console.log(`         ${breach}`);
  for (const { table, sign, row } of differences.slice(0, 30)) console.log(`         ${table} ${sign}: ${row}`);
  if (!isGood(outcome)) console.log(`         its logs and data are in ${outcome.folder ?? 'no folder'}`);
  else if (outcome.folder !== null) rmSync(outcome.folder, { recursive: true, force: true });
};

const state = outcomes.find(({ name }) => name === 'undisturbed')?.state ?? null;
const judged = outcomes.map((outcome) => (state ? against(state, outcome) : outcome));
const rows = Object.values(state ?? {}).reduce((sum, table) => sum + table.length, 0);
console.log(`\nThe year without faults left ${rows} rows in ${Object.keys(state ?? {}).length} tables.`);
judged.forEach(report);
for (const line of notRun) console.log(`NOT RUN ${line}`);
const failed = judged.filter((outcome) => !isGood(outcome)).length;
const minutes = ((Date.now() - began) / 60_000).toFixed(1);
console.log(`faults in ${minutes} min, ${notRun.length} not run: ${judged.length - failed} passed, ${failed} failed`);
if (values.json !== undefined)
  writeFileSync(values.json, JSON.stringify({ passed: judged.length - failed, failed, notRun }));
process.exit(failed === 0 && rows > 0 ? 0 : 1);
