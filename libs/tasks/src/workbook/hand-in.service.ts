import { Refusal, withoutRight } from '@zehuan/contracts';
import type { FilledSheet } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { saveDraft } from '../draft.service.js';
import { checkSubmission } from '../record/check-submission.js';
import { openTask } from '../record/task-at-hand.queries.js';
import { submit } from '../submission.service.js';
import { rowFault } from './fault-words.js';
import { type CellFault, type FilledRow, formFaults, rowsOfSheets, type WorkbookMode } from './filled-rows.js';
import type { SheetLanguage } from './form-cells.js';
import { tasksToFill } from './tasks-to-fill.js';
import { ownUnit } from './workbook.service.js';

export interface HandIn {
  readonly mode: WorkbookMode;
  /** Says what would come of it, and changes nothing. */
  readonly dryRun: boolean;
  readonly language: SheetLanguage;
}

/** What came of a filled workbook, or would. */
export interface HandedIn {
  /** The rows that were kept or submitted. */
  readonly tasks: readonly {
    readonly taskId: string;
    readonly title: string;
    readonly sheet: string;
    readonly row: number;
  }[];
  /** Rows that say what stands there already, and in which nothing is filled in. */
  readonly unchanged: number;
  readonly empty: number;
  readonly faults: readonly CellFault[];
  readonly cycleIds: readonly string[];
}

/** Why a row could not be submitted although its form is complete: the right, evidence, a signature. */
async function submissionFault(
  tx: Transaction,
  row: FilledRow,
  language: SheetLanguage,
): Promise<readonly CellFault[]> {
  const { id, attachmentIds } = row.task;
  try {
    const task = await openTask(tx, id);
    const stranger = withoutRight(tx.actor, 'task.submit', task);
    if (stranger) throw new Refusal(stranger);
    await checkSubmission(tx, task, { form: row.form, attachmentIds });
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = rowFault(error.code, error.message, language);
    return [{ sheet: row.sheet, cell: row.cellOf(), code: error.code, message }];
  }
}

async function faultsOf(tx: Transaction, row: FilledRow, { mode, language }: HandIn): Promise<readonly CellFault[]> {
  const ofForm = formFaults(row, mode, language);
  return ofForm.length > 0 || mode === 'draft' ? ofForm : submissionFault(tx, row, language);
}

async function keep(tx: Transaction, { task, form }: FilledRow, mode: WorkbookMode): Promise<void> {
  const { id: taskId, attachmentIds, version, draftVersion } = task;
  const note = task.note ?? undefined;
  if (mode === 'submit') await submit(tx, { taskId, form, note, attachmentIds, ifMatch: version });
  else await saveDraft(tx, { taskId, form, note, attachmentIds, ifMatch: draftVersion });
}

/**
 * Takes a filled workbook in: every row with something in it is kept as a draft, or submitted, all of them or, where a
 * cell is wrong, nothing (`import-refused`, with every fault by sheet and cell). Only tasks that the actor may fill in,
 * and only as they were when the workbook was downloaded.
 */
export async function handIn(tx: Transaction, sheets: readonly FilledSheet[], how: HandIn): Promise<HandedIn> {
  const tasks = await tasksToFill(tx, ownUnit(tx));
  const found = rowsOfSheets(sheets, tasks, how.language);
  // What was returned and not touched since is not submitted once more; a draft is, though it stood there before.
  const toDo = found.rows.filter(({ isChanged, task }) => isChanged || (how.mode === 'submit' && task.hasDraft));
  const faults = [...found.faults];
  for (const row of toDo) faults.push(...(await faultsOf(tx, row, how)));
  if (!how.dryRun) {
    if (faults.length > 0) throw refusedFor(faults);
    for (const row of toDo) await keep(tx, row, how.mode);
  }
  return {
    tasks: toDo.map(({ task, sheet, number }) => ({ taskId: task.id, title: task.title, sheet, row: number })),
    unchanged: found.rows.length - toDo.length,
    empty: found.empty,
    faults,
    cycleIds: how.mode === 'submit' && !how.dryRun ? [...new Set(toDo.map(({ task }) => task.cycleId))] : [],
  };
}

const refusedFor = (faults: readonly CellFault[]): Refusal =>
  new Refusal(
    'import-refused',
    `${faults.length} faults in the workbook; nothing was kept`,
    faults.map(({ sheet, cell, message }) => ({ pointer: `/${sheet}/${cell}`, message })),
  );
