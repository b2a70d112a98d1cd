import type { DataSource } from 'typeorm';

/** Any number that nothing else in this database locks. */
const migratorLock = 7_402_711;

/** One migrator at a time; a second waits and finds nothing left to do. */
const alone = async <Answer>(database: DataSource, work: () => Promise<Answer>): Promise<Answer> => {
  const runner = database.createQueryRunner();
  await runner.connect();
  try {
    await runner.query(`set lock_timeout = 0; set statement_timeout = 0`);
    await runner.query(`select pg_advisory_lock(${migratorLock})`);
    return await work();
  } finally {
    await runner.query(`select pg_advisory_unlock(${migratorLock}); reset lock_timeout; reset statement_timeout`);
    await runner.release();
  }
};

/** Brings the schema up to date; answers the names of the migrations that ran. */
export const migrate = (database: DataSource): Promise<string[]> => alone(database, async () => (await database.runMigrations()).map((migration) => migration.name));

/** Takes the newest migration back. */
export const migrateDown = (database: DataSource): Promise<void> => alone(database, () => database.undoLastMigration());
