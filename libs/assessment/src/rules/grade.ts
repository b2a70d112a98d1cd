import type { Assessment } from '@zehuan/policy';
import { Exact } from './exact.js';
import type { Score } from './score.js';

export interface Scored {
  readonly unitId: string;
  readonly score: Score;
}

export interface Graded extends Scored {
  readonly grade: string;
  /** From 1; equal totals share a place, and the next place is left out. */
  readonly place: number;
  /** Why the grade is not the one of the total: the key of a veto, or `quota:<grade>` for a quota that was full. */
  readonly loweredBy: readonly string[];
}

/**
 * Grades and places of all units that one committee assesses. A veto caps the grade. A quota lets the best of a grade
 * keep it: as many as the share of all units rounded down, but one at least. Of equals at the limit none keeps it, so
 * that chance decides nothing and a quota is never exceeded; who loses a grade falls to the next, which counts again.
 */
export const gradesOf = (scored: readonly Scored[], rules: Assessment): readonly Graded[] => {
  const order = rules.grades.map((grade) => grade.key);
  let graded = ranked(scored).map((unit) => ({ ...unit, ...gradeByTotal(unit.score, rules, order) }));
  for (const [index, grade] of order.entries()) {
    const quota = rules.quota.find((each) => each.grade === grade);
    const next = order[index + 1];
    if (quota && next !== undefined) graded = keepQuota(graded, grade, next, quota.atMostShare);
  }
  return graded;
};

/** The best first; of equals, the order of their ids. */
const ranked = (scored: readonly Scored[]): readonly (Scored & { readonly place: number })[] => {
  const sorted = [...scored].sort(
    (a, b) => new Exact(b.score.total).cmp(a.score.total) || (a.unitId < b.unitId ? -1 : 1),
  );
  const places = new Map<string, number>();
  sorted.forEach((unit, index) => {
    if (!places.has(unit.score.total)) places.set(unit.score.total, index + 1);
  });
  return sorted.map((unit) => ({ ...unit, place: places.get(unit.score.total) ?? 0 }));
};

const gradeByTotal = (
  score: Score,
  rules: Assessment,
  order: readonly string[],
): Pick<Graded, 'grade' | 'loweredBy'> => {
  const reached = rules.grades.findIndex((grade) => new Exact(score.total).gte(grade.from));
  const byTotal = reached === -1 ? order.length - 1 : reached;
  const capping = score.vetoes.filter((veto) => order.indexOf(veto.capsGradeAt) > byTotal);
  const index = Math.max(byTotal, ...capping.map((veto) => order.indexOf(veto.capsGradeAt)));
  return { grade: order[index] ?? '', loweredBy: capping.map((veto) => veto.key) };
};

const keepQuota = (graded: readonly Graded[], grade: string, next: string, share: string): Graded[] => {
  const most = quotaOf(graded.length, share);
  const firstOut = graded.filter((unit) => unit.grade === grade)[most];
  if (!firstOut) return [...graded];
  return graded.map((unit) =>
    unit.grade === grade && new Exact(unit.score.total).lte(firstOut.score.total)
      ? { ...unit, grade: next, loweredBy: [...unit.loweredBy, `quota:${grade}`] }
      : unit,
  );
};

/** How many of so many units may hold a grade with this share. */
export const quotaOf = (units: number, share: string): number =>
  Math.max(1, new Exact(share).times(units).floor().toNumber());
