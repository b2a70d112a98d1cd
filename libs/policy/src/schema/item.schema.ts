import { phases, taskKinds, unitKinds, unitLevels } from '@zehuan/contracts';
import { z } from 'zod';
import { count, decimal, key, localText, monthDay, onHoliday } from './values.js';

/** When something falls due. */
export const dueSchema = z.union([
  z.strictObject({ on: monthDay, onHoliday: onHoliday.optional() }),
  z.strictObject({ workingDaysAfter: z.literal('phaseOpens'), days: count }),
  z.strictObject({ workingDaysBefore: z.literal('phaseCloses'), days: count }),
]);

/** One line of the annual task arrangement. */
export const itemSchema = z.strictObject({
  key,
  kind: z.enum(taskKinds),
  /** The phase in which it falls due. */
  phase: z.enum(phases),
  issuedIn: z.enum(phases),
  title: localText,
  aspect: z.string().max(60).optional(),
  measures: z.array(z.string().min(1).max(500)).max(20).default([]),
  leadUnit: z.string().max(100).default(''),
  assistingUnits: z.array(z.string().max(100)).max(20).default([]),
  levels: z.array(z.enum(unitLevels)).min(1),
  unitKinds: z.array(z.enum(unitKinds)).min(1).optional(),
  due: dueSchema.optional(),
  /** In place of `due` for what is asked for more than once a year. */
  occurrences: z
    .array(z.strictObject({ key, title: localText, due: dueSchema }))
    .min(1)
    .optional(),
  form: key.nullable().default(null),
  evidence: z.array(z.strictObject({ key, title: localText, isRequired: z.boolean().default(false) })).default([]),
  /** Whose signature leaves the committee with it. */
  signedBy: z.literal('topLeader').optional(),
  review: z
    .strictObject({
      isScored: z.boolean().default(false),
      withinWorkingDays: count.default(10),
      returnGraceWorkingDays: count.default(5),
    })
    .prefault({}),
  weight: decimal.default('0'),
  /** Acknowledging is all that is owed, and ends the task. */
  dutyIsAcknowledgement: z.boolean().default(false),
});

export type Item = z.output<typeof itemSchema>;
export type Due = z.output<typeof dueSchema>;
