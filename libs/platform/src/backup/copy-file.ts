import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What was read of a file that was copied. */
export interface Copied {
  readonly size: number;
  readonly sha256: string;
}

const chunkBytes = 1_048_576;

/**
 * Copies a file through to the disk, and answers what was read. A file that changes meanwhile is copied as it is at
 * each place; one that is gone answers undefined.
 */
export async function copyFile(from: string, to: string): Promise<Copied | undefined> {
  const source = await openThere(from);
  if (!source) return undefined;
  try {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const target = await open(to, 'wx', 0o600);
    try {
      const copied = await pump(source, target);
      await target.sync();
      return copied;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function openThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function pump(source: FileHandle, target: FileHandle): Promise<Copied> {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  for (let size = 0; ;) {
    const { bytesRead } = await source.read(chunk, 0, chunkBytes, size);
    if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
    const part = chunk.subarray(0, bytesRead);
    hash.update(part);
    for (let written = 0; written < bytesRead;)
      written += (await target.write(part, written, bytesRead - written)).bytesWritten;
    size += bytesRead;
  }
}

/** Makes names in a folder survive a power failure. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
