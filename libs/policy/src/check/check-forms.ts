import { Decimal } from 'decimal.js';
import type { Cell, Field } from '../schema/form.schema.js';
import { type PackFault, repeated, when } from './fault.js';
import type { PackParts } from './pack-parts.js';

export const checkForms = ({ forms }: PackParts): readonly PackFault[] =>
  [...forms].flatMap(([name, form]) =>
    form
      ? form.fields
          .flatMap((field, index) => checkField(field, ['forms', name, 'fields', index]))
          .concat(
            repeated(
              form.fields.map((field) => field.key),
              ['forms', name, 'fields'],
              'key',
              'field',
            ),
          )
      : [],
  );

const checkField = (field: Field, at: readonly (string | number)[]): readonly PackFault[] => [
  ...checkCell(field, at),
  ...when(field.kind === 'table' && !field.columns, [...at, 'columns'], 'a table needs columns'),
  ...when(
    field.kind !== 'table' && (field.columns !== undefined || field.maxRows !== undefined),
    [...at, field.columns ? 'columns' : 'maxRows'],
    `a field of kind ${field.kind} has no rows`,
  ),
  ...(field.columns ?? []).flatMap((column, index) => checkCell(column, [...at, 'columns', index])),
  ...repeated(
    (field.columns ?? []).map((column) => column.key),
    [...at, 'columns'],
    'key',
    'column',
  ),
];

const texts: readonly string[] = ['text', 'longText'];
const numbers: readonly string[] = ['number', 'decimal'];
const choices: readonly string[] = ['choice', 'multiChoice'];

/** Which settings make sense for which kinds of fields. */
const settings = [
  { names: ['minLength', 'maxLength'], kinds: texts },
  { names: ['min', 'max'], kinds: numbers },
  { names: ['choices'], kinds: choices },
] as const;

const checkCell = (field: Cell | Field, at: readonly (string | number)[]): readonly PackFault[] => [
  ...settings.flatMap(({ names, kinds }) =>
    names.flatMap((name) =>
      when(
        field[name] !== undefined && !kinds.includes(field.kind),
        [...at, name],
        `a field of kind ${field.kind} has no ${name}`,
      ),
    ),
  ),
  ...when(choices.includes(field.kind) && !field.choices, [...at, 'choices'], 'a choice needs choices'),
  ...repeated(
    (field.choices ?? []).map((choice) => choice.key),
    [...at, 'choices'],
    'key',
    'choice',
  ),
  ...when(
    field.min !== undefined && field.max !== undefined && new Decimal(field.min).gt(field.max),
    [...at, 'max'],
    'the most is less than the least',
  ),
  ...when(
    field.minLength !== undefined && field.maxLength !== undefined && field.minLength > field.maxLength,
    [...at, 'maxLength'],
    'the most is less than the least',
  ),
];
