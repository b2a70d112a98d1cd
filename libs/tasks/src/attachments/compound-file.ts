import type { FileHandle } from 'node:fs/promises';
import { contentRefused } from './file-kinds.js';

/** A storage (a folder) or a stream (a file) in a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly kind: 'storage' | 'stream';
  /** Whether it lies in no other storage. */
  readonly isTop: boolean;
}

const entrySize = 128;
const headerSlots = 109;
const most = { directorySectors: 20_000, tableSectors: 20_000 };
const none = 0xffffffff;
/** Numbers from here on are marks, not places. */
const marks = 0xfffffffa;

const damaged = () => contentRefused('it is a damaged compound file');

interface Header {
  readonly sectorSize: number;
  readonly firstDirectory: number;
  readonly firstTableOfTables: number;
  /** Where the first sectors of the allocation table lie. */
  readonly tables: readonly number[];
}

function headerOf(bytes: Buffer): Header {
  const shift = bytes.readUInt16LE(30);
  if (bytes.toString('hex', 0, 8) !== 'd0cf11e0a1b11ae1' || (shift !== 9 && shift !== 12)) throw damaged();
  return {
    sectorSize: 2 ** shift,
    firstDirectory: bytes.readUInt32LE(48),
    firstTableOfTables: bytes.readUInt32LE(68),
    tables: Array.from({ length: headerSlots }, (_, slot) => bytes.readUInt32LE(76 + 4 * slot)),
  };
}

/** Reads a compound file ([MS-CFB]: DOC, XLS, PPT, WPS, ET, DPS) by its sectors, without taking it into memory. */
class CompoundFile {
  private readonly tables: number[];
  private nextTableOfTables: number;
  private tableSectors = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly header: Header,
  ) {
    this.tables = [...header.tables];
    this.nextTableOfTables = header.firstTableOfTables;
  }

  async directory(): Promise<Buffer> {
    const sectors: Buffer[] = [];
    for (let place = this.header.firstDirectory; place < marks; place = await this.sectorAfter(place)) {
      if (sectors.length >= most.directorySectors) throw damaged();
      sectors.push(await this.sector(place));
    }
    return Buffer.concat(sectors);
  }

  private async sector(place: number): Promise<Buffer> {
    const { sectorSize } = this.header;
    const bytes = Buffer.alloc(sectorSize);
    // The last sector of a file may be cut short.
    const { bytesRead } = await this.file.read(bytes, 0, sectorSize, (place + 1) * sectorSize);
    if (bytesRead === 0) throw damaged();
    return bytes;
  }

  private async sectorAfter(place: number): Promise<number> {
    const perTable = this.header.sectorSize / 4;
    const table = await this.sector(await this.tablePlace(Math.floor(place / perTable)));
    return table.readUInt32LE(4 * (place % perTable));
  }

  private async tablePlace(table: number): Promise<number> {
    while (this.tables.length <= table) {
      this.tableSectors += 1;
      if (this.nextTableOfTables >= marks || this.tableSectors > most.tableSectors) throw damaged();
      const sector = await this.sector(this.nextTableOfTables);
      for (let at = 0; at < sector.length - 4; at += 4) this.tables.push(sector.readUInt32LE(at));
      this.nextTableOfTables = sector.readUInt32LE(sector.length - 4);
    }
    const place = this.tables[table] ?? none;
    if (place >= marks) throw damaged();
    return place;
  }
}

interface Node {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

function nodeAt(directory: Buffer, id: number): Node {
  const at = id * entrySize;
  if (at + entrySize > directory.length) throw damaged();
  const length = directory.readUInt16LE(at + 64);
  return {
    name: length < 2 || length > 64 ? '' : directory.toString('utf16le', at, at + length - 2),
    type: directory[at + 66] ?? 0,
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
  };
}

/** Every entry below the root, each once, as a reader of such files would come upon it. */
function entriesOf(directory: Buffer): CompoundEntry[] {
  const root = nodeAt(directory, 0);
  if (root.type !== 5) throw damaged();
  const seen = new Set<number>();
  const entries: CompoundEntry[] = [];
  const open: { readonly id: number; readonly isTop: boolean }[] = [{ id: root.child, isTop: true }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { id, isTop } = next;
    if (id === none) continue;
    if (seen.has(id)) throw damaged();
    seen.add(id);
    const { name, type, left, right, child } = nodeAt(directory, id);
    if (type !== 1 && type !== 2) throw damaged();
    entries.push({ name, kind: type === 1 ? 'storage' : 'stream', isTop });
    open.push({ id: left, isTop }, { id: right, isTop });
    if (type === 1) open.push({ id: child, isTop: false });
  }
  return entries;
}

/** What a compound file holds; refuses `attachment-type-refused` what is none or damaged. */
export async function compoundEntries(file: FileHandle): Promise<readonly CompoundEntry[]> {
  const bytes = Buffer.alloc(512);
  if ((await file.read(bytes, 0, 512, 0)).bytesRead < 512) throw damaged();
  return entriesOf(await new CompoundFile(file, headerOf(bytes)).directory());
}
