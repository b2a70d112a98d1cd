import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessEntities } from '@zehuan/access';
import { assessmentEntities } from '@zehuan/assessment';
import { auditEntities } from '@zehuan/audit';
import { calendarEntities } from '@zehuan/calendar';
import { cycleEntities } from '@zehuan/cycles';
import { incidentEntities } from '@zehuan/incidents';
import { noticeEntities } from '@zehuan/notices';
import { orgEntities } from '@zehuan/org';
import { platformEntities } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { policyEntities } from '@zehuan/policy';
import { taskEntities } from '@zehuan/tasks';

const recordEntities = [
  ...platformEntities,
  ...orgEntities,
  ...accessEntities,
  ...calendarEntities,
  ...policyEntities,
  ...cycleEntities,
  ...taskEntities,
  ...noticeEntities,
  ...incidentEntities,
  ...auditEntities,
  ...assessmentEntities,
];

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

/** Spellings of one type. */
const spelled = (type: string): string =>
  ({
    timestamptz: 'timestamp with time zone',
    int: 'integer',
    int4: 'integer',
    int8: 'bigint',
    int2: 'smallint',
    bool: 'boolean',
    varchar: 'character varying',
    numeric: 'numeric',
  })[type] ?? type;

describe('the entities and the schema', () => {
  let database: TestDatabase;
  let columns: readonly Column[];
  beforeAll(async () => {
    database = await testDatabase(recordEntities);
    columns = await database.dataSource.query<Column[]>(`
      select c.relname as "table", a.attname as "column", replace(format_type(a.atttypid, null), '[]', '') as type, not a.attnotnull as "isNullable"
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'
      order by 1, 2`);
  });
  afterAll(() => database.close());

  it('have the same tables', () => {
    const mapped = database.dataSource.entityMetadatas.map((entity) => entity.tableName).sort();
    expect(mapped).toEqual([...new Set(columns.map((column) => column.table))].sort());
  });

  it('have the same columns of the same types, empty where the other may be', () => {
    const mapped = database.dataSource.entityMetadatas
      .flatMap((entity) =>
        entity.columns.map((column): Column => ({
          table: entity.tableName,
          column: column.databaseName,
          type: spelled(typeof column.type === 'string' ? column.type : column.type.name.toLowerCase()),
          isNullable: column.isNullable,
        })),
      )
      .map((column) => JSON.stringify(column))
      .sort();
    expect(mapped).toEqual(
      columns.map(({ table, column, type, isNullable }) => JSON.stringify({ table, column, type, isNullable })).sort(),
    );
  });

  it('come from every migration that there is', async () => {
    const applied = await database.dataSource.query<{ name: string }[]>(
      'select name from schema_migration order by id',
    );
    expect(applied.map((row) => row.name)).toEqual(database.dataSource.migrations.map((each) => each.constructor.name));
  });
});
