import { Decimal } from 'decimal.js';
import type { Fault } from '@zehuan/contracts';
import type { Cell, Field, Form } from '../pack.schema.js';

/** Where a form says nothing, a text may be this long and a table have so many rows. */
const defaultLengths = { text: 500, longText: 10_000 } as const;
const defaultRows = 200;

/** Everything that is wrong with the values of a form, with a JSON pointer into them; nothing where it may be handed in. */
export const checkForm = (form: Form, values: Readonly<Record<string, unknown>>): readonly Fault[] =>
  checkValues(form.fields, values, '', 'The form has no such field');

const checkValues = (
  fields: readonly (Field | Cell)[],
  values: Readonly<Record<string, unknown>>,
  at: string,
  unknown: string,
): readonly Fault[] => [
  ...Object.keys(values)
    .filter((name) => !fields.some((field) => field.key === name))
    .map((name) => ({ pointer: `${at}/${escaped(name)}`, message: unknown })),
  ...fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    const pointer = `${at}/${field.key}`;
    if (isEmpty(value)) return field.isRequired ? [{ pointer, message: 'Fill this in' }] : [];
    if (field.kind === 'table') return checkTable(field, value, pointer);
    return checkCell(field, field.kind, value).map((message) => ({ pointer, message }));
  }),
];

/** How JSON pointers write a name (RFC 6901). */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const isRow = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const checkTable = (field: Field, value: unknown, pointer: string): readonly Fault[] => {
  if (!Array.isArray(value)) return [{ pointer, message: 'Give a list of rows' }];
  const most = field.maxRows ?? defaultRows;
  if (value.length > most) return [{ pointer, message: `Give at most ${most} rows; these are ${value.length}` }];
  return (value as readonly unknown[]).flatMap((row, index) =>
    isRow(row)
      ? checkValues(field.columns ?? [], row, `${pointer}/${index}`, 'The table has no such column')
      : [{ pointer: `${pointer}/${index}`, message: 'Give a row with the columns of the table' }],
  );
};

const checkCell = (field: Cell | Field, kind: Cell['kind'], value: unknown): readonly string[] => {
  switch (kind) {
    case 'text':
    case 'longText':
      return typeof value === 'string' ? checkText(field, value, kind) : ['Give a text'];
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? checkRange(field, String(value))
        : ['Give a whole number'];
    case 'decimal':
      return typeof value === 'string' && /^-?\d{1,12}(\.\d{1,6})?$/.test(value)
        ? checkRange(field, value)
        : ['Give a decimal number as a text, such as "12.5"'];
    case 'date':
      return typeof value === 'string' && isDay(value) ? [] : ['Give a day as YYYY-MM-DD'];
    case 'yesNo':
      return typeof value === 'boolean' ? [] : ['Give true or false'];
    case 'choice':
      return isChoice(field, value) ? [] : [`Choose one of ${choicesOf(field)}`];
    case 'multiChoice':
      return areChoices(field, value) ? [] : [`Choose among ${choicesOf(field)}, each once`];
  }
};

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
};

/** Counted as people count: a rare character is one. */
const lengthOf = (text: string): number => Array.from(text).length;

const checkText = (field: Cell | Field, value: string, kind: 'text' | 'longText'): readonly string[] => {
  const most = field.maxLength ?? defaultLengths[kind];
  const least = field.minLength ?? 0;
  if (/\0|\p{Surrogate}/u.test(value)) return ['The text holds a character that cannot be kept'];
  if (field.isRequired && value.trim() === '') return ['Fill this in'];
  if (lengthOf(value.trim()) < least) return [`Write at least ${least} characters`];
  return lengthOf(value) > most ? [`Write at most ${most} characters; these are ${lengthOf(value)}`] : [];
};

const checkRange = (field: Cell | Field, value: string): readonly string[] => [
  ...(field.min !== undefined && new Decimal(value).lt(field.min) ? [`Give at least ${field.min}`] : []),
  ...(field.max !== undefined && new Decimal(value).gt(field.max) ? [`Give at most ${field.max}`] : []),
];

const isChoice = (field: Cell | Field, value: unknown): boolean =>
  field.choices?.some((choice) => choice.key === value) ?? false;
const areChoices = (field: Cell | Field, value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => isChoice(field, each)) && new Set(value).size === value.length;
const choicesOf = (field: Cell | Field): string => (field.choices ?? []).map((choice) => choice.key).join(', ');
