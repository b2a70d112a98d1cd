import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '@zehuan/contracts';
import { isRecordOutage } from '../database/outage.js';
import { exitCodes } from '../exit-codes.js';
import { adminUrlOf, memoryOf, embeddedOwnerUrl } from '../servers/data-folder.js';
import { postgresBinaries } from '../servers/postgres-binaries.js';
import { StartProblem } from '../start-problem.js';
import { baseBackup } from './base-backup.js';
import { syncFolder } from './copy-file.js';
import { Copy, copyTree } from './copy-tree.js';
import { backupFormat, type Manifest, writeManifest } from './manifest.js';

export interface BackUp {
  /** The data folder; its Postgres runs. */
  readonly dataFolder: string;
  /** Where the backup goes: a folder that is not there yet, or is empty. */
  readonly into: string;
  readonly attachments: Manifest['attachments'];
}

/** The password of the restored database, which is in its cluster only as a digest. */
export const passwordFile = 'password';

/**
 * Backs up the embedded Postgres and the attachments while the system runs: everything that was answered before the
 * backup began is in it, and of what happens meanwhile each transaction whole or not at all. Temporal is left out: it
 * holds nothing that the record does not say.
 * Refuses `folder-not-empty`.
 */
export async function backUp({ dataFolder, into, attachments }: BackUp): Promise<Manifest> {
  const target = resolve(into);
  await requireEmpty(target);
  const { postgres } = memoryOf(dataFolder);
  if (postgres?.port === undefined)
    throw new StartProblem(exitCodes.unavailable, `No Postgres of ${dataFolder} is running.`);
  const { password, port } = postgres;
  const part = `${target}.part-${randomUUID().slice(0, 8)}`;
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    const copy = new Copy(part);
    const files = { from: join(dataFolder, 'attachments'), path: 'attachments', isLeftOut: isUnfinished };
    const copyAttachments = async (): Promise<void> => {
      if (attachments === 'included') await copyTree(copy, files);
    };
    const cluster = { adminUrl: adminUrlOf(password, port), ownerUrl: embeddedOwnerUrl(password, port) };
    const base = await baseBackup({ ...cluster, folder: join(dataFolder, 'postgres') }, copy, copyAttachments);
    // A file is stored before the row that names it: whatever the record knew at the end is there by now.
    await copyAttachments();
    await addPassword(copy, password);
    const manifest = manifestOf(base, copy, attachments);
    await writeManifest(part, manifest);
    await putInPlace(part, target);
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw noRoom(error, target) ?? recordGone(error) ?? error;
  }
}

const isUnfinished = (path: string): boolean => path.endsWith('.part');

async function requireEmpty(target: string): Promise<void> {
  const names = await readdir(target).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new Refusal('folder-not-empty', `${target} is a file: name a folder.`);
    throw error;
  });
  if (names.length > 0) throw new Refusal('folder-not-empty', `${target} is not empty: name another folder.`);
}

async function addPassword(copy: Copy, password: string): Promise<void> {
  const draft = join(copy.into, 'draft');
  await writeFile(draft, password, { mode: 0o600 });
  await copy.add(draft, passwordFile);
  await rm(draft);
}

const manifestOf = (
  { begunAt, endedAt, startLsn, stopLsn, version, migrations }: Awaited<ReturnType<typeof baseBackup>>,
  copy: Copy,
  attachments: Manifest['attachments'],
): Manifest => ({
  format: backupFormat,
  begunAt: begunAt.toISOString(),
  endedAt: endedAt.toISOString(),
  postgres: { major: postgresBinaries().major, version, startLsn, stopLsn },
  migrations: [...migrations],
  attachments,
  folders: [...copy.folders].sort(),
  files: [...copy.files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
});

async function putInPlace(part: string, target: string): Promise<void> {
  await syncFolder(part);
  // An empty folder gives way to the backup, a full one does not.
  await rename(part, target);
  await syncFolder(dirname(target));
}

const roomless = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS']);

function noRoom(error: unknown, target: string): StartProblem | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined || !roomless.has(code)) return undefined;
  return new StartProblem(
    exitCodes.cannotCreate,
    `The backup cannot be written to ${target} (${code}): name another folder.`,
    {
      cause: error,
    },
  );
}

const recordGone = (error: unknown): StartProblem | undefined =>
  isRecordOutage(error)
    ? new StartProblem(
        exitCodes.unavailable,
        'Postgres went away during the backup: nothing was kept of it, try again.',
        {
          cause: error,
        },
      )
    : undefined;
