import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { ensureApplicationRole } from './application-role.js';
import { migrationTable } from './data-source.js';
import { migrations } from './migrations/index.js';

/** One migrator at a time, whichever process it lives in; the number only has to be ours alone. */
const migratorLock = 7_365_104_201;

export interface MigrateOptions {
  /** How long to wait for another migrator, in milliseconds. */
  readonly patience?: number;
  /** How long a statement of a migration may wait for a table's lock, in milliseconds, before it gives up. */
  readonly lockTimeout?: number;
}

async function asOnlyMigrator<Answer>(
  dataSource: DataSource,
  { patience = 120_000, lockTimeout = 10_000 }: MigrateOptions,
  work: (executor: MigrationExecutor, session: QueryRunner) => Promise<Answer>,
): Promise<Answer> {
  const session = dataSource.createQueryRunner();
  await session.connect();
  try {
    await session.query(`select set_config('statement_timeout', '0', false), set_config('lock_timeout', $1, false)`, [
      String(patience),
    ]);
    await session.query('select pg_advisory_lock($1)', [migratorLock]);
    try {
      await session.query(`select set_config('lock_timeout', $1, false)`, [String(lockTimeout)]);
      return await work(new MigrationExecutor(dataSource, session), session);
    } finally {
      await session.query('select pg_advisory_unlock($1)', [migratorLock]);
      // The connection goes back to the pool: what the data source asked for when it opened it holds again.
      await session.query('reset statement_timeout');
      await session.query('reset lock_timeout');
    }
  } finally {
    await session.release();
  }
}

/** Runs what has not run yet, each migration in a transaction of its own, and answers their names. */
export const migrate = (dataSource: DataSource, options: MigrateOptions = {}): Promise<string[]> =>
  asOnlyMigrator(dataSource, options, async (executor, session) => {
    await ensureApplicationRole(session);
    executor.transaction = 'each';
    const executed = await executor.executePendingMigrations();
    return executed.map(({ name }) => name);
  });

/** Takes back the newest `steps` migrations (all of them with `Infinity`) and answers how many. */
export const migrateDown = (dataSource: DataSource, steps = 1, options: MigrateOptions = {}): Promise<number> =>
  asOnlyMigrator(dataSource, options, async (executor) => {
    const executed = (await executor.getExecutedMigrations()).length;
    const count = Math.min(steps, executed);
    for (let step = 0; step < count; step += 1) await executor.undoLastMigration();
    return count;
  });

/** Names of the migrations that this code knows and the database has not run; only reads. */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const known = migrations.map(({ name }) => name);
  const [table] = await dataSource.query<{ exists: boolean }[]>('select to_regclass($1) is not null as exists', [
    migrationTable,
  ]);
  if (!table?.exists) return known;
  const rows = await dataSource.query<{ name: string }[]>(`select name from ${migrationTable}`);
  const run = new Set(rows.map(({ name }) => name));
  return known.filter((name) => !run.has(name));
}
