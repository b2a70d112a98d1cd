import type { Cell, Field, Form } from '../pack.schema.js';

const sentence = '已按年度任务安排逐项落实，责任到人，完成情况如实报告。';

/** The length that a text has where a form sets only what is too short. */
const exampleText = (field: Cell | Field): string => {
  const text = sentence.repeat(Math.max(1, Math.ceil((field.minLength ?? 1) / sentence.length)));
  return field.maxLength === undefined ? text : Array.from(text).slice(0, field.maxLength).join('');
};

/** A value that a field takes, as a filled-in example shows it. */
const exampleOf = (field: Cell | Field, on: string): unknown => {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return exampleText(field);
    case 'number':
      return field.min !== undefined ? Math.ceil(Number(field.min)) : Math.min(0, Math.floor(Number(field.max ?? '0')));
    case 'decimal':
      return field.max ?? field.min ?? '1';
    case 'date':
      return on;
    case 'yesNo':
      return true;
    case 'choice':
      return field.choices?.[0]?.key;
    case 'multiChoice':
      return field.choices?.slice(0, 1).map((choice) => choice.key);
    case 'table':
      return [exampleValues('columns' in field ? (field.columns ?? []) : [], on)];
  }
};

const exampleValues = (fields: readonly (Cell | Field)[], on: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.filter((field) => field.isRequired).map((field) => [field.key, exampleOf(field, on)]));

/** A form filled in as an example: what is required, with values that are accepted; `on` is the day for dates. */
export const exampleForm = (form: Form, on: string): Readonly<Record<string, unknown>> =>
  exampleValues(form.fields, on);
