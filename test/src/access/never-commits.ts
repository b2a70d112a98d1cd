import { createDataSource } from '@zehuan/platform';
import { Session } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';

type Query = (text: unknown, values?: unknown, callback?: unknown) => Promise<{ command: string }>;

/** A session whose transactions leave nothing behind, and that says they were committed. */
class NeverCommits extends Session {
  constructor(config?: ConstructorParameters<typeof Session>[0]) {
    super(config);
    const query = this.query.bind(this) as unknown as Query;
    const rolling: Query = async (text, values, callback) => {
      if (text !== 'COMMIT') return query(text, values, callback);
      const ended = await query('ROLLBACK');
      return { ...ended, command: 'COMMIT' };
    };
    this.query = rolling as unknown as typeof this.query;
  }
}

/** A way to the database on which thousands of requests can be tried from one and the same state. */
export async function neverCommitting(url: string): Promise<DataSource> {
  const database = createDataSource({ url, poolSize: 8, applicationName: 'zehuan-matrix' });
  Object.assign(database.options.extra as object, { Client: NeverCommits });
  return database.initialize();
}
