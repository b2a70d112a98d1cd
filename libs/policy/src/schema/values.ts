import { z } from 'zod';

/** What a pack calls a thing of its own: an item, a rung, a form, a grade. */
export const key = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9-]{0,60}$/, 'give a key of letters, digits and hyphens that begins with a small letter');

/** A text in both languages. */
export const localText = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });

/** Decimals are text, so that no score ever passes through binary floating point. */
export const decimal = z
  .union([z.string(), z.number()], 'give a decimal number, such as "12.5"')
  .transform(String)
  .refine((text) => /^-?\d{1,7}(\.\d{1,4})?$/.test(text), 'give a decimal number, such as "12.5"');

export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'give a time of day as "HH:MM"');

export const monthDay = z
  .string()
  .regex(
    /^(\+1 )?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'give a day as "MM-DD", or "+1 MM-DD" for the year after that of the cycle',
  );

/** A number of working days, or of anything else that a year has room for. */
export const count = z.number().int().min(0).max(400);

/** Where a day goes that is not worked. */
export const onHoliday = z.enum(['next', 'previous', 'keep']);

/** `MM-DD` in the year of the cycle, or `+1 MM-DD` in the one after. */
export type MonthDay = string;
export type OnHoliday = z.output<typeof onHoliday>;
