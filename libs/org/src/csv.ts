import { isUtf8 } from 'node:buffer';
import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { importRefused, mostRows, type Table } from './table.js';

const notUtf8 =
  'The file is not in UTF-8 (perhaps in GBK, as Excel saves "CSV"). Save it as "CSV UTF-8 (Comma delimited)", or as .xlsx, and try again';

/** Reads CSV in UTF-8, with or without a byte order mark, parted by commas, semicolons or tabs. */
export function parse(file: Uint8Array): Table {
  if (!isUtf8(file)) throw importRefused(notUtf8);
  const text = new TextDecoder().decode(file);
  if (text.includes('\0')) throw importRefused(notUtf8);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ',';
  try {
    return parseCsv(text, { delimiter, relax_column_count: true, skip_empty_lines: false, to: mostRows + 2 });
  } catch (cause) {
    if (cause instanceof CsvError) throw importRefused(`The file is no CSV: ${cause.message}`);
    throw cause;
  }
}

const quoted = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Writes CSV as Excel reads it: UTF-8 with a byte order mark, lines ended by CR LF. */
export const stringify = (table: Table): Buffer =>
  Buffer.from(`\ufeff${table.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`, 'utf8');
