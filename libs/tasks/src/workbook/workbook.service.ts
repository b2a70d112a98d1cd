import { Refusal } from '@zehuan/contracts';
import { type ColumnToFill, type SheetToFill, writeSheetsToFill } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import type { Form } from '@zehuan/policy';
import { hintOf } from './cell-hints.js';
import { cellOf, choicesOf, inLanguage, type SheetLanguage } from './form-cells.js';
import { type TaskToFill, tasksToFill } from './tasks-to-fill.js';

/** The columns before those of the form; nobody fills them in. */
export const lockedColumns = ['title', 'dueOn', 'taskId', 'versions'] as const;

const titles: Readonly<Record<(typeof lockedColumns)[number], Readonly<Record<SheetLanguage, string>>>> = {
  title: { zh: '任务', en: 'Task' },
  dueOn: { zh: '期限', en: 'Due' },
  taskId: { zh: '任务编号（请勿改动）', en: 'Task id (leave it)' },
  versions: { zh: '版本（请勿改动）', en: 'Versions (leave it)' },
};

const widths = { title: 40, dueOn: 12, taskId: 38, versions: 10 } as const;

/** Of the task and of its draft, as both were when the workbook was made. */
export const versionsOf = ({ version, draftVersion }: TaskToFill): string => `${version}.${draftVersion}`;

/** By which a column of a form is known; a field might be called like a column of ours. */
export const fieldColumn = (key: string): string => `form.${key}`;

const columnsOf = (form: Form, language: SheetLanguage): readonly ColumnToFill[] => [
  ...lockedColumns.map((key) => ({ key, title: titles[key][language], isLocked: true, width: widths[key] })),
  ...form.fields.map((field) => {
    const choices = choicesOf(field, language);
    return {
      key: fieldColumn(field.key),
      title: `${inLanguage(field.title, language)}${field.isRequired ? ' *' : ''}`,
      isLocked: field.kind === 'table',
      width: field.kind === 'longText' ? 60 : 20,
      hint: hintOf(field, language),
      ...(choices ? { choices } : {}),
    };
  }),
];

const rowOfTask = (task: TaskToFill, language: SheetLanguage): readonly string[] => [
  language === 'en' ? task.titleInEnglish : task.title,
  task.dueOn,
  task.id,
  versionsOf(task),
  ...task.form.fields.map((field) => cellOf(field, task.values[field.key], language)),
];

const about = {
  zh: {
    name: '说明',
    lines: [
      '每张表是一种填报表，每行是一项任务；表头的批注说明如何填写，带 * 的为必填。',
      '只填写未锁定的单元格；整行留空的任务不作处理。任务编号和版本请勿改动。',
      '填好后在“我的工作”页上传：先预览，错误逐格指出，确认后才保存。',
      '下载之后被他人办理过的任务不会被覆盖，须重新下载。佐证材料请在任务页上传。',
    ],
  },
  en: {
    name: 'About',
    lines: [
      'Each sheet is a form, each row a task. The comments on the heads say what is asked; * is required.',
      'Fill in the cells that are not locked. A task whose cells are all empty is left as it is. Leave ids and versions.',
      'Send it back on the page "My work": it shows what is wrong in which cell, and keeps nothing before you confirm.',
      'What others did after the download is never overwritten: download again. Files are attached on the page of a task.',
    ],
  },
} as const;

/** The unit for which the actor acts: a workbook is of one unit. */
export function ownUnit({ actor }: Transaction): string {
  if (actor.unitId === null) throw new Refusal('not-responsible', 'Say for which unit you act');
  return actor.unitId;
}

/** The open tasks of the acting unit that the actor may fill in, as one workbook: a sheet for each form, a row for each task. */
export async function tasksWorkbook(
  tx: Transaction,
  { language }: { readonly language: SheetLanguage },
): Promise<{ readonly file: Buffer; readonly tasks: number }> {
  const tasks = await tasksToFill(tx, ownUnit(tx));
  const byForm = new Map<string, TaskToFill[]>();
  for (const task of tasks) byForm.set(task.formKey, [...(byForm.get(task.formKey) ?? []), task]);
  const sheets: SheetToFill[] = [...byForm.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const rows = group.map((task) => rowOfTask(task, language));
    return [{ name: inLanguage(first.form.title, language), columns: columnsOf(first.form, language), rows }];
  });
  return { file: await writeSheetsToFill(about[language], sheets), tasks: tasks.length };
}
