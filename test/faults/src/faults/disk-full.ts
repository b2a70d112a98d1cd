import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Installation } from '../installation.js';
import { pause } from '../until.js';
import { type Fault, untilShown } from './fault.js';

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

/** What people get while there is no room, and that it ends by itself when there is. */
const withoutRoom = async (
  { at, passed }: { readonly at: Installation; readonly passed: () => number },
  folder: string,
  what: string,
): Promise<number> => {
  const filler = fill(folder);
  at.say(`${what}: no room`);
  const before = passed();
  for (const deadline = Date.now() + 15_000; passed() - before < 5 && Date.now() < deadline;) await pause(100);
  rmSync(filler);
  at.say(`${what}: room again`);
  const refused = passed() - before;
  if (refused === 0) throw new Error(`${what}: nobody was told that there is no room`);
  return refused;
};

/** The disk of the attachments is full while people upload, and later that of Postgres while they submit. */
export const diskFull: Fault = {
  name: 'disk-full',
  what: 'no room for uploads, later none for Postgres',
  whyNot: mayMount,
  options(folder) {
    mount(join(folder, 'uploads'), 16);
    mount(join(folder, 'postgres'), 512);
    return Promise.resolve({ apiFolder: join(folder, 'uploads') });
  },
  async disturb({ at, year }) {
    const passed = (code: string) => (): number => year.client.passing.get(code) ?? 0;
    await year.begins.opened;
    const uploads = await (async () => {
      await year.issued.opened;
      return withoutRoom({ at, passed: passed('storage-full') }, join(at.folder, 'uploads'), 'uploads');
    })();
    await untilShown(at, 'escalated');
    const ends = at.api.ends.length;
    const postgres = await withoutRoom(
      { at, passed: passed('record-unavailable') },
      join(at.folder, 'postgres'),
      'Postgres',
    );
    await at.revivePostgres();
    if (at.api.ends.length > ends) throw new Error('the API ended when Postgres had no room');
    const parts = filesBelow(join(at.folder, 'uploads')).filter((name) => name.endsWith('.part'));
    if (parts.length > 0) throw new Error(`${parts.length} unfinished files were left behind`);
    return `${uploads} uploads answered 507, ${postgres} acts 503`;
  },
  after(folder) {
    for (const name of ['uploads', 'postgres']) unmount(join(folder, name));
    return Promise.resolve();
  },
};
