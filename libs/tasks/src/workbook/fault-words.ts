import type { RefusalCode } from '@zehuan/contracts';
import type { SheetLanguage } from './form-cells.js';

/** What the rules of forms say, in Chinese. */
const ofForms: readonly (readonly [RegExp, string])[] = [
  [/^Fill this in$/, '请填写'],
  [/^Write at least (\d+) characters$/, '不少于 $1 字'],
  [/^Write at most (\d+) characters; these are (\d+)$/, '不超过 $1 字，现有 $2 字'],
  [/^Give at least (.+)$/, '不小于 $1'],
  [/^Give at most (.+)$/, '不大于 $1'],
  [/^Give a whole number$/, '请填写整数'],
  [/^Give a decimal number.*$/, '请填写数字，如 12.5'],
  [/^Give a day.*$/, '请填写日期，如 2027-03-05'],
  [/^Give true or false$/, '请选择是或否'],
  [/^Choose one of .*$/, '请从列表中选择'],
  [/^Choose among .*$/, '请从列表中选择，每项一次'],
  [/^The text holds a character.*$/, '含有不能保存的字符'],
];

/** What to do about a row, by the code of its refusal. */
const ofRows: Readonly<Partial<Record<RefusalCode, Readonly<Record<SheetLanguage, string>>>>> = {
  'unknown-task': {
    zh: '没有可由您办理的此项任务：请恢复原任务编号，或清空此行填写的内容',
    en: 'There is no such task for you to fill in: put the id back, or empty the cells of this row',
  },
  'precondition-failed': {
    zh: '下载之后已被他人办理：请重新下载后再填',
    en: 'Somebody dealt with it after the download: download again and fill in that workbook',
  },
  'invalid-input': { zh: '同一任务出现了两次：请只保留一行', en: 'The task is there twice: keep one row' },
  'signature-missing': {
    zh: '此事项须一把手签署：请保存为草稿，由一把手签署后提交，或清空此行',
    en: 'The top leader signs this: keep it as a draft and submit it when it is signed, or empty the row',
  },
  'evidence-missing': {
    zh: '缺少须提供的佐证材料：请先在任务页上传',
    en: 'Evidence is missing: attach it on the page of the task first',
  },
};

/** What a fault of a form says in a language. */
export const formFault = (message: string, language: SheetLanguage): string => {
  const found = language === 'zh' ? ofForms.find(([shape]) => shape.test(message)) : undefined;
  return found ? message.replace(found[0], found[1]) : message;
};

/** What a fault of a whole row says in a language; in the words of the refusal where there are no others. */
export const rowFault = (code: RefusalCode, message: string, language: SheetLanguage): string =>
  ofRows[code]?.[language] ?? message;
