import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const stored = 0;
const deflated = 8;

/** Writes one entry of a zip file (a Python wheel is one) to a file of its own. Neither encryption nor zip64. */
export async function extractZipEntry(zip: string, entry: string, target: string): Promise<void> {
  const file = await open(zip, 'r');
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 65_557));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = lastIndexOfWord(tail, endOfDirectory);
    const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
    await file.read(directory, 0, directory.length, tail.readUInt32LE(end + 16));
    const found = findEntry(directory, entry);
    if (!found) throw new Error(`${zip} has no entry ${entry}`);
    const local = Buffer.alloc(30);
    await file.read(local, 0, local.length, found.offset);
    const start = found.offset + local.length + local.readUInt16LE(26) + local.readUInt16LE(28);
    const content = file.createReadStream({ start, end: start + found.size - 1, autoClose: false });
    const output = createWriteStream(target, { flags: 'wx', mode: 0o755 });
    if (found.method === stored) await pipeline(content, output);
    else if (found.method === deflated) await pipeline(content, createInflateRaw(), output);
    else throw new Error(`${zip} is packed in a way that is not known here (${found.method})`);
  } finally {
    await file.close();
  }
}

function lastIndexOfWord(bytes: Buffer, word: number): number {
  for (let at = bytes.length - 22; at >= 0; at -= 1) if (bytes.readUInt32LE(at) === word) return at;
  throw new Error('this is not a zip file');
}

interface Found {
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

function findEntry(directory: Buffer, entry: string): Found | undefined {
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry;) {
    const name = directory.readUInt16LE(at + 28);
    if (directory.toString('utf8', at + 46, at + 46 + name) === entry)
      return {
        method: directory.readUInt16LE(at + 10),
        size: directory.readUInt32LE(at + 20),
        offset: directory.readUInt32LE(at + 42),
      };
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return undefined;
}
