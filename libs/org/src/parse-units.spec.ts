import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import fc from 'fast-check';
import { refusalOf } from './org-testing.js';
import { parseUnits } from './parse-units.js';
import { readTable, writeTable } from './sheet.js';

const head = '编码,名称,类型,层级,上级编码';
const csv = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('a CSV file', () => {
  it.each([
    ['commas', `${head}\n32,江苏省委,党委,省,\n`],
    ['a byte order mark and CR LF', `\ufeff${head}\r\n32,江苏省委,党委,省,\r\n`],
    ['semicolons and English heads', `Code;Name;Kind;Level;Parent code\n32;江苏省委;committee;province;\n`],
    ['tabs and quotes', `${head.replaceAll(',', '\t')}\n"32"\t"江苏省委"\t党委\t省\t\n\n`],
  ])('with %s is read', async (_what, text) => {
    const [row, ...others] = await parseUnits(csv(text), 'csv');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ row: 2, cells: { code: '32', name: '江苏省委', parentCode: '' } });
  });

  it('keeps the numbers of rows across blank ones and across line breaks in cells', async () => {
    const rows = await parseUnits(csv(`${head}\n\n32,"江苏\n省委",党委,省,\n,,,,\n3201,南京市委,党委,市,32\n`), 'csv');
    expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it.each<[string, Buffer, RegExp]>([
    ['in GBK', Buffer.from('b1e0c2eb2cc3fbb3c60a', 'hex'), /not in UTF-8 \(perhaps in GBK/],
    ['in UTF-16', Buffer.from(`\ufeff${head}\n`, 'utf16le'), /not in UTF-8/],
    ['that is empty', Buffer.alloc(0), /empty/],
    ['with an open quote', csv(`${head}\n"32,江苏`), /no CSV/],
  ])('%s is refused, and it is said why', async (_what, file, message) => {
    const refusal = await refusalOf(parseUnits(file, 'csv'));
    expect(refusal.code).toBe('import-refused');
    expect(refusal.message).toMatch(message);
  });

  it('with a wrong head is refused with every fault of it', async () => {
    const { faults } = await refusalOf(parseUnits(csv('编码,编码,备注,名称\n'), 'csv'));
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/columns/2',
      '/columns/3',
      '/columns/kind',
      '/columns/level',
      '/columns/parentCode',
    ]);
  });
});

describe('a workbook', () => {
  it('is read as a person sees it: numbers, days, rich texts, links, results of formulas', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('单位');
    sheet.addRow(['编码', '名称', '类型', '层级', '上级编码', '成立日期', '填报员姓名', '填报员邮箱']);
    sheet.addRow([
      320102,
      { richText: [{ text: '玄武' }, { text: '区委' }] },
      { formula: '"党"&"委"', result: '党委' },
      '县',
      3201,
      new Date('2020-02-29T00:00:00Z'),
      '王一',
      { text: 'a@b.cn', hyperlink: 'mailto:a@b.cn' },
    ]);
    sheet.getRow(5).getCell(1).value = '320104';
    const rows = await parseUnits(Buffer.from(await workbook.xlsx.writeBuffer()), 'xlsx');
    expect(rows).toEqual([
      {
        row: 2,
        cells: {
          code: '320102',
          name: '玄武区委',
          kind: '党委',
          level: '县',
          parentCode: '3201',
          establishedOn: '2020-02-29',
          reporterName: '王一',
          reporterEmail: 'a@b.cn',
        },
      },
      {
        row: 5,
        cells: {
          code: '320104',
          name: '',
          kind: '',
          level: '',
          parentCode: '',
          establishedOn: '',
          reporterName: '',
          reporterEmail: '',
        },
      },
    ]);
  });

  it.each<[string, Buffer]>([
    ['a text', csv(head)],
    ['a zip of something else', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['a torn one', Buffer.from('504b030414000000', 'hex')],
    ['a table of contents that lies outside', Buffer.from('504b05060000000001000100ffffff7fffffff7f0000', 'hex')],
  ])('that is %s is refused', async (_what, file) => {
    expect((await refusalOf(parseUnits(file, 'xlsx'))).code).toBe('import-refused');
  });

  it('that unpacks to far more than it has is refused before it is opened', async () => {
    const archive = new JSZip();
    archive.file('xl/workbook.xml', Buffer.alloc(320 * 1024 * 1024));
    const file = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    const liar = Buffer.from(file.toString('latin1').replaceAll('\0\0\0\x14', '\x01\0\0\0'), 'latin1');
    for (const bomb of [file, liar])
      expect(await refusalOf(parseUnits(bomb, 'xlsx'))).toMatchObject({
        code: 'import-refused',
        message: expect.stringContaining('unpacks to more than'),
      });
  });
});

describe('a table', () => {
  const letter = fc.constantFrom('a', '委', '"', ',', ';', '\n', '=', '+', '-', '@', "'", '<', '&', ' ', '𠮷');
  const cell = fc.string({ unit: letter, maxLength: 6 }).map((text) => text.trim());
  const table = fc
    .array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
    .map((rows) => [['code', 'name'], ...rows.map(([one, other]) => [`x${one}`, other])]);

  it.each(['csv', 'xlsx'] as const)('comes back from %s as it was written', async (format) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const padded = (await readTable(await writeTable(rows, format, 'Units'), format)).map((row) => [
          row[0] ?? '',
          row[1] ?? '',
        ]);
        expect(padded).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });
});
