import { type CellField, inLanguage, type SheetLanguage } from './form-cells.js';

/** What a cell takes, by the kind of its field. */
const byKind: Readonly<Record<CellField['kind'], Readonly<Record<SheetLanguage, string>>>> = {
  text: { zh: '文字', en: 'A text' },
  longText: { zh: '文字，可换行', en: 'A text, of several lines if need be' },
  number: { zh: '整数', en: 'A whole number' },
  decimal: { zh: '数字，可有小数', en: 'A number, decimals are allowed' },
  date: { zh: '日期，如 2027-03-05', en: 'A day, as in 2027-03-05' },
  choice: { zh: '从列表中选择', en: 'Choose from the list' },
  multiChoice: { zh: '可选多项，用顿号隔开', en: 'Choose one or several, parted by semicolons' },
  yesNo: { zh: '选择是或否', en: 'Choose yes or no' },
  table: { zh: '表格请在网页上填写', en: 'A table: fill it in on the page of the task' },
};

const limitsOf = (field: CellField, language: SheetLanguage): readonly string[] => {
  const say = (zh: string, en: string): string => ({ zh, en })[language];
  return [
    ...(field.isRequired ? [say('必填', 'Required')] : []),
    ...(field.minLength === undefined
      ? []
      : [say(`不少于 ${field.minLength} 字`, `At least ${field.minLength} characters`)]),
    ...(field.maxLength === undefined
      ? []
      : [say(`不超过 ${field.maxLength} 字`, `At most ${field.maxLength} characters`)]),
    ...(field.min === undefined ? [] : [say(`不小于 ${field.min}`, `At least ${field.min}`)]),
    ...(field.max === undefined ? [] : [say(`不大于 ${field.max}`, `At most ${field.max}`)]),
  ];
};

/** The comment on the head of a column: what is asked, and what the cells take. */
export function hintOf(field: CellField, language: SheetLanguage): string {
  const several =
    field.kind === 'multiChoice' ? (field.choices ?? []).map(({ title }) => inLanguage(title, language)) : [];
  return [
    ...(field.help ? [inLanguage(field.help, language)] : []),
    byKind[field.kind][language],
    ...limitsOf(field, language),
    ...several,
  ].join('\n');
}
