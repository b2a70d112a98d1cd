import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compoundOf, gbkText, pdf, png, zipOf } from '../testing/files.js';
import { kindByName, safeName } from './file-kinds.js';
import { inspected } from './inspection.js';

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The code of the refusal, or `accepted`; the content comes in chunks of the given size. */
async function inspect(name: string, content: Buffer, size = 65_536, maxBytes = 10_000_000): Promise<string> {
  const kind = kindByName(name);
  if (kind === undefined) return 'unknown kind';
  const chunks = Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
    content.subarray(index * size, (index + 1) * size),
  );
  try {
    await pipeline(inspected(Readable.from(chunks), kind, maxBytes), nowhere());
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const docx = zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '', 'word/document.xml': '<w:document/>' });
const xlsx = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' });
const ofd = zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '' });
const macros = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '', 'word/vbaProject.bin': 'x' });
const refused = 'attachment-type-refused';

describe('the type of a file', () => {
  it.each([
    ['a.pdf', pdf],
    ['A.PDF', pdf],
    ['a.png', png],
    ['a.docx', docx],
    ['a.xlsx', xlsx],
    ['a.ofd', ofd],
    ['a.wps', compoundOf('WordDocument')],
    ['a.doc', compoundOf('WordDocument')],
    ['a.et', compoundOf('Workbook')],
    ['a.dps', compoundOf('PowerPoint Document')],
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
    ['an installer as WPS', 'a.wps', compoundOf('SummaryInformation')],
    ['a program as plain text', 'a.txt', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')],
    ['neither UTF-8 nor GBK', 'a.txt', Buffer.from([0x61, 0xff, 0xff, 0x61])],
    ['nothing at all', 'a.txt', Buffer.alloc(0)],
  ])('%s is refused', async (_, name, content) => {
    expect(await inspect(name, content)).toBe(refused);
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
      ['a.wps', compoundOf('WordDocument'), 'accepted'],
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
