import { createHash } from 'node:crypto';
import pg from 'pg';

/** One statement with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

interface Stream {
  cork(): void;
  uncork(): void;
}

type Query = (query: unknown, values?: unknown, callback?: unknown) => unknown;

const names = new Map<string, string>();

/**
 * Marks a statement that is run all day long: every session parses it once and keeps it under a name. For statements
 * of a fixed text that find their rows by a key, since their plan may then be made without knowing the values.
 */
export const prepared = (sql: string): string => {
  if (!names.has(sql)) names.set(sql, `zehuan_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`);
  return sql;
};

/** A connection that keeps prepared statements, and that sends the next statement before the last one is answered. */
export class Session extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    const query = this.query.bind(this) as Query;
    const named: Query = (text, values, callback) => {
      const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
      return name === undefined ? query(text, values, callback) : query({ name, text, values }, callback);
    };
    this.query = named as unknown as typeof this.query;
  }
}

/**
 * Runs statements one after the other that go out to the server in one piece, and answers the result of each. A
 * statement that fails does not keep the next from being run, so the last may only be one that is safe then: `COMMIT`
 * is, since it rolls back what has failed.
 */
export async function together(session: pg.ClientBase, statements: readonly Statement[]): Promise<pg.QueryResult[]> {
  const { stream } = (session as unknown as { readonly connection: { readonly stream: Stream } }).connection;
  stream.cork();
  const results = statements.map(({ sql, parameters }) =>
    parameters ? session.query(sql, [...parameters]) : session.query(sql),
  );
  stream.uncork();
  return Promise.all(results);
}
