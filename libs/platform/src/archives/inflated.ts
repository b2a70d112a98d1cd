import { createInflateRaw, type InflateRaw } from 'node:zlib';
import { broken } from './archive-fault.js';
import type { ByteReader } from './byte-reader.js';

/** Little goes in at a time, so that little comes out: a byte may become a thousand. */
const mostAtOnce = 16 * 1024;

const write = (inflater: InflateRaw, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    inflater.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });

/** Feeds the inflater until it has seen the end of what is packed, and gives back what lies behind that. */
async function feed(reader: ByteReader, inflater: InflateRaw): Promise<void> {
  const begin = reader.position;
  // A write that meets wrong bytes is never answered.
  const closed = new Promise<void>((resolve) => inflater.once('close', resolve));
  let last: Buffer = Buffer.alloc(0);
  for (;;) {
    last = await reader.some(mostAtOnce);
    if (last.length === 0) {
      inflater.end();
      return;
    }
    await Promise.race([write(inflater, last), closed]);
    if (inflater.destroyed) return;
    // It takes no more once it has seen the end.
    if (inflater.bytesWritten < reader.position - begin) break;
  }
  const behind = reader.position - begin - inflater.bytesWritten;
  if (behind > 0) reader.giveBack(last.subarray(last.length - behind));
}

/** Whether an error says that packed bytes are not what they should be. */
export const isZlibFault = (error: unknown): boolean => /^Z_/.test(String((error as { code?: unknown }).code));

/** What a deflated entry unpacks to; the reader stands behind its last byte afterwards, wherever that is. */
export async function* inflated(reader: ByteReader): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw();
  const fed = feed(reader, inflater);
  const failed = fed.catch((error: unknown) => inflater.destroy(error as Error));
  try {
    yield* inflater as AsyncIterable<Buffer>;
  } catch (error) {
    if (isZlibFault(error)) throw broken('an entry cannot be unpacked');
    throw error;
  } finally {
    inflater.destroy();
    await failed;
  }
  await fed;
}
