import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, systemActor } from '@zehuan/contracts';
import { inTransaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { note } from './note.service.js';
import { auditEntities } from './record/entities.js';

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const actor: Actor = {
  ...systemActor('test'),
  name: 'account:019',
  kind: 'person',
  unitId: '01900000-0000-7000-8000-000000000001',
  onBehalfOf: '王"某',
  requestId: 'r-1',
  address: '192.0.2.1',
};

interface Row {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Buffer;
  readonly [column: string]: unknown;
}

let database: TestDatabase;
const linked = (chain: string): Promise<Row[]> =>
  database.dataSource.query<Row[]>(
    `select l.chain, l.sequence, l.hash, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.actor,
       e.acting_unit, e.on_behalf_of, e.address, e.request_id, e.kind, e.subject, e.matter, e.row_count::text, e.details
     from audit_link l join audit_entry e on e.id = l.entry_id where l.chain = $1 order by l.sequence`,
    [chain],
  );

beforeAll(async () => {
  database = await testDatabase(auditEntities);
});
afterAll(() => database.close());
beforeEach(() => database.dataSource.query('truncate audit_entry, audit_link, audit_chain'));

describe('a note', () => {
  it('says who, for whom, from where and what, in the chain of administration when it belongs to no committee', async () => {
    await inTransaction(database.dataSource, actor, (tx) =>
      note(tx, { kind: 'read', subject: 'submission', matter: 's-1', rowCount: 1, details: { b: '\u2028"', a: 1.5 } }),
    );
    const [entry] = await linked('administration');
    expect(entry).toMatchObject({
      sequence: 1,
      actor: 'account:019',
      acting_unit: actor.unitId,
      on_behalf_of: '王"某',
      address: '192.0.2.1',
      request_id: 'r-1',
      kind: 'read',
      subject: 'submission',
      matter: 's-1',
      row_count: '1',
      details: '{"a":1.5,"b":"\u2028\\""}',
    });
  });

  it('is chained to the one before it by the hash of its canonical JSON', async () => {
    await inTransaction(database.dataSource, actor, async (tx) => {
      await note(tx, {
        kind: 'exported',
        subject: 'unit',
        committeeId: 'c-1',
        details: { text: 'line\n\ttab\\ \u0001\u007f🈶' },
      });
      await note(tx, { kind: 'read', subject: 'unit' });
    });
    let before = sha256('zehuan audit chain c-1');
    const rows = await linked('c-1');
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 2]);
    for (const { chain, hash, ...fields } of rows) {
      const [, ...texts] = Object.values(fields);
      before = sha256(before, JSON.stringify([chain, ...texts]));
      expect(hash).toEqual(before);
    }
    const [head] = await database.dataSource.query<unknown[]>('select sequence, hash from audit_chain');
    expect(head).toEqual({ sequence: 2, hash: before });
  });

  it('goes with its transaction when that is rolled back, and leaves no gap', async () => {
    const failing = inTransaction(database.dataSource, actor, async (tx) => {
      await note(tx, { kind: 'read', subject: 'unit' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await inTransaction(database.dataSource, actor, (tx) => note(tx, { kind: 'exported', subject: 'unit' }));
    expect(await linked('administration')).toMatchObject([{ sequence: 1, kind: 'exported' }]);
  });

  it('names the role of a session that says not who it is', async () => {
    await database.dataSource.query(
      `insert into audit_entry (chain, kind, subject) values ('administration', 'read', 'unit')`,
    );
    expect(await linked('administration')).toMatchObject([{ actor: 'database:zehuan', acting_unit: null }]);
  });
});
