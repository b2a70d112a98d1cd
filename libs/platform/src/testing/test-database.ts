import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type Entity, openDatabase } from '../database/data-source.js';
import { applicationRole, templateDatabase, testServer } from './test-server.js';

/** A database of one test file: migrated, empty, its own. */
export interface TestDatabase {
  readonly dataSource: DataSource;
  /** For what opens a connection of its own: a worker, an API. */
  readonly url: string;
  /** Closes the data source and drops the database; call it in `afterAll`. */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** False gives an empty database without any table, for tests of the migrations themselves. */
  readonly isMigrated?: boolean;
  readonly poolSize?: number;
}

/** Gives a test file a database of its own, cloned from the migrated template, with the given entities mapped. */
export async function testDatabase(
  entities: readonly Entity[] = [],
  options: TestDatabaseOptions = {},
): Promise<TestDatabase> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = options.isMigrated === false ? 'template1' : templateDatabase;
  await asAdmin(server.adminUrl, (admin) =>
    admin.query(`create database ${name} template ${template} owner ${applicationRole}`),
  );
  const url = server.url(name);
  const dataSource = await openDatabase({
    url,
    entities,
    poolSize: options.poolSize ?? 10,
    applicationName: 'zehuan-test',
  });
  return {
    dataSource,
    url,
    async close() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdmin(server.adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function asAdmin<Answer>(url: string, work: (admin: pg.Client) => Promise<Answer>): Promise<Answer> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
