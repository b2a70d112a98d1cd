import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { diskStore } from './disk-store.js';
import { asRefusal } from './spooled-file.js';
import { itKeepsFiles } from '../testing/store-behaviour.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-store-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('attachments on the disk', () => {
  itKeepsFiles(() => diskStore(folder));

  it('leaves nothing behind when the stream breaks off', async () => {
    const before = await filesIn();
    const broken = new Readable({
      read() {
        this.push(Buffer.alloc(100_000));
        this.destroy(new Error('The sender went away'));
      },
    });
    await expect(diskStore(folder).put(broken, { mediaType: 'text/plain' })).rejects.toThrow('went away');
    expect(await filesIn()).toEqual(before);
  });

  it.each(['../secret', '/etc/passwd', 'ab/../../secret', 'ab', '', `ab/${'0'.repeat(31)}`, `ab/${'0'.repeat(32)}/x`])(
    'never follows the key %j',
    async (key) => {
      await expect(diskStore(folder).get(key)).rejects.toMatchObject({ code: 'unknown-attachment' });
      await expect(diskStore(folder).remove(key)).rejects.toMatchObject({ code: 'unknown-attachment' });
    },
  );

  it('says that there is no room where the disk is full', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) {
      expect(asRefusal(Object.assign(new Error(code), { code }))).toMatchObject({ code: 'storage-full' });
    }
    const other = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    expect(asRefusal(other)).toBe(other);
  });

  it('keeps the bytes under a name of its own', async () => {
    const { storageKey } = await diskStore(folder).put(Readable.from([Buffer.from('text')]), {
      mediaType: 'text/plain',
    });
    expect(storageKey).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}$/);
    expect((await readFile(join(folder, storageKey))).toString()).toBe('text');
  });
});
