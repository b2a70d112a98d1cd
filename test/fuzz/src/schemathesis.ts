import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = fileURLToPath(new URL('../../../tools/fuzz/', import.meta.url));
const requirements = join(tools, 'requirements.txt');
const programs = process.platform === 'win32' ? 'Scripts' : 'bin';

const run = (command: string, ...args: readonly string[]): void => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args[1] ?? ''}: ${error?.message ?? stderr.trim().slice(-2_000)}`);
};

/** Installs what the requirements name, by their hashes, into a folder of its own, once for each version of them. */
export const installSchemathesis = (): string => {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'zehuan');
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16);
  const folder = join(cache, `schemathesis-${digest}`);
  const program = join(folder, programs, 'schemathesis');
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  // Python's own pip is used, so that a machine needs no more of Python than it needs for Temporal's program.
  run('python3', '-m', 'venv', '--without-pip', folder);
  const options = ['--quiet', '--disable-pip-version-check', '--require-hashes', '--only-binary=:all:'];
  run('python3', '-m', 'pip', '--python', folder, 'install', ...options, '-r', requirements);
  return program;
};

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
] as const;

export type Phase = 'examples' | 'coverage' | 'fuzzing' | 'stateful';

export interface FuzzRun {
  readonly name: string;
  readonly address: string;
  /** File of the OpenAPI document. */
  readonly document: string;
  /** File of what is there, for the hooks. */
  readonly known: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly phases: readonly Phase[];
  /** Made-up requests for each operation, besides those that `coverage` counts out. */
  readonly examples: number;
  /** Operations that are left out. */
  readonly exclude: readonly string[];
  /** Only these operations. */
  readonly only?: readonly string[];
  readonly folder: string;
}

export interface FuzzOutcome {
  /** How often each operation answered with which status: "GET /api/v1/tasks 200". */
  readonly counts: Readonly<Record<string, number>>;
  readonly isClean: boolean;
  readonly seconds: number;
  /** What schemathesis said. */
  readonly said: string;
}

/** Sends made-up requests by the document, and answers what became of them. */
export const fuzz = async (
  program: string,
  { address, document, headers, exclude, ...run }: FuzzRun,
): Promise<FuzzOutcome> => {
  const began = performance.now();
  const counts = join(run.folder, `${run.name}.counts.json`);
  const args = [
    ...['--config-file', join(tools, 'schemathesis.toml'), 'run', document, '--url', address],
    ...['--phases', run.phases.join(','), '--checks', checks.join(',')],
    ...['--seed', String(run.seed), '--max-examples', String(run.examples), '--generation-database', 'none'],
    ...['--continue-on-failure', '--request-timeout', '20', '--suppress-health-check', 'all', '--warnings', 'off'],
    ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
    ...exclude.flatMap((operation) => ['--exclude-operation-id', operation]),
    ...(run.only ?? []).flatMap((operation) => ['--include-operation-id', operation]),
    '--no-color',
  ];
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: 'hooks',
    PYTHONPATH: tools,
    FUZZ_KNOWN: run.known,
    FUZZ_COUNTS: counts,
    FUZZ_ADDRESS: address,
    FUZZ_CALLER: JSON.stringify(headers),
  };
  const { status, said } = await ended(
    spawn(program, args, { cwd: run.folder, env: { ...env, PYTHONDONTWRITEBYTECODE: '1' } }),
  );
  writeFileSync(join(run.folder, `${run.name}.log`), said);
  if (!existsSync(counts))
    throw new Error(`schemathesis did not come to an end for ${run.name}:\n${said.slice(-4_000)}`);
  return {
    counts: JSON.parse(readFileSync(counts, 'utf8')) as Record<string, number>,
    isClean: status === 0,
    seconds: (performance.now() - began) / 1000,
    said,
  };
};

const ended = (child: ReturnType<typeof spawn>): Promise<{ status: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.stderr?.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said: Buffer.concat(parts).toString('utf8') }));
  });
