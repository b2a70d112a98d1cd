import { TextDecoder } from 'node:util';
import { fileTypeFromBuffer } from 'file-type';
import type { FileKind } from './file-kinds.js';

/** So much of the beginning is kept for `file-type`. */
const headBytes = 64 * 1024;
/** Longer than any mark that is looked for, so that one that lies across two chunks is found. */
const overlap = 512;
/** Kinds that can hide in plain text: a renamed one is refused. */
const disguised = ['application/pdf', 'application/rtf', 'application/postscript'];

const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');
const macros = Buffer.from('vbaProject.bin');

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

/** Finds marks in a stream of chunks, also across their borders. */
class MarkSearch {
  readonly found = new Set<string>();
  private tail: Buffer = Buffer.alloc(0);

  constructor(private readonly marks: ReadonlyMap<string, Buffer>) {}

  take(chunk: Buffer): void {
    const seen = Buffer.concat([this.tail, chunk]);
    for (const [name, mark] of this.marks) if (!this.found.has(name) && seen.includes(mark)) this.found.add(name);
    this.tail = seen.subarray(Math.max(0, seen.length - overlap));
  }
}

const marksOf = ({ proof }: FileKind): ReadonlyMap<string, Buffer> => {
  switch (proof.by) {
    case 'zip':
      return new Map([
        [proof.entry, Buffer.from(proof.entry)],
        ['macros', macros],
      ]);
    case 'compound':
      return new Map(proof.streams.map((name) => [name, utf16(name)]));
    case 'magic':
    case 'text':
      return new Map();
  }
};

/**
 * Looks at a file while it streams by and says at its end whether its content is what its name claims. `file-type`
 * judges the beginning; containers that it shows as zip or compound file are looked into for the part that makes them
 * what they are; plain text must be UTF-8 or GB 18030 without control characters.
 */
export class ContentProof {
  private head: Buffer = Buffer.alloc(0);
  private readonly marks: MarkSearch;
  private readonly texts: readonly TextCheck[];

  constructor(private readonly kind: FileKind) {
    this.marks = new MarkSearch(marksOf(kind));
    this.texts = kind.proof.by === 'text' ? [new TextCheck('utf-8'), new TextCheck('gb18030')] : [];
  }

  take(chunk: Buffer): void {
    if (this.head.length < headBytes) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, headBytes - this.head.length)]);
    }
    this.marks.take(chunk);
    for (const text of this.texts) text.take(chunk);
  }

  async holds(): Promise<boolean> {
    if (this.head.length === 0) return false;
    const mime = (await fileTypeFromBuffer(this.head))?.mime;
    const { found } = this.marks;
    const { proof } = this.kind;
    switch (proof.by) {
      case 'magic':
        return mime === proof.mime;
      case 'zip':
        return this.head.readUInt32BE(0) === 0x504b0304 && found.has(proof.entry) && !found.has('macros');
      case 'compound':
        return mime === 'application/x-cfb' && found.size > 0;
      case 'text':
        return this.texts.map((text) => text.end()).includes(true) && !disguised.includes(mime ?? '');
    }
  }
}
