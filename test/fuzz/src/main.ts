import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Caller, callersOf } from './callers.js';
import { knownOf } from './known.js';
import { fuzzPacks } from './packs.js';
import { setScene } from './scene.js';
import { fuzz, type FuzzOutcome, installSchemathesis, type Phase } from './schemathesis.js';
import { startSystem } from './system.js';

const usage = `npm run test:fuzz [-- OPTIONS]
  --examples N    made-up requests for each operation and caller (2; the busy have three times as many)
  --long          20,000 cases and more, for releases
  --seed N        the same requests again
  --only NAME     only as this caller; may be given more than once
  --at-once N     how many callers send at the same time (2)
  --json FILE     also writes how many passed and failed`;

const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: '2' },
    long: { type: 'boolean', default: false },
    seed: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    'at-once': { type: 'string', default: '2' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const examples = values.long ? 20 : Number(values.examples);
if (values.help || !Number.isInteger(seed) || !Number.isInteger(examples)) {
  console.log(usage);
  process.exit(values.help ? 0 : 64);
}

/** Boundary values are counted out once, as whoever may do most; in the long form as all that are busy. */
const phasesOf = ({ name, isBusy }: Caller): readonly Phase[] =>
  name === 'development' || (values.long && isBusy) ? ['examples', 'coverage', 'fuzzing'] : ['fuzzing'];

const began = Date.now();
console.log(`fuzz: seed ${seed}; the same again with --seed ${seed}`);
const program = installSchemathesis();
const folder = mkdtempSync(join(tmpdir(), 'zehuan-fuzz-'));
const packs = await fuzzPacks();
const system = await startSystem(folder, packs);
const outcomes = new Map<Caller, FuzzOutcome>();
try {
  await setScene(system, packs);
  const known = join(folder, 'known.json');
  writeFileSync(known, JSON.stringify(await knownOf(system)));
  const document = fileURLToPath(new URL('../../../apps/api/openapi.json', import.meta.url));
  const callers = (await callersOf(system)).filter(
    ({ name }) => values.only.length === 0 || values.only.includes(name),
  );
  mkdirSync(join(folder, 'runs'));
  console.log(`the scene is set after ${((Date.now() - began) / 1000).toFixed(0)} s`);
  const waiting = [...callers];
  const lane = async (): Promise<void> => {
    for (let caller = waiting.shift(); caller; caller = waiting.shift()) {
      const { name, headers, isBusy } = caller;
      const outcome = await fuzz(program, {
        ...{ name, headers, seed, document, known, address: system.address },
        ...{ phases: phasesOf(caller), examples: examples * (isBusy ? 3 : 1) },
        // With these the caller would no longer be who they are.
        ...{ exclude: ['signOut'], folder: join(folder, 'runs') },
      });
      outcomes.set(caller, outcome);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));
} finally {
  await system.close();
}

/** Requests to repeat may have thousands of characters; the whole is in the log. */
const shortened = (said: string): string =>
  said
    .split('\n')
    .map((line) => (line.length > 600 ? `${line.slice(0, 600)}…` : line))
    .join('\n');

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
for (const [{ name }, { counts, isClean, seconds, said }] of outcomes) {
  const statuses: Record<string, number> = {};
  for (const [key, count] of Object.entries(counts)) {
    const status = key.slice(-3);
    statuses[status] = (statuses[status] ?? 0) + count;
  }
  const told = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
  const cases = sum(Object.values(counts));
  console.log(
    `${isClean ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${String(cases).padStart(6)} cases in ${seconds.toFixed(0).padStart(3)} s  ${told.join(', ')}`,
  );
  if (!isClean) console.log(shortened(said));
}
const cases = sum([...outcomes.values()].flatMap(({ counts }) => Object.values(counts)));
const bugs = [...system.bugs(), ...system.deaths];
for (const bug of bugs.slice(0, 30)) console.log(`bug: ${bug}`);
const failed = [...outcomes.values()].filter(({ isClean }) => !isClean).length + bugs.length;
const passed = outcomes.size - [...outcomes.values()].filter(({ isClean }) => !isClean).length;
console.log(
  `fuzz: ${cases} cases as ${outcomes.size} callers in ${((Date.now() - began) / 60_000).toFixed(1)} min: ${passed} passed, ${failed} failed`,
);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ passed, failed, notRun: [] }));
if (failed === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`logs are in ${folder}`);
process.exit(failed === 0 && cases > 0 ? 0 : 1);
