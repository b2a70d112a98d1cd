import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { copyFile } from './copy-file.js';
import { fewAtOnce } from './few-at-once.js';
import type { BackedUpFile } from './manifest.js';

/** A copy in the making: what is in it so far. */
export class Copy {
  readonly files = new Map<string, BackedUpFile>();
  readonly folders = new Set<string>();

  /** `into` is the folder of the copy; paths are relative to it. */
  constructor(readonly into: string) {}

  /** Copies one file, unless it is in the copy already or gone by now. */
  async add(from: string, path: string): Promise<void> {
    if (this.files.has(path)) return;
    const copied = await copyFile(from, join(this.into, path));
    if (copied) this.files.set(path, { path, ...copied });
  }
}

export interface Tree {
  readonly from: string;
  /** Where it goes in the copy. */
  readonly path: string;
  /** What is not copied, by the path within the tree; a folder that is left out stays as an empty one. */
  readonly isLeftOut: (path: string) => boolean;
}

/** Copies a folder with everything in it; a folder that is not there is an empty one. */
export async function copyTree(copy: Copy, { from, path, isLeftOut }: Tree): Promise<void> {
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    copy.folders.add(posix.join(path, folder));
    for (const entry of await entriesOf(join(from, folder))) {
      const within = posix.join(folder, entry.name);
      if (isLeftOut(within)) continue;
      if (entry.isDirectory()) await walk(within);
      else if (entry.isFile()) files.push(within);
      else throw new Error(`${join(from, within)} is neither a file nor a folder, and cannot be backed up.`);
    }
  };
  await walk('');
  await fewAtOnce(files, (file) => copy.add(join(from, file), posix.join(path, file)));
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
