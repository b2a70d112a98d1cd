import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '@zehuan/policy';
import fc from 'fast-check';
import { exemplary, rulesWith, taskOf } from '../testing.js';
import { type Graded, gradesOf, quotaOf, type Scored } from './grade.js';
import { whatWouldChange } from './improvement.js';
import { scoreOf } from './score.js';

const unquoted = rulesWith({ quota: [] });
const unitOf = (unitId: string, total: string, vetoes: readonly string[] = []): Scored => ({
  unitId,
  score: {
    total,
    beforeRounding: total,
    parts: [],
    missingPart: 'zero',
    adjustments: [],
    vetoes: vetoes.map((capsGradeAt) => ({ key: `caps-${capsGradeAt}`, capsGradeAt, records: [] })),
  },
});
const unitsOf = (...totals: string[]): Scored[] =>
  totals.map((total, index) => unitOf(`u${String(index).padStart(3, '0')}`, total));
const gradesBy = (graded: readonly Graded[]): string[] =>
  [...graded].sort((a, b) => (a.unitId < b.unitId ? -1 : 1)).map((unit) => unit.grade);

describe('grades', () => {
  it('begin at their thresholds', () => {
    expect(gradesBy(gradesOf(unitsOf('100', '90', '89.99', '80', '79.99', '60', '59.99', '0'), unquoted))).toEqual([
      'good',
      'good',
      'fairlyGood',
      'fairlyGood',
      'average',
      'average',
      'poor',
      'poor',
    ]);
  });

  it.each([
    ['98', ['average'], 'average', ['caps-average']],
    ['98', ['average', 'poor'], 'poor', ['caps-average', 'caps-poor']],
    ['55', ['average'], 'poor', []],
  ] as const)('of a total of %s are capped by vetoes at %p', (total, vetoes, grade, loweredBy) => {
    expect(gradesOf([unitOf('u', total, vetoes)], unquoted)).toMatchObject([{ grade, loweredBy, place: 1 }]);
  });

  it('share a place where totals are equal, and leave out the next', () => {
    expect(gradesOf(unitsOf('70', '95', '95', '60'), unquoted).map((unit) => unit.place)).toEqual([1, 1, 3, 4]);
  });

  it('stay with the best where a quota is full', () => {
    const graded = gradesOf(unitsOf('99', '98', '97', '96', '95', '94', '93', '92', '91', '90'), rulesWith());
    expect(gradesBy(graded)).toEqual(['good', 'good', 'good', ...Array<string>(7).fill('fairlyGood')]);
    expect(graded[3]?.loweredBy).toEqual(['quota:good']);
  });

  it('are kept by none of the equals at the limit of a quota', () => {
    expect(
      gradesBy(gradesOf(unitsOf('99', '98', '97', '97', '60', '60', '60', '60', '60', '60'), rulesWith())).slice(0, 4),
    ).toEqual(['good', 'good', 'fairlyGood', 'fairlyGood']);
  });

  it('fall through several quotas in a row', () => {
    const quota = [
      { grade: 'good', atMostShare: '0.25' },
      { grade: 'fairlyGood', atMostShare: '0.5' },
    ];
    const graded = gradesOf(unitsOf('99', '98', '97', '96'), rulesWith({ quota }));
    expect(gradesBy(graded)).toEqual(['good', 'fairlyGood', 'fairlyGood', 'average']);
    expect(graded[3]?.loweredBy).toEqual(['quota:good', 'quota:fairlyGood']);
  });

  it('leave one unit at least its grade, however small the committee', () => {
    expect(gradesBy(gradesOf(unitsOf('95', '94'), rulesWith()))).toEqual(['good', 'fairlyGood']);
  });
});

describe('every grading', () => {
  const anyUnits = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom([], ['average'], ['poor'])), { maxLength: 60 })
    .map((units) => units.map(([total, vetoes], index) => unitOf(`u${index}`, String(total), vetoes)));
  const anyRules = fc
    .tuple(fc.constantFrom('0', '0.1', '0.3', '1'), fc.constantFrom('0.2', '0.5'))
    .map(([good, fairly]): Assessment =>
      rulesWith({
        quota: [
          { grade: 'good', atMostShare: good },
          { grade: 'fairlyGood', atMostShare: fairly },
        ],
      }),
    );

  it('never exceeds a quota, and leaves nobody out', () => {
    fc.assert(
      fc.property(anyUnits, anyRules, (units, rules) => {
        const graded = gradesOf(units, rules);
        expect(graded).toHaveLength(units.length);
        for (const { grade, atMostShare } of rules.quota)
          expect(graded.filter((unit) => unit.grade === grade).length).toBeLessThanOrEqual(
            quotaOf(units.length, atMostShare),
          );
      }),
    );
  });

  it('gives equals the same place and, without vetoes, the same grade; and never a worse grade for a better total', () => {
    const order = rulesWith().grades.map((grade) => grade.key);
    fc.assert(
      fc.property(anyUnits, anyRules, (units, rules) => {
        const free = gradesOf(units, rules).filter((unit) => unit.score.vetoes.length === 0);
        for (const one of free)
          for (const other of free) {
            const [a, b] = [Number(one.score.total), Number(other.score.total)];
            if (a === b) expect([one.place, one.grade]).toEqual([other.place, other.grade]);
            if (a > b) expect(order.indexOf(one.grade)).toBeLessThanOrEqual(order.indexOf(other.grade));
          }
      }),
    );
  });

  it('does not depend on the order of the units', () => {
    fc.assert(
      fc.property(
        anyUnits.chain((units) =>
          fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
        ),
        anyRules,
        ([units, shuffled], rules) => {
          expect(gradesOf(shuffled, rules)).toEqual(gradesOf(units, rules));
        },
      ),
    );
  });
});

describe('what would change a grade', () => {
  it('is the lines that lost points, the dearest first, and how many of them it takes', () => {
    const score = scoreOf(exemplary(), rulesWith());
    const improvement = whatWouldChange({ score, grade: 'fairlyGood', loweredBy: [] }, rulesWith());
    expect(improvement).toMatchObject({ grade: 'good', pointsMissing: '1', gainsNeeded: 1 });
    expect(improvement?.gains.map((gain) => [gain.part, gain.key, gain.points])).toEqual([
      ['indicators', 'talks', '7'],
      ['statement', 's', '4'],
      ['inspection', 'i', '2'],
    ]);
  });

  it('brings the total to the threshold when it is done', () => {
    const facts = exemplary().map((task) =>
      task.kind === 'assessment' ? { ...task, form: { studyRate: '100', talkRate: '100' } } : task,
    );
    expect(Number(scoreOf(facts, rulesWith()).total)).toBe(96);
  });

  it('names the veto or the quota where more points are no help', () => {
    const [vetoed] = gradesOf([unitOf('u', '95', ['poor'])], rulesWith());
    expect(vetoed && whatWouldChange(vetoed, rulesWith())).toMatchObject({
      grade: 'average',
      pointsMissing: '0',
      loweredBy: ['caps-poor'],
      gainsNeeded: 0,
    });
    const second = gradesOf(unitsOf('95', '94'), rulesWith())[1];
    expect(second && whatWouldChange(second, rulesWith())).toMatchObject({ grade: 'good', loweredBy: ['quota:good'] });
  });

  it('counts deductions among what could be gained, and is nothing for the best', () => {
    const score = scoreOf([taskOf('a', { wasEscalated: true })], rulesWith());
    expect(whatWouldChange({ score, grade: 'poor', loweredBy: [] }, rulesWith())?.gains).toContainEqual({
      part: 'deduction',
      key: 'escalated',
      points: '0.5',
      records: ['a'],
    });
    expect(whatWouldChange({ score, grade: 'good', loweredBy: [] }, rulesWith())).toBeNull();
  });
});
