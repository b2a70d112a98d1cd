import type pg from 'pg';
import { become, actorNames, type ActorName } from './actors.js';
import type { Verdict } from './verdicts.js';

type Command = 'select' | 'insert' | 'update' | 'delete';
const commands: readonly Command[] = ['select', 'insert', 'update', 'delete'];

interface Place {
  readonly session: pg.Client;
  readonly table: string;
  readonly verdict: Verdict;
  /** Labels of all rows, by their keys. */
  readonly labels: ReadonlyMap<string, string>;
  readonly rows: readonly { readonly key: string; readonly row: object }[];
  readonly columns: string;
}

/** Whatever an attempt does is undone; its error comes back as a SQLSTATE. */
async function attempt<Answer>(session: pg.Client, work: () => Promise<Answer>): Promise<Answer | string> {
  await session.query('savepoint attempt');
  try {
    return await work();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  } finally {
    await session.query('rollback to attempt');
  }
}

const denied = '42501';

async function openPlace(session: pg.Client, table: string, verdict: Verdict): Promise<Place> {
  const { rows } = await session.query<{ key: string; label: string; row: object }>(
    `select ${verdict.key} as key, ${verdict.label} as label, to_jsonb(${table}) as row from ${table}`,
  );
  const { rows: names } = await session.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const labels = new Map(rows.map(({ key, label }) => [key, label]));
  return { session, table, verdict, labels, rows, columns: verdict.columns ?? names[0]?.columns ?? '' };
}

/** Keys of rows that an actor reaches with a statement, or the SQLSTATE with which it ended. */
async function reached(
  { session, table, verdict }: Place,
  actor: ActorName,
  command: Command,
): Promise<string[] | string> {
  const { key, column } = verdict;
  const statements = {
    select: `select ${key} as key from ${table}`,
    update: `update ${table} set ${column} = ${column} returning ${key} as key`,
    delete: `delete from ${table} returning ${key} as key`,
  };
  return attempt(session, async () => {
    await become(session, actor);
    if (command === 'insert') throw new Error('rows are added one by one');
    const { rows } = await session.query<{ key: string }>(statements[command]);
    return rows.map((row) => row.key);
  });
}

/** Takes rows away past everything, and lets an actor add them again; answers null, or the SQLSTATE of the refusal. */
const added = (
  { session, table, verdict, columns }: Place,
  actor: ActorName,
  rows: Place['rows'],
): Promise<string | null> =>
  attempt(session, async () => {
    await session.query(`delete from ${table} where ${verdict.key} = any ($1)`, [rows.map(({ key }) => key)]);
    await become(session, actor);
    await session.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.map(({ row }) => row))],
    );
    return null;
  });

async function addable(place: Place, actor: ActorName, expected: ReadonlySet<string>): Promise<string[] | string> {
  const labelOf = ({ key }: { readonly key: string }): string => place.labels.get(key) ?? '';
  const meant = place.rows.filter((row) => expected.has(labelOf(row)));
  const rest = place.rows.filter((row) => !expected.has(labelOf(row)));
  // Those that may be added go in together; only where that fails each is tried alone.
  const together = meant.length === 0 ? null : await added(place, actor, meant);
  const alone = together === null ? rest : place.rows;
  const outcomes: { readonly key: string; readonly refused: string | null }[] =
    together === null ? meant.map(({ key }) => ({ key, refused: null })) : [];
  for (const row of alone) outcomes.push({ key: row.key, refused: await added(place, actor, [row]) });
  const other = outcomes.find(({ refused }) => refused !== null && refused !== denied);
  if (other?.refused != null) return other.refused;
  return outcomes.filter(({ refused }) => refused === null).map(({ key }) => key);
}

const setOf = (rows: string, all: Iterable<string>): ReadonlySet<string> =>
  new Set(rows === '*' ? all : rows.split(' ').filter((name) => name !== ''));

async function wrongFor(place: Place, actor: ActorName, command: Command): Promise<string[]> {
  const { table, verdict, labels } = place;
  const view = verdict[command];
  if (view === undefined && actor === 'owner') return [];
  const expected = setOf(view?.[actor] ?? '', labels.values());
  const found = command === 'insert' ? await addable(place, actor, expected) : await reached(place, actor, command);
  const what = `${actor} ${command} ${table}`;
  if (typeof found === 'string') return view === undefined && found === denied ? [] : [`${what}: ended with ${found}`];
  const got = new Set(found.map((key) => labels.get(key) ?? key));
  return [
    ...[...got].filter((name) => !expected.has(name)).map((name) => `${what}: reaches ${name}`),
    ...[...expected].filter((name) => !got.has(name)).map((name) => `${what}: does not reach ${name}`),
  ];
}

/**
 * What is wrong with the row policies of one table: who reaches which rows by which command, with no filter but the
 * policies. The session is a superuser's in an open transaction; everything is undone. Ends at `most` findings.
 */
export async function wrongRows(
  session: pg.Client,
  table: string,
  verdict: Verdict,
  most = Infinity,
): Promise<string[]> {
  const place = await openPlace(session, table, verdict);
  const wrong: string[] = [];
  for (const actor of actorNames)
    for (const command of commands) {
      wrong.push(...(await wrongFor(place, actor, command)));
      if (wrong.length >= most) return wrong;
    }
  return wrong;
}
