import { randomBytes } from 'node:crypto';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import pg from 'pg';
import { migrationTable } from '../database/data-source.js';
import { type Copy, copyTree } from './copy-tree.js';

/** Folders whose contents belong to the server that runs, or are made anew; the folders themselves must be there. */
const emptied = new Set([
  ...['pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
  ...['pg_wal/archive_status', 'pg_wal/summaries'],
]);
const leftOut = /(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*|postmaster\.(pid|opts)|current_logfiles(\.tmp)?)$/;
/** Copied last: it says from where on the write-ahead log counts. */
const control = 'global/pg_control';
const segment = /^[0-9A-F]{24}$/;

const isLeftOut = (name: string): boolean => {
  const parent = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return (
    leftOut.test(name) ||
    name === control ||
    emptied.has(parent) ||
    (parent === 'pg_wal' && segment.test(name.slice(7)))
  );
};

/** What a base backup says of itself. */
export interface BaseBackup {
  readonly begunAt: Date;
  readonly endedAt: Date;
  readonly startLsn: string;
  readonly stopLsn: string;
  readonly version: string;
  readonly migrations: readonly string[];
}

export interface ClusterToCopy {
  /** The superuser's way to the database `postgres`. */
  readonly adminUrl: string;
  /** The owner's way to the record. */
  readonly ownerUrl: string;
  readonly folder: string;
}

/**
 * Copies a cluster that runs, by Postgres' low-level backup interface: the files as they are, torn ones among them,
 * with the write-ahead log from the beginning to the end of the backup, by which the copy becomes whole and consistent
 * when it is started. A temporary replication slot keeps that log from being recycled; it goes with our session.
 * `beforeEnd` is run when the files are copied and the backup is not ended yet.
 */
export async function baseBackup(
  { adminUrl, ownerUrl, folder }: ClusterToCopy,
  copy: Copy,
  beforeEnd: () => Promise<void>,
): Promise<BaseBackup> {
  const migrations = await migrationsIn(ownerUrl);
  const admin = new pg.Client({
    connectionString: adminUrl,
    application_name: 'zehuan-backup',
    connectionTimeoutMillis: 30_000,
  });
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    const slot = `zehuan_backup_${randomBytes(6).toString('hex')}`;
    await admin.query('select pg_create_physical_replication_slot($1, true, true)', [slot]);
    const began = await one<Begun>(
      admin,
      `select clock_timestamp() as at, current_setting('server_version') as version, lsn::text as lsn, pg_walfile_name(lsn) as segment
       from pg_backup_start('zehuan', true) as lsn`,
    );
    await copyTree(copy, { from: folder, path: 'postgres', isLeftOut });
    await copy.add(join(folder, control), posix.join('postgres', control));
    await beforeEnd();
    const ended = await one<Ended>(
      admin,
      `select clock_timestamp() as at, lsn::text as lsn, pg_walfile_name(lsn) as segment, labelfile, spcmapfile from pg_backup_stop(false)`,
    );
    if (ended.spcmapfile.trim() !== '')
      throw new Error('the embedded Postgres has tablespaces, which cannot be backed up');
    await copySegments(folder, copy, began.segment, ended.segment);
    await addText(copy, 'postgres/backup_label', ended.labelfile);
    return {
      ...{ begunAt: began.at, endedAt: ended.at, startLsn: began.lsn, stopLsn: ended.lsn },
      ...{ version: began.version, migrations },
    };
  } finally {
    // Without an end the server gives the backup up together with the session.
    await admin.end();
  }
}

interface Begun {
  readonly at: Date;
  readonly version: string;
  readonly lsn: string;
  readonly segment: string;
}

interface Ended {
  readonly at: Date;
  readonly lsn: string;
  readonly segment: string;
  readonly labelfile: string;
  readonly spcmapfile: string;
}

async function one<Row extends object>(admin: pg.Client, sql: string): Promise<Row> {
  const { rows } = await admin.query<Row & pg.QueryResultRow>(sql);
  const [row] = rows;
  if (!row) throw new Error('Postgres answered nothing about its backup');
  return row;
}

/** Names of segments of one timeline sort as they follow one another. */
async function copySegments(folder: string, copy: Copy, first: string, last: string): Promise<void> {
  const names = (await readdir(join(folder, 'pg_wal'))).filter(
    (name) => segment.test(name) && name >= first && name <= last,
  );
  for (const name of names) await copy.add(join(folder, 'pg_wal', name), posix.join('postgres', 'pg_wal', name));
  for (const name of [first, last])
    if (!copy.files.has(posix.join('postgres', 'pg_wal', name))) throw new Error(`The write-ahead log ${name} is gone`);
}

async function addText(copy: Copy, path: string, text: string): Promise<void> {
  const draft = join(copy.into, 'draft');
  await writeFile(draft, text, { mode: 0o600 });
  await copy.add(draft, path);
  await rm(draft);
}

async function migrationsIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  // What breaks while a query waits is its answer; what breaks between two of them is the next one's.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`select name from ${migrationTable} order by id`);
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
