import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../database/data-source.js';
import { exitCodes } from '../exit-codes.js';
import { readSettings, type Settings } from '../settings/settings.js';
import { newPayloadKey, writePayloadKeys } from '../temporal/payload-keys.js';
import { createTemporal } from '../temporal/temporal.js';
import { openDataFolder, runningServers } from './data-folder.js';
import { type EmbeddedServers, startEmbeddedServers } from './embedded-servers.js';
import { commandLineOf } from './process-identity.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-servers-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settingsFor = (name: string, env: NodeJS.ProcessEnv = {}): Settings =>
  readSettings({ ZEHUAN_DATA_DIR: join(folder, name), ...env });
const someTemporal = { TEMPORAL_ADDRESS: '127.0.0.1:1' };
const somePostgres = { DATABASE_URL: 'postgres://127.0.0.1:1/none' };

const query = async <Row>(servers: EmbeddedServers, sql: string, url = servers.ownerUrl): Promise<Row[]> => {
  const database = await openDatabase({ url, poolSize: 1 });
  try {
    return await database.query<Row[]>(sql);
  } finally {
    await database.destroy();
  }
};

const postmasterOf = (name: string): number =>
  Number(readFileSync(join(folder, name, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const problemOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const oneLine = (exitCode: number, pattern: RegExp) => ({
  exitCode,
  message: expect.stringMatching(new RegExp(`^(?=[^\\n]*$).*${pattern.source}`)),
});

describe('the embedded servers', () => {
  it('start from nothing, and go on with their data after a stop', async () => {
    const settings = settingsFor('both');
    const first = await startEmbeddedServers(settings);
    try {
      await query(first, 'create table kept (word text)');
      await query(first, `insert into kept values ('责环')`);
      const temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: first.temporalAddress }));
      const client = await temporal.client();
      const { customAttributes } = await client.connection.operatorService.listSearchAttributes({
        namespace: 'zehuan',
      });
      expect(Object.keys(customAttributes)).toEqual(
        expect.arrayContaining(['ZehuanYear', 'ZehuanUnit', 'ZehuanPhase']),
      );
      expect((await fetch(first.temporalUiUrl ?? '')).status).toBe(200);
      await client.workflow.start('waiting', { workflowId: 'kept', taskQueue: 'nobody' });
      await temporal.close();
    } finally {
      await first.stop();
    }
    const second = await startEmbeddedServers(settings);
    try {
      expect([second.databaseUrl, second.temporalAddress]).toEqual([first.databaseUrl, first.temporalAddress]);
      expect(writePayloadKeys(second.payloadKeys)).toBe(writePayloadKeys(first.payloadKeys));
      expect(writePayloadKeys(runningServers(settings.ZEHUAN_DATA_DIR)?.payloadKeys ?? [])).toMatch(/^embedded-.*=$/);
      expect(await query(second, 'select word from kept')).toEqual([{ word: '责环' }]);
      const temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: second.temporalAddress }));
      const { status } = await (await temporal.client()).workflow.getHandle('kept').describe();
      expect(status.name).toBe('RUNNING');
      await temporal.close();
    } finally {
      await second.stop();
    }
    expect(readdirSync(join(folder, 'both')).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  it("keep the key of Temporal's payloads behind those of the settings, and make none for a Temporal of one's own", async () => {
    const [mine] = [newPayloadKey('mine')];
    const env = { TEMPORAL_PAYLOAD_KEYS: writePayloadKeys([mine]) };
    const own = await startEmbeddedServers(settingsFor('own', { ...env, ...somePostgres, ...someTemporal }));
    await own.stop();
    expect(own.payloadKeys.map(({ id }) => id)).toEqual([mine.id]);
    const embedded = await startEmbeddedServers(settingsFor('own', { ...env, ...somePostgres }));
    await embedded.stop();
    expect(embedded.payloadKeys.map(({ id }) => id)).toEqual([mine.id, expect.stringMatching(/^embedded-/)]);
    expect(statSync(join(folder, 'own', 'servers.json')).mode & 0o077).toBe(0);
  });

  it('go on where a killed Postgres stopped, on the same port', async () => {
    const events: string[] = [];
    const servers = await startEmbeddedServers(settingsFor('killed', someTemporal), {
      onEvent: (line) => events.push(line),
      shortestLife: 0,
    });
    try {
      await query(servers, 'create table kept (word text)');
      const killed = postmasterOf('killed');
      process.kill(killed, 'SIGKILL');
      await eventually(() => events.includes('Postgres runs again'));
      expect(await query(servers, 'select word from kept')).toEqual([]);
      expect(postmasterOf('killed')).not.toBe(killed);
    } finally {
      await servers.stop();
    }
  });

  it("make the application's role, which owns nothing, also in a folder from before there was one", async () => {
    const settings = settingsFor('older', someTemporal);
    const file = join(folder, 'older', 'servers.json');
    const before = await startEmbeddedServers(settings);
    const memory = JSON.parse(readFileSync(file, 'utf8')) as { postgres: Record<string, unknown> };
    try {
      const admin = before.ownerUrl.replace('//zehuan:', '//postgres:');
      await query(before, 'drop role zehuan_app', admin);
    } finally {
      await before.stop();
    }
    delete memory.postgres.applicationPassword;
    writeFileSync(file, JSON.stringify(memory));
    const after = await startEmbeddedServers(settings);
    try {
      const role =
        'select current_user as role, rolsuper or rolbypassrls or rolcreaterole as "isMighty" from pg_roles where rolname = current_user';
      expect(await query(after, role, after.databaseUrl)).toEqual([{ role: 'zehuan_app', isMighty: false }]);
      await expect(query(after, 'create table mine (word text)', after.databaseUrl)).rejects.toThrow(
        'permission denied',
      );
      // Nobody signs in as another with the application's password.
      for (const other of ['zehuan', 'postgres'])
        await expect(
          query(after, 'select 1', after.databaseUrl.replace('//zehuan_app:', `//${other}:`)),
        ).rejects.toThrow('password');
    } finally {
      await after.stop();
    }
  });

  it('wait for a statement that a killed Postgres has left behind, and go on then', async () => {
    const events: string[] = [];
    const servers = await startEmbeddedServers(settingsFor('busy', someTemporal), {
      onEvent: (line) => events.push(line),
      shortestLife: 0,
    });
    try {
      await query(servers, 'create table begun (at timestamptz)');
      const busy = query(
        servers,
        `do $$ declare over timestamptz := clock_timestamp() + interval '4 seconds'; begin
           while clock_timestamp() < over loop end loop; end $$`,
      ).catch(() => undefined);
      const isBusy = `select from pg_stat_activity where state = 'active' and query like 'do $$ declare over%'`;
      await eventually(async () => (await query(servers, isBusy)).length > 0);
      process.kill(postmasterOf('busy'), 'SIGKILL');
      await eventually(() => events.includes('Postgres runs again'));
      await busy;
      expect(readFileSync(join(folder, 'busy', 'logs', 'postgres.log'), 'utf8')).toContain('is still in use');
      expect(await query(servers, 'select from begun')).toEqual([]);
    } finally {
      await servers.stop();
    }
  });

  it('try a restart again that was cut off', async () => {
    const events: string[] = [];
    const servers = await startEmbeddedServers(settingsFor('cut-again', someTemporal), {
      onEvent: (line) => events.push(line),
      shortestLife: 0,
    });
    try {
      await query(servers, 'create table kept (word text)');
      const configuration = join(folder, 'cut-again', 'postgres', 'postgresql.auto.conf');
      const good = readFileSync(configuration);
      writeFileSync(configuration, 'no such setting');
      process.kill(postmasterOf('cut-again'), 'SIGKILL');
      await eventually(() => events.some((line) => /^Postgres is not up again \(attempt 1 of 5\): /.test(line)));
      writeFileSync(configuration, good);
      await eventually(() => events.includes('Postgres runs again'));
      expect(await query(servers, 'select word from kept')).toEqual([]);
    } finally {
      await servers.stop();
    }
  });

  it('say so when a server does not stay alive', async () => {
    const servers = await startEmbeddedServers(settingsFor('dying', someTemporal), { shortestLife: 3_600_000 });
    try {
      process.kill(postmasterOf('dying'), 'SIGKILL');
      expect(await servers.failed).toMatchObject(oneLine(exitCodes.unavailable, /Postgres does not stay alive/));
    } finally {
      await servers.stop();
    }
  });

  it('start over the pid file that a power cut left behind, whoever has the pid now', async () => {
    const settings = settingsFor('stale', someTemporal);
    await (await startEmbeddedServers(settings)).stop();
    writeFileSync(
      join(folder, 'stale', 'postgres', 'postmaster.pid'),
      `${process.pid}\n${join(folder, 'stale', 'postgres')}\n0\n1\n\n\n\n`,
    );
    const servers = await startEmbeddedServers(settings);
    expect(await query(servers, 'select 1 as one')).toEqual([{ one: 1 }]);
    await servers.stop();
  });

  it("make Temporal's file anew when the first start was cut off, and never one that has served", async () => {
    const settings = settingsFor('cut-off', somePostgres);
    const file = join(folder, 'cut-off', 'temporal', 'temporal.db');
    mkdirSync(join(folder, 'cut-off', 'temporal'), { recursive: true });
    writeFileSync(`${file}.making`, '');
    // What a killed server leaves behind varies; with this one, too, Temporal would not start.
    writeFileSync(file, 'half of a page of a database '.repeat(100));
    writeFileSync(`${file}-wal`, 'half a page');
    await (await startEmbeddedServers(settings)).stop();
    expect(existsSync(`${file}.making`)).toBe(false);
    const { ino } = statSync(file);
    await (await startEmbeddedServers(settings)).stop();
    expect(statSync(file).ino).toBe(ino);
  });

  it('leave no process behind', async () => {
    const servers = await startEmbeddedServers(settingsFor('gone', someTemporal));
    const pid = postmasterOf('gone');
    expect(commandLineOf(pid)).toContain(join(folder, 'gone'));
    await servers.stop();
    expect(commandLineOf(pid)).toBeUndefined();
  });
});

describe('one clear line', () => {
  it('when another zehuan uses the folder', async () => {
    const held = openDataFolder(join(folder, 'held'));
    expect(await problemOf(startEmbeddedServers(settingsFor('held')))).toMatchObject(
      oneLine(exitCodes.occupied, /ZEHUAN_DATA_DIR/),
    );
    held.release();
    openDataFolder(join(folder, 'held')).release();
  });

  it('but not when the one who held it is dead, and another process has its pid', () => {
    mkdirSync(join(folder, 'dead'));
    writeFileSync(join(folder, 'dead', 'lock'), JSON.stringify({ pid: process.pid, start: 'long ago' }));
    openDataFolder(join(folder, 'dead')).release();
    expect(existsSync(join(folder, 'dead', 'lock'))).toBe(false);
  });

  it('when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const problem = await problemOf(startEmbeddedServers(settingsFor(join('file', 'below'))));
    expect(problem).toMatchObject(oneLine(exitCodes.cannotCreate, /ZEHUAN_DATA_DIR/));
  });

  it('when the data are of another major version of Postgres', async () => {
    mkdirSync(join(folder, 'old', 'postgres'), { recursive: true });
    writeFileSync(join(folder, 'old', 'postgres', 'PG_VERSION'), '15\n');
    const problem = await problemOf(startEmbeddedServers(settingsFor('old', someTemporal)));
    expect(problem).toMatchObject(oneLine(exitCodes.configuration, /Postgres 15, and this is Postgres 18/));
    expect(existsSync(join(folder, 'old', 'lock'))).toBe(false);
  });

  it("when Temporal's file was written by a newer server", async () => {
    mkdirSync(join(folder, 'newer', 'temporal'), { recursive: true });
    writeFileSync(join(folder, 'newer', 'temporal', 'temporal.db'), '');
    writeFileSync(join(folder, 'newer', 'servers.json'), JSON.stringify({ temporal: { serverVersion: '1.100.0' } }));
    const problem = await problemOf(startEmbeddedServers(settingsFor('newer', somePostgres)));
    expect(problem).toMatchObject(oneLine(exitCodes.configuration, /written by Temporal 1\.100\.0/));
  });

  it("when Temporal's file is not one", async () => {
    mkdirSync(join(folder, 'broken', 'temporal'), { recursive: true });
    writeFileSync(
      join(folder, 'broken', 'temporal', 'temporal.db'),
      'this is no database, and long enough to be seen as such'.repeat(40),
    );
    const problem = await problemOf(startEmbeddedServers(settingsFor('broken', somePostgres)));
    expect(problem).toMatchObject(oneLine(exitCodes.unavailable, /Temporal does not start .*not a database/));
  });
});

async function eventually(isSo: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await isSo());) {
    if (Date.now() > deadline) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
