import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable, writeTable } from '@zehuan/org';
import ExcelJS from 'exceljs';
import { answered, aRunningYear } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
beforeAll(async () => {
  at = await apiUnderTest();
  await aRunningYear(at, { cities: 1, counties: 1, townships: 0 });
});
afterAll(() => at.close());

const formula = '=HYPERLINK("http://x.test","看这里")';
const inside = '王一;=1+1';
const head = ['code', 'name', 'kind', 'level', 'parentCode', 'reporterName', 'reporterEmail'];
const rows = [
  ['9901', formula, 'committee', 'city', '99', inside, "'+a@b.cn"],
  ['990101', '－1', 'committee', 'county', '9901', '@王二', ''],
];

const importOf = async (file: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const form = new FormData();
  form.set('file', new Blob([file]), 'units');
  const headers = { 'Idempotency-Key': randomUUID() };
  return (await fetch(`${at.url}/api/v1/units/import`, { method: 'POST', body: form, headers })).json();
};
const exportOf = async (format: 'xlsx' | 'csv'): Promise<Buffer> =>
  Buffer.from(await (await fetch(`${at.url}/api/v1/units/export?under=99&format=${format}`)).arrayBuffer());

const begins = /^[=+\-@\t\r\n＝＋－＠]/;

describe('exports', () => {
  it('are these and no others: a new one is to be tried here', () => {
    const sheets = Object.entries(at.api.document.paths)
      .filter(([, path]) => /"(text\/csv|application\/vnd[^"]*)"/.test(JSON.stringify(path)))
      .map(([address]) => address);
    expect(sheets).toEqual(['/api/v1/units/export']);
  });

  it('begin no cell like a formula, as a spreadsheet reads them', async () => {
    expect(await importOf(new Uint8Array(await writeTable([head, ...rows], 'xlsx', 'Units')))).toMatchObject({
      changed: 2,
    });
    const { name } = answered(await at.client.GET('/api/v1/units/{code}', { params: { path: { code: '9901' } } }));
    expect(name).toBe(formula);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await exportOf('xlsx')) as unknown as ExcelJS.Buffer);
    const cells: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
    const text = (await exportOf('csv')).toString('utf8').replace('\ufeff', '');
    // Also where the machine takes the semicolon for what parts cells.
    const parted = [',', ';'].flatMap((sign) => text.split('\r\n').flatMap((line) => line.split(sign)));
    expect([...cells, ...parted].filter((cell) => begins.test(cell.replace(/^"/, '')))).toEqual([]);
    expect(cells.join()).toContain('HYPERLINK');
  });

  it('are in the trail: who took out what, and in which form', async () => {
    await exportOf('csv');
    const [entry] = await at.database.dataSource.query<{ actor: string; details: string }[]>(
      `select actor, details from audit_entry where kind = 'exported' order by id desc limit 1`,
    );
    expect(entry).toEqual({ actor: 'development:coordinator', details: '{"format":"csv","under":"99"}' });
  });

  it.each(['xlsx', 'csv'] as const)('give the original back when they are imported: %s', async (format) => {
    const file = await exportOf(format);
    expect((await readTable(file, format)).flat()).toEqual(expect.arrayContaining([formula, inside, '－1', '@王二']));
    expect(await importOf(new Uint8Array(file))).toMatchObject({ created: 0, changed: 0, differences: [] });
  });
});
