import { type Fault, Refusal } from '@zehuan/contracts';
import type { Columns, TableRow } from './rules/columns.js';
import { readTable, type SheetFormat } from './sheet.js';
import { importRefused } from './table.js';

/** Which column of the file is which; every unknown, doubled or missing head is a fault. */
function readHead<Column extends string>(
  head: readonly string[],
  { titles, required, columnOf }: Columns<Column>,
): (Column | undefined)[] {
  const faults: Fault[] = [];
  const columns = head.map((title) => columnOf(title));
  columns.forEach((column, index) => {
    const title = head[index] ?? '';
    const fault = (message: string): void =>
      void faults.push({ pointer: `/columns/${index + 1}`, message: `row 1, column ${index + 1}: ${message}` });
    if (column === undefined && title !== '') fault(`${JSON.stringify(title.slice(0, 40))} is no column of this sheet`);
    if (column !== undefined && columns.indexOf(column) < index) fault(`the column ${title} is there twice`);
  });
  for (const column of required) {
    if (!columns.includes(column))
      faults.push({
        pointer: `/columns/${column}`,
        message: `the column ${titles[column].zh} (${titles[column].en}) is missing`,
      });
  }
  const known = (Object.keys(titles) as Column[]).map((key) => titles[key].zh).join(', ');
  if (faults.length > 0)
    throw new Refusal('import-refused', `The head of the sheet is wrong; its columns are ${known}`, faults);
  return columns;
}

/** Reads the rows of a sheet by the heads of its columns, blank ones left out. Refuses `import-refused`. */
export async function readRows<Column extends string>(
  file: Uint8Array,
  format: SheetFormat,
  columnsOf: Columns<Column>,
): Promise<TableRow<Column>[]> {
  const [head, ...body] = await readTable(file, format);
  if (!head) throw importRefused('The file is empty');
  const columns = readHead(head, columnsOf);
  return body.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const entries = columns.flatMap((column, place) =>
      column === undefined ? [] : [[column, cells[place] ?? ''] as const],
    );
    return [{ row: index + 2, cells: Object.fromEntries(entries) as TableRow<Column>['cells'] }];
  });
}
