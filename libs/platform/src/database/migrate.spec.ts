import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { migrationTable } from './data-source.js';
import { migrate, migrateDown, pendingMigrations } from './migrate.js';
import { migrations } from './migrations/index.js';

describe('migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const tables = async (): Promise<string[]> =>
    (
      await database.owner.query<{ name: string }[]>(
        `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
      )
    ).map((row) => row.name);
  const routines = async (): Promise<number> =>
    (
      await database.owner.query<{ count: number }[]>(
        `select count(*)::int as count from pg_proc where pronamespace = 'public'::regnamespace`,
      )
    )[0]?.count ?? -1;

  it('go down to nothing and up again to the same', async () => {
    const before = await tables();
    const routinesBefore = await routines();
    expect(await migrateDown(database.owner, Infinity)).toBe(migrations.length);
    expect(await tables()).toEqual([migrationTable]);
    expect(await routines()).toBe(0);
    expect(await migrate(database.owner)).toHaveLength(migrations.length);
    expect(await tables()).toEqual(before);
    expect(await routines()).toBe(routinesBefore);
  });

  it('change nothing the second time', async () => {
    expect(await migrate(database.owner)).toEqual([]);
  });

  it('tell what is still to run, without writing anything', async () => {
    expect(await pendingMigrations(database.owner)).toEqual([]);
    const empty = await testDatabase([], { isMigrated: false });
    try {
      expect(await pendingMigrations(empty.owner)).toEqual(migrations.map(({ name }) => name));
      expect(await empty.owner.query('select 1 from pg_tables where schemaname = $1', ['public'])).toEqual([]);
    } finally {
      await empty.close();
    }
  });

  it('run once when two migrators start together', async () => {
    const empty = await testDatabase([], { isMigrated: false });
    try {
      const [one, other] = await Promise.all([migrate(empty.owner), migrate(empty.owner)]);
      expect([...one, ...other].sort()).toEqual(migrations.map(({ name }) => name).sort());
    } finally {
      await empty.close();
    }
  });

  it('leave the time-outs of the connection as they were', async () => {
    await migrate(database.owner);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        database.owner.query<{ lock: string }[]>(`select current_setting('lock_timeout') as lock`),
      ),
    );
    expect(new Set(answers.map(([row]) => row?.lock))).toEqual(new Set(['15s']));
  });
});
