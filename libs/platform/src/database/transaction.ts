import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { type Actor, systemActor } from '@zehuan/contracts';
import { prepared, type Session, type Statement, together } from './session.js';

/**
 * What a service works with: one database transaction, the actor for whom it was opened and the instant at which
 * the act happens (the database's clock for what a person does, the workflow's time for what the process does).
 */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly at: Date;
  /** The answer to a statement that was asked ahead; whoever runs that statement first takes it. */
  readonly ahead?: Ahead;
  /** Where the last statement of the work may be the last of the transaction too. */
  readonly ending?: Ending;
}

/** What the last statement of some work takes along, so that it, the kept answer and the commit are one round trip. */
export interface Closing {
  /** SQL that keeps an answer: a statement that reads the one row of `from`, in which `body` is an expression (`jsonb`). */
  readonly keeping: (body: string, from: string) => string;
  /** What `keeping` names with `:name`. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The statement that is run by it commits, so that nothing may follow. Where it finds the record other than it was read
 * it calls `app_not_as_read()`: then the work is done once more, whole, without an ending.
 */
export interface Ending extends Closing {
  readonly isOver: boolean;
  end<Row>(statement: Statement): Promise<Row[]>;
}

const notAsRead = 'ZH001';

interface Ahead extends Statement {
  rows: unknown[] | null;
}

/** SQLSTATEs after which the whole transaction may be run once more: serialization, deadlock, server gone. */
const retryable = /^(40001|40P01|57P01|57P02|57P03|08\d{3})$/;

const codeOf = (error: unknown): unknown =>
  (error as { code?: unknown; driverError?: { code?: unknown } }).driverError?.code ??
  (error as { code?: unknown }).code;

const isRetryable = (error: unknown): boolean => {
  const code = codeOf(error);
  return typeof code === 'string' && (retryable.test(code) || code === 'ECONNRESET' || code === 'ECONNREFUSED');
};

/** Rows of a query; TypeORM answers `[rows, count]` for UPDATE and DELETE, and this takes the rows of both. */
export async function rowsOf<Row>(
  tx: { manager: EntityManager; readonly ahead?: Ahead },
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const ahead = tx.ahead && takenAhead(tx.ahead, sql, parameters);
  if (ahead) return ahead as Row[];
  const answer: unknown = await tx.manager.query(sql, [...parameters]);
  if (Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number')
    return answer[0] as Row[];
  return answer as Row[];
}

function takenAhead(ahead: Ahead, sql: string, parameters: readonly unknown[]): unknown[] | null {
  const isAsked = ahead.sql === sql && parameters.every((value, place) => value === ahead.parameters?.[place]);
  if (!isAsked) return null;
  const { rows } = ahead;
  ahead.rows = null;
  return rows;
}

/** The single row of a query, or undefined. */
export const rowOf = async <Row>(
  tx: { manager: EntityManager; readonly ahead?: Ahead },
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row | undefined> => (await rowsOf<Row>(tx, sql, parameters))[0];

/**
 * A statement that goes along with the one that opens a transaction, so that it costs no round trip of its own:
 * `with <with> select <the actor's settings>, <select>`. Its parameters are named by `openingParameter`.
 */
export interface Opening {
  readonly with: string;
  readonly select: string;
  readonly parameters: readonly unknown[];
}

/**
 * Opens a transaction for an actor and sets who it is for the length of it, so that row policies can judge.
 * `at` is the instant of the act; without it the database's clock is read once. What `closing` makes of the answer
 * goes along with the commit.
 * Runs the work once more, whole, when the database asks for that (serialization, deadlock, restart); the work must
 * therefore have no effect outside the transaction.
 */
export async function inTransaction<Answer>(
  database: DataSource,
  actor: Actor,
  work: (tx: Transaction, opened: Opened) => Promise<Answer>,
  options: TransactionOptions<Answer> = {},
): Promise<Answer> {
  const { takesAlong, ...plain } = options;
  try {
    return await onceMore(database, (runner) => transact(runner, actor, work, options));
  } catch (error) {
    if (takesAlong === undefined || codeOf(error) !== notAsRead) throw error;
    return onceMore(database, (runner) => transact(runner, actor, work, plain));
  }
}

/** Does something on a connection, and once more, whole, when the database asks for that. */
async function onceMore<Answer>(database: DataSource, work: (runner: QueryRunner) => Promise<Answer>): Promise<Answer> {
  const attempt = async (): Promise<Answer> => {
    const runner = database.createQueryRunner();
    try {
      return await work(runner);
    } finally {
      await runner.release();
    }
  };
  try {
    return await attempt();
  } catch (error) {
    if (!isRetryable(error)) throw error;
    return attempt();
  }
}

/**
 * One statement for an actor, in a transaction of its own that goes to the server and comes back in one piece; answers
 * its rows. Once more, whole, like `inTransaction`.
 */
export async function inOneTrip<Row>(
  database: DataSource,
  actor: Actor,
  statement: Statement,
): Promise<readonly Row[]> {
  return onceMore(database, async (runner) => {
    const session = (await runner.connect()) as Session;
    // What has failed is rolled back by the commit, which goes out whatever comes before it.
    const whole = [{ sql: 'BEGIN' }, openingOf(actor), statement, { sql: 'COMMIT' }];
    return ((await together(session, whole))[2]?.rows ?? []) as Row[];
  });
}

/** What the statement that opens a transaction answered. */
export type Opened = Readonly<Record<string, unknown>>;

export interface TransactionOptions<Answer> {
  readonly at?: Date;
  /** Sees the record as it is at the first statement, for as long as it lasts, and writes nothing. */
  readonly isSnapshot?: boolean;
  readonly opening?: Opening;
  /** The statement that the work begins with: it goes along with the opening one, and the work finds it answered. */
  readonly ahead?: Statement | undefined;
  readonly closing?: (answer: Answer) => Statement | undefined;
  /** For work whose last statement may take the closing and the commit along: `Ending`. */
  readonly takesAlong?: Closing | undefined;
}

const rolledBack = (): Error => new Error('The transaction was rolled back');

function endingOf(session: Session, closing: Closing): Ending {
  let isOver = false;
  return {
    ...closing,
    get isOver() {
      return isOver;
    },
    async end<Row>(statement: Statement): Promise<Row[]> {
      const [done, committed] = await together(session, [statement, { sql: 'COMMIT' }]);
      if (committed?.command !== 'COMMIT') throw rolledBack();
      isOver = true;
      return (done?.rows ?? []) as Row[];
    },
  };
}

async function transact<Answer>(
  runner: QueryRunner,
  actor: Actor,
  work: (tx: Transaction, opened: Opened) => Promise<Answer>,
  { at, isSnapshot, opening, ahead, closing, takesAlong }: TransactionOptions<Answer>,
): Promise<Answer> {
  const session = (await runner.connect()) as Session;
  try {
    const begin = isSnapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
    const first = [{ sql: begin }, openingOf(actor, opening), ...(ahead ? [ahead] : [])];
    const [, begun, asked] = await together(session, first);
    const [opened] = (begun?.rows ?? []) as [{ now: Date } & Opened];
    const ending = takesAlong && endingOf(session, takesAlong);
    const tx: Transaction = {
      ...{ manager: runner.manager, actor, at: at ?? opened.now },
      ...(ahead ? { ahead: { ...ahead, rows: asked?.rows ?? null } } : {}),
      ...(ending ? { ending } : {}),
    };
    const answer = await work(tx, opened);
    if (ending?.isOver) return answer;
    const last = closing?.(answer);
    const ended = await together(session, [...(last ? [last] : []), { sql: 'COMMIT' }]);
    // A statement failed, and the work went on as if it had not.
    if (ended.at(-1)?.command !== 'COMMIT') throw rolledBack();
    return answer;
  } catch (error) {
    // Where the connection is gone, so is the transaction.
    await session.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** What row policies and the audit trail know of the actor, by the names of the settings. */
const settingsOf = (actor: Actor): readonly (readonly [string, string])[] => [
  ['app.actor', actor.name],
  ['app.kind', actor.kind],
  ['app.person', actor.personId ?? ''],
  ['app.unit', actor.unitId ?? ''],
  ['app.scope', actor.scope ?? ''],
  ['app.roles', actor.roles.join(',')],
  ['app.behalf', actor.onBehalfOf ?? ''],
  ['app.address', actor.address ?? ''],
  ['app.request', actor.requestId ?? ''],
];

const settingCount = settingsOf(systemActor('count')).length;

/** The parameter of an `Opening` by its place among them, from 1: those of the actor come before. */
export const openingParameter = (place: number): string => `$${settingCount + place}`;

function openingOf(actor: Actor, opening?: Opening): Statement {
  const settings = settingsOf(actor);
  const set = settings.map(([name], place) => `set_config('${name}', $${place + 1}, true)`).join(', ');
  return {
    sql: prepared(`${opening ? `with ${opening.with} ` : ''}select ${set},
      clock_timestamp() as now${opening ? `, ${opening.select}` : ''}`),
    parameters: [...settings.map(([, value]) => value), ...(opening?.parameters ?? [])],
  };
}

const becoming = prepared(
  `select ${settingsOf(systemActor('count'))
    .map(([name], place) => `set_config('${name}', $${place + 1}, true)`)
    .join(', ')}`,
);

const become = (tx: Transaction, actor: Actor): Promise<unknown> =>
  rowsOf(
    tx,
    becoming,
    settingsOf(actor).map(([, value]) => value),
  );

/**
 * Does a part of a transaction as somebody else, under their row policies and in their name: what one person asked for and
 * another agreed to is one act of both. Whatever fails inside ends the whole transaction.
 */
export async function actingAs<Answer>(
  tx: Transaction,
  actor: Actor,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<Answer> {
  await become(tx, actor);
  const answer = await work({ manager: tx.manager, actor, at: tx.at });
  await become(tx, tx.actor);
  return answer;
}
