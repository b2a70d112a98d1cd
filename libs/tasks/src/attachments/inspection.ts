import { createHash } from 'node:crypto';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { Refusal } from '@zehuan/contracts';
import { ContentProof } from './content-proof.js';
import { contentRefused, type FileKind } from './file-kinds.js';

async function* inspect(content: AsyncIterable<Buffer>, kind: FileKind, maxBytes: number): AsyncGenerator<Buffer> {
  const proof = new ContentProof(kind);
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxBytes) throw new Refusal('attachment-too-large', `A file may have ${maxBytes} bytes at most`);
    proof.take(chunk);
    yield chunk;
  }
  if (!proof.holds()) throw contentRefused();
}

/**
 * A file as it comes, which fails with the refusal as soon as it is too large, or at its end when its content is not
 * what its name claims, so that the store's own clean-up removes it. Nothing is read before it is asked for.
 */
export const inspected = (content: Readable, kind: FileKind, maxBytes: number): Readable =>
  Readable.from(inspect(content as AsyncIterable<Buffer>, kind, maxBytes));

/** Counts and hashes what passes, for a store to say what it keeps. */
export class Digest extends Transform {
  size = 0;
  private readonly hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    this.hash.update(chunk);
    done(null, chunk);
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}
