import type { Field, Form } from '../pack.schema.js';

const sentence = '已按年度任务安排逐项落实，责任到人，完成情况如实报告。';

/** A value that a field takes, as a filled-in example shows it. */
const exampleOf = (field: Field, on: string): unknown => {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const text = sentence.repeat(Math.max(1, Math.ceil((field.minLength ?? 1) / sentence.length)));
      return field.maxLength === undefined ? text : [...text].slice(0, field.maxLength).join('');
    }
    case 'number':
      return Math.ceil(Number(field.min ?? '0'));
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
  }
};

/** A form filled in as an example: what is required, with values that are accepted; `on` is the day for dates. */
export const exampleForm = (form: Form, on: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(form.fields.filter((field) => field.isRequired).map((field) => [field.key, exampleOf(field, on)]));
