import { Readable } from 'node:stream';
import { ArchiveFault, type ArchiveLimits, zipContents } from '@zehuan/platform';
import ExcelJS from 'exceljs';
import { type Cells, importRefused, mostRows, type Table } from './table.js';

/** A sheet of the whole country unpacks to a tenth of it. */
const limits: ArchiveLimits = { unpackedBytes: 300 * 1024 * 1024, entries: 1_000, depth: 1 };

/** The reader takes everything into memory, so what comes out of the file is counted before it is opened. */
async function assertModest(file: Buffer, unpackedBytes: number): Promise<void> {
  if (file.toString('latin1', 0, 2) !== 'PK')
    throw importRefused('The file is no Excel workbook (.xlsx); an old .xls must be saved as .xlsx first');
  try {
    await zipContents(Readable.from([file]), { ...limits, unpackedBytes });
  } catch (error) {
    if (error instanceof ArchiveFault) throw importRefused(`The workbook is not accepted: ${error.message}`);
    throw error;
  }
}

/** The text of a cell as a person sees it; days as YYYY-MM-DD. */
export function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('error' in value) return value.error;
  if ('hyperlink' in value) return textOf(value.text);
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result ?? '');
  return '';
}

/** Opens a workbook whose unpacked size was counted before; refuses `import-refused`. */
export async function loadWorkbook(file: Buffer, unpackedBytes = limits.unpackedBytes): Promise<ExcelJS.Workbook> {
  await assertModest(file, unpackedBytes);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
    return workbook;
  } catch (cause) {
    // Whatever else the reader stumbles over, the file is the cause: nothing else takes part.
    throw importRefused(`The file is no Excel workbook that can be read: ${String(cause)}`);
  }
}

/** Reads the first sheet of a workbook. */
export async function readWorkbook(file: Uint8Array): Promise<Table> {
  const sheet = (await loadWorkbook(Buffer.from(file))).worksheets[0];
  if (!sheet) throw importRefused('The workbook has no sheet');
  if (sheet.rowCount > mostRows + 1) throw importRefused(`The sheet has more than ${mostRows} rows`);
  const table: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    table.push(Array.from(values, textOf));
  });
  return table;
}

/** Writes a workbook of one sheet; every cell is a text but for figures, and the head stays in sight. */
export async function writeWorkbook(table: Cells, sheetName: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRows(table.map((row) => [...row]));
  sheet.getRow(1).font = { bold: true };
  for (let column = 1; column <= (table[0]?.length ?? 0); column += 1) {
    sheet.getColumn(column).width = 20;
    if (typeof table[1]?.[column - 1] !== 'number') sheet.getColumn(column).numFmt = '@';
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
