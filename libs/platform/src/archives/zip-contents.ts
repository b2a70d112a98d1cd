import { pipeline } from 'node:stream/promises';
import { crc32, createGunzip } from 'node:zlib';
import { ArchiveBudget, type ArchiveLimits, broken } from './archive-fault.js';
import { ByteReader } from './byte-reader.js';
import { inflated, isZlibFault } from './inflated.js';
import { type LocalHeader, passDescriptor, readCentral, readLocal, signatures } from './zip-records.js';

/** What an archive was found to hold, archives inside of it left aside. */
export interface ZipContents {
  readonly names: readonly string[];
}

interface Entry {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

const stored = 0;
const deflated = 8;

/** How archives begin that cannot be looked into here: 7z, RAR, xz, Zstandard, cabinet, bzip2. */
const closed = /^(7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\xfd7zXZ\0|\x28\xb5\x2f\xfd|MSCF|BZh\d1AY&SY)/;
const isClosed = (head: Buffer): boolean => closed.test(head.toString('latin1'));
const isZip = (head: Buffer): boolean => ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(head.toString('latin1', 0, 4));
const isGzip = (head: Buffer): boolean => head[0] === 0x1f && head[1] === 0x8b;

async function* exactly(reader: ByteReader, size: number): AsyncGenerator<Buffer> {
  for (let missing = size; missing > 0;) {
    const part = await reader.some(Math.min(missing, 65_536));
    if (part.length === 0) throw broken('it ends too early');
    missing -= part.length;
    yield part;
  }
}

function unpacking(reader: ByteReader, { method, packed, hasDescriptor }: LocalHeader): AsyncIterable<Buffer> {
  const isEmpty = packed === 0 && !hasDescriptor;
  if (method === deflated && !isEmpty) return inflated(reader);
  if (method !== stored && !isEmpty) throw broken('an entry is packed in a way that is not known here');
  // Where the length of a stored entry follows only behind it, it is taken for empty, and its descriptor must agree.
  return exactly(reader, packed);
}

/** Walks one archive from its first byte to its last. */
class ZipWalk {
  private readonly entries = new Map<number, Entry>();
  private readonly names = new Set<string>();

  constructor(
    private readonly reader: ByteReader,
    private readonly budget: ArchiveBudget,
    private readonly depth: number,
  ) {
    budget.assertDepth(depth);
  }

  async contents(): Promise<ZipContents> {
    let offset = this.reader.position;
    let signature = await this.signature();
    for (; signature === signatures.local; signature = await this.signature()) {
      this.entries.set(offset, await this.entry());
      offset = this.reader.position;
    }
    await this.tableOfContents(signature, offset);
    return { names: [...this.names] };
  }

  private async signature(): Promise<number> {
    return (await this.reader.exactly(4)).readUInt32LE();
  }

  private async entry(): Promise<Entry> {
    this.budget.spendEntry();
    const header = await readLocal(this.reader);
    if (header.isEncrypted) throw broken('an entry is encrypted');
    if (this.names.has(header.name)) throw broken('two entries have one name');
    this.names.add(header.name);
    const begin = this.reader.position;
    const { crc, unpacked } = await this.judged(unpacking(this.reader, header));
    const entry = { name: header.name, crc, packed: this.reader.position - begin, unpacked };
    if (header.hasDescriptor) await passDescriptor(this.reader, entry);
    else if (header.crc !== crc || header.packed !== entry.packed || header.unpacked !== unpacked)
      throw broken('an entry is not what it says');
    return entry;
  }

  /** Unpacks an entry, keeping nothing: counts and sums it up, and looks into it. */
  private async judged(content: AsyncIterable<Buffer>): Promise<{ crc: number; unpacked: number }> {
    const sum = { crc: 0, unpacked: 0 };
    const { budget } = this;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of content) {
        sum.unpacked += chunk.length;
        sum.crc = crc32(chunk, sum.crc);
        budget.spendBytes(chunk.length);
        yield chunk;
      }
    };
    await inside(counted(), budget, this.depth);
    return sum;
  }

  /** The table must name what was found, at its place, all of it and nothing else: readers go by the table. */
  private async tableOfContents(first: number, start: number): Promise<void> {
    let signature = first;
    let known = 0;
    for (; signature === signatures.central; signature = await this.signature()) {
      const said = await readCentral(this.reader);
      const found = this.entries.get(said.offset);
      this.entries.delete(said.offset);
      if (!found || said.name !== found.name || said.crc !== found.crc)
        throw broken('its table of contents names what is not there');
      if (said.packed !== found.packed || said.unpacked !== found.unpacked)
        throw broken('its table of contents names what is not there');
      known += 1;
    }
    if (this.entries.size > 0) throw broken('its table of contents does not name all that is there');
    await this.end(await this.passEnd64(signature), start, known);
  }

  private async passEnd64(signature: number): Promise<number> {
    if (signature !== signatures.end64) return signature;
    const size = Number((await this.reader.exactly(8)).readBigUInt64LE());
    if (size < 44 || size > 65_536) throw broken('its end is none');
    await this.reader.exactly(size);
    if ((await this.signature()) !== signatures.locator64) throw broken('its end is none');
    await this.reader.exactly(16);
    return this.signature();
  }

  private async end(signature: number, start: number, known: number): Promise<void> {
    if (signature !== signatures.end) throw broken('there is something between its entries, or its end is missing');
    const end = await this.reader.exactly(18);
    const count = end.readUInt16LE(6);
    const offset = end.readUInt32LE(12);
    if ((count !== known && count !== 0xffff) || (offset !== start && offset !== 0xffffffff))
      throw broken('its end does not say what is there');
    await this.reader.exactly(end.readUInt16LE(16));
    if ((await this.reader.some(1)).length > 0) throw broken('something lies behind its end');
  }
}

/** Reads what lies in an archive to its end, and walks it, too, where it is one itself. */
async function inside(content: AsyncIterable<Buffer>, budget: ArchiveBudget, depth: number): Promise<void> {
  const reader = new ByteReader(content);
  const head = await beginning(reader);
  if (isClosed(head)) throw broken('an archive lies in it that cannot be looked into');
  if (isZip(head)) await new ZipWalk(reader, budget, depth + 1).contents();
  else if (isGzip(head)) await gunzipped(reader, budget, depth + 1);
  while ((await reader.some(65_536)).length > 0);
}

async function gunzipped(reader: ByteReader, budget: ArchiveBudget, depth: number): Promise<void> {
  budget.assertDepth(depth);
  const counted = async function* (content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      budget.spendBytes(chunk.length);
      yield chunk;
    }
  };
  try {
    await pipeline(rest(reader), createGunzip(), (content) =>
      inside(counted(content as AsyncIterable<Buffer>), budget, depth),
    );
  } catch (error) {
    throw isZlibFault(error) ? broken('an entry cannot be unpacked') : error;
  }
}

async function beginning(reader: ByteReader): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let size = 0; size < 10;) {
    const part = await reader.some(10 - size);
    if (part.length === 0) break;
    parts.push(part);
    size += part.length;
  }
  const head = Buffer.concat(parts);
  reader.giveBack(head);
  return head;
}

async function* rest(reader: ByteReader): AsyncGenerator<Buffer> {
  for (let part = await reader.some(16_384); part.length > 0; part = await reader.some(16_384)) yield part;
}

/**
 * Reads a zip archive from its first byte to its last and says what it holds. Everything is unpacked, archives inside
 * too, to count it: sizes that an archive tells of itself are not believed, only compared. Nothing is kept and nothing
 * written. Throws `ArchiveFault`: `too-large` as soon as a limit is passed, `broken` where entries, sizes and table of
 * contents do not agree to the byte, are encrypted or packed in an unknown way.
 */
export const zipContents = (content: AsyncIterable<Buffer>, limits: ArchiveLimits): Promise<ZipContents> =>
  new ZipWalk(new ByteReader(content), new ArchiveBudget(limits), 1).contents();
