import { broken } from './archive-fault.js';
import type { ByteReader } from './byte-reader.js';

export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  end: 0x06054b50,
} as const;

/** What the place of an entry in front of its bytes says of it. Sizes may be left to the descriptor behind them. */
export interface LocalHeader {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly hasDescriptor: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** What the table of contents says of an entry. */
export interface CentralHeader {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const longestName = 1024;
const elsewhere = 0xffffffff;

/** The numbers of the zip64 field that stand for those which are all ones, in their order. */
function wide(extra: Buffer, narrow: readonly number[]): number[] {
  let field: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 1) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  let at = 0;
  return narrow.map((value) => {
    if (value !== elsewhere) return value;
    if (at + 8 > field.length) throw broken('a size is missing');
    at += 8;
    return Number(field.readBigUInt64LE(at - 8));
  });
}

const nameOf = (bytes: Buffer): string => {
  if (bytes.length === 0 || bytes.length > longestName) throw broken('an entry has no name, or too long a one');
  // Names that differ only in what is no UTF-8 must not look alike.
  const name = bytes.toString('utf8').includes('\ufffd') ? bytes.toString('latin1') : bytes.toString('utf8');
  if (name.includes('\0') || name.split(/[/\\]/).includes('..')) throw broken('an entry has a name that leads outside');
  return name;
};

/** Reads the header of an entry behind its signature. */
export async function readLocal(reader: ByteReader): Promise<LocalHeader> {
  const fixed = await reader.exactly(26);
  const flags = fixed.readUInt16LE(2);
  const name = nameOf(await reader.exactly(fixed.readUInt16LE(22)));
  const extra = await reader.exactly(fixed.readUInt16LE(24));
  const [unpacked = 0, packed = 0] = wide(extra, [fixed.readUInt32LE(18), fixed.readUInt32LE(14)]);
  return {
    name,
    method: fixed.readUInt16LE(4),
    isEncrypted: (flags & 0x2041) !== 0,
    hasDescriptor: (flags & 0x8) !== 0,
    crc: fixed.readUInt32LE(10),
    packed,
    unpacked,
  };
}

/** Reads a line of the table of contents behind its signature. */
export async function readCentral(reader: ByteReader): Promise<CentralHeader> {
  const fixed = await reader.exactly(42);
  const name = nameOf(await reader.exactly(fixed.readUInt16LE(24)));
  const extra = await reader.exactly(fixed.readUInt16LE(26));
  await reader.exactly(fixed.readUInt16LE(28));
  const narrow = [fixed.readUInt32LE(20), fixed.readUInt32LE(16), fixed.readUInt32LE(38)];
  const [unpacked = 0, packed = 0, offset = 0] = wide(extra, narrow);
  return { name, crc: fixed.readUInt32LE(12), packed, unpacked, offset };
}

/**
 * Passes over the descriptor behind an entry, which must say what was found. Its signature may be missing, and its sizes
 * have four bytes or eight.
 */
export async function passDescriptor(
  reader: ByteReader,
  found: { readonly crc: number; readonly packed: number; readonly unpacked: number },
): Promise<void> {
  const start = await reader.exactly(4);
  if (start.readUInt32LE() !== signatures.descriptor) reader.giveBack(start);
  const narrow = await reader.exactly(12);
  const matches = (crc: number, packed: number, unpacked: number): boolean =>
    crc === found.crc && packed === found.packed && unpacked === found.unpacked;
  if (matches(narrow.readUInt32LE(0), narrow.readUInt32LE(4), narrow.readUInt32LE(8))) return;
  const whole = Buffer.concat([narrow, await reader.exactly(8)]);
  if (!matches(whole.readUInt32LE(0), Number(whole.readBigUInt64LE(4)), Number(whole.readBigUInt64LE(12))))
    throw broken('an entry is not what it says');
}
