import { z } from 'zod';
import { decimal, key, localText } from './values.js';

const cellKinds = ['text', 'longText', 'number', 'decimal', 'date', 'choice', 'multiChoice', 'yesNo'] as const;

const cell = {
  key,
  title: localText,
  isRequired: z.boolean().default(false),
  minLength: z.number().int().min(0).optional(),
  maxLength: z.number().int().min(1).max(20_000).optional(),
  min: decimal.optional(),
  max: decimal.optional(),
  choices: z
    .array(z.strictObject({ key, title: localText }))
    .min(1)
    .optional(),
  help: localText.optional(),
};

/** A field of one value; also a column of a table. */
const cellSchema = z.strictObject({ ...cell, kind: z.enum(cellKinds) });

/** A field of a form; a `table` has rows of `columns`. */
export const fieldSchema = z.strictObject({
  ...cell,
  kind: z.enum([...cellKinds, 'table']),
  columns: z.array(cellSchema).min(1).max(20).optional(),
  maxRows: z.number().int().min(1).max(500).optional(),
});

export const formSchema = z.strictObject({ title: localText, fields: z.array(fieldSchema).min(1).max(100) });

export type Form = z.output<typeof formSchema>;
export type Field = z.output<typeof fieldSchema>;
/** A field that holds one value. */
export type Cell = z.output<typeof cellSchema>;
