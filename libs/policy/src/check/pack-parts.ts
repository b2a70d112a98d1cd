import { type Phase, phases } from '@zehuan/contracts';
import type { z } from 'zod';
import { type Assessment, assessmentSchema } from '../schema/assessment.schema.js';
import { type Form, formSchema } from '../schema/form.schema.js';
import { type Item, itemSchema } from '../schema/item.schema.js';
import { type Pack, packSchema, type PhasePlan, phaseSchema, type Rung, rungSchema } from '../pack.schema.js';

/**
 * The parts of a pack that can be read, each by itself, so that what is wrong in one part does not hide what is wrong
 * in another. A part that cannot be read is undefined and keeps its place.
 */
export interface PackParts {
  readonly phases: Readonly<Partial<Record<Phase, PhasePlan>>>;
  readonly items: readonly (Item | undefined)[];
  readonly forms: ReadonlyMap<string, Form | undefined>;
  readonly ladders: Readonly<Record<'default' | 'review', readonly (Rung | undefined)[]>>;
  readonly cascade: Pack['cascade'] | undefined;
  readonly notices: Pack['notices'] | undefined;
  readonly assessment: Assessment | undefined;
  readonly dayEndsAt: string | undefined;
  readonly remindAt: string | undefined;
  readonly resultKeys: readonly string[];
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
/** The schema refuses longer lists; no more is looked at, so that a file of one list costs no time. */
const most = 500;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]).slice(0, most) : []);
const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> | undefined =>
  schema.safeParse(value).data;

export const partsOf = (source: unknown): PackParts => {
  const pack = record(source);
  const { dayEndsAt, remindAt, cascade, notices } = packSchema.shape;
  return {
    phases: Object.fromEntries(phases.map((name) => [name, read(phaseSchema, record(pack.phases)[name])])),
    items: list(pack.items).map((item) => read(itemSchema, item)),
    forms: new Map(
      Object.entries(record(pack.forms))
        .slice(0, most)
        .map(([name, form]) => [name, read(formSchema, form)]),
    ),
    ladders: {
      default: list(record(pack.ladders).default).map((rung) => read(rungSchema, rung)),
      review: list(record(pack.ladders).review).map((rung) => read(rungSchema, rung)),
    },
    cascade: read(cascade, pack.cascade),
    notices: read(notices, pack.notices),
    assessment: read(assessmentSchema, pack.assessment),
    dayEndsAt: read(dayEndsAt, pack.dayEndsAt),
    remindAt: read(remindAt, pack.remindAt),
    resultKeys: Object.keys(record(pack.results)).slice(0, most),
  };
};
