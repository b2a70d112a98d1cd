import { type Fault, type RefusalCode } from '@zehuan/contracts';
import type { FilledSheet } from '@zehuan/org';
import { checkForm, type Form } from '@zehuan/policy';
import type { FormValues } from '../task.types.js';
import { formFault, rowFault } from './fault-words.js';
import { type SheetLanguage, valueOf } from './form-cells.js';
import type { TaskToFill } from './tasks-to-fill.js';
import { fieldColumn, versionsOf } from './workbook.service.js';

export type WorkbookMode = 'draft' | 'submit';

/** What is wrong in one cell, and what to do about it. */
export interface CellFault {
  readonly sheet: string;
  readonly cell: string;
  readonly code: RefusalCode;
  readonly message: string;
}

/** A row of a known task as it was filled in. */
export interface FilledRow {
  readonly sheet: string;
  readonly number: number;
  readonly task: TaskToFill;
  readonly form: FormValues;
  readonly isChanged: boolean;
  /** The cell of a field, or of the row where the fault is no field's. */
  readonly cellOf: (fieldKey?: string) => string;
}

export interface FilledRows {
  readonly rows: readonly FilledRow[];
  readonly faults: readonly CellFault[];
  /** Rows in which nothing is filled in. */
  readonly empty: number;
}

type SheetRow = FilledSheet['rows'][number];

const isEmpty = ({ cells }: SheetRow): boolean =>
  Object.entries(cells).every(([key, text]) => !key.startsWith('form.') || text === '');

/** What stands in the cells; of what has no cell here (a table, a column that was taken out) what stood there before. */
function formOfRow(task: TaskToFill, { cells }: SheetRow): FormValues {
  const entries = task.form.fields.map(({ key, ...field }) => {
    const text = cells[fieldColumn(key)];
    const isElsewhere = field.kind === 'table' || text === undefined;
    return [key, isElsewhere ? task.values[key] : valueOf({ key, ...field }, text)] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const sameForm = (one: FormValues, other: FormValues): boolean => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
};

const cellIn =
  ({ columns }: FilledSheet, { number }: SheetRow) =>
  (fieldKey?: string): string => {
    const key = fieldKey === undefined ? 'taskId' : fieldColumn(fieldKey);
    return `${columns.find((column) => column.key === key)?.letter ?? 'A'}${number}`;
  };

/** Rows of the tasks that the actor may fill in; every other row is a fault that does not say whether the task exists. */
export function rowsOfSheets(
  sheets: readonly FilledSheet[],
  tasks: readonly TaskToFill[],
  language: SheetLanguage,
): FilledRows {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const seen = new Set<string>();
  const rows: FilledRow[] = [];
  const faults: CellFault[] = [];
  let empty = 0;
  for (const sheet of sheets)
    for (const row of sheet.rows) {
      if (isEmpty(row)) {
        empty += 1;
        continue;
      }
      const id = (row.cells['taskId'] ?? '').toLowerCase();
      const task = known.get(id);
      const cellOf = cellIn(sheet, row);
      const code = codeOf(task, row, seen.has(id));
      seen.add(id);
      if (code) faults.push({ sheet: sheet.name, cell: cellOf(), code, message: rowFault(code, code, language) });
      if (!task || code) continue;
      const form = formOfRow(task, row);
      rows.push({ sheet: sheet.name, number: row.number, task, form, isChanged: !sameForm(form, task.values), cellOf });
    }
  return { rows, faults, empty };
}

function codeOf(task: TaskToFill | undefined, row: SheetRow, isTwice: boolean): RefusalCode | undefined {
  if (!task) return 'unknown-task';
  if (isTwice) return 'invalid-input';
  return row.cells['versions'] === versionsOf(task) ? undefined : 'precondition-failed';
}

/** The form as a draft keeps it: whatever is still missing, but nothing that no field takes. */
const asDraft = ({ fields, ...form }: Form): Form => ({
  ...form,
  fields: fields.map((field) => ({ ...field, minLength: 0, isRequired: false })),
});

const fieldOf = ({ pointer }: Fault): string => pointer.split('/')[1] ?? '';

/** What the rules of the form say of a row, by cell. */
export const formFaults = (row: FilledRow, mode: WorkbookMode, language: SheetLanguage): readonly CellFault[] =>
  checkForm(mode === 'draft' ? asDraft(row.task.form) : row.task.form, row.form).map((fault) => ({
    sheet: row.sheet,
    cell: row.cellOf(fieldOf(fault)),
    code: 'form-incomplete',
    message: formFault(fault.message, language),
  }));
