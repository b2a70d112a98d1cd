import { chance, chosen } from './chance.js';

/** How a simulated committee does what it owes. */
export type Temperament = 'prompt' | 'steady' | 'late' | 'silent';

/** How a simulated supervising committee reviews. */
export type ReviewTemperament = 'prompt' | 'slow';

const committees = { prompt: 0.6, steady: 0.27, late: 0.1, silent: 0.03 } as const satisfies Record<
  Temperament,
  number
>;
const reviewers = { prompt: 0.85, slow: 0.15 } as const satisfies Record<ReviewTemperament, number>;

/** The temperament of a unit: it follows from its code and the seed, and stays for the year. */
export const temperamentOf = (seed: string, code: string): Temperament =>
  chosen(committees, chance(seed, 'temperament', code));

export const reviewTemperamentOf = (seed: string, code: string): ReviewTemperament =>
  chosen(reviewers, chance(seed, 'reviews', code));
