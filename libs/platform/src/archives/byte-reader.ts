import { broken } from './archive-fault.js';

const nothing = Buffer.alloc(0);

/** Reads bytes forward from chunks of any size; what was read too far can be given back. */
export class ByteReader {
  /** Bytes read and not given back. */
  position = 0;
  private readonly chunks: AsyncIterator<Buffer>;
  private rest: Buffer = nothing;

  constructor(content: AsyncIterable<Buffer>) {
    this.chunks = content[Symbol.asyncIterator]();
  }

  /** The next bytes, as many as there are at hand and `most` of them; none at the end. */
  async some(most: number): Promise<Buffer> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done === true) return nothing;
      this.rest = next.value;
    }
    const taken = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(taken.length);
    this.position += taken.length;
    return taken;
  }

  /** So many bytes; a fault where they are not there. */
  async exactly(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = count;
    while (missing > 0) {
      const part = await this.some(missing);
      if (part.length === 0) throw broken('it ends too early');
      parts.push(part);
      missing -= part.length;
    }
    return parts.length === 1 ? (parts[0] ?? nothing) : Buffer.concat(parts);
  }

  giveBack(bytes: Buffer): void {
    this.position -= bytes.length;
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([bytes, this.rest]);
  }
}
