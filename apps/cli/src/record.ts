import { seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import {
  exitCodes,
  inTransaction,
  migrate,
  openDatabase,
  ownerUrlOf,
  pendingMigrations,
  runningServers,
  type Settings,
  startEmbeddedServers,
  StartProblem,
} from '@zehuan/platform';
import { seedPacks } from '@zehuan/policy';
import type { DataSource } from 'typeorm';

/** Opens the record at an address, works on it and closes it. */
async function inRecord<Answer>(url: string, work: (database: DataSource) => Promise<Answer>): Promise<Answer> {
  // Loading a province is one long statement; nothing waits behind it here.
  const options = { url, poolSize: 4, applicationName: 'zehuan-cli', statementTimeout: 600_000 };
  const database = await openDatabase(options).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new StartProblem(
      exitCodes.unavailable,
      `Postgres does not answer (${why}): start it, or correct DATABASE_URL or DATABASE_OWNER_URL.`,
      { cause },
    );
  });
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

/** What `prepareRecord` did. */
export interface Prepared {
  readonly migrations: readonly string[];
  readonly calendarYears: readonly number[];
  readonly packs: number;
}

/** Brings the schema up to date, and loads the calendar years and policy packs that come with the system. */
export const prepareRecord = (url: string): Promise<Prepared> =>
  inRecord(url, async (database) => {
    const migrations = await migrate(database);
    return inTransaction(database, systemActor('cli'), async (tx) => ({
      migrations,
      calendarYears: await seedCalendar(tx),
      packs: await seedPacks(tx),
    }));
  });

/** Works on the record that is there: the configured one, that of a running `up`, or the embedded one, started for the while. */
export async function withRecord<Answer>(
  settings: Settings,
  work: (database: DataSource) => Promise<Answer>,
  say: (line: string) => void,
): Promise<Answer> {
  const url = ownerUrlOf(settings) ?? runningServers(settings.ZEHUAN_DATA_DIR)?.ownerUrl;
  if (url !== undefined)
    return inRecord(url, async (database) => {
      const pending = await pendingMigrations(database);
      if (pending.length === 0) return work(database);
      throw new StartProblem(exitCodes.unavailable, `The database lacks ${pending.join(', ')}: run "zehuan migrate".`);
    });
  // Postgres alone: the address only says that no Temporal is wanted.
  const servers = await startEmbeddedServers({ ...settings, TEMPORAL_ADDRESS: 'none:0' }, { onEvent: say });
  try {
    await prepareRecord(servers.ownerUrl);
    return await inRecord(servers.ownerUrl, work);
  } finally {
    await servers.stop();
  }
}
