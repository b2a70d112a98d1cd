import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { type Archived, archiveTrail } from './archive.service.js';
import { note } from './note.service.js';
import { auditEntities } from './record/entities.js';
import { keysOf } from './rules/seal-chain.js';
import { readAnchor, sealHeads } from './seal.service.js';
import { type Keyring, openKeyring } from './signing-key.js';
import { type Verification, verifyTrail, type VerifyOptions } from './verify.service.js';

const actor = systemActor('test');
const day = 24 * 60 * 60 * 1000;
let database: TestDatabase;
let folder: string;
let keyring: Keyring;

const within = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database.owner, actor, work);
const noted = async (committeeId: string, times = 1): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    await within((tx) => note(tx, { kind: 'read', subject: 'unit', committeeId, details: { 甲: time } }));
};
/** Everything that is there now is old by then. */
const archived = (path: string): Promise<Archived> =>
  archiveTrail(database.owner, actor, { before: new Date(), path, keyring, at: new Date(Date.now() + 400 * day) });
const verified = (options: Partial<VerifyOptions> = {}): Promise<Verification> =>
  verifyTrail(database.owner, actor, { keys: keysOf(keyring.publicKeys), comparesRecord: true, ...options });
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  database = await testDatabase(auditEntities);
  folder = mkdtempSync(join(tmpdir(), 'zehuan-archive-'));
  keyring = openKeyring(join(folder, 'key.pem'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => database.owner.query('truncate audit_entry, audit_link, audit_chain, audit_seal, audit_seal_head'));

describe('an archive', () => {
  it('takes what is old, verifies by itself and together with what is left, and the chains go on', async () => {
    await noted('a', 5);
    await noted('b', 2);
    const anchor = await within(async (tx) => {
      await sealHeads(tx, keyring);
      return readAnchor(tx, keyring.publicKeys);
    });
    expect(await archived(file('1.gz'))).toMatchObject({ entries: 8, chains: 3 });
    await noted('a');
    await noted('c');
    const verification = await verified({ anchors: [anchor], archives: [file('1.gz')] });
    expect(verification).toMatchObject({ problems: [], archived: 8 });
    expect((await verified({ anchors: [anchor] })).problems).toEqual([]);
    const chains = await database.owner.query<unknown[]>(
      `select key, start_sequence as start, sequence from audit_chain where key in ('a', 'b', 'c') order by 1`,
    );
    expect(chains).toEqual([
      { key: 'a', start: 5, sequence: 6 },
      { key: 'b', start: 2, sequence: 2 },
      { key: 'c', start: 0, sequence: 1 },
    ]);
    expect(await archived(file('2.gz'))).toMatchObject({ chains: 3 });
    expect((await verified({ anchors: [anchor], archives: [file('1.gz'), file('2.gz')] })).problems).toEqual([]);
  });

  it('of nothing makes no file', async () => {
    await noted('a');
    const before = new Date('2020-01-01');
    expect(await archiveTrail(database.owner, actor, { before, path: file('none.gz'), keyring })).toMatchObject({
      entries: 0,
    });
    expect(existsSync(file('none.gz'))).toBe(false);
  });

  it('takes nothing that is younger than six months', async () => {
    await noted('a');
    const before = new Date(Date.now() - 170 * day);
    await expect(
      archiveTrail(database.owner, actor, { before, path: file('young.gz'), keyring }),
    ).rejects.toMatchObject({ code: 'kept-period-not-over' });
  });

  it('overwrites no file', async () => {
    await noted('a');
    writeFileSync(file('there.gz'), 'mine');
    await expect(archived(file('there.gz'))).rejects.toThrow(/already/);
    expect(readFileSync(file('there.gz'), 'utf8')).toBe('mine');
    expect(await database.owner.query(`select 1 from audit_entry where chain = 'a'`)).toHaveLength(1);
  });

  it('takes nothing away where the trail is not right, and leaves no file', async () => {
    await noted('a', 3);
    await database.owner.query('alter table audit_entry disable trigger audit_entry_is_kept');
    await database.owner.query(`update audit_entry set actor = 'x' where chain = 'a'`);
    await database.owner.query('alter table audit_entry enable trigger audit_entry_is_kept');
    await expect(archived(file('bad.gz'))).rejects.toMatchObject({ code: 'trail-damaged' });
    expect(await database.owner.query(`select 1 from audit_entry where chain = 'a'`)).toHaveLength(3);
    expect(existsSync(file('bad.gz'))).toBe(false);
  });

  it.each<[string, (text: string) => string]>([
    ['a text was changed', (text) => text.replace('\\"read\\"', '\\"sent\\"')],
    ['a line was removed', (text) => text.split('\n').toSpliced(2, 1).join('\n')],
    ['lines were exchanged', (text) => swapped(text.split('\n')).join('\n')],
    ['the end was cut off', (text) => text.split('\n').slice(0, -3).join('\n')],
    ['the beginning was cut off', (text) => text.split('\n').slice(1).join('\n')],
    ['something was added', (text) => `${text}["a",9,"00","[]"]\n`],
    ['it is no archive', () => 'nothing'],
  ])('is bad where %s', async (_, change) => {
    await noted('a', 4);
    const path = file(`${Math.random()}.gz`);
    await archived(path);
    writeFileSync(path, gzipSync(change(gunzipSync(readFileSync(path)).toString())));
    expect((await verified({ archives: [path] })).problems).toContainEqual(
      expect.objectContaining({ code: 'archive-changed', of: path }),
    );
  });
});

const swapped = (lines: readonly string[]): string[] => [lines[0], lines[2], lines[1], ...lines.slice(3)].map(String);
