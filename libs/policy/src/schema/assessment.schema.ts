import { z } from 'zod';
import { decimal, key, localText } from './values.js';

export const assessmentSchema = z.strictObject({
  rounding: z.strictObject({
    places: z.number().int().min(0).max(2),
    mode: z.enum(['halfUp', 'halfEven', 'down']),
  }),
  components: z
    .array(z.strictObject({ key: z.enum(['daily', 'inspection', 'statement', 'indicators']), weight: decimal }))
    .min(1),
  /** What a part without any record does: the others share its weight, or it counts as nothing. */
  missingPart: z.enum(['reweigh', 'zero']),
  /** Points taken from the hundred of an item's task in the daily record. */
  daily: z.strictObject({ late: decimal, returned: decimal, notDone: decimal }),
  /** What a field of the self-assessment counts for; `full` is the value that earns all of it. */
  indicators: z
    .array(z.strictObject({ key, title: localText, field: key, weight: decimal, full: decimal }))
    .default([]),
  deductions: z
    .array(
      z.strictObject({
        key,
        title: localText,
        when: z.enum(['escalated', 'overdueAtClose']),
        points: decimal,
        cap: decimal,
      }),
    )
    .default([]),
  bonuses: z.array(z.strictObject({ key, title: localText, when: z.enum(['allOnTime']), points: decimal })).default([]),
  vetoes: z
    .array(
      z.strictObject({
        key,
        title: localText,
        when: z.enum(['statementMissing', 'assessmentMissing', 'indicatorAtLeast']),
        indicator: key.optional(),
        atLeast: decimal.optional(),
        capsGradeAt: key,
      }),
    )
    .default([]),
  /** From the best to the worst; the last begins at 0. */
  grades: z.array(z.strictObject({ key, title: localText, from: decimal })).min(2),
  /** How many of the assessed may get a grade at most, as a share of 1. */
  quota: z.array(z.strictObject({ grade: key, atMostShare: decimal })).default([]),
  publishesPlaces: z.boolean().default(false),
});

export type Assessment = z.output<typeof assessmentSchema>;
