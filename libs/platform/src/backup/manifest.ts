import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@zehuan/contracts';
import { z } from 'zod';

/** Raised when a backup is laid out differently, so that an older zehuan refuses it. */
export const backupFormat = 1;

const manifestShape = z.object({
  format: z.number().int(),
  /** When the backup began and ended, by the clock of the database: what was answered before it began is in it. */
  begunAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  postgres: z.object({ major: z.number().int(), version: z.string(), startLsn: z.string(), stopLsn: z.string() }),
  migrations: z.array(z.string()),
  /** `elsewhere`: they are in an object store, which has backups of its own. */
  attachments: z.enum(['included', 'elsewhere']),
  /** Folders that must be there although nothing lies in them. */
  folders: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), size: z.number().int(), sha256: z.string() })),
});

/** What a backup says of itself; paths are relative to its folder and written with `/`. */
export type Manifest = Readonly<z.output<typeof manifestShape>>;
export type BackedUpFile = Manifest['files'][number];

const fileOf = (folder: string): string => join(folder, 'manifest.json');
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes the manifest with a digest of itself. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const digest = digestOf(JSON.stringify(manifest));
  await writeFile(fileOf(folder), `${JSON.stringify({ ...manifest, digest }, null, 1)}\n`, {
    mode: 0o600,
    flush: true,
  });
}

const damaged = (detail: string, cause?: unknown): Refusal =>
  Object.assign(new Refusal('backup-damaged', detail), cause === undefined ? {} : { cause });

/** Reads the manifest; refuses `backup-damaged` what is no whole backup, and `backup-newer` one of a later layout. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(fileOf(folder), 'utf8').catch((cause: unknown) => {
    throw damaged(`${folder} holds no backup: there is no manifest.json in it.`, cause);
  });
  const given = parsed(folder, text);
  if (given.format > backupFormat)
    throw new Refusal(
      'backup-newer',
      `The backup has the layout ${given.format}, and this zehuan knows ${backupFormat}: use the one that made it.`,
    );
  const { success, data } = manifestShape.safeParse(given);
  if (!success || digestOf(JSON.stringify(data)) !== given.digest)
    throw damaged(`The manifest of ${folder} is damaged: use another backup.`);
  return data;
}

function parsed(folder: string, text: string): { readonly format: number; readonly digest?: unknown } {
  try {
    return z.looseObject({ format: z.number() }).parse(JSON.parse(text));
  } catch (cause) {
    throw damaged(`The manifest of ${folder} is damaged: use another backup.`, cause);
  }
}
