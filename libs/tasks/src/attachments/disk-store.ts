import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@zehuan/contracts';
import { failpoint } from '@zehuan/platform';
import type { AttachmentStore } from './attachment-store.js';
import { asRefusal, writeThrough } from './spooled-file.js';

const keyForm = /^([0-9a-f]{2})\/[0-9a-f]{32}$/;

/** A folder is written through as well, so that a name survives a power failure. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Keeps attachments below one folder, each under a random name of its own: written beside its place as `.part`,
 * through to the disk, and only then renamed.
 */
export function diskStore(folder: string): AttachmentStore {
  const pathOf = (storageKey: string): string => {
    if (!keyForm.test(storageKey)) throw new Refusal('unknown-attachment');
    return join(folder, storageKey);
  };
  return {
    async put(content, { judge }) {
      const name = randomUUID().replaceAll('-', '');
      const shelf = join(folder, name.slice(0, 2));
      try {
        await mkdir(shelf, { recursive: true });
        const written = await writeThrough(content, join(shelf, `${name}.part`), judge);
        await failpoint('part-written-before-rename');
        await rename(join(shelf, `${name}.part`), join(shelf, name));
        await syncFolder(shelf);
        return { storageKey: `${name.slice(0, 2)}/${name}`, ...written };
      } catch (error) {
        content.destroy();
        throw asRefusal(error);
      }
    },
    async get(storageKey) {
      try {
        return (await open(pathOf(storageKey), 'r')).createReadStream();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('unknown-attachment');
        throw error;
      }
    },
    async remove(storageKey) {
      await rm(pathOf(storageKey), { force: true });
    },
  };
}
