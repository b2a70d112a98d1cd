import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import type { AttachmentStore } from '../attachments/attachment-store.js';

const file = { mediaType: 'application/pdf' };

/** What every store must do, whatever it keeps files in. */
export function itKeepsFiles(store: () => AttachmentStore): void {
  it.each([0, 1, 65_536, 3_000_001])('gives back %d bytes as they came, with their digest and size', async (size) => {
    const bytes = randomBytes(size);
    const stored = await store().put(Readable.from(chunksOf(bytes)), file);
    expect(stored).toMatchObject({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect((await buffer(await store().get(stored.storageKey))).equals(bytes)).toBe(true);
  });

  it('keeps two files of the same bytes apart', async () => {
    const put = () => store().put(Readable.from([Buffer.from('same')]), file);
    const [one, other] = [await put(), await put()];
    await store().remove(one.storageKey);
    expect((await buffer(await store().get(other.storageKey))).toString()).toBe('same');
  });

  it('has nothing more after a removal, and removing again is no error', async () => {
    const { storageKey } = await store().put(Readable.from([Buffer.from('gone')]), file);
    await store().remove(storageKey);
    await store().remove(storageKey);
    await expect(store().get(storageKey)).rejects.toMatchObject({ code: 'unknown-attachment' });
  });
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 50_000) yield bytes.subarray(start, start + 50_000);
}
