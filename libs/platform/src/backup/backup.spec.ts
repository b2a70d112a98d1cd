import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { exitCodes } from '../exit-codes.js';
import { restoreMark } from '../servers/data-folder.js';
import { type EmbeddedServers, startEmbeddedServers } from '../servers/embedded-servers.js';
import { readSettings } from '../settings/settings.js';
import { backUp } from './back-up.js';
import { type Manifest, writeManifest } from './manifest.js';
import { restoreBackup, restoredMark } from './restore.js';

let folder: string;
let servers: EmbeddedServers;
let database: DataSource;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-backup-'));
  chmodSync(folder, 0o755);
  servers = await start('live');
  database = await openDatabase({ url: servers.ownerUrl, poolSize: 6 });
  await migrate(database);
  await database.query('create table pair (id bigint generated always as identity, half text, number int)');
}, 120_000);
afterAll(async () => {
  await database.destroy();
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);
const start = (name: string): Promise<EmbeddedServers> =>
  startEmbeddedServers(readSettings({ ZEHUAN_DATA_DIR: at(name), TEMPORAL_ADDRESS: '127.0.0.1:1' }), {
    shortestLife: 0,
  });
const backUpTo = (name: string): Promise<Manifest> =>
  backUp({ dataFolder: at('live'), into: at(name), attachments: 'included' });
const restore = (from: string, into: string, mayReplace = false) =>
  restoreBackup({ from: at(from), dataFolder: at(into), mayReplace });

async function inRestored<Answer>(name: string, work: (rows: DataSource) => Promise<Answer>): Promise<Answer> {
  const restored = await start(name);
  const opened = await openDatabase({ url: restored.ownerUrl, poolSize: 2 });
  try {
    return await work(opened);
  } finally {
    await opened.destroy();
    await restored.stop();
  }
}

/** Writes pairs of rows and a file for each until it is told to stop; answers the numbers that were acknowledged. */
function writing(): { readonly acknowledged: () => number; stop(): Promise<void> } {
  const shelf = join(at('live'), 'attachments', 'aa');
  mkdirSync(shelf, { recursive: true });
  const state = { acknowledged: 0, isOver: false };
  const write = async (): Promise<void> => {
    while (!state.isOver) {
      const number = state.acknowledged + 1;
      writeFileSync(join(shelf, String(number)), `file ${number}`);
      await database.transaction(async (manager) => {
        await manager.query(`insert into pair (half, number) values ('one', $1)`, [number]);
        await manager.query(`insert into pair (half, number) values ('other', $1)`, [number]);
      });
      state.acknowledged = number;
    }
  };
  const under = write();
  return {
    acknowledged: () => state.acknowledged,
    async stop() {
      state.isOver = true;
      await under;
    },
  };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const altered = async (name: string, change: (path: string) => Promise<void> | void): Promise<string> => {
  await cp(at('whole'), at(name), { recursive: true });
  await change(at(name));
  return name;
};
const manifestOf = (name: string): Manifest & { digest?: string } =>
  JSON.parse(readFileSync(join(at(name), 'manifest.json'), 'utf8')) as Manifest;

describe('a backup', () => {
  it('taken while rows and files are written holds all that was acknowledged before it began, and nothing by half', async () => {
    const writer = writing();
    await until(() => writer.acknowledged() > 50);
    const before = writer.acknowledged();
    const manifest = await backUpTo('whole');
    const after = writer.acknowledged();
    await writer.stop();
    expect(after).toBeGreaterThan(before);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(manifest.migrations).toContain('Core1767225600000');
    await restore('whole', 'restored');
    const numbers = await inRestored('restored', async (rows) => {
      const pairs = await rows.query<{ number: number; halves: number }[]>(
        'select number, count(*)::int as halves from pair group by number order by number',
      );
      expect(pairs.filter(({ halves }) => halves !== 2)).toEqual([]);
      return pairs.map(({ number }) => number);
    });
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    for (const number of numbers)
      expect(readFileSync(join(at('restored'), 'attachments', 'aa', String(number)), 'utf8')).toBe(`file ${number}`);
    expect(existsSync(restoredMark(at('restored')))).toBe(true);
  });

  it('leaves nothing behind when Postgres dies under it, and succeeds when it is back', async () => {
    const postmaster = Number(readFileSync(join(at('live'), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    const failed = backUpTo('second').then(
      () => undefined,
      (error: unknown) => error,
    );
    await until(() => readdirSync(folder).some((name) => name.startsWith('second.part')));
    process.kill(postmaster, 'SIGKILL');
    expect(await failed).toMatchObject({ exitCode: exitCodes.unavailable });
    expect(readdirSync(folder).filter((name) => name.startsWith('second'))).toEqual([]);
    const gone = servers.failed.then((problem) => {
      throw problem;
    });
    gone.catch(() => undefined);
    const again = async (): Promise<void> => {
      for (let isBack = false; !isBack;) {
        isBack = await backUpTo('second').then(
          () => true,
          () => false,
        );
        if (!isBack) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await Promise.race([again(), gone]);
    expect(readdirSync(at('second'))).toContain('manifest.json');
  });

  it('goes into no folder that holds something', async () => {
    await expect(backUpTo('whole')).rejects.toMatchObject({ code: 'folder-not-empty' });
  });

  it('is refused where a byte of it has changed, a file is missing, or the manifest is cut off, and nothing is touched', async () => {
    const [largest] = manifestOf('whole')
      .files.filter(({ path }) => path.startsWith('postgres/base/'))
      .sort((a, b) => b.size - a.size);
    const path = largest?.path ?? '';
    const flipped = await altered('flipped', (copy) => {
      const bytes = readFileSync(join(copy, path));
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(join(copy, path), bytes);
    });
    const holed = await altered('holed', (copy) => rmSync(join(copy, path)));
    const cut = await altered('cut', (copy) => {
      const text = readFileSync(join(copy, 'manifest.json'), 'utf8');
      writeFileSync(join(copy, 'manifest.json'), text.slice(0, -20));
    });
    const doctored = await altered('doctored', (copy) => {
      const text = readFileSync(join(copy, 'manifest.json'), 'utf8');
      writeFileSync(join(copy, 'manifest.json'), text.replace('"size": 8192', '"size": 8193'));
    });
    const empty = await altered('empty', (copy) => rmSync(join(copy, 'manifest.json')));
    for (const name of [flipped, holed, cut, doctored, empty]) {
      await expect(restore(name, 'untouched')).rejects.toMatchObject({ code: 'backup-damaged' });
      const left = existsSync(at('untouched')) ? readdirSync(at('untouched')) : [];
      expect(left.filter((each) => each !== 'logs' && each !== 'servers.json')).toEqual([]);
    }
  });

  it('of a later schema, layout or Postgres is refused', async () => {
    const changed = (name: string, change: object): Promise<string> =>
      altered(name, async (copy) => {
        const manifest: { digest?: string } & Manifest = { ...manifestOf('whole'), ...change };
        delete manifest.digest;
        await writeManifest(copy, manifest);
      });
    const newer = await Promise.all([
      changed('later-schema', { migrations: [...manifestOf('whole').migrations, 'Later2999999999999'] }),
      changed('later-layout', { format: 2 }),
      changed('later-postgres', { postgres: { ...manifestOf('whole').postgres, major: 99 } }),
    ]);
    for (const name of newer) await expect(restore(name, 'untouched')).rejects.toMatchObject({ code: 'backup-newer' });
  });
});

describe('a restore', () => {
  it('is refused while a system runs on the folder', async () => {
    await expect(restore('whole', 'live', true)).rejects.toMatchObject({ exitCode: exitCodes.occupied });
  });

  it('sets aside what is there only when it is told to, and the database set aside still opens', async () => {
    await inRestored('restored', (rows) => rows.query(`insert into pair (half, number) values ('later', 1000000)`));
    await expect(restore('whole', 'restored')).rejects.toMatchObject({ code: 'data-present' });
    const { setAside } = await restore('whole', 'restored', true);
    const later = (rows: DataSource) => rows.query<unknown[]>(`select 1 from pair where half = 'later'`);
    expect(await inRestored('restored', later)).toHaveLength(0);
    renameSync(setAside ?? '', at('earlier'));
    expect(await inRestored('earlier', later)).toHaveLength(1);
  });

  it('that was cut off keeps the system from starting on what is there by then, until it is run again', async () => {
    // As a power cut leaves it between setting aside and putting in place.
    writeFileSync(restoreMark(at('restored')), '{}');
    renameSync(join(at('restored'), 'postgres'), at('set-aside'));
    await expect(start('restored')).rejects.toMatchObject({
      exitCode: exitCodes.configuration,
      message: expect.stringContaining('cut off'),
    });
    expect(existsSync(join(at('restored'), 'postgres'))).toBe(false);
    await restore('whole', 'restored', true);
    const pairs = await inRestored('restored', (rows) => rows.query<unknown[]>('select 1 from pair'));
    expect(pairs.length).toBeGreaterThan(0);
  });
});
