import { chown, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '@zehuan/contracts';
import { copyFile } from './copy-file.js';
import { fewAtOnce } from './few-at-once.js';
import type { BackedUpFile, Manifest } from './manifest.js';

/** Whose the files of Postgres become, where we are root. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const isOfPostgres = (path: string): boolean => path === 'postgres' || path.startsWith('postgres/');

/**
 * Copies a backup to where it will be moved from, each file compared with the manifest on its way. Refuses
 * `backup-damaged`, and leaves nothing behind then.
 */
export async function stageBackup(from: string, into: string, manifest: Manifest, owner: Owner): Promise<void> {
  await rm(into, { recursive: true, force: true });
  try {
    await mkdir(into, { recursive: true });
    for (const folder of manifest.folders) await makeFolder(into, folder, owner);
    await fewAtOnce(manifest.files, (file) => stageFile(from, into, file, owner));
  } catch (error) {
    await rm(into, { recursive: true, force: true });
    throw error;
  }
}

async function makeFolder(into: string, path: string, owner: Owner): Promise<void> {
  await mkdir(inside(into, path), { recursive: true, mode: isOfPostgres(path) ? 0o700 : 0o755 });
  await give(inside(into, path), path, owner);
}

async function stageFile(from: string, into: string, file: BackedUpFile, owner: Owner): Promise<void> {
  const target = inside(into, file.path);
  const copied = await copyFile(inside(from, file.path), target);
  if (copied?.size !== file.size || copied.sha256 !== file.sha256)
    throw new Refusal(
      'backup-damaged',
      `${file.path} in ${from} is ${copied ? 'not as it was written' : 'missing'}: use another backup.`,
    );
  await give(target, file.path, owner);
}

/** A path of the manifest never leads out of the folder. */
function inside(folder: string, path: string): string {
  const whole = join(folder, path);
  if (dirname(join(whole, 'x')) !== whole || !whole.startsWith(folder))
    throw new Refusal('backup-damaged', `The manifest names ${path}, which is no place in a backup.`);
  return whole;
}

async function give(target: string, path: string, { uid, gid }: Owner): Promise<void> {
  if (isOfPostgres(path) && uid !== undefined && gid !== undefined) await chown(target, uid, gid);
}
