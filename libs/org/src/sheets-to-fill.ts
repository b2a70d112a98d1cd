import ExcelJS from 'exceljs';
import { fromCell, toCell } from './rules/formula.js';
import { importRefused } from './table.js';
import { loadWorkbook, textOf } from './workbook.js';

/** One column of a sheet that somebody fills in. */
export interface ColumnToFill {
  /** By which the column is known when the sheet comes back; it stands in a hidden row. */
  readonly key: string;
  readonly title: string;
  readonly isLocked: boolean;
  readonly width: number;
  /** Shown as a comment on the head. */
  readonly hint?: string;
  /** What may be chosen. */
  readonly choices?: readonly string[];
}

export interface SheetToFill {
  readonly name: string;
  readonly columns: readonly ColumnToFill[];
  readonly rows: readonly (readonly string[])[];
}

/** A sheet as it came back: of each row its number and what stands in each known column. */
export interface FilledSheet {
  readonly name: string;
  readonly columns: readonly { readonly key: string; readonly letter: string }[];
  readonly rows: readonly { readonly number: number; readonly cells: Readonly<Record<string, string>> }[];
}

/** A row of keys, hidden, and the head; what is filled in begins below. */
const headRows = 2;
const mostRows = 2_000;
const mostColumns = 200;
/** What comes out of the file is held in memory: some thousand long texts are a tenth of it. */
const mostUnpacked = 50 * 1024 * 1024;
/** Where the choices stand, out of sight: a list in the cell's own rule may have no more than 255 characters. */
const choicesName = '_choices';

/** Names of sheets have at most 31 characters, some are not allowed, and each is there once. */
function nameOf(name: string, workbook: ExcelJS.Workbook): string {
  const plain = name.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Sheet';
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? plain.slice(0, 31) : `${plain.slice(0, 27)} ${count}`;
    const isTaken = workbook.worksheets.some((sheet) => sheet.name.toLowerCase() === tried.toLowerCase());
    if (!isTaken) return tried;
  }
}

/** Writes choices down a column of the hidden sheet; answers the rule that allows just them. */
function ruleFor(choices: readonly string[], hidden: ExcelJS.Worksheet): ExcelJS.DataValidation {
  const place = hidden.getColumn(hidden.columnCount + 1);
  place.values = choices.map(toCell);
  const range = `$${place.letter}$1:$${place.letter}$${choices.length}`;
  return { type: 'list', allowBlank: true, showErrorMessage: true, formulae: [`${choicesName}!${range}`] };
}

function writeHead(sheet: ExcelJS.Worksheet, columns: readonly ColumnToFill[]): void {
  sheet.addRow(columns.map(({ key }) => key)).hidden = true;
  const head = sheet.addRow(columns.map(({ title }) => toCell(title)));
  head.font = { bold: true };
  columns.forEach(({ width, hint }, index) => {
    sheet.getColumn(index + 1).width = width;
    if (hint !== undefined) head.getCell(index + 1).note = hint;
  });
}

function writeRows(sheet: ExcelJS.Worksheet, { columns, rows }: SheetToFill, hidden: ExcelJS.Worksheet): void {
  const rules = columns.map(({ choices }) => choices && ruleFor(choices, hidden));
  for (const row of rows) {
    const written = sheet.addRow(row.map(toCell));
    columns.forEach(({ isLocked }, index) => {
      const cell = written.getCell(index + 1);
      const rule = rules[index];
      cell.numFmt = '@';
      cell.alignment = { vertical: 'top', wrapText: true };
      cell.protection = { locked: isLocked };
      if (rule) cell.dataValidation = rule;
    });
  }
}

/** Writes a workbook to be filled in: a page of words first, then the sheets, protected but for what is to be filled in. */
export async function writeSheetsToFill(
  about: { readonly name: string; readonly lines: readonly string[] },
  sheets: readonly SheetToFill[],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet(nameOf(about.name, workbook));
  page.getColumn(1).width = 100;
  page.addRows(about.lines.map((line) => [toCell(line)]));
  const filled = sheets.map((sheet) => {
    const views: Partial<ExcelJS.WorksheetView>[] = [{ state: 'frozen', xSplit: 1, ySplit: headRows }];
    return { sheet, written: workbook.addWorksheet(nameOf(sheet.name, workbook), { views }) };
  });
  const hidden = workbook.addWorksheet(choicesName, { state: 'veryHidden' });
  for (const { sheet, written } of filled) {
    writeHead(written, sheet.columns);
    writeRows(written, sheet, hidden);
    await written.protect('', { selectLockedCells: true, formatColumns: true, formatRows: true, sort: true });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function filledSheet(sheet: ExcelJS.Worksheet): FilledSheet {
  if (sheet.rowCount > mostRows) throw importRefused(`The sheet ${sheet.name} has more than ${mostRows} rows`);
  const columns: { key: string; letter: string }[] = [];
  sheet.getRow(1).eachCell((cell, number) => {
    const key = textOf(cell.value).trim();
    if (key !== '' && number <= mostColumns) columns.push({ key, letter: sheet.getColumn(number).letter });
  });
  const rows: FilledSheet['rows'][number][] = [];
  sheet.eachRow((row, number) => {
    if (number <= headRows) return;
    const cells = columns.map(({ key, letter }) => [key, fromCell(textOf(row.getCell(letter).value).trim())] as const);
    rows.push({ number, cells: Object.fromEntries(cells) });
  });
  return { name: sheet.name, columns, rows };
}

/**
 * Reads back what `writeSheetsToFill` wrote and somebody filled in: the sheets that have a column of this key. Refuses
 * with `import-refused` what is no workbook, unpacks to too much, or has no such sheet.
 */
export async function readFilledSheets(file: Uint8Array, keyColumn: string): Promise<readonly FilledSheet[]> {
  const { worksheets } = await loadWorkbook(Buffer.from(file), mostUnpacked);
  const sheets = worksheets.filter((sheet) => sheet.name !== choicesName).map(filledSheet);
  const known = sheets.filter(({ columns }) => columns.some(({ key }) => key === keyColumn));
  if (known.length === 0)
    throw importRefused('This is not the workbook that was downloaded here: fill in that one and send it back');
  return known;
}
