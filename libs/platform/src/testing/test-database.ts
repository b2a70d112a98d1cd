import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { type Entity, openDatabase } from '../database/data-source.js';
import { ownerRole, templateDatabase, testServer } from './test-server.js';

/** A database of one test file: migrated, empty, its own. */
export interface TestDatabase {
  /**
   * For specs of services: what runs in a transaction of an actor runs as the application, for whom row policies hold;
   * a plain query, the spec's own look into the record, runs as the owner, who sees everything.
   */
  readonly dataSource: DataSource;
  /** As the owner alone, for migrations. */
  readonly owner: DataSource;
  /** The owner's way, for commands and migrations. */
  readonly ownerUrl: string;
  /** The application's way, for what opens a connection of its own: a worker, an API. */
  readonly url: string;
  /** The superuser's way to the same database, for what tries to get past everything. */
  readonly superuserUrl: string;
  /** As the application alone, as API and worker have it. */
  asApplication(): Promise<DataSource>;
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
    admin.query(`create database ${name} template ${template} owner ${ownerRole}`),
  );
  const [ownerUrl, url] = [server.ownerUrl(name), server.applicationUrl(name)];
  const opened: DataSource[] = [];
  const open = async (as: string): Promise<DataSource> => {
    const given = { entities, poolSize: options.poolSize ?? 10, applicationName: 'zehuan-test' };
    const database = await openDatabase({ url: as, ...given });
    opened.push(database);
    return database;
  };
  let application: Promise<DataSource> | undefined;
  const owner = await open(ownerUrl);
  return {
    dataSource: lookedIntoBy(owner, await open(url)),
    ...{ owner, ownerUrl, url, superuserUrl: server.superuserUrl(name) },
    asApplication: () => (application ??= open(url)),
    async close() {
      for (const database of opened) if (database.isInitialized) await database.destroy();
      await asAdmin(server.adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** The application's data source, whose queries outside of transactions are the owner's. */
const lookedIntoBy = (owner: DataSource, application: DataSource): DataSource =>
  Object.defineProperties(application, {
    query: { value: owner.query.bind(owner) },
    manager: { value: owner.manager },
  });

async function asAdmin<Answer>(url: string, work: (admin: pg.Client) => Promise<Answer>): Promise<Answer> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
