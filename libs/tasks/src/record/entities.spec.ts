import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { taskEntities } from './entities.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([...taskEntities]);
});
afterAll(() => database.close());

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly is_nullable: boolean;
}

it.each(taskEntities.map((entity) => [entity.name, entity] as const))(
  '%s has the columns of its table, no more and no less',
  async (_, entity) => {
    const { tableName, columns } = database.dataSource.getMetadata(entity);
    const inTable = await database.dataSource.query<ColumnRow[]>(
      `select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as is_nullable
     from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attname`,
      [tableName],
    );
    const long: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone' };
    const inEntity = columns
      .map(({ databaseName, type, isNullable, isArray }) => {
        const name = long[String(type)] ?? String(type);
        return { name: databaseName, type: isArray ? `${name}[]` : name, is_nullable: isNullable };
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    expect(inEntity).toEqual([...inTable].sort((one, other) => (one.name < other.name ? -1 : 1)));
  },
);
