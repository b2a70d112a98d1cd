import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { prepared } from './session.js';
import { inTransaction, rowOf, rowsOf, type Transaction } from './transaction.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([], { poolSize: 1 });
  await database.owner.query('create table line (text text primary key)');
});
afterAll(() => database.close());
beforeEach(() => database.owner.query('truncate line'));

const actor = systemActor('test');
const insert = { sql: `insert into line values ($1)`, parameters: ['last'] };
const write = (tx: Transaction, text: string): Promise<unknown> => rowsOf(tx, 'insert into line values ($1)', [text]);
const lines = async (): Promise<readonly string[]> =>
  (await database.owner.query<{ text: string }[]>('select text from line order by text')).map((row) => row.text);

describe('a transaction', () => {
  it('knows its actor from its first statement on, and forgets it with its end', async () => {
    const asked = `select current_setting('app.actor', true) as actor`;
    const inside = await inTransaction(database.owner, actor, (tx) => rowOf<{ actor: string }>(tx, asked));
    expect(inside?.actor).toBe(actor.name);
    const [outside] = await database.owner.query<{ actor: string }[]>(asked);
    expect(outside?.actor).toBe('');
  });

  it('commits what its work wrote together with what its answer closes with', async () => {
    const work = async (tx: Transaction): Promise<string> => {
      await write(tx, 'first');
      return 'second';
    };
    const closing = (answer: string) => ({ ...insert, parameters: [answer] });
    expect(await inTransaction(database.owner, actor, work, { closing })).toBe('second');
    expect(await lines()).toEqual(['first', 'second']);
  });

  it('asks ahead what its work begins with, once', async () => {
    const counting = { sql: 'select count(*)::int as lines from line where $1 <> text', parameters: ['not this'] };
    const count = (tx: Transaction, not = 'not this') => rowOf<{ lines: number }>(tx, counting.sql, [not]);
    const work = async (tx: Transaction): Promise<readonly unknown[]> => {
      await write(tx, 'first');
      const other = await count(tx, 'nor that');
      const asked = await count(tx);
      return [other, asked, await count(tx)];
    };
    const answers = await inTransaction(database.owner, actor, work, { ahead: counting });
    // The one that was asked ahead is older than what the work has written.
    expect(answers).toEqual([{ lines: 1 }, { lines: 0 }, { lines: 1 }]);
  });

  it('fails like its work when what it asks ahead fails', async () => {
    const work = (tx: Transaction): Promise<unknown> => write(tx, 'first');
    const run = inTransaction(database.owner, actor, work, { ahead: { sql: 'select 1 / 0' } });
    await expect(run).rejects.toMatchObject({ code: '22012' });
    expect(await lines()).toEqual([]);
  });

  it('keeps nothing when its work fails, and leaves a session that works', async () => {
    const work = async (tx: Transaction): Promise<void> => {
      await write(tx, 'first');
      throw new Error('no');
    };
    await expect(inTransaction(database.owner, actor, work, { closing: () => insert })).rejects.toThrow('no');
    expect(await lines()).toEqual([]);
    await inTransaction(database.owner, actor, (tx) => write(tx, 'after'));
    expect(await lines()).toEqual(['after']);
  });

  it('keeps nothing when the closing statement fails, although COMMIT is already on its way', async () => {
    const run = inTransaction(database.owner, actor, (tx) => write(tx, 'last'), { closing: () => insert });
    await expect(run).rejects.toMatchObject({ code: '23505' });
    expect(await lines()).toEqual([]);
  });

  it('is no success where a failed statement was passed over', async () => {
    const work = async (tx: Transaction): Promise<void> => {
      await write(tx, 'first');
      await rowsOf(tx, 'select 1 / 0').catch(() => undefined);
    };
    await expect(inTransaction(database.owner, actor, work)).rejects.toThrow('rolled back');
    expect(await lines()).toEqual([]);
  });

  const takesAlong = { keeping: () => '', values: {} };
  const isCommitted = { sql: `insert into line values ('ended')` };

  it('ends with the last statement of its work where that takes the commit along', async () => {
    const closing = () => insert;
    const work = async (tx: Transaction): Promise<unknown> => {
      await write(tx, 'first');
      await tx.ending?.end(isCommitted);
      return tx.ending?.isOver;
    };
    expect(await inTransaction(database.owner, actor, work, { closing, takesAlong })).toBe(true);
    expect(await lines()).toEqual(['ended', 'first']);
  });

  it('does its work again without such an ending where the record is not as it was read', async () => {
    const endings: unknown[] = [];
    const work = async (tx: Transaction): Promise<string> => {
      endings.push(tx.ending?.isOver);
      await write(tx, 'first');
      await tx.ending?.end({ sql: `insert into line select 'ended' where app_not_as_read()` });
      return 'last';
    };
    const closing = () => insert;
    expect(await inTransaction(database.owner, actor, work, { closing, takesAlong })).toBe('last');
    expect(endings).toEqual([false, undefined]);
    expect(await lines()).toEqual(['first', 'last']);
  });

  it('keeps nothing when the statement that ends it fails', async () => {
    const work = async (tx: Transaction): Promise<unknown> => {
      await write(tx, 'first');
      return tx.ending?.end({ sql: 'select 1 / 0' });
    };
    const run = inTransaction(database.owner, actor, work, { takesAlong });
    await expect(run).rejects.toMatchObject({ code: '22012' });
    expect(await lines()).toEqual([]);
  });

  it('is run once more when the database asks for it', async () => {
    let attempts = 0;
    const work = async (tx: Transaction): Promise<void> => {
      attempts += 1;
      await write(tx, `attempt ${attempts}`);
      if (attempts === 1) await rowsOf(tx, `do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    };
    await inTransaction(database.owner, actor, work);
    expect(await lines()).toEqual(['attempt 2']);
  });
});

describe('a prepared statement', () => {
  const counted = prepared('select count(*)::int as lines from line where text <> $1');
  const ask = (): Promise<{ lines: number } | undefined> =>
    inTransaction(database.owner, actor, (tx) => rowOf<{ lines: number }>(tx, counted, ['']));

  it('is parsed once in a session, and answers what is there each time', async () => {
    expect(await ask()).toEqual({ lines: 0 });
    await write({ manager: database.owner.manager, actor, at: new Date() }, 'one');
    expect(await ask()).toEqual({ lines: 1 });
    const [kept] = await database.owner.query<{ times: number }[]>(
      `select (generic_plans + custom_plans)::int as times from pg_prepared_statements where statement = $1`,
      [counted],
    );
    expect(kept?.times).toBe(2);
  });

  it('survives a change of the table it reads', async () => {
    await ask();
    await database.owner.query('alter table line add column more integer');
    expect(await ask()).toEqual({ lines: 0 });
  });

  it('can be asked again after it failed', async () => {
    const divided = prepared('select 1 / $1::int as answer');
    const run = (by: number) => inTransaction(database.owner, actor, (tx) => rowOf(tx, divided, [by]));
    await expect(run(0)).rejects.toMatchObject({ driverError: { code: '22012' } });
    expect(await run(1)).toEqual({ answer: 1 });
  });
});
