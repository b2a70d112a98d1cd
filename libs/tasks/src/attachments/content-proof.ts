import { TextDecoder } from 'node:util';
import type { FileKind } from './file-kinds.js';

/** All marks lie in so many bytes at the beginning. */
const headBytes = 64;
/** What zip archives and compound files begin with. */
const containers = { zip: /^PK\x03\x04/, compound: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/ } as const;
/** Kinds that can hide in plain text: a renamed one is refused. */
const disguised = /^(\xef\xbb\xbf)?\s*(%PDF-|\{\\rtf|%!PS)/;

/** Decodes as it comes; not a text once a character is wrong or a control character turns up. */
class TextCheck {
  private isText = true;
  private readonly decoder: TextDecoder;

  constructor(encoding: string) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  take(chunk: Uint8Array): void {
    this.decode(() => this.decoder.decode(chunk, { stream: true }));
  }

  end(): boolean {
    this.decode(() => this.decoder.decode());
    return this.isText;
  }

  private decode(next: () => string): void {
    if (!this.isText) return;
    try {
      // Control characters are what tells binaries from texts.
      if (/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/.test(next())) this.isText = false;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
      this.isText = false;
    }
  }
}

/**
 * Looks at a file while it streams by and says at its end whether it is what its name claims: by how it begins, and of
 * plain text that it is UTF-8 or GB 18030 without control characters. What containers hold is judged when they are
 * whole (`judgeWhole`).
 */
export class ContentProof {
  private head: Buffer = Buffer.alloc(0);
  private readonly texts: readonly TextCheck[];

  constructor(private readonly kind: FileKind) {
    this.texts = kind.proof.by === 'text' ? [new TextCheck('utf-8'), new TextCheck('gb18030')] : [];
  }

  take(chunk: Buffer): void {
    if (this.head.length < headBytes) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)]);
    }
    for (const text of this.texts) text.take(chunk);
  }

  holds(): boolean {
    if (this.head.length === 0) return false;
    const head = this.head.toString('latin1');
    const { proof } = this.kind;
    switch (proof.by) {
      case 'beginning':
        return proof.mark.test(head);
      case 'zip':
      case 'compound':
        return containers[proof.by].test(head);
      case 'text':
        return this.texts.map((text) => text.end()).includes(true) && !disguised.test(head);
    }
  }
}
