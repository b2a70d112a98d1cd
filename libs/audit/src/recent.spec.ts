import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, openDatabase } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';
import { note } from './note.service.js';
import { auditEntities } from './record/entities.js';
import { sealingOf } from './record/recent.queries.js';
import { type Recent, verifySince } from './recent.service.js';
import { keysOf } from './rules/seal-chain.js';
import { sealHeads } from './seal.service.js';

const actor = systemActor('test');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keyring = { privateKey, publicKeys: [publicKey] };
const keys = keysOf([publicKey]);

let database: TestDatabase;
let superuser: DataSource;
/** Between what is old and what is new. */
let since: Date;

const noted = async (committeeId: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    await inTransaction(database.owner, actor, (tx) => note(tx, { kind: 'read', subject: 'unit', committeeId }));
};
const now = async (): Promise<Date> => {
  const [row] = await database.owner.query<{ at: Date }[]>('select clock_timestamp() as at');
  if (!row) throw new Error('The clock says nothing');
  return row.at;
};
const seal = () => inTransaction(database.owner, actor, (tx) => sealHeads(tx, keyring));
const recent = (from: Date = since): Promise<Recent> =>
  inTransaction(database.owner, actor, (tx) => verifySince(tx, from, keys), { isSnapshot: true });
const tamper = (sql: string): Promise<unknown> =>
  superuser.transaction(async (manager) => {
    await manager.query('set local session_replication_role = replica');
    await manager.query(sql);
  });
const of = (chain: string, sequence: number): string =>
  `(select entry_id from audit_link where chain = '${chain}' and sequence = ${sequence})`;

beforeAll(async () => {
  database = await testDatabase(auditEntities);
  superuser = await openDatabase({ url: database.superuserUrl, poolSize: 1 });
});
afterAll(async () => {
  await superuser.destroy();
  await database.close();
});
/** Three old entries in each of two chains, sealed; then two new ones in the first. */
beforeEach(async () => {
  await database.owner.query('truncate audit_entry, audit_link, audit_chain, audit_seal, audit_seal_head');
  await noted('a', 3);
  await noted('b', 3);
  await seal();
  since = new Date((await now()).getTime() + 1);
  // Entries are told apart by the time in their ids, to a millisecond.
  while ((await now()) <= since);
  await noted('a', 2);
});

describe('a look at the latest entries', () => {
  it('reads those alone, and finds nothing where all is well', async () => {
    expect(await recent()).toEqual({ entries: 2, chains: 1, problems: [] });
    expect((await recent(new Date(0))).entries).toBe(9);
    expect(await recent(new Date('2200-01-01'))).toEqual({ entries: 0, chains: 0, problems: [] });
  });

  it.each([
    ['changed', () => `update audit_entry set actor = 'x' where id = ${of('a', 4)}`, 'a'],
    ['entry-removed', () => `delete from audit_entry where id = ${of('a', 5)}`, 'a'],
    ['gap', () => `delete from audit_link where chain = 'a' and sequence = 4`, 'a'],
    ['cut-off', () => `delete from audit_link where chain = 'a' and sequence = 5`, 'a'],
    ['head-changed', () => `update audit_chain set hash = sha256(hash) where key = 'a'`, 'a'],
    ['unlinked', () => `insert into audit_entry (chain, kind, subject) values ('c', 'read', 'x')`, 'c'],
    ['cut-off', () => `update audit_chain set sequence = 2 where key = 'b'`, 'b'],
    ['rewritten', () => `update audit_chain set hash = sha256(hash) where key = 'b'`, 'b'],
    ['cut-off', () => `delete from audit_chain where key = 'b'`, 'b'],
    ['seal-changed', () => `update audit_seal set signature = 'AA=='`, '1'],
  ])('finds %s: %s', async (code, sql, where) => {
    await tamper(sql());
    const [first] = (await recent()).problems;
    expect(first).toMatchObject({ code, of: where });
  });
});

describe('what no seal stands for', () => {
  it('is counted by chain and entry, with the time of the first', async () => {
    const sealing = () => inTransaction(database.owner, actor, sealingOf);
    const [entry] = await database.owner.query<{ at: Date }[]>(
      `select min(e.at) as at from audit_entry e where kind = 'sealed'`,
    );
    // What was sealed is followed by the entry that says so.
    expect(await sealing()).toMatchObject({ unsealedChains: 2, unsealedEntries: 3, unsealedSince: entry?.at });
    await seal();
    expect(await sealing()).toMatchObject({ unsealedChains: 1, unsealedEntries: 1 });
    await tamper('delete from audit_seal_head');
    await tamper('delete from audit_seal');
    expect(await sealing()).toMatchObject({ lastSealAt: null, unsealedChains: 3, unsealedEntries: 10 });
  });
});
