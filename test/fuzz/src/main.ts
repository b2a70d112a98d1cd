import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Caller, callersOf } from './callers.js';
import { knownOf } from './known.js';
import { readOptions } from './options.js';
import { fuzzPacks } from './packs.js';
import { findPlanted } from './planted-faults.js';
import { setScene } from './scene.js';
import { fuzz, type FuzzOutcome, installSchemathesis, type Phase } from './schemathesis.js';
import { startSystem } from './system.js';
import { faultsOf, faultsOfAll, type Floor, triedIn } from './verdict.js';

const { seed, examples, isLong, only, atOnce } = readOptions();
const document = fileURLToPath(new URL('../../../apps/api/openapi.json', import.meta.url));
/** With it the caller would no longer be who they are. */
const exclude = ['signOut'];

const inDocument = Object.values((JSON.parse(readFileSync(document, 'utf8')) as { paths: object }).paths)
  .flatMap((path: object) => Object.keys(path))
  .filter((method) => ['get', 'put', 'post', 'patch', 'delete'].includes(method)).length;
const operations = inDocument - exclude.length;
const floor: Floor = { operations, requests: operations * Math.max(1, examples - 0.5), succeeded: 50 };

/** Boundary values are counted out in the long form, as all that are busy. */
const phasesOf = ({ isBusy }: Caller): readonly Phase[] =>
  isLong && isBusy ? ['examples', 'coverage', 'fuzzing'] : ['fuzzing'];

const began = Date.now();
const elapsed = (): string => `${((Date.now() - began) / 1000).toFixed(0)} s`;
console.log(`fuzz: seed ${seed}; the same again with --seed ${seed}`);
const program = installSchemathesis();
console.log(`schemathesis is there after ${elapsed()}`);
const folder = mkdtempSync(join(tmpdir(), 'zehuan-fuzz-'));
mkdirSync(join(folder, 'runs'));
const packs = await fuzzPacks();
const system = await startSystem(folder, packs);
const outcomes = new Map<Caller, FuzzOutcome>();
const faults: string[] = [];
try {
  await setScene(system, packs);
  const known = join(folder, 'known.json');
  writeFileSync(known, JSON.stringify(await knownOf(system)));
  console.log(`the scene is set after ${elapsed()}`);
  const shared = { seed, document, known, folder: join(folder, 'runs') };
  const missed = await findPlanted(program, shared);
  faults.push(...missed.map((what) => `a fault that was planted is not found: ${what}`));
  const waiting = (await callersOf(system)).filter(({ name }) => only.length === 0 || only.includes(name));
  const lane = async (): Promise<void> => {
    for (let caller = waiting.shift(); caller; caller = waiting.shift()) {
      const { name, headers, isBusy } = caller;
      const run = { name, headers, exclude, address: system.address, phases: phasesOf(caller) };
      outcomes.set(caller, await fuzz(program, { ...shared, ...run, examples: examples * (isBusy ? 2 : 1) }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
} finally {
  await system.close();
}

/** Requests to repeat may have thousands of characters; the whole is in the log. */
const shortened = (said: string): string => said.replace(/^.{600,}$/gm, (line) => `${line.slice(0, 600)}…`);

for (const [{ name, headers }, outcome] of outcomes) {
  const { operations: tried, requests, succeeded, statuses } = triedIn(outcome.counts);
  const told = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const own = faultsOf(outcome, floor, Object.keys(headers).length > 0);
  console.log(
    `${own.length === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${tried} of ${operations} operations, ${requests} requests, ` +
      `${succeeded.size} operations succeeded, in ${outcome.seconds.toFixed(0)} s; ${told.join(', ')}`,
  );
  faults.push(...own.map((fault) => `${name}: ${fault}`));
  if (!outcome.isClean) console.log(shortened(outcome.said));
}
const all = [...outcomes.values()];
if (only.length === 0) faults.push(...faultsOfAll(all, floor));
faults.push(...system.bugs(), ...system.deaths);
if (outcomes.size === 0) faults.push('nobody sent anything');
for (const fault of faults.slice(0, 50)) console.log(`fault: ${shortened(fault)}`);
const requests = all.reduce((sum, { counts }) => sum + triedIn(counts).requests, 0);
const succeeded = new Set(all.flatMap(({ counts }) => [...triedIn(counts).succeeded])).size;
console.log(
  `fuzz: ${requests} requests to ${operations} operations as ${outcomes.size} callers, ${succeeded} operations succeeded, ` +
    `in ${elapsed()}: ${faults.length} faults`,
);
if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`logs are in ${folder}`);
process.exit(faults.length === 0 ? 0 : 1);
