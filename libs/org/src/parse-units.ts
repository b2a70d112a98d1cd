import { type Fault, Refusal } from '@zehuan/contracts';
import { columnOf, columnTitles, requiredColumns, type UnitColumn, unitColumnKeys } from './rules/unit-columns.js';
import type { UnitRow } from './rules/unit-row.js';
import { readTable, type SheetFormat } from './sheet.js';
import { importRefused } from './table.js';

/** Which column of the file is which; every unknown, doubled or missing head is a fault. */
function readHead(head: readonly string[]): (UnitColumn | undefined)[] {
  const faults: Fault[] = [];
  const columns = head.map((title) => columnOf(title));
  columns.forEach((column, index) => {
    const title = head[index] ?? '';
    const fault = (message: string): void =>
      void faults.push({ pointer: `/columns/${index + 1}`, message: `row 1, column ${index + 1}: ${message}` });
    if (column === undefined && title !== '') fault('is no column of this sheet');
    if (column !== undefined && columns.indexOf(column) < index) fault(`the column ${title} is there twice`);
  });
  for (const column of requiredColumns) {
    if (!columns.includes(column))
      faults.push({
        pointer: `/columns/${column}`,
        message: `the column ${columnTitles[column].zh} (${columnTitles[column].en}) is missing`,
      });
  }
  const known = unitColumnKeys.map((key) => columnTitles[key].zh).join(', ');
  if (faults.length > 0)
    throw new Refusal('import-refused', `The head of the sheet is wrong; its columns are ${known}`, faults);
  return columns;
}

/** Reads the rows of a sheet of units. Only the file and its head are judged here; the rows are by `importUnits`. */
export async function parseUnits(file: Uint8Array, format: SheetFormat): Promise<UnitRow[]> {
  const [head, ...body] = await readTable(file, format);
  if (!head) throw importRefused('The file is empty');
  const columns = readHead(head);
  return body.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const entries = columns.flatMap((column, place) =>
      column === undefined ? [] : [[column, cells[place] ?? ''] as const],
    );
    return [{ row: index + 2, cells: Object.fromEntries(entries) }];
  });
}
