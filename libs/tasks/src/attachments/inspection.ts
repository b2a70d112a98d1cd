import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { Refusal } from '@zehuan/contracts';
import { ContentProof } from './content-proof.js';
import { acceptedExtensions, type FileKind } from './file-kinds.js';

const refusedType = (): Refusal =>
  new Refusal('attachment-type-refused', `Accepted are ${acceptedExtensions.join(', ')}, with content to match`);

/**
 * Lets a file through and fails with the refusal as soon as it is too large, or at its end when its content is not
 * what its name claims, so that the store's own clean-up removes it.
 */
export class Inspection extends Transform {
  private size = 0;
  private readonly proof: ContentProof;

  constructor(
    kind: FileKind,
    private readonly maxBytes: number,
  ) {
    super();
    this.proof = new ContentProof(kind);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.size += chunk.length;
    if (this.size > this.maxBytes) {
      done(new Refusal('attachment-too-large', `A file may have ${this.maxBytes} bytes at most`));
      return;
    }
    this.proof.take(chunk);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    this.proof.holds().then((holds) => done(holds ? null : refusedType()), done);
  }
}

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
