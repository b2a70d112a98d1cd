import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { startOf } from './process-identity.js';

/** Who holds the lock: a pid is given again, so the moment of its start belongs to it. */
interface Holder {
  readonly pid: number;
  readonly start: string | undefined;
}

const lockOf = (path: string): string => join(path, 'lock');

const isLive = ({ pid, start }: Holder): boolean => startOf(pid) !== undefined && startOf(pid) === start;

/** Whether a living process holds the lock of the folder. */
export const isLocked = (path: string): boolean => {
  const holder = readHolder(lockOf(path));
  return holder !== undefined && isLive(holder);
};

/** Gives the lock back. */
export const releaseLock = (path: string): void => rmSync(lockOf(path), { force: true });

/**
 * Takes the lock of a folder for this process; a lock that a dead process left is broken.
 * @throws StartProblem when a living process holds it
 */
export function takeLock(path: string): void {
  const lock = lockOf(path);
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
  if (holder !== undefined && isLive(holder))
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
