import pg from 'pg';
import { DataSource, type DataSourceOptions, type MixedList } from 'typeorm';
import { migrations } from './migrations/index.js';

export interface DatabaseOptions {
  readonly url: string;
  /** Each lib brings its own. */
  readonly entities?: MixedList<new () => object>;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** `date` stays the text `YYYY-MM-DD`: a day has no time zone. */
const dateOid = 1082;
const dateArrayOid = 1182;

/** The record. The schema comes from migrations only; statements are cut off rather than left to hang. */
export const createDataSource = ({ url, entities = [], poolSize = 10, applicationName = 'zehuan' }: DatabaseOptions): DataSource => {
  pg.types.setTypeParser(dateOid, (text) => text);
  pg.types.setTypeParser(dateArrayOid, (text) => text.slice(1, -1).split(',').filter((day) => day !== ''));
  const options: DataSourceOptions = {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    applicationName,
    poolSize,
    connectTimeoutMS: 10_000,
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, options: '-c timezone=UTC -c lock_timeout=30000' },
  };
  return new DataSource(options);
};
