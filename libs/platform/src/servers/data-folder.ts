import { randomUUID } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { startOf } from './process-identity.js';

/** What is remembered of the embedded servers from one start to the next. */
export interface ServerMemory {
  readonly postgres?: { readonly password: string; readonly port?: number };
  readonly temporal?: {
    readonly port?: number;
    readonly uiPort?: number;
    readonly pid?: number;
    readonly serverVersion?: string;
  };
}

/** The folder of `ZEHUAN_DATA_DIR`, which one `zehuan up` at a time may use. */
export interface DataFolder {
  readonly path: string;
  memory(): ServerMemory;
  remember(change: Partial<ServerMemory>): void;
  release(): void;
}

/**
 * Opens the folder for this process alone, and makes it where there is none.
 * @throws StartProblem when it cannot be written, or when another process uses it
 */
export function openDataFolder(path: string): DataFolder {
  const lock = join(path, 'lock');
  try {
    mkdirSync(join(path, 'logs'), { recursive: true });
    takeLock(path, lock);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || error instanceof StartProblem) throw error;
    throw new StartProblem(
      exitCodes.cannotCreate,
      `The folder ${path} cannot be written (${code}): set ZEHUAN_DATA_DIR to one that can.`,
      {
        cause: error,
      },
    );
  }
  const file = join(path, 'servers.json');
  const memory = (): ServerMemory => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ServerMemory) : {});
  return {
    path,
    memory,
    remember(change) {
      const next = `${file}.${randomUUID()}`;
      writeFileSync(next, `${JSON.stringify({ ...memory(), ...change }, null, 2)}\n`, { mode: 0o600 });
      renameSync(next, file);
    },
    release() {
      giveToOwner(path);
      rmSync(lock, { force: true });
    },
  };
}

interface Holder {
  readonly pid: number;
  readonly start: string | undefined;
}

function takeLock(path: string, lock: string): void {
  const mine = join(path, `lock.${randomUUID()}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, start: startOf(process.pid) } satisfies Holder));
  try {
    for (;;) {
      try {
        // A link, unlike a rename, fails when the name is taken.
        linkSync(mine, lock);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      breakStaleLock(path, lock);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

function breakStaleLock(path: string, lock: string): void {
  // Whoever moves the lock away judges it; of two, one finds nothing to move.
  const taken = join(path, `lock.${randomUUID()}`);
  const holder = readHolder(lock);
  if (holder !== undefined && startOf(holder.pid) !== undefined && startOf(holder.pid) === holder.start)
    throw new StartProblem(
      exitCodes.occupied,
      `Another zehuan (process ${holder.pid}) uses the folder ${path}: stop it, or set ZEHUAN_DATA_DIR to another folder.`,
    );
  try {
    renameSync(lock, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(taken, { force: true });
}

const readHolder = (lock: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Holder;
  } catch (error) {
    // Gone in the meantime, or cut off by a full disk: nobody holds it.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

/** What root wrote into the folder of an ordinary user becomes that user's, who could not go on with it otherwise. */
function giveToOwner(path: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path);
  if (uid === 0) return;
  // Postgres' own folder belongs to who runs it already.
  for (const name of readdirSync(path)) if (name !== 'postgres') chownTree(join(path, name), uid, gid);
}

function chownTree(path: string, uid: number, gid: number): void {
  chownSync(path, uid, gid);
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), uid, gid);
}
