import { Refusal } from '@zehuan/contracts';
import ExcelJS from 'exceljs';
import { importRefused, mostRows, type Table } from './table.js';

const unpackedLimit = 300 * 1024 * 1024;

/** The bytes that a zip says it unpacks to, from its table of contents; a small file may hide a very large one. */
function unpackedSize(file: Buffer): number {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw importRefused('The file is no Excel workbook (.xlsx); an old .xls must be saved as .xlsx first');
  let size = 0;
  let at = file.readUInt32LE(end + 16);
  for (let entry = file.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    size += file.readUInt32LE(at + 24);
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return size;
}

/** The text of a cell as a person sees it; days as YYYY-MM-DD. */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return textOf(value.text);
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result ?? '');
  return '';
}

async function load(file: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    if (unpackedSize(file) > unpackedLimit) throw importRefused('The workbook unpacks to more than 300 MB');
    await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
    return workbook;
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    // Whatever else the reader stumbles over, the file is the cause: nothing else takes part.
    throw importRefused(`The file is no Excel workbook that can be read: ${String(cause)}`);
  }
}

/** Reads the first sheet of a workbook. */
export async function readWorkbook(file: Uint8Array): Promise<Table> {
  const sheet = (await load(Buffer.from(file))).worksheets[0];
  if (!sheet) throw importRefused('The workbook has no sheet');
  if (sheet.rowCount > mostRows + 1) throw importRefused(`The sheet has more than ${mostRows} rows`);
  const table: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    table.push(Array.from(values, textOf));
  });
  return table;
}

/** Writes a workbook of one sheet; every cell is a text, the head stays in sight. */
export async function writeWorkbook(table: Table, sheetName: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows(table.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  for (let column = 1; column <= (table[0]?.length ?? 0); column += 1) {
    sheet.getColumn(column).width = 20;
    sheet.getColumn(column).numFmt = '@';
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
