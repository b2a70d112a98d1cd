import type { Field } from '@zehuan/policy';

export type SheetLanguage = 'zh' | 'en';

/** A field of a form as a cell of a sheet. */
export type CellField = Field;

const yes = { zh: '是', en: 'Yes' } as const;
const no = { zh: '否', en: 'No' } as const;
const between = { zh: '、', en: '; ' } as const;

export const inLanguage = (
  text: { readonly zh?: string | undefined; readonly en?: string | undefined },
  language: SheetLanguage,
): string => text[language] ?? text.zh ?? text.en ?? '';

/** The words that may be chosen in a cell; nothing where it is written freely. */
export function choicesOf(field: CellField, language: SheetLanguage): readonly string[] | undefined {
  if (field.kind === 'yesNo') return [yes[language], no[language]];
  return field.kind === 'choice' ? field.choices?.map(({ title }) => inLanguage(title, language)) : undefined;
}

const titleOf = (field: CellField, key: unknown, language: SheetLanguage): string => {
  const choice = field.choices?.find((each) => each.key === key);
  return choice ? inLanguage(choice.title, language) : String(key);
};

/** A value of a form as a cell shows it. */
export function cellOf(field: CellField, value: unknown, language: SheetLanguage): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return (value ? yes : no)[language];
  if (field.kind === 'choice') return titleOf(field, value, language);
  if (Array.isArray(value) && field.kind === 'multiChoice')
    return value.map((key) => titleOf(field, key, language)).join(between[language]);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The key of a choice that a cell names by its title in any language, or by the key itself; else what stands there. */
const keyOf = (field: CellField, text: string): string =>
  field.choices?.find(({ key, title }) => [key, title.zh, title.en].includes(text))?.key ?? text;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** `2027-3-5`, `2027/3/5` and `2027年3月5日` are days, too. */
const dayOf = (text: string): string => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text)) ?? [];
  return year === undefined || month === undefined || day === undefined
    ? text
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const truths: Readonly<Record<string, boolean>> = {
  是: true,
  yes: true,
  true: true,
  否: false,
  no: false,
  false: false,
};

/** What a cell says as a value of the form; what it cannot be stays a text, which the form's rules then refuse. */
export function valueOf(field: CellField, text: string): unknown {
  if (text.trim() === '') return undefined;
  switch (field.kind) {
    case 'number':
      return /^-?\d{1,15}$/.test(plain(text)) ? Number(plain(text)) : text;
    case 'decimal':
      return plain(text);
    case 'date':
      return dayOf(text);
    case 'yesNo':
      return truths[plain(text).toLowerCase()] ?? text;
    case 'choice':
      return keyOf(field, text.trim());
    case 'multiChoice':
      return text.split(/[、，,;；\n]/).flatMap((part) => (part.trim() === '' ? [] : [keyOf(field, part.trim())]));
    case 'text':
    case 'longText':
    case 'table':
      return text;
  }
}
