import { Refusal } from '@zehuan/contracts';

const decimal = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** Refuses a score that is not a decimal from 0 to 100 with at most two places. */
export function requireScore(score: string): void {
  if (!decimal.test(score)) {
    throw new Refusal('invalid-input', undefined, [
      { pointer: '/score', message: 'Give a decimal from 0 to 100 with at most two places' },
    ]);
  }
}

/** Refuses unless a score is given exactly where the item is scored. */
export function requireScoreWhereScored(isScored: boolean, score: string | undefined): void {
  if (isScored && score === undefined) throw new Refusal('score-missing');
  if (!isScored && score !== undefined) throw new Refusal('score-not-expected');
  if (score !== undefined) requireScore(score);
}

/** Refuses an act that must be justified and is not. */
export function requireReason(reason: string): void {
  if (reason.trim() === '') throw new Refusal('reason-missing');
}
