import { Decimal } from 'decimal.js';
import type { Assessment } from '@zehuan/policy';
import type { Score } from './score.js';

export interface Scored {
  readonly unitId: string;
  readonly score: Score;
}

export interface Graded extends Scored {
  readonly grade: string;
  /** From 1; equal totals share a place. */
  readonly place: number;
  /** Why the grade is not the one of the total: a veto, or a quota that was full. */
  readonly loweredBy: readonly string[];
}

/**
 * Grades and places of all units that one committee assesses. A veto caps the grade. A quota lets the best of a grade
 * keep it, at least one, at most the share of all units rounded down; of equals at the limit none keeps it, so that a quota is never
 * exceeded; who loses a grade falls to the next.
 */
export const gradesOf = (scored: readonly Scored[], rules: Assessment): readonly Graded[] => {
  const ranked = [...scored].sort((a, b) => new Decimal(b.score.total).cmp(a.score.total) || (a.unitId < b.unitId ? -1 : 1));
  const order = rules.grades.map((grade) => grade.key);
  let graded = ranked.map((unit): Graded => {
    const byTotal = rules.grades.findIndex((grade) => new Decimal(unit.score.total).gte(grade.from));
    const caps = unit.score.vetoes.map((veto) => order.indexOf(veto.capsGradeAt));
    const index = Math.max(byTotal === -1 ? order.length - 1 : byTotal, ...caps);
    const place = 1 + ranked.filter((other) => new Decimal(other.score.total).gt(unit.score.total)).length;
    return { ...unit, place, grade: order[index] ?? '', loweredBy: index > byTotal && byTotal !== -1 ? unit.score.vetoes.map((veto) => veto.key) : [] };
  });
  for (const grade of order) {
    const quota = rules.quota.find((each) => each.grade === grade);
    if (quota) graded = keepQuota(graded, grade, order[order.indexOf(grade) + 1] ?? grade, new Decimal(quota.atMostShare));
  }
  return graded;
};

const keepQuota = (graded: readonly Graded[], grade: string, next: string, share: Decimal): Graded[] => {
  const most = Math.max(1, share.times(graded.length).floor().toNumber());
  const holders = graded.filter((unit) => unit.grade === grade);
  if (holders.length <= most) return [...graded];
  const firstOut = holders[most]?.score.total ?? '0';
  return graded.map((unit) =>
    unit.grade === grade && new Decimal(unit.score.total).lte(firstOut) ? { ...unit, grade: next, loweredBy: [...unit.loweredBy, `quota:${grade}`] } : unit,
  );
};

/** How far a unit is from the next better grade, and what of its trace would close the gap soonest; null for the best. */
export interface Improvement {
  readonly grade: string;
  readonly pointsMissing: string;
  /** Lines that lost points, the dearest first: what each would add if it were full. */
  readonly gains: readonly { readonly part: string; readonly key: string; readonly points: string; readonly records: readonly string[] }[];
}

/** What would change the grade. */
export const whatWouldChange = (graded: { readonly score: Score; readonly grade: string }, rules: Assessment): Improvement | null => {
  const index = rules.grades.findIndex((grade) => grade.key === graded.grade);
  const better = rules.grades[index - 1];
  if (!better) return null;
  const gains = graded.score.parts.flatMap((part) => {
    const weights = part.lines.reduce((total, line) => total.plus(line.weight), new Decimal(0));
    return part.lines.map((line) => ({
      part: part.key,
      key: line.key,
      points: new Decimal(100).minus(line.value).times(line.weight).div(weights.isZero() ? 1 : weights).times(part.effectiveWeight).div(100).toDecimalPlaces(2).toString(),
      records: line.records,
    }));
  });
  return {
    grade: better.key,
    pointsMissing: Decimal.max(0, new Decimal(better.from).minus(graded.score.total)).toString(),
    gains: gains.filter((gain) => new Decimal(gain.points).gt(0)).sort((a, b) => new Decimal(b.points).cmp(a.points)),
  };
};
