import { readRows } from './read-rows.js';
import { unitColumns } from './rules/unit-columns.js';
import type { UnitRow } from './rules/unit-row.js';
import type { SheetFormat } from './sheet.js';

/** Reads the rows of a sheet of units. Only the file and its head are judged here; the rows are by `importUnits`. */
export const parseUnits = (file: Uint8Array, format: SheetFormat): Promise<UnitRow[]> =>
  readRows(file, format, unitColumns);
