import { Decimal } from 'decimal.js';
import type { Fault } from '@zehuan/contracts';
import type { Field, Form } from '../pack.schema.js';

/** Where a form says nothing, a text may be this long. */
const defaultLengths = { text: 500, longText: 10_000 } as const;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Everything that is wrong with the values of a form, with a JSON pointer into them; nothing where it may be handed in. */
export const checkForm = (form: Form, values: Readonly<Record<string, unknown>>): readonly Fault[] => [
  ...Object.keys(values)
    .filter((name) => !form.fields.some((field) => field.key === name))
    .map((name) => ({ pointer: pointer(name), message: 'The form has no such field' })),
  ...form.fields.flatMap((field) => checkField(field, Object.hasOwn(values, field.key) ? values[field.key] : undefined).map((message) => ({ pointer: pointer(field.key), message }))),
];

const pointer = (name: string): string => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const checkField = (field: Field, value: unknown): readonly string[] => {
  if (isEmpty(value)) return field.isRequired ? ['Fill this in'] : [];
  switch (field.kind) {
    case 'text':
    case 'longText':
      return typeof value === 'string' ? checkText(field, value, field.kind) : ['Give a text'];
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) ? checkRange(field, String(value)) : ['Give a whole number'];
    case 'decimal':
      return typeof value === 'string' && /^-?\d{1,12}(\.\d{1,6})?$/.test(value) ? checkRange(field, value) : ['Give a decimal number as a text, such as "12.5"'];
    case 'date':
      return typeof value === 'string' && isDay(value) ? [] : ['Give a day as YYYY-MM-DD'];
    case 'yesNo':
      return typeof value === 'boolean' ? [] : ['Give true or false'];
    case 'choice':
      return isChoice(field, value) ? [] : [`Choose one of ${choicesOf(field)}`];
    case 'multiChoice':
      return Array.isArray(value) && value.every((each) => isChoice(field, each)) && new Set(value).size === value.length ? [] : [`Choose among ${choicesOf(field)}, each once`];
  }
};

const checkText = (field: Field, value: string, kind: 'text' | 'longText'): readonly string[] => {
  const most = field.maxLength ?? defaultLengths[kind];
  const length = [...value].length;
  if (value.includes('\0')) return ['The text holds a character that cannot be kept'];
  if (field.minLength !== undefined && [...value.trim()].length < field.minLength) return [`Write at least ${field.minLength} characters`];
  return length > most ? [`Write at most ${most} characters; these are ${length}`] : [];
};

const checkRange = (field: Field, value: string): readonly string[] => [
  ...(field.min !== undefined && new Decimal(value).lt(field.min) ? [`Give at least ${field.min}`] : []),
  ...(field.max !== undefined && new Decimal(value).gt(field.max) ? [`Give at most ${field.max}`] : []),
];

const isChoice = (field: Field, value: unknown): boolean => field.choices?.some((choice) => choice.key === value) ?? false;
const choicesOf = (field: Field): string => (field.choices ?? []).map((choice) => choice.key).join(', ');
