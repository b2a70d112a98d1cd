import type { Fault } from '@zehuan/contracts';

/** What the head of a column says, in Chinese and English. */
export type ColumnTitles<Column extends string> = Readonly<
  Record<Column, { readonly zh: string; readonly en: string }>
>;

/** The columns of a sheet that comes in. */
export interface Columns<Column extends string> {
  readonly titles: ColumnTitles<Column>;
  /** Columns without which the sheet says too little. */
  readonly required: readonly Column[];
  /** The column that a head stands for; undefined for one that is not known. */
  readonly columnOf: (head: string) => Column | undefined;
}

/** One row of a file: its number there (the head is row 1) and the text of each of its cells; no cell, no such column. */
export interface TableRow<Column extends string> {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

/** A word as it is compared, however it was typed. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** Finds columns by their keys and titles, and by what else their heads may say. */
export function columnFinder<Column extends string>(
  titles: ColumnTitles<Column>,
  others?: Readonly<Partial<Record<Column, readonly string[]>>>,
): (head: string) => Column | undefined {
  const keys = Object.keys(titles) as Column[];
  const known = new Map(
    keys.flatMap((key) =>
      [key, titles[key].zh, titles[key].en, ...(others?.[key] ?? [])].map((title) => [plain(title), key] as const),
    ),
  );
  return (head) => known.get(plain(head));
}

/** Makes the fault of one cell: the pointer names row and column, and so does the sentence, for people. */
export const cellFaultIn =
  <Column extends string>(titles: ColumnTitles<Column>) =>
  (row: number, column: Column, message: string): Fault => ({
    pointer: `/rows/${row}/${column}`,
    message: `row ${row}, column ${titles[column].zh} (${column}): ${message}`,
  });
