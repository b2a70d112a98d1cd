import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import pg from 'pg';
import { actorNames } from './actors.js';
import { openTables, verdicts } from './verdicts.js';
import { makeWorld } from './world.js';
import { wrongRows } from './wrong-rows.js';

let database: TestDatabase;
let session: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  session = new pg.Client({ connectionString: database.superuserUrl });
  await session.connect();
  await makeWorld(session);
});
afterAll(async () => {
  await session.end();
  await database.close();
});

const tables = Object.entries(verdicts);
const rowsOf = async <Row>(sql: string): Promise<Row[]> => (await session.query(sql)).rows as Row[];

/** Whatever is changed is undone. Triggers and references are left out: the policies alone are on trial. */
async function undone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  await session.query('begin');
  try {
    await session.query('set local session_replication_role = replica');
    return await work();
  } finally {
    await session.query('rollback');
  }
}

describe('every table of the record', () => {
  it('has a verdict: who sees, adds, changes and removes which rows', async () => {
    const found = await rowsOf<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p','f','m') order by 1`,
    );
    expect([...Object.keys(verdicts), ...openTables].sort()).toEqual(found.map(({ name }) => name));
  });

  it('forces row security, also upon its owner', async () => {
    const loose = await rowsOf<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p')
       and not (relrowsecurity and relforcerowsecurity) order by 1`,
    );
    expect(loose.map(({ name }) => name)).toEqual(openTables);
  });

  it('gives the application the rights of its verdict and no other', async () => {
    const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'];
    const held = await rowsOf<{ table: string; right: string }>(
      `select relname as "table", r as "right" from pg_class, unnest(array[${rights.map((right) => `'${right}'`).join(',')}]) r
       where relnamespace = 'public'::regnamespace and relkind in ('r','p','v','m') 
         and (has_table_privilege('zehuan_app', oid, r)
           or r not in ('DELETE','TRUNCATE','TRIGGER') and has_any_column_privilege('zehuan_app', oid, r))`,
    );
    const meant = tables.flatMap(([table, verdict]) =>
      (['select', 'insert', 'update', 'delete'] as const)
        .filter((right) => verdict[right] !== undefined)
        .map((right) => `${table} ${right.toUpperCase()}`),
    );
    expect(held.map(({ table, right }) => `${table} ${right}`).sort()).toEqual(
      [...meant, ...openTables.map((table) => `${table} SELECT`)].sort(),
    );
    expect(await rowsOf(`select 1 where has_schema_privilege('zehuan_app', 'public', 'CREATE')`)).toEqual([]);
  });

  it('is read through views as whoever reads, and by functions of the owner on a path that nobody else can set', async () => {
    const views = await rowsOf(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
       and not coalesce(reloptions @> '{security_invoker=true}', false)`,
    );
    const functions = await rowsOf(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
       and not coalesce(proconfig @> '{"search_path=public, pg_temp"}', false)`,
    );
    expect([...views, ...functions]).toEqual([]);
  });
});

describe('row policies, with no other filter', () => {
  it.each(tables)('of %s let each actor reach exactly the rows of the verdict', async (table, verdict) => {
    expect(await undone(() => wrongRows(session, table, verdict))).toEqual([]);
  });

  it('try each right that somebody has, and with each somebody who has it not', () => {
    const views = tables.flatMap(([table, { select, insert, update, delete: remove }]) =>
      Object.entries({ select, insert, update, remove }).flatMap(([right, view]) =>
        view ? [{ of: `${table} ${right}`, view }] : [],
      ),
    );
    expect(
      views
        .filter(({ view }) => actorNames.every((name) => name === 'owner' || (view[name] ?? '') === ''))
        .map(({ of }) => of),
    ).toEqual([]);
  });
});

describe('one policy less', () => {
  it.each(tables)(
    'of %s, whichever it is, or none at all, and some actor reaches other rows',
    async (table, verdict) => {
      const policies = await rowsOf<{ name: string }>(
        `select polname as name from pg_policy where polrelid = '${table}'::regclass`,
      );
      const changes = [
        ...policies.map(({ name }) => `drop policy ${name} on ${table}`),
        `alter table ${table} disable row level security`,
      ];
      const unnoticed: string[] = [];
      for (const change of changes) {
        const wrong = await undone(async () => {
          await session.query(change);
          return wrongRows(session, table, verdict, 1);
        });
        if (wrong.length === 0) unnoticed.push(change);
      }
      expect(policies.length).toBeGreaterThan(1);
      expect(unnoticed).toEqual([]);
    },
  );
});
