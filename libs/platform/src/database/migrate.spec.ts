import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { migrate, migrateDown } from './migrate.js';
import { migrations } from './migrations/index.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const tables = async (): Promise<string[]> =>
    (await database.dataSource.query<{ name: string }[]>(`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`)).map(
      (row) => row.name,
    );
  const routines = async (): Promise<number> =>
    ((await database.dataSource.query<{ count: number }[]>(`select count(*)::int as count from pg_proc where pronamespace = 'public'::regnamespace`))[0]?.count ?? -1);

  it('go down to nothing and up again to the same', async () => {
    const before = await tables();
    const routinesBefore = await routines();
    for (const _ of migrations) await migrateDown(database.dataSource);
    expect(await tables()).toEqual(['migrations']);
    expect(await routines()).toBe(0);
    expect(await migrate(database.dataSource)).toHaveLength(migrations.length);
    expect(await tables()).toEqual(before);
    expect(await routines()).toBe(routinesBefore);
  });

  it('change nothing the second time', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
  });
});
