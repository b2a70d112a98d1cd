import type { Assessment } from '@zehuan/policy';
import { Exact, hundred, sumOf } from './exact.js';
import type { Graded } from './grade.js';
import type { TracedPart } from './score.js';

/** What would add points to the total: a line brought to the full hundred, or a deduction that had not been earned. */
export interface Gain {
  readonly part: TracedPart['key'] | 'deduction';
  readonly key: string;
  readonly points: string;
  readonly records: readonly string[];
}

export interface Improvement {
  /** The next better grade. */
  readonly grade: string;
  /** What the total lacks for it; 0 where the total is not what stands in the way. */
  readonly pointsMissing: string;
  /** Vetoes and full quotas that keep the grade down, however many points there are. */
  readonly loweredBy: readonly string[];
  /** The dearest first. */
  readonly gains: readonly Gain[];
  /** The fewest of the gains, from the first, that make up what is missing; null where all of them do not. */
  readonly gainsNeeded: number | null;
}

/** What would lift the grade of a unit to the next better one; null for who holds the best. */
export const whatWouldChange = (
  graded: Pick<Graded, 'score' | 'grade' | 'loweredBy'>,
  rules: Assessment,
): Improvement | null => {
  const better = rules.grades[rules.grades.findIndex((grade) => grade.key === graded.grade) - 1];
  if (!better) return null;
  const missing = Exact.max(0, new Exact(better.from).minus(graded.score.total));
  const gains = [
    ...graded.score.parts.flatMap(gainsOf),
    ...graded.score.adjustments
      .filter((adjustment) => adjustment.kind === 'deduction')
      .map(({ key, points, records }) => ({
        part: 'deduction' as const,
        key,
        points: new Exact(points).abs().toFixed(),
        records,
      })),
  ]
    .filter((gain) => new Exact(gain.points).gt(0))
    .sort((a, b) => new Exact(b.points).cmp(a.points) || (a.key < b.key ? -1 : 1));
  return {
    grade: better.key,
    pointsMissing: missing.toFixed(),
    loweredBy: graded.loweredBy,
    gains,
    gainsNeeded: needed(gains, missing),
  };
};

const gainsOf = (part: TracedPart): readonly Gain[] => {
  const weights = sumOf(part.lines.filter((line) => line.value !== null).map((line) => line.weight));
  return part.lines.flatMap((line) => {
    if (line.value === null || weights.isZero()) return [];
    const points = hundred.minus(line.value).times(line.weight).div(weights).times(part.effectiveWeight).div(100);
    return [{ part: part.key, key: line.key, points: points.toDecimalPlaces(2).toFixed(), records: line.records }];
  });
};

const needed = (gains: readonly Gain[], missing: Exact): number | null => {
  let left = missing;
  for (const [count, gain] of gains.entries()) {
    if (left.lte(0)) return count;
    left = left.minus(gain.points);
  }
  return left.lte(0) ? gains.length : null;
};
