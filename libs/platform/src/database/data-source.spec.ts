import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe('what the database gives', () => {
  const values: [string, unknown][] = [
    [`date '2027-02-28'`, '2027-02-28'],
    [`array[date '2027-02-28', null]`, ['2027-02-28', null]],
    [`9007199254740991::int8`, 9007199254740991],
    [`9007199254740993::int8`, '9007199254740993'],
    [`array[1, 2]::int8[]`, [1, 2]],
    [`1.10::numeric`, '1.10'],
    [`array[1.10]::numeric[]`, ['1.10']],
    [`timestamptz '2027-01-01 00:00+08'`, new Date('2026-12-31T16:00:00Z')],
    [`1::int4`, 1],
    [`'{"a": 1}'::jsonb`, { a: 1 }],
  ];

  it.each(values)('%s as %p', async (sql, expected) => {
    const [row] = await database.dataSource.query<{ value: unknown }[]>(`select ${sql} as value`);
    expect(row?.value).toEqual(expected);
  });
});

describe('a session', () => {
  const setting = async (name: string): Promise<string | undefined> => {
    const [row] = await database.dataSource.query<{ value: string }[]>('select current_setting($1) as value', [name]);
    return row?.value;
  };

  it('works in UTC, whatever the server thinks', async () => {
    expect(await setting('TimeZone')).toBe('UTC');
  });

  it.each(['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])('has a %s', async (name) => {
    expect(await setting(name)).not.toBe('0');
  });

  it('is not a superuser, so that row policies hold', async () => {
    expect(await setting('is_superuser')).toBe('off');
  });

  it('finds Chinese names by trigrams', async () => {
    const [row] = await database.dataSource.query<{ trigrams: string[] }[]>(`select show_trgm('江苏省委') as trigrams`);
    expect(row?.trigrams.length).toBeGreaterThan(0);
  });
});
