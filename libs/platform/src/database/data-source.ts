import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
import { migrations } from './migrations/index.js';
import { Session } from './session.js';
import { parserOf } from './value-parsers.js';

/** An entity class or schema, as each lib exports its own. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own word for a class
export type Entity = Function | string | EntitySchema;

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  readonly entities?: readonly Entity[];
  /** Connections that one process may hold; 10 when left out. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** How long one statement may run, in milliseconds; 60,000 when left out, 0 for no limit (loading a province). */
  readonly statementTimeout?: number;
}

/** Name of the table that remembers which migrations have run. */
export const migrationTable = 'schema_migration';

/**
 * A data source on Postgres that is not opened yet (`openDatabase` opens one). The schema comes from migrations only.
 * Every session works in UTC and gives up on a statement, a lock or a transaction that hangs. No statement is compiled:
 * row policies make short ones look long to the planner, and compiling takes longer than they do.
 */
export const createDataSource = (options: DatabaseOptions): DataSource =>
  new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...(options.entities ?? [])] as MixedList<Entity>,
    migrations,
    migrationsTableName: migrationTable,
    migrationsTransactionMode: 'each',
    migrationsRun: false,
    synchronize: false,
    installExtensions: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'zehuan',
    connectTimeoutMS: 5_000,
    extra: {
      Client: Session,
      statement_timeout: options.statementTimeout ?? 60_000,
      lock_timeout: 15_000,
      idle_in_transaction_session_timeout: 60_000,
      options: '-c timezone=UTC -c jit=off',
      keepAlive: true,
      types: { getTypeParser: parserOf },
    },
  });

/** Opens a data source; the caller destroys it. */
export const openDatabase = (options: DatabaseOptions): Promise<DataSource> => createDataSource(options).initialize();
