import { Decimal } from 'decimal.js';
import type { Account } from '../account.js';
import { type Finding, none, sameSet } from './finding.js';

/** Results against the tree, the pack's thresholds and quotas, and their own traces. */
export const checkResults = (account: Account): readonly Finding[] => {
  const { pack, results, expected } = account;
  const assessed = new Set([...expected.tasks].map((key) => key.slice(0, key.indexOf(' '))));
  const order = pack.assessment.grades.map((grade) => grade.key);
  const { places } = pack.assessment.rounding;
  return [
    sameSet(
      'every subordinate has its result',
      assessed,
      results.map((result) => result.code),
    ),
    none(
      'results that were not published',
      results.filter((result) => !result.isPublished).map((result) => result.code),
    ),
    none(
      'totals that are not what their trace adds up to',
      results
        .filter((result) => new Decimal(result.total).minus(result.traced).abs().gte(new Decimal(10).pow(-places)))
        .map((result) => result.code),
    ),
    none(
      'grades better than the total allows',
      results
        .filter(({ grade, total }) =>
          new Decimal(total).lt(pack.assessment.grades[order.indexOf(grade)]?.from ?? Infinity),
        )
        .map((result) => `${result.code}: ${result.grade} with ${result.total}`),
    ),
    none('quotas that are exceeded', exceeded(account)),
  ];
};

const exceeded = ({ pack, results }: Account): readonly string[] => {
  const byCycle = new Map<string, string[]>();
  for (const { cycleId, grade } of results) byCycle.set(cycleId, [...(byCycle.get(cycleId) ?? []), grade]);
  return pack.assessment.quota.flatMap(({ grade, atMostShare }) =>
    [...byCycle].flatMap(([cycleId, grades]) => {
      const most = Math.max(1, new Decimal(atMostShare).times(grades.length).floor().toNumber());
      const count = grades.filter((each) => each === grade).length;
      return count > most ? [`${cycleId}: ${count} of ${grades.length} are ${grade}`] : [];
    }),
  );
};
