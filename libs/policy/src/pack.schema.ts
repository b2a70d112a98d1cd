import { phases, taskKinds, unitKinds, unitLevels } from '@zehuan/contracts';
import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,60}$/, 'a key of letters, digits and hyphens that begins with a small letter');
const localText = z.strictObject({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) });
const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((text) => /^-?\d{1,7}(\.\d{1,4})?$/.test(text), 'a decimal number, such as 12.5');
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, HH:MM');
const monthDay = z
  .string()
  .regex(/^(\+1 )?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a day as MM-DD, or "+1 MM-DD" for the year after')
  .describe('MM-DD in the year of the cycle, or "+1 MM-DD" in the one after');
const phaseName = z.enum(phases);
const count = z.number().int().min(0).max(400);

const phaseSchema = z.strictObject({
  opens: monthDay,
  closes: monthDay,
  /** What may end the phase before its last day. */
  endsWhen: z.enum(['allDone', 'deadline']).default('deadline'),
});

const dueSchema = z.union([
  z.strictObject({ on: monthDay }),
  z.strictObject({ workingDaysAfter: z.literal('phaseOpens'), days: count }),
  z.strictObject({ workingDaysBefore: z.literal('phaseCloses'), days: count }),
]);

const itemSchema = z.strictObject({
  key,
  kind: z.enum(taskKinds),
  phase: phaseName,
  issuedIn: phaseName,
  title: localText,
  aspect: z.string().max(60).optional(),
  measures: z.array(z.string().min(1).max(500)).max(20).default([]),
  leadUnit: z.string().max(100).default(''),
  assistingUnits: z.array(z.string().max(100)).max(20).default([]),
  levels: z.array(z.enum(unitLevels)).min(1),
  unitKinds: z.array(z.enum(unitKinds)).min(1).optional(),
  due: dueSchema.optional(),
  occurrences: z.array(z.strictObject({ key, title: localText, due: dueSchema })).min(1).optional(),
  form: key.nullable().default(null),
  evidence: z.array(z.strictObject({ key, title: localText, isRequired: z.boolean().default(false) })).default([]),
  /** Whose signature leaves the committee with it. */
  signedBy: z.literal('topLeader').optional(),
  review: z.strictObject({
    isScored: z.boolean().default(false),
    withinWorkingDays: count.default(10),
    returnGraceWorkingDays: count.default(5),
  }).prefault({}),
  weight: decimal.default('0'),
  /** Acknowledging is all that is owed, and ends the task. */
  dutyIsAcknowledgement: z.boolean().default(false),
});

const rungSchema = z.strictObject({
  key,
  /** Working days from the due day: negative before, 0 on, positive after. */
  workingDays: z.number().int().min(-250).max(250),
  audience: z.array(z.enum(['reporter', 'topLeader', 'supervisingCommittee'])).min(1),
  isEscalation: z.boolean().default(false),
  /** Told at once, whatever the quiet hours say. */
  ignoresQuietHours: z.boolean().default(false),
});

const fieldSchema = z.strictObject({
  key,
  title: localText,
  kind: z.enum(['text', 'longText', 'number', 'decimal', 'date', 'choice', 'multiChoice', 'yesNo']),
  isRequired: z.boolean().default(false),
  minLength: z.number().int().min(0).optional(),
  maxLength: z.number().int().min(1).max(20_000).optional(),
  min: decimal.optional(),
  max: decimal.optional(),
  choices: z.array(z.strictObject({ key, title: localText })).min(1).optional(),
  help: localText.optional(),
});

const assessmentSchema = z.strictObject({
  rounding: z.strictObject({ places: z.number().int().min(0).max(2), mode: z.enum(['halfUp', 'halfEven', 'down']) }),
  components: z.array(z.strictObject({ key: z.enum(['daily', 'inspection', 'statement', 'indicators']), weight: decimal })).min(1),
  /** What a part without any record does: the others share its weight, or it counts as nothing. */
  missingPart: z.enum(['reweigh', 'zero']),
  /** Points taken from the hundred of an item's task in the daily record. */
  daily: z.strictObject({ late: decimal, returned: decimal, notDone: decimal }),
  indicators: z.array(z.strictObject({ key, title: localText, field: key, weight: decimal, full: decimal })).default([]),
  deductions: z.array(z.strictObject({ key, title: localText, when: z.enum(['escalated', 'overdueAtClose']), points: decimal, cap: decimal })).default([]),
  bonuses: z.array(z.strictObject({ key, title: localText, when: z.enum(['allOnTime']), points: decimal })).default([]),
  vetoes: z.array(z.strictObject({ key, title: localText, when: z.enum(['statementMissing', 'assessmentMissing', 'indicatorAtLeast']), indicator: key.optional(), atLeast: decimal.optional(), capsGradeAt: key })).default([]),
  grades: z.array(z.strictObject({ key, title: localText, from: decimal })).min(2),
  quota: z.array(z.strictObject({ grade: key, atMostShare: decimal })).default([]),
  publishesPlaces: z.boolean().default(false),
});

/** The schema of a policy pack; what it does not check by itself is in `check-pack.ts`. */
export const packSchema = z.strictObject({
  key,
  version: z.string().regex(/^\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/i, 'a version such as 1.0.0'),
  title: localText,
  province: z.string().optional(),
  calendar: z.strictObject({ name: z.string().default('cn'), squeeze: z.strictObject({ dayMilliseconds: z.number().int().min(1).max(86_400_000) }).optional() }),
  dayEndsAt: timeOfDay.default('18:00'),
  remindAt: timeOfDay.default('09:00'),
  phases: z.strictObject({ clarifying: phaseSchema, supervising: phaseSchema, stating: phaseSchema, testing: phaseSchema, applying: phaseSchema }),
  cascade: z.strictObject({ starts: z.enum(['atOnce', 'onAcknowledgement']), noLaterThanWorkingDays: count }),
  carryOver: z.strictObject({ dueWorkingDays: count }).prefault({ dueWorkingDays: 30 }),
  items: z.array(itemSchema).min(1).max(200),
  ladders: z.strictObject({ default: z.array(rungSchema).min(1), review: z.array(rungSchema).default([]) }),
  forms: z.record(key, z.strictObject({ title: localText, fields: z.array(fieldSchema).min(1).max(100) })),
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
export type Item = Pack['items'][number];
export type Due = z.output<typeof dueSchema>;
export type Rung = Pack['ladders']['default'][number];
export type Form = Pack['forms'][string];
export type Field = Form['fields'][number];
export type Assessment = Pack['assessment'];
export type MonthDay = string;
