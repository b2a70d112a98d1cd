import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import archiver from 'archiver';
import fc from 'fast-check';
import JSZip from 'jszip';
import { ArchiveFault, type ArchiveLimits } from './archive-fault.js';
import { zipContents } from './zip-contents.js';

const generous: ArchiveLimits = { unpackedBytes: 10_000_000, entries: 1000, depth: 3 };

type Entries = Readonly<Record<string, Buffer | string>>;
interface Options {
  readonly isStreamed?: boolean;
  readonly isStored?: boolean;
}

/** A zip by JSZip, which knows sizes beforehand, or writes them behind the entries. */
async function zip(entries: Entries, { isStreamed = false, isStored = false }: Options = {}): Promise<Buffer> {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(entries)) archive.file(name, content);
  return archive.generateAsync({
    type: 'nodebuffer',
    streamFiles: isStreamed,
    compression: isStored ? 'STORE' : 'DEFLATE',
  });
}

async function* inChunks(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

/** The names in an archive, or what is wrong with it. */
async function judged(bytes: Buffer, limits = generous, chunk?: number): Promise<readonly string[] | string> {
  try {
    return [...(await zipContents(inChunks(bytes, chunk), limits)).names].sort();
  } catch (error) {
    if (error instanceof ArchiveFault) return error.kind;
    throw error;
  }
}

/** Changes so many bytes of an archive, from a place that is found by what stands there. */
function changed(archive: Buffer, mark: number, ahead: number, write: (bytes: Buffer, at: number) => void): Buffer {
  const copy = Buffer.from(archive);
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  write(copy, copy.indexOf(bytes) + ahead);
  return copy;
}
const [local, central, end] = [0x04034b50, 0x02014b50, 0x06054b50];

describe('the contents of a zip archive', () => {
  it.each([
    ['with sizes before the entries', {}],
    ['with sizes behind the entries', { isStreamed: true }],
    ['whose entries are not packed', { isStored: true }],
  ])('are found %s', async (_, options) => {
    const archive = await zip({ 'a.xml': '<a/>', 'folder/空.txt': '', 'b.bin': randomBytes(200_000) }, options);
    expect(await judged(archive)).toEqual(['a.xml', 'b.bin', 'folder/', 'folder/空.txt']);
  });

  it('are found in the wide form for large archives', async () => {
    const archive = archiver('zip', { forceZip64: true });
    archive.append(Buffer.from('责任'.repeat(1000)), { name: 'a.xml' });
    archive.append(Buffer.from('b'), { name: 'b.txt', store: true });
    const [bytes] = await Promise.all([buffer(archive), archive.finalize()]);
    expect(bytes.includes(Buffer.from('504b0606', 'hex'))).toBe(true);
    expect(await judged(bytes)).toEqual(['a.xml', 'b.txt']);
  });

  const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8})?\.xml$/);
  const archives = fc.record({
    entries: fc.dictionary(
      name,
      fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)),
      { maxKeys: 8 },
    ),
    options: fc.record({ isStreamed: fc.boolean(), isStored: fc.constant(false) }),
    chunk: fc.integer({ min: 1, max: 5000 }),
  });

  it('are the same however the archive is packed and cut into chunks, and its bytes are all counted', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async ({ entries, options, chunk }) => {
        const archive = await zip(entries, options);
        const files = Object.keys(entries);
        const size = Object.values(entries).reduce((sum, content) => sum + content.length, 0);
        const found = await judged(archive, { ...generous, unpackedBytes: Math.max(1, size) }, chunk);
        expect([found].flat().filter((each) => !each.endsWith('/'))).toEqual(files.sort());
        if (size > 1) expect(await judged(archive, { ...generous, unpackedBytes: size - 1 }, chunk)).toBe('too-large');
      }),
      { numRuns: 60 },
    );
  });

  it('of damaged archives are a fault or what they were, never another error and never no end', async () => {
    const archive = await zip({ 'a.xml': 'a'.repeat(500), 'b.xml': await zip({ 'c.xml': 'c' }) }, { isStreamed: true });
    const damage = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(archive.length), async (changes, length) => {
        const copy = Buffer.from(archive);
        for (const [at, value] of changes) copy[at] = value;
        const found = await judged(copy);
        expect(typeof found === 'string' ? ['broken', 'too-large'].includes(found) : found.length).toBeTruthy();
        if (length < archive.length) expect(await judged(archive.subarray(0, length))).toBe('broken');
      }),
      { numRuns: 300 },
    );
  });
});

describe('an archive that unpacks to more than it may', () => {
  const bomb = (): Promise<Buffer> => zip({ 'a.xml': Buffer.alloc(20_000_000) });

  it('is found while it is unpacked, wherever it is cut', async () => {
    const archive = await bomb();
    expect(archive.length).toBeLessThan(30_000);
    expect(await judged(archive)).toBe('too-large');
    expect(await judged(archive, generous, 100)).toBe('too-large');
  });

  it('is found although it says that it is small', async () => {
    const archive = await bomb();
    const liar = changed(archive, local, 22, (bytes, at) => bytes.writeUInt32LE(10, at));
    expect(await judged(changed(liar, central, 24, (bytes, at) => bytes.writeUInt32LE(10, at)))).toBe('too-large');
    expect(await judged(liar, { ...generous, unpackedBytes: 30_000_000 })).toBe('broken');
  });

  it('is found where it lies in another, packed again and again', async () => {
    const outer = await zip({ 'a.docx': await zip({ 'b.xlsx': await bomb() }) });
    expect(await judged(outer)).toBe('too-large');
    expect(await judged(await zip({ 'image.emz': gzipSync(Buffer.alloc(20_000_000)) }))).toBe('too-large');
    expect(await judged(await zip({ 'a.gz': gzipSync(gzipSync(Buffer.alloc(20_000_000))) }))).toBe('too-large');
  });

  it('is found by the number of its entries, those of archives in it counted in', async () => {
    const many = (count: number): Entries =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`${place}.xml`, '']));
    expect(await judged(await zip(many(1000)))).toHaveLength(1000);
    expect(await judged(await zip(many(1001)))).toBe('too-large');
    expect(await judged(await zip({ ...many(600), 'a.docx': await zip(many(400)) }))).toBe('too-large');
  });

  it('is found by how deep archives lie in it', async () => {
    let archive = await zip({ 'a.xml': 'a' });
    for (let depth = 2; depth <= 3; depth += 1) archive = await zip({ 'a.docx': archive });
    expect(await judged(archive)).toEqual(['a.docx']);
    expect(await judged(await zip({ 'a.docx': archive }))).toBe('too-large');
  });
});

describe('an archive that is not what readers will take it for', () => {
  const good = (options?: Options): Promise<Buffer> => zip({ 'a.xml': 'a'.repeat(100), 'b.xml': 'b' }, options);

  it.each<[string, (archive: Buffer) => Buffer]>([
    ['has something before it', (archive) => Buffer.concat([Buffer.from('MZ'), archive])],
    ['has something behind it', (archive) => Buffer.concat([archive, Buffer.from('x')])],
    ['is cut off', (archive) => archive.subarray(0, -1)],
    [
      'names another entry in its table',
      (archive) => changed(archive, central, 46, (bytes, at) => bytes.write('c', at)),
    ],
    ['names a size that is none', (archive) => changed(archive, local, 22, (bytes, at) => bytes.writeUInt32LE(99, at))],
    ['names another sum', (archive) => changed(archive, local, 14, (bytes, at) => bytes.writeUInt32LE(1, at))],
    ['hides an entry', (archive) => changed(archive, end, 10, (bytes, at) => bytes.writeUInt16LE(1, at))],
    ['is encrypted', (archive) => changed(archive, local, 6, (bytes, at) => bytes.writeUInt16LE(1, at))],
    [
      'is packed in an unknown way',
      (archive) => changed(archive, local, 8, (bytes, at) => bytes.writeUInt16LE(99, at)),
    ],
  ])('%s: refused', async (_, change) => {
    expect(await judged(change(await good()))).toBe('broken');
  });

  it('names one entry twice, or one that leads outside: refused', async () => {
    const archive = await zip({ 'a.xml': 'a', 'b.xml': 'b' });
    const twice = Buffer.from(archive.toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1');
    expect(await judged(twice)).toBe('broken');
    const outside = Buffer.from(archive.toString('latin1').replaceAll('b.xml', '../bx'), 'latin1');
    expect(await judged(outside)).toBe('broken');
  });

  it.each([
    ['7z', '377abcaf271c0004'],
    ['RAR', '526172211a070100'],
    ['xz', 'fd377a585a000004'],
    ['bzip2', '425a6839314159265359'],
    ['Zstandard', '28b52ffd0400'],
    ['cabinet', '4d53434600000000'],
  ])('holds an archive of %s, which cannot be looked into: refused', async (_, head) => {
    expect(await judged(await zip({ 'a.bin': Buffer.concat([Buffer.from(head, 'hex'), randomBytes(50)]) }))).toBe(
      'broken',
    );
  });

  it('is nothing of the sort: refused', async () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), randomBytes(1000)])
      expect(await judged(bytes)).toBe('broken');
  });
});
