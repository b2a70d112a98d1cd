import type { Phase } from '@zehuan/contracts';
import { z } from 'zod';
import { assessmentSchema } from './schema/assessment.schema.js';
import { formSchema } from './schema/form.schema.js';
import { itemSchema } from './schema/item.schema.js';
import { count, key, localText, monthDay, onHoliday, timeOfDay } from './schema/values.js';

export const phaseSchema = z.strictObject({
  opens: monthDay,
  closes: monthDay,
  onHoliday: onHoliday.optional(),
  /** What may end the phase before its last day. */
  endsWhen: z.enum(['allDone', 'deadline']).default('deadline'),
});

export const rungSchema = z.strictObject({
  key,
  /** Working days from the due day: negative before, 0 on, positive after. */
  workingDays: z.number().int().min(-250).max(250),
  audience: z.array(z.enum(['reporter', 'topLeader', 'supervisingCommittee'])).min(1),
  isEscalation: z.boolean().default(false),
  /** Told at once, whatever the quiet hours say. */
  ignoresQuietHours: z.boolean().default(false),
});

/** The schema of a policy pack; what it cannot say by itself is in `check/`. */
export const packSchema = z.strictObject({
  key,
  version: z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(-[a-z0-9.-]+)?$/i, 'give a version such as 1.0.0'),
  title: localText,
  province: z
    .string('give the two digits of the province in quotes, such as "32"')
    .regex(/^\d\d$/, 'give the two digits of the province in quotes, such as "32"')
    .optional(),
  calendar: z.strictObject({
    name: z.string().default('cn'),
    /** Days of another length: the year starts when the root cycle starts. For rehearsals. */
    squeeze: z.strictObject({ dayMilliseconds: z.number().int().min(1).max(86_400_000) }).optional(),
  }),
  dayEndsAt: timeOfDay.default('18:00'),
  remindAt: timeOfDay.default('09:00'),
  /** Where a day of the pack goes that is not worked, unless a phase or a deadline says otherwise. */
  onHoliday: onHoliday.default('next'),
  phases: z.strictObject({
    clarifying: phaseSchema,
    supervising: phaseSchema,
    stating: phaseSchema,
    testing: phaseSchema,
    applying: phaseSchema,
  } satisfies Record<Phase, typeof phaseSchema>),
  /** When the cycles below a committee start: with its own, or once it has signed for its tasks. */
  cascade: z.strictObject({ starts: z.enum(['atOnce', 'onAcknowledgement']), noLaterThanWorkingDays: count }),
  carryOver: z.strictObject({ dueWorkingDays: count }).prefault({ dueWorkingDays: 30 }),
  items: z.array(itemSchema).min(1).max(200),
  ladders: z.strictObject({ default: z.array(rungSchema).min(1), review: z.array(rungSchema).default([]) }),
  forms: z.record(key, formSchema),
  notices: z.strictObject({
    urgeAtMostEveryHours: z.number().int().min(0).max(720),
    quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }),
    digestFrom: z.number().int().min(2).max(1000),
  }),
  attachments: z.strictObject({ maxBytes: z.number().int().min(1), mediaTypes: z.array(z.string()).min(1) }),
  assessment: assessmentSchema,
  /** What follows from each grade, in words; consequences as acts are another capability. */
  results: z.record(key, localText).default({}),
});

export type Pack = z.output<typeof packSchema>;
export type PhasePlan = Pack['phases'][Phase];
export type Rung = z.output<typeof rungSchema>;

export type { Assessment } from './schema/assessment.schema.js';
export type { Cell, Field, Form } from './schema/form.schema.js';
export type { Due, Item } from './schema/item.schema.js';
export type { MonthDay, OnHoliday } from './schema/values.js';
