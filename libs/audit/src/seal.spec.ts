import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';
import { note } from './note.service.js';
import { auditEntities } from './record/entities.js';
import { keysOf } from './rules/seal-chain.js';
import { readAnchor, sealHeads, sealWhenDue } from './seal.service.js';
import { openKeyring } from './signing-key.js';
import { type Verification, verifyTrail } from './verify.service.js';

const actor = systemActor('test');
let database: TestDatabase;
let application: DataSource;
let folder: string;
let keyPath: string;

const within = <Answer>(work: (tx: Transaction) => Promise<Answer>, at?: Date): Promise<Answer> =>
  inTransaction(application, actor, work, at ? { at } : {});
const noted = (committeeId: string | null = null): Promise<void> =>
  within((tx) => note(tx, { kind: 'read', subject: 'unit', committeeId }));
const verified = async (): Promise<Verification> =>
  verifyTrail(application, actor, { keys: keysOf(openKeyring(keyPath).publicKeys), comparesRecord: true });

beforeAll(async () => {
  database = await testDatabase(auditEntities, { poolSize: 30 });
  application = await database.asApplication();
  folder = mkdtempSync(join(tmpdir(), 'zehuan-seal-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await database.dataSource.query('truncate audit_entry, audit_link, audit_chain, audit_seal, audit_seal_head');
  keyPath = join(mkdtempSync(join(folder, 'key-')), 'signing-key.pem');
});

describe('sealing', () => {
  it('signs the heads of all chains, and keeps those that changed', async () => {
    await noted('a');
    await noted('b');
    await within((tx) => sealHeads(tx, openKeyring(keyPath)));
    await noted('b');
    await within((tx) => sealHeads(tx, openKeyring(keyPath)));
    const heads = await database.dataSource.query<unknown[]>(
      'select number, chain, sequence from audit_seal_head order by number, chain',
    );
    expect(heads).toEqual([
      { number: 1, chain: 'a', sequence: 1 },
      { number: 1, chain: 'b', sequence: 1 },
      { number: 2, chain: 'administration', sequence: 1 },
      { number: 2, chain: 'b', sequence: 2 },
    ]);
    const anchor = await within((tx) => readAnchor(tx, openKeyring(keyPath).publicKeys));
    expect(anchor.heads.map(({ chain, sequence }) => [chain, sequence]).sort()).toEqual([
      ['a', 1],
      ['administration', 1],
      ['b', 2],
    ]);
    expect(await verified()).toMatchObject({ problems: [], seals: 2, chains: 3, entries: 5 });
  });

  it('happens once a day, however often it is asked for', async () => {
    const ask = (at: string): Promise<boolean> => sealWhenDue(application, actor, keyPath, new Date(at));
    expect(await ask('2027-01-01T00:00:00Z')).toBe(true);
    expect(await ask('2027-01-01T23:59:59Z')).toBe(false);
    expect(await ask('2027-01-02T00:00:00Z')).toBe(true);
    expect(await verified()).toMatchObject({ problems: [], seals: 2, sealedThrough: '2027-01-02T00:00:00.000Z' });
  });

  it('is refused with a key that nobody has named, also where the old one is only lost', async () => {
    await within((tx) => sealHeads(tx, openKeyring(keyPath)));
    renameSync(keyPath, `${keyPath}.lost`);
    const later = new Date(Date.now() + 100 * 24 * 60 * 60 * 1000);
    await expect(sealWhenDue(application, actor, keyPath, later)).rejects.toMatchObject({ code: 'seal-key-unknown' });
    await expect(within((tx) => sealHeads(tx, openKeyring(keyPath)))).rejects.toMatchObject({
      code: 'seal-key-unknown',
    });
  });

  it('of several at a time follow one another', async () => {
    await Promise.all(Array.from({ length: 8 }, () => within((tx) => sealHeads(tx, openKeyring(keyPath)))));
    expect(await verified()).toMatchObject({ problems: [], seals: 8 });
  });
});

describe('many transactions', () => {
  it('on few chains at a time leave no gap, and none of those that were rolled back', async () => {
    let kept = 0;
    const attempts = Array.from({ length: 600 }, async (_, index) => {
      const isKept = index % 5 !== 0;
      const work = within(async (tx) => {
        await note(tx, { kind: 'read', subject: 'unit', committeeId: `c${index % 3}` });
        await note(tx, { kind: 'read', subject: 'person', committeeId: `c${(index + 1) % 3}` });
        if (index % 100 === 0) await sealHeads(tx, openKeyring(keyPath));
        if (!isKept) throw new Error('rolled back');
      });
      await work.then(
        () => (kept += 2),
        (error: unknown) => {
          if ((error as Error).message !== 'rolled back') throw error;
        },
      );
    });
    await Promise.all(attempts);
    const verification = await verified();
    expect(verification).toMatchObject({ problems: [], entries: kept, chains: 3 });
    const rows = await database.dataSource.query<{ chain: string; links: number; last: number }[]>(
      'select chain, count(*)::int as links, max(sequence)::int as last from audit_link group by 1',
    );
    expect(rows).toHaveLength(3);
    for (const { links, last } of rows) expect(links).toBe(last);
  });
});

describe('a verification', () => {
  it('sees one moment, whatever is written meanwhile', async () => {
    let isOver = false;
    const writing = (async () => {
      while (!isOver) await Promise.all([noted('a'), noted('b')]);
    })();
    try {
      for (let time = 0; time < 20; time += 1) expect((await verified()).problems).toEqual([]);
    } finally {
      isOver = true;
      await writing;
    }
  });

  it('is made of one chain where that is asked for', async () => {
    await noted('a');
    await noted('b');
    await database.dataSource.query(`update audit_chain set hash = sha256(hash) where key = 'a'`);
    const of = (chain: string): Promise<Verification> => verifyTrail(application, actor, { keys: null, chain });
    expect((await of('b')).problems).toEqual([]);
    expect((await of('a')).problems).toMatchObject([{ code: 'head-changed', of: 'a' }]);
  });
});
