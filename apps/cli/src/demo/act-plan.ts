import { chance } from './chance.js';
import { type ReviewTemperament, type Temperament, temperamentOf } from './temperament.js';

/** A moment of the year: the number of a day since 1970-01-01 with its fraction. */
export type Moment = number;

/** What a simulated committee must know of a duty to plan it. */
export interface Duty {
  readonly code: string;
  /** What tells the duty from the unit's others: the key of the item and its occurrence, or the task. */
  readonly key: string;
  readonly learnedAt: Moment;
  /** The day on which it falls due. */
  readonly dueOn: number;
}

/** When a duty is done; null where the committee never does it. */
export type DutyPlan = Moment | null;

/** Between two moments, evenly; where they lie the wrong way round, the first. */
const between = (from: Moment, to: Moment, share: number): Moment => (to <= from ? from : from + (to - from) * share);

/** Days that a committee needs at least before it can hand something in. */
const preparation = 0.5;
/** How long before the deadline the prompt begin. */
const longestAhead = 75;
/** The working day ends at 18:00, which is 0.75 of a day; nobody waits for the last minute of it. */
const lastOfDay = 0.7;

/**
 * When a committee hands something in. The prompt are days or weeks ahead, the steady come in the last days, the late
 * miss four deadlines in ten by up to twelve days, the silent do nothing.
 */
export const submissionPlan = (seed: string, duty: Duty): DutyPlan => {
  const share = chance(seed, 'when', duty.code, duty.key);
  const earliest = duty.learnedAt + preparation;
  const steady = between(Math.max(earliest, duty.dueOn - 8), duty.dueOn + lastOfDay, share);
  const plans: Readonly<Record<Temperament, DutyPlan>> = {
    prompt: between(Math.max(earliest, duty.dueOn - longestAhead), duty.dueOn - 1 + lastOfDay, share),
    steady,
    late: chance(seed, 'misses', duty.code, duty.key) < 0.4 ? Math.max(earliest, duty.dueOn + 1 + share * 12) : steady,
    silent: null,
  };
  return plans[temperamentOf(seed, duty.code)];
};

/** When a committee signs for what it was asked: within days, or after the deadline, or never. */
export const acknowledgementPlan = (seed: string, duty: Duty): DutyPlan => {
  const share = chance(seed, 'signs', duty.code, duty.key);
  const plans: Readonly<Record<Temperament, DutyPlan>> = {
    prompt: duty.learnedAt + 0.3 + share * 6,
    steady: duty.learnedAt + 2 + share * 12,
    late: Math.max(duty.learnedAt + 1, duty.dueOn - 3 + share * 14),
    silent: null,
  };
  return plans[temperamentOf(seed, duty.code)];
};

/** Whether the first version of a duty is sent back: one in twenty, of the late one in eight. */
export const isSentBack = (seed: string, duty: Pick<Duty, 'code' | 'key'>): boolean =>
  chance(seed, 'returned', duty.code, duty.key) < (temperamentOf(seed, duty.code) === 'late' ? 0.12 : 0.05);

/** When what was sent back is handed in again: within days, by the late after what grace there is. */
export const resubmissionPlan = (seed: string, duty: Pick<Duty, 'code' | 'key'>, returnedAt: Moment): Moment => {
  const share = chance(seed, 'again', duty.code, duty.key);
  return returnedAt + (temperamentOf(seed, duty.code) === 'late' ? 4 + share * 8 : 0.5 + share * 4);
};

/** Days between a committee's rounds of review. */
export const daysBetweenReviews: Readonly<Record<ReviewTemperament, number>> = { prompt: 4, slow: 19 };

/** Whether evidence that is welcome but not demanded comes along: always from cities, seldom from townships. */
export const attachesEvidence = (seed: string, duty: Pick<Duty, 'code' | 'key'>, level: string): boolean =>
  chance(seed, 'evidence', duty.code, duty.key) < (level === 'city' ? 1 : level === 'county' ? 0.5 : 0.03);

/** What a reviewer gives where a score is asked for: few scores, so that many are given in one act. */
export const scoreFor = (seed: string, duty: Pick<Duty, 'code' | 'key'>): string => {
  const scores: Readonly<Record<Temperament, readonly string[]>> = {
    prompt: ['97.5', '95', '92.5'],
    steady: ['95', '92.5', '88'],
    late: ['88', '80', '72.5'],
    silent: ['60'],
  };
  const choice = scores[temperamentOf(seed, duty.code)];
  return choice[Math.floor(chance(seed, 'score', duty.code, duty.key) * choice.length)] ?? '60';
};
