import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { auditEntities } from './record/entities.js';
import { unauditedTables } from './rules/unaudited-tables.js';

interface Entry {
  readonly chain: string;
  readonly kind: string;
  readonly subject: string;
  readonly matter: string | null;
  readonly rowCount: number;
  readonly details: {
    readonly rows?: readonly Record<string, unknown>[];
    readonly digest?: string;
    readonly columns?: string[];
  };
}

let database: TestDatabase;
const sql = <Row = unknown>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  database.dataSource.query<Row[]>(text, [...parameters]);

/** What the work wrote into the trail, in one transaction. */
async function entriesOf(work: (run: typeof sql) => Promise<unknown>): Promise<Entry[]> {
  await sql('truncate audit_entry');
  await database.dataSource.transaction((manager) =>
    work(<Row>(text: string, parameters?: readonly unknown[]) => manager.query<Row[]>(text, [...(parameters ?? [])])),
  );
  const rows = await sql<Omit<Entry, 'details'> & { details: string }>(
    `select chain, kind, subject, matter, row_count as "rowCount", details from audit_entry order by id`,
  );
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as Entry['details'] }));
}

const insertUnits = `insert into unit (code, name, kind, level, parent_id, path, established_on, created_at, updated_at)
  select 'u' || n, '单位' || n, 'committee', 'city', $2::uuid, ('n' || n)::ltree, '2020-01-01', '2027-01-04', '2027-01-04'
  from generate_series(1, $1) n returning id`;

beforeAll(async () => {
  database = await testDatabase(auditEntities);
});
afterAll(() => database.close());
beforeEach(() => sql('truncate unit, person cascade'));

describe('the tables', () => {
  it('are audited, or left out with a reason', async () => {
    const tables = await sql<{ name: string; triggers: number }>(
      `select c.relname as name, count(t.oid)::int as triggers from pg_class c
       left join pg_trigger t on t.tgrelid = c.oid and t.tgenabled = 'O' and t.tgname in (
         select c.relname || '_is_audited_at_' || operation from unnest('{insert,update,delete,truncate}'::text[]) operation)
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1 order by 1`,
    );
    const unaudited = Object.keys(unauditedTables);
    expect(tables.filter(({ triggers }) => triggers === 0).map(({ name }) => name)).toEqual(unaudited.sort());
    expect(tables.filter(({ name, triggers }) => triggers !== 4 && !unaudited.includes(name))).toEqual([]);
  });

  it('tell no column that bears a secret', async () => {
    const columns = await sql<{ column: string; left_out: string[] | null }>(
      `select c.relname || '.' || a.attname as column,
         (string_to_array(encode(t.tgargs, 'escape'), '\\000'))[4]::text[] || (string_to_array(encode(t.tgargs, 'escape'), '\\000'))[5]::text[] as left_out
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where t.tgname like '%_is_audited_at_insert' and a.attname ~ '(secret|hash|password|token)' and not a.attisdropped`,
    );
    expect(columns.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['credential.password_hash', 'channel.secret']),
    );
    expect(columns.filter(({ column, left_out }) => !left_out?.includes(column.split('.')[1] ?? ''))).toEqual([]);
  });
});

describe('a statement', () => {
  it('that inserts a row says every column, in the chain of the supervising committee', async () => {
    const [top] = await sql<{ id: string }>(insertUnits, [1, null]);
    const entries = await entriesOf((run) =>
      run(
        `insert into unit (code, name, kind, level, parent_id, path, established_on, created_at, updated_at)
         values ('a', '甲"', 'committee', 'city', $1, 'n.a', '2020-01-01', now(), now())`,
        [top?.id],
      ),
    );
    expect(entries).toMatchObject([{ chain: top?.id, kind: 'insert', subject: 'unit', rowCount: 1 }]);
    const [row] = entries[0]?.details.rows ?? [];
    expect(row).toMatchObject({
      id: entries[0]?.matter,
      after: { name: '甲"', code: 'a', ended_on: null, parent_id: top?.id },
    });
  });

  it('that changes rows says what changed of each, before and after', async () => {
    await sql(insertUnits, [3, null]);
    const entries = await entriesOf((run) => run(`update unit set code = 'x' || code, version = 2 where code <> 'u2'`));
    expect(entries).toMatchObject([{ kind: 'update', matter: null, rowCount: 2 }]);
    expect(entries[0]?.details.rows).toEqual(
      ['u1', 'u3'].map((code) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        before: { code, version: '1' },
        after: { code: `x${code}`, version: '2' },
      })),
    );
  });

  it('that takes rows away says what they were', async () => {
    await sql(`insert into person (name, created_at) values ('王某', now())`);
    const entries = await entriesOf((run) => run('delete from person'));
    expect(entries).toMatchObject([
      {
        chain: 'administration',
        kind: 'delete',
        subject: 'person',
        rowCount: 1,
        details: { rows: [{ before: { name: '王某' } }] },
      },
    ]);
  });

  it('writes one entry for twenty rows and one for twenty-one, then with a digest of the rows', async () => {
    const [few] = await entriesOf((run) => run(insertUnits, [20, null]));
    expect(few?.details.rows).toHaveLength(20);
    await sql('truncate unit cascade');
    const entries = await entriesOf((run) => run(insertUnits, [21, null]));
    expect(entries).toMatchObject([
      { kind: 'insert', rowCount: 21, details: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
    const changes = await entriesOf((run) =>
      run(`update unit set name = name || '。', updated_at = '2027-02-01' where code <> 'u1' or true`),
    );
    expect(changes).toMatchObject([{ kind: 'update', rowCount: 21, details: { columns: ['name', 'updated_at'] } }]);
    expect(changes[0]?.details.digest).not.toBe(entries[0]?.details.digest);
    expect(await entriesOf((run) => run('delete from unit_version; delete from unit'))).toMatchObject([
      { kind: 'delete', rowCount: 21, details: { digest: changes[0]?.details.digest } },
    ]);
  });

  it('that writes nothing, or nothing new, writes no entry', async () => {
    await sql(insertUnits, [30, null]);
    const entries = await entriesOf(async (run) => {
      await run(`update unit set version = version`);
      await run(`update unit set version = version where code = 'u1'`);
      await run(`update unit set version = 9 where code = 'nobody'`);
      await run(`delete from unit where code = 'nobody'`);
    });
    expect(entries).toEqual([]);
  });

  it('that empties a table says how many rows there were', async () => {
    await sql(`insert into person (name, created_at) select 'a', now() from generate_series(1, 3)`);
    expect(await entriesOf((run) => run('truncate person cascade'))).toContainEqual(
      expect.objectContaining({ kind: 'truncate', subject: 'person', rowCount: 3 }),
    );
  });

  it('stays in the chain that its transaction began', async () => {
    const [first, second] = await sql<{ id: string }>(insertUnits, [2, null]);
    const entries = await entriesOf(async (run) => {
      await run('update unit set version = 2 where id = $1', [first?.id]);
      await run(`insert into person (name, created_at) values ('a', now())`);
      await run('update unit set version = 2 where id = $1', [second?.id]);
    });
    expect(entries.map(({ subject, chain }) => [subject, chain])).toEqual(
      ['unit', 'person', 'unit'].map((subject) => [subject, first?.id]),
    );
  });

  it('tells of content its digest, and of secrets nothing', async () => {
    const [unit] = await sql<{ id: string }>(insertUnits, [1, null]);
    const insert = `insert into channel (unit_id, kind, address, secret, created_at, actor) values ($1, 'wecom', 'https://h/?key=k1', 's1', now(), 'a')`;
    const [made] = await entriesOf((run) => run(insert, [unit?.id]));
    expect(made?.details.rows).toMatchObject([
      { after: { kind: 'wecom', address: expect.stringMatching(/^sha256:/) } },
    ]);
    expect(JSON.stringify(made)).not.toMatch(/s1|k1|secret/);
    expect(await entriesOf((run) => run(`update channel set secret = 's2'`))).toEqual([]);
    const [moved] = await entriesOf((run) => run(`update channel set address = 'https://h/?key=k2', secret = 's3'`));
    expect(moved?.details.rows).toEqual([
      {
        id: moved?.matter,
        before: { address: expect.stringMatching(/^sha256:/) },
        after: { address: expect.stringMatching(/^sha256:/) },
      },
    ]);
  });

  it('says how a key that names several columns was changed', async () => {
    await sql(
      `insert into calendar_year (calendar, year, notice, days_off, make_up_days, loaded_at) values ('c', 2030, '', '{}', '{}', now())`,
    );
    const [entry] = await entriesOf((run) => run('update calendar_year set year = 2031'));
    expect(entry?.details.rows).toEqual([{ id: 'c/2031', before: { year: '2030' }, after: { year: '2031' } }]);
    await sql('delete from calendar_year');
  });
});
