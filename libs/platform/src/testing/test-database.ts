import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource, MixedList } from 'typeorm';
import { createDataSource } from '../database/data-source.js';

export interface TestDatabase {
  readonly dataSource: DataSource;
  readonly url: string;
  close(): Promise<void>;
}

/** A migrated database of one's own on the run's server; `close` drops it. */
export const testDatabase = async (entities: MixedList<new () => object> = [], poolSize = 10): Promise<TestDatabase> => {
  const admin = process.env.ZEHUAN_TEST_POSTGRES;
  if (admin === undefined) throw new Error('Run the tests through Jest: its global set-up starts Postgres');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(admin, `create database ${name} template zehuan_template`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource({ url: url.href, entities, poolSize, applicationName: 'test' }).initialize();
  return {
    dataSource,
    url: url.href,
    close: async () => {
      await dataSource.destroy();
      await onServer(admin, `drop database ${name} with (force)`);
    },
  };
};

const onServer = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
