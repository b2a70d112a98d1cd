import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provinceCode } from '../province.js';
import { year as yearOfCycle } from '../squeezed-year.js';
import { pause } from '../until.js';
import { type Fault, type Stage, untilShown } from './fault.js';

/** Small disks of their own: only whoever may mount can have them. */
const mount = (path: string, megabytes: number): void => {
  mkdirSync(path, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path], { stdio: 'pipe' });
};

const unmount = (path: string): void => {
  execFileSync('umount', ['-l', path], { stdio: 'pipe' });
};

const mayMount = (): Promise<string | null> => {
  const path = mkdtempSync(join(tmpdir(), 'zehuan-faults-mount-'));
  try {
    mount(path, 1);
    unmount(path);
    return Promise.resolve(null);
  } catch {
    return Promise.resolve('no disk can be mounted here: it takes root');
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
};

/** Takes all room of a disk, to the last page. */
const fill = (folder: string): string => {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  for (const size of [1_048_576, 4_096])
    try {
      for (const piece = Buffer.alloc(size); ;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  closeSync(file);
  return path;
};

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** Waits until some have been told that there is no room, then makes room; all that follows must go by itself. */
const untilTold = async (told: () => number, filler: string, press?: () => Promise<unknown>): Promise<number> => {
  const before = told();
  for (const deadline = Date.now() + 20_000; told() - before < 5 && Date.now() < deadline;) {
    await press?.();
    await pause(50);
  }
  rmSync(filler);
  return told() - before;
};

/**
 * A request that is refused in any case, because the cycle is there: it leaves no row, but takes room for the key that
 * it would have had, until there is none.
 */
const refusedRequest = async ({ year }: Stage, number: number): Promise<void> => {
  const body = { unit: provinceCode, year: yearOfCycle, pack: 'faults' };
  const key = `disk-full/${number}/`.padEnd(200, 'x');
  const answer = await year.client.once({ path: '/cycles', as: provinceCode, key, body });
  if (answer?.status === 503) year.client.noteNotNow(answer);
  else if (answer && answer.status !== 409) throw new Error(`a full disk is answered with ${answer.status}`);
};

/** The disk of the attachments is full when people begin to upload, and later that of Postgres while they submit. */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'no room for uploads, later none for Postgres',
  whyNot: mayMount,
  options(folder) {
    mount(join(folder, 'uploads'), 16);
    mount(join(folder, 'postgres'), 512);
    return Promise.resolve({ apiFolder: join(folder, 'uploads') });
  },
  before({ at }) {
    fill(join(at.folder, 'uploads'));
    return Promise.resolve();
  },
  async disturb(stage) {
    const { at, year } = stage;
    const told = (code: string) => (): number => year.client.passing.get(code) ?? 0;
    await year.issued.opened;
    const uploads = await untilTold(told('storage-full'), join(at.folder, 'uploads', 'filler'));
    at.say('there is room for uploads');
    await untilShown(at, 'stating');
    const ends = at.api.ends.length;
    at.say('there is no room for Postgres');
    const filler = fill(join(at.folder, 'postgres'));
    let number = 0;
    const postgres = await untilTold(told('record-unavailable'), filler, () => refusedRequest(stage, (number += 1)));
    at.say('there is room for Postgres');
    const wasRevived = await at.revivePostgres();
    if (uploads === 0 || postgres === 0) throw new Error(`${uploads} uploads and ${postgres} acts found no room`);
    if (at.api.ends.length > ends) throw new Error('the API ended when Postgres had no room');
    const parts = filesBelow(join(at.folder, 'uploads')).filter((name) => name.endsWith('.part'));
    if (parts.length > 0) throw new Error(`${parts.length} unfinished files were left behind`);
    return `${uploads} times 507, ${postgres} times 503${wasRevived ? ', Postgres started by hand' : ''}`;
  },
  after(folder) {
    for (const name of ['uploads', 'postgres']) unmount(join(folder, name));
    return Promise.resolve();
  },
};
