import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@zehuan/contracts';
import type { FileJudge } from './attachment-store.js';
import { Digest } from './inspection.js';

const noRoom = ['ENOSPC', 'EDQUOT'];

/** The refusal where the disk is full, else the error itself. */
export const asRefusal = (error: unknown): unknown =>
  noRoom.includes((error as NodeJS.ErrnoException).code ?? '') ? new Refusal('storage-full') : error;

/**
 * Writes a stream to a new file, through to the disk, has it judged, and says what it wrote; leaves nothing behind when
 * it fails.
 */
export async function writeThrough(
  content: Readable,
  path: string,
  judge?: FileJudge,
): Promise<{ sha256: string; size: number }> {
  const digest = new Digest();
  try {
    const file = await open(path, 'wx', 0o600);
    await pipeline(content, digest, file.createWriteStream({ flush: true }));
    await judge?.(path);
  } catch (error) {
    content.destroy();
    await rm(path, { force: true });
    throw asRefusal(error);
  }
  return { sha256: digest.sha256(), size: digest.size };
}
