import { existsSync } from 'node:fs';
import { readFile, rename, mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from '@zehuan/contracts';
import { migrations } from '../database/migrations/index.js';
import { type DataFolder, openDataFolder, restoreMark } from '../servers/data-folder.js';
import { clusterAt } from '../servers/postgres-cluster.js';
import { removeLeftover } from '../servers/postgres-server.js';
import { endOwnLeftover } from '../servers/process-identity.js';
import { passwordFile } from './back-up.js';
import { syncFolder } from './copy-file.js';
import { type Manifest, readManifest } from './manifest.js';
import { stageBackup } from './stage.js';

export interface Restore {
  readonly from: string;
  readonly dataFolder: string;
  /** Whether a record that is there may be set aside. */
  readonly mayReplace: boolean;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where the data lies that was there before; null where there was none. */
  readonly setAside: string | null;
}

/** What a restore exchanges. Temporal's data is set aside with the rest: it would know executions newer than the record. */
const parts = ['postgres', 'attachments', 'temporal'] as const;

/** Written when the exchange is done; whoever starts the system next lets the process follow the record, and removes it. */
export const restoredMark = (dataFolder: string): string => join(dataFolder, 'restored.json');

/**
 * Puts a backup in the place of what is in the data folder, which is kept beside it. Nothing is touched before the
 * whole backup has been copied and compared with its manifest; a restore that is cut off later keeps the system from
 * starting until it is run again.
 * Refuses `backup-damaged`, `backup-newer`, `data-present`.
 * @throws StartProblem when a system runs on the folder
 */
export async function restoreBackup({ from, dataFolder, mayReplace }: Restore): Promise<Restored> {
  const source = resolve(from);
  const manifest = await readManifest(source);
  refuseNewer(manifest);
  const folder = openDataFolder(dataFolder, 'restore');
  try {
    const present = parts.filter((part) => existsSync(join(folder.path, part)));
    if (present.length > 0 && !mayReplace)
      throw new Refusal(
        'data-present',
        `${folder.path} holds ${present.join(', ')} already: say --yes to set that aside and restore.`,
      );
    const cluster = await clusterAt(join(folder.path, 'postgres'));
    if (manifest.postgres.major !== cluster.binaries.major)
      throw new Refusal(
        'backup-newer',
        `The backup is of Postgres ${manifest.postgres.major}, and this is Postgres ${cluster.binaries.major}: use the zehuan that made it.`,
      );
    const staged = join(folder.path, 'restoring');
    await stageBackup(source, staged, manifest, cluster.user);
    await endLeftovers(folder);
    return { manifest, setAside: await exchange(folder, staged, { source, manifest }) };
  } finally {
    folder.release();
  }
}

/** Servers that outlived a zehuan which was killed. */
async function endLeftovers(folder: DataFolder): Promise<void> {
  const { path } = folder;
  await removeLeftover(join(path, 'postgres'));
  const { temporal } = folder.memory();
  if (temporal?.pid !== undefined) await endOwnLeftover(temporal.pid, join(path, 'temporal', 'temporal.db'), 'SIGTERM');
}

function refuseNewer({ migrations: run }: Manifest): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = run.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Refusal(
      'backup-newer',
      `The backup has run ${unknown.join(', ')}, which this zehuan does not know: use the one that made it.`,
    );
}

interface Origin {
  readonly source: string;
  readonly manifest: Manifest;
}

async function exchange(folder: DataFolder, staged: string, { source, manifest }: Origin): Promise<string | null> {
  const { path } = folder;
  const password = await readFile(join(staged, passwordFile), 'utf8');
  const at = new Date().toISOString();
  const aside = join(path, `before-restore-${at.replaceAll(/[:.]/g, '-')}`);
  const origin = { from: source, madeAt: manifest.begunAt, restoredAt: at };
  await writeDurably(path, restoreMark(path), origin);
  const present = parts.filter((part) => existsSync(join(path, part)));
  const { postgres, temporal } = folder.memory();
  if (present.length > 0) await mkdir(aside, { mode: 0o700 });
  // The old database opens with its old password only.
  if (present.length > 0 && postgres) await writeDurably(aside, join(aside, 'servers.json'), { postgres });
  for (const part of present) await rename(join(path, part), join(aside, part));
  for (const part of parts) if (existsSync(join(staged, part))) await rename(join(staged, part), join(path, part));
  const port = postgres?.port;
  folder.remember({
    postgres: { password, ...(port === undefined ? {} : { port }) },
    temporal: {
      ...(temporal?.port === undefined ? {} : { port: temporal.port }),
      ...(temporal?.uiPort === undefined ? {} : { uiPort: temporal.uiPort }),
    },
  });
  await writeDurably(path, restoredMark(path), origin);
  await rm(restoreMark(path));
  await rm(staged, { recursive: true });
  await syncFolder(path);
  return present.length > 0 ? aside : null;
}

async function writeDurably(folder: string, file: string, content: object): Promise<void> {
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
  await syncFolder(folder);
}
