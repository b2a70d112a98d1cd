import { parse, stringify } from './csv.js';
import { fromCell, toCell } from './rules/formula.js';
import { type Cells, importRefused, largestFile, mostRows, type Table } from './table.js';
import { readWorkbook, writeWorkbook } from './workbook.js';

/** The kinds of files in which units come and go. */
export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** A workbook is a zip, whatever its name says. */
export const formatOf = (file: Buffer): SheetFormat =>
  file.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'csv';

/** Reads the first sheet of a file; refuses with `import-refused` what is no such file, too large, or not in UTF-8. */
export async function readTable(file: Uint8Array, format: SheetFormat): Promise<Table> {
  if (file.byteLength === 0) throw importRefused('The file is empty');
  if (file.byteLength > largestFile) throw importRefused(`The file is larger than ${largestFile / 1024 / 1024} MB`);
  const table = format === 'csv' ? parse(file) : await readWorkbook(file);
  if (table.length > mostRows + 1) throw importRefused(`The file has more than ${mostRows} rows`);
  return table.map((row) => row.map((cell) => fromCell(cell.trim())));
}

/**
 * Writes a table, and is the one way out for sheets of any capability (the linter knows no other): a text that a
 * spreadsheet would take for a formula gets a quote, which reading takes away.
 */
export async function writeTable(table: Cells, format: SheetFormat, sheetName: string): Promise<Buffer> {
  const cells = table.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : toCell(cell))));
  return format === 'csv' ? stringify(cells.map((row) => row.map(String))) : writeWorkbook(cells, sheetName);
}
