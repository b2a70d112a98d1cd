import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@zehuan/contracts';
import fc from 'fast-check';
import { bmpOf, compoundOf, gbkText, jpegOf, pdf, png, tiffOf, zipOf } from '../testing/files.js';
import { receiveFile } from './attachment.service.js';
import { diskStore } from './disk-store.js';
import { kindByName, safeName } from './file-kinds.js';
import { type ContentLimits, usualContentLimits } from './judge-whole.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-inspection-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const chunksOf = (content: Buffer, size: number): readonly Buffer[] =>
  Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
    content.subarray(index * size, (index + 1) * size),
  );

/** The code of the refusal, or `accepted`; the content comes in chunks of the given size. Nothing refused is kept. */
async function inspect(
  name: string,
  content: Buffer,
  size = 65_536,
  maxBytes = 20_000_000,
  limits: ContentLimits = usualContentLimits,
): Promise<string> {
  const store = diskStore(folder);
  const stream = Readable.from(chunksOf(content, size));
  try {
    const { storageKey } = await receiveFile(store, { name, stream }, { maxBytes, content: limits });
    await store.remove(storageKey);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const kept = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(kept.filter((entry) => entry.isFile())).toEqual([]);
    return error.code;
  }
}

const docx = zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '', 'word/document.xml': '<w:document/>' });
const xlsx = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
const ofd = zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '' });
const macros = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '', 'word/vbaProject.bin': 'x' });
const word = compoundOf({
  WordDocument: 'x'.repeat(5000),
  '1Table': 'x',
  '\u0005SummaryInformation': 'x',
  WpsCustomData: 'x',
});
const workbook = compoundOf({ Workbook: 'x', '\u0005DocumentSummaryInformation': 'x', ETExtData: 'x' });
const slides = compoundOf({ 'PowerPoint Document': 'x', 'Current User': 'x', Pictures: 'x' });
const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, 'utf16le');
const refused = 'attachment-type-refused';

describe('the type of a file', () => {
  it.each([
    ['a.pdf', pdf],
    ['A.PDF', pdf],
    ['a.png', png],
    ['a.docx', docx],
    ['a.xlsx', xlsx],
    ['a.ofd', ofd],
    ['a.wps', word],
    ['a.doc', word],
    ['a.et', workbook],
    ['a.dps', slides],
    ['a.txt', Buffer.from('责任清单\r\n')],
    ['a.txt', Buffer.from('BM is how a bitmap begins, and this sentence too')],
    ['a.txt', gbkText],
    ['a.csv', Buffer.from('\ufeff单位,得分\n南京,98\n')],
  ])('%s is accepted when its content agrees', async (name, content) => {
    expect(await inspect(name, content)).toBe('accepted');
  });

  it.each([
    ['a PDF under another name', 'a.png', pdf],
    ['a PDF as plain text', 'a.txt', pdf],
    ['a picture as a document', 'a.docx', png],
    ['an archive as a document', 'a.docx', zipOf({ 'readme.txt': 'x' })],
    ['a table as a text document', 'a.docx', xlsx],
    ['a document with macros', 'a.docx', macros],
    ['an archive as OFD', 'a.ofd', docx],
    ['an installer as WPS', 'a.wps', compoundOf({ '\u0005SummaryInformation': 'x' })],
    ['a program as plain text', 'a.txt', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['neither UTF-8 nor GBK', 'a.txt', Buffer.from([0x61, 0xff, 0xff, 0x61])],
    ['nothing at all', 'a.txt', Buffer.alloc(0)],
    ['an archive with another behind it', 'a.docx', Buffer.concat([docx, zipOf({ 'a.exe': 'MZ' })])],
    ['a table as a text document of old', 'a.doc', workbook],
    ['a text document in another container', 'a.doc', compoundOf({ 'ObjectPool/WordDocument': 'x' })],
    ['two kinds at once', 'a.xls', compoundOf({ WordDocument: 'x', Workbook: 'x' })],
    ['a text document of old with macros', 'a.doc', compoundOf({ WordDocument: 'x', 'Macros/VBA/dir': 'x' })],
    ['a table of old with macros', 'a.xls', compoundOf({ Workbook: 'x', '_VBA_PROJECT_CUR/VBA/dir': 'x' })],
    ['an encrypted document', 'a.docx', compoundOf({ EncryptedPackage: 'x', EncryptionInfo: 'x' })],
    [
      'a name of a stream in what is no directory',
      'a.doc',
      Buffer.concat([compoundOf({ a: 'x' }), utf16('WordDocument')]),
    ],
    ['a compound file cut off', 'a.doc', word.subarray(0, 600)],
    ['a sentence as a bitmap', 'a.bmp', Buffer.from('BM is how a bitmap begins, and this sentence too')],
    ['RTF as plain text', 'a.txt', Buffer.from('\ufeff{\\rtf1 责任}')],
    ['a picture cut off', 'a.png', png.subarray(0, 20)],
    ['a TIFF without directory', 'a.tif', Buffer.from('49492a0000010000', 'hex')],
  ])('%s is refused', async (_, name, content) => {
    expect(await inspect(name, content)).toBe(refused);
  });

  it.each([
    ['far behind its text', { Data: Buffer.alloc(12_000_000, 1), WordDocument: 'x' }],
    ['among many streams', Object.fromEntries([...Array(300).keys(), 'WordDocument'].map((name) => [`${name}`, 'x']))],
  ])('is found in the directory of a compound file %s', async (_, streams) => {
    expect(await inspect('a.doc', compoundOf(streams))).toBe('accepted');
  });

  it('of compound files with any damage is accepted or refused, never an error and never no end', async () => {
    const damage = fc.array(fc.tuple(fc.nat(word.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const inHead = fc.array(fc.tuple(fc.nat(1535), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(damage, inHead), async (changes) => {
        const copy = Buffer.from(word);
        for (const [at, value] of changes) copy[at] = value;
        expect(['accepted', refused]).toContain(await inspect('a.doc', copy));
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a.exe', 'a.zip', 'a.html', 'a.svg', 'a.docm', 'a', '.pdf.', 'a.constructor', 'a.__proto__'])(
    '%s is no kind that is accepted',
    (name) => {
      expect(kindByName(name)).toBeUndefined();
    },
  );

  it('is the same however the content is cut into chunks', async () => {
    const files: [string, Buffer, string][] = [
      ['a.docx', docx, 'accepted'],
      ['a.docx', macros, refused],
      ['a.wps', word, 'accepted'],
      ['a.txt', Buffer.from('责任到人。'.repeat(50)), 'accepted'],
      ['a.txt', gbkText, 'accepted'],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.integer({ min: 3, max: 900 }),
        async ([name, content, end], size) => {
          expect(await inspect(name, content, size)).toBe(end);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops as soon as a file is too large', async () => {
    expect(await inspect('a.txt', Buffer.alloc(1001, 'a'), 100, 1000)).toBe('attachment-too-large');
    expect(await inspect('a.txt', Buffer.alloc(1000, 'a'), 100, 1000)).toBe('accepted');
  });
});

describe('what comes out of a file', () => {
  const small: ContentLimits = { archive: { unpackedBytes: 1_000_000, entries: 8, depth: 2 }, pixels: 1_000_000 };
  const judge = (name: string, content: Buffer) => inspect(name, content, 65_536, 20_000_000, small);
  const withPart = (part: string | Buffer): Buffer =>
    zipOf({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/part': part });
  const ofdWith = (part: string | Buffer): Buffer => zipOf({ 'OFD.xml': '', 'Doc_0/part': part });

  it.each([
    ['a document', 'a.docx', withPart('a'.repeat(999_000)), withPart('a'.repeat(1_000_001))],
    ['an OFD', 'a.ofd', ofdWith('a'.repeat(999_000)), ofdWith('a'.repeat(1_000_001))],
    ['a document with a table in it', 'a.docx', withPart(xlsx), withPart(withPart('a'.repeat(1_000_001)))],
    ['a document with tables in one another', 'a.docx', withPart(withPart('')), withPart(withPart(docx))],
    [
      'a document of many parts',
      'a.docx',
      docx,
      zipOf({
        'word/document.xml': '',
        ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((each) => [`${each}`, ''])),
      }),
    ],
  ])('is counted, whatever %s says of itself', async (_, name, good, bad) => {
    expect(await judge(name, good)).toBe('accepted');
    expect(await judge(name, bad)).toBe('archive-too-large');
  });

  it.each([
    ['BMP', 'a.bmp', bmpOf],
    ['JPEG', 'a.jpg', jpegOf],
    ['TIFF', 'a.tif', (width: number, height: number) => tiffOf([[width, height]])],
  ])('is counted in pixels: %s', async (_, name, of) => {
    expect(await judge(name, of(1000, 1000))).toBe('accepted');
    expect(await judge(name, of(1001, 1000))).toBe('image-too-large');
  });

  it('is counted in the pixels of every page', async () => {
    const pages = Array.from({ length: 20 }, (): [number, number] => [1000, 1000]);
    expect(await judge('a.tiff', tiffOf(pages))).toBe('accepted');
    expect(await judge('a.tiff', tiffOf([...pages, [60_000, 60_000]]))).toBe('image-too-large');
    expect(await judge('a.tiff', tiffOf(pages, { endsAt: 8 }))).toBe(refused);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\文档\\报告.docx', '报告.docx'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie: x.pdf'],
    ['..', null],
    ['  ', null],
    ['x'.repeat(201), null],
  ])('%j is kept as %j', (name, kept) => {
    expect(safeName(name)).toBe(kept);
  });
});
