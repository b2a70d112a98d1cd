import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Anchor } from '@zehuan/audit';
import { exitCodes, openDatabase } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';
import { runCommand } from '../program.js';

let folder: string;
let database: TestDatabase;
let superuser: DataSource;

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function zehuan(...args: readonly string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const exitCode = await runCommand(['audit', ...args], {
    env: { ZEHUAN_DATA_DIR: join(folder, 'data'), DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { exitCode, ...said };
}

/** With all rights, past the triggers. */
const tamper = (sql: string): Promise<unknown> =>
  superuser.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    await manager.query(sql);
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-audit-'));
  database = await testDatabase();
  superuser = await openDatabase({ url: database.superuserUrl, poolSize: 1 });
  await database.owner.query(`insert into person (name, created_at) values ('王某', now())`);
});
afterAll(async () => {
  await superuser.destroy();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('zehuan audit', () => {
  it('verifies an untouched trail, also with an anchor and after the key was changed', async () => {
    expect((await zehuan('verify')).exitCode).toBe(exitCodes.ok);
    expect((await zehuan('seal')).out).toBe('Seal 1.\n');
    const anchor = join(folder, 'anchor.json');
    expect((await zehuan('anchor', anchor)).exitCode).toBe(exitCodes.ok);
    const before = (await zehuan('key')).out;
    expect(before).toMatch(/BEGIN PUBLIC KEY/);
    expect((await zehuan('key', '--rotate')).out).not.toBe(before);
    expect((await zehuan('seal')).exitCode).toBe(exitCodes.ok);
    const { exitCode, out } = await zehuan('verify', '--anchor', anchor);
    expect(out).toContain('The trail is as it was written.');
    expect(exitCode).toBe(exitCodes.ok);
    expect((JSON.parse(readFileSync(anchor, 'utf8')) as Anchor).heads.length).toBeGreaterThan(0);
    expect((await zehuan('anchor', anchor)).exitCode).not.toBe(exitCodes.ok);
  });

  it('has nothing old enough to archive, and archives nothing that is younger than six months', async () => {
    expect((await zehuan('archive')).out).toBe('No entry is that old.\n');
    const today = new Date().toISOString().slice(0, 10);
    const { err } = await zehuan('archive', '--before', today);
    expect(err).toContain('six months');
    expect((await zehuan('archive', '--before', 'soon')).exitCode).toBe(exitCodes.usage);
  });

  it('names the row of the record that was changed behind its back', async () => {
    await tamper(`update person set name = '李某'`);
    const { exitCode, out } = await zehuan('verify');
    expect(exitCode).toBe(exitCodes.amiss);
    expect(out).toMatch(/person: row-changed \([0-9a-f-]{36}\)\n.*: name\n/);
    expect((await zehuan('verify', '--no-record')).exitCode).toBe(exitCodes.ok);
  });

  it('names the first bad entry, and ends with 1', async () => {
    await tamper(
      `update audit_entry set actor = 'nobody' where id in (select entry_id from audit_link where sequence = 2)`,
    );
    const { exitCode, out } = await zehuan('--json', 'verify', '--no-record');
    expect(exitCode).toBe(exitCodes.amiss);
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ code: 'changed', of: 'administration', sequence: 2 }],
      areSignaturesJudged: true,
    });
  });
});
