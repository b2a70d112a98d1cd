import { describe, expect, it } from '@jest/globals';
import { taskStates } from '@zehuan/contracts';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { exemplary, rulesWith, taskOf } from '../testing.js';
import { scoreOf } from './score.js';
import type { TaskFacts } from './task-facts.js';

const totalOf = (facts: readonly TaskFacts[], rules = rulesWith()): string => scoreOf(facts, rules).total;
const unowed = rulesWith({ deductions: [], bonuses: [] });

describe('the score of a unit', () => {
  it('is the weighted parts less deductions plus bonuses', () => {
    // 40 × 100 % + 20 × 90 % + 20 × 80 % + 20 × (30 × 100 % + 70 × 50 %) + 2
    expect(totalOf(exemplary())).toBe('89.00');
  });

  it.each([
    ['handed in late', { isLate: true }, '80'],
    ['returned twice', { returns: 2 }, '90'],
    ['late and returned', { isLate: true, returns: 1 }, '75'],
    ['never handed in', { state: 'assigned', submissionId: null }, '0'],
    ['returned and not handed in again', { state: 'returned', returns: 1 }, '0'],
    ['waiting for its review', { state: 'submitted' }, '100'],
    ['returned more often than there are points', { returns: 40 }, '0'],
  ] as const)('values an item that was %s', (_rule, changes, value) => {
    expect(scoreOf([taskOf('a', changes)], unowed).parts[0]?.value).toBe(value);
  });

  it('weighs items by what the arrangement says', () => {
    const facts = [taskOf('a', { weight: '1' }), taskOf('b', { weight: '3', state: 'assigned' })];
    expect(scoreOf(facts, unowed).parts[0]).toMatchObject({ value: '25', contribution: '10' });
  });

  it('counts a part that was asked for and not handed in as nothing, and does not weigh it anew', () => {
    const facts = [
      ...exemplary().filter((task) => task.kind !== 'statement'),
      taskOf('s', { kind: 'statement', state: 'assigned' }),
    ];
    expect(scoreOf(facts, rulesWith({ ...unowed, missingPart: 'reweigh' })).parts[2]).toMatchObject({
      value: '0',
      effectiveWeight: '20',
    });
  });

  it.each([
    ['zero', ['40', '20', '20', '20'], '64.00'],
    ['reweigh', ['50', '25', '0', '25'], '80.00'],
  ] as const)('treats a part without any record as the pack says: %s', (missingPart, weights, total) => {
    const facts = exemplary()
      .filter((task) => task.kind !== 'statement')
      .map((task) => (task.kind === 'inspection' ? { ...task, score: '55' } : task));
    const score = scoreOf(facts, rulesWith({ ...unowed, missingPart }));
    expect(score.parts.map((part) => part.effectiveWeight)).toEqual(weights);
    expect(score.parts[2]).toMatchObject({ value: null, contribution: '0' });
    expect(score.total).toBe(total);
  });

  it('does not count against a unit that its supervising committee has not judged its statement yet', () => {
    const facts = exemplary().map((task) =>
      task.kind === 'statement' ? { ...task, state: 'submitted' as const, score: null } : task,
    );
    const part = scoreOf(facts, rulesWith({ missingPart: 'reweigh' })).parts[2];
    expect(part).toMatchObject({ value: null, effectiveWeight: '0', lines: [{ key: 's', value: null }] });
  });

  it.each([
    ['2', 'halfUp', '0.13'],
    ['2', 'halfEven', '0.12'],
    ['2', 'down', '0.12'],
    ['1', 'halfUp', '0.1'],
    ['0', 'halfUp', '0'],
  ] as const)('rounds once at the end to %s places, %s', (places, mode, total) => {
    const components = [
      { key: 'inspection' as const, weight: '1' },
      { key: 'daily' as const, weight: '99' },
    ];
    const facts = [taskOf('i', { kind: 'inspection', score: '12.5' })];
    expect(totalOf(facts, { ...unowed, components, rounding: { places: Number(places), mode } })).toBe(total);
  });

  it('keeps decimals exact where doubles do not', () => {
    const components = [{ key: 'inspection' as const, weight: '100' }];
    const facts = ['0.1', '0.2'].map((score, index) => taskOf(String(index), { kind: 'inspection', score }));
    expect(scoreOf(facts, { ...unowed, components }).beforeRounding).toBe('0.15');
  });

  it('takes points off for each escalated and each overdue task, up to the caps', () => {
    const late = (count: number): TaskFacts[] =>
      Array.from({ length: count }, (_, index) =>
        taskOf(`t${String(index).padStart(2, '0')}`, { wasEscalated: true, isOverdue: true, state: 'assigned' }),
      );
    expect(scoreOf(late(3), rulesWith()).adjustments).toMatchObject([
      { key: 'escalated', points: '-1.5', count: 3, records: ['t00', 't01', 't02'] },
      { key: 'overdueAtClose', points: '-3', count: 3 },
    ]);
    expect(scoreOf(late(30), rulesWith()).adjustments.map((each) => each.points)).toEqual(['-5', '-10']);
  });

  it.each([
    ['late', { isLate: true }],
    ['escalated', { wasEscalated: true }],
    ['never handed in', { state: 'assigned' }],
  ] as const)('gives no bonus where one task was %s', (_rule, changes) => {
    const facts = [...exemplary(), taskOf('late', changes)];
    expect(scoreOf(facts, rulesWith()).adjustments.filter((each) => each.kind === 'bonus')).toEqual([]);
  });

  it('never leaves 0 to 100', () => {
    const facts = exemplary().map((task) => ({
      ...task,
      score: task.score === null ? null : '100',
      form: { studyRate: '100', talkRate: '900' },
    }));
    expect(totalOf(facts)).toBe('100.00');
    expect(totalOf([taskOf('a', { state: 'assigned', isOverdue: true })])).toBe('0.00');
  });

  it('names a veto with the tasks that it rests on', () => {
    expect(
      scoreOf([taskOf('s', { kind: 'statement', state: 'assigned', submissionId: null })], rulesWith()).vetoes,
    ).toEqual([{ key: 'noStatement', capsGradeAt: 'poor', records: ['s'] }]);
    expect(scoreOf(exemplary(), rulesWith()).vetoes).toEqual([]);
  });

  it('vetoes on an indicator that reaches its limit', () => {
    const vetoes = [
      {
        key: 'cases',
        title: { zh: '案', en: 'Cases' },
        when: 'indicatorAtLeast' as const,
        indicator: 'talks',
        atLeast: '50',
        capsGradeAt: 'average',
      },
    ];
    const keys = (talkRate: string): string[] =>
      scoreOf([taskOf('x', { kind: 'assessment', form: { talkRate } })], rulesWith({ vetoes })).vetoes.map(
        (veto) => veto.key,
      );
    expect([keys('50'), keys('49.99')]).toEqual([['cases'], []]);
  });

  it('leads every number back to its task, submission and review', () => {
    const { parts } = scoreOf(exemplary(), rulesWith());
    expect(parts.flatMap((part) => part.lines).map((line) => [line.key, ...line.records])).toEqual([
      ['a', 'a', 'a/submission', 'a/review'],
      ['b', 'b', 'b/submission', 'b/review'],
      ['i', 'i', 'i/submission', 'i/review'],
      ['s', 's', 's/submission', 's/review'],
      ['study', 'x', 'x/submission', 'x/review'],
      ['talks', 'x', 'x/submission', 'x/review'],
    ]);
  });

  it('counts what a form says only where it is a number', () => {
    const valueOf = (studyRate: unknown): string | null | undefined =>
      scoreOf([taskOf('x', { kind: 'assessment', form: { studyRate } })], rulesWith()).parts[3]?.lines[0]?.value;
    expect([
      valueOf('12.5'),
      valueOf(7),
      valueOf(true),
      valueOf('many'),
      valueOf(null),
      valueOf(undefined),
      valueOf(['9']),
    ]).toEqual(['12.5', '7', '100', '0', '0', '0', '0']);
  });
});

const decimalText = fc.integer({ min: 0, max: 10_000 }).map((cents) => new Decimal(cents).div(100).toString());
const anyTask = fc.record({
  taskId: fc.uuid(),
  itemKey: fc.constant('k'),
  kind: fc.constantFrom(
    'arrangement' as const,
    'item' as const,
    'inspection' as const,
    'statement' as const,
    'assessment' as const,
  ),
  weight: decimalText,
  state: fc.constantFrom(...taskStates.filter((state) => state !== 'cancelled')),
  score: fc.option(decimalText, { nil: null }),
  isLate: fc.boolean(),
  isOverdue: fc.boolean(),
  returns: fc.nat(3),
  wasEscalated: fc.boolean(),
  submissionId: fc.option(fc.uuid(), { nil: null }),
  reviewId: fc.constant(null),
  form: fc.option(fc.record({ studyRate: decimalText, talkRate: decimalText }), { nil: null }),
});
const anyTasks = fc.uniqueArray(anyTask, { selector: (task) => task.taskId, maxLength: 25 });
const anyRules = fc
  .record({
    cuts: fc.tuple(fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 33 }), fc.integer({ min: 1, max: 33 })),
    missingPart: fc.constantFrom('zero' as const, 'reweigh' as const),
    mode: fc.constantFrom('halfUp' as const, 'halfEven' as const, 'down' as const),
    places: fc.nat(2),
  })
  .map(({ cuts: [a, b, c], missingPart, mode, places }) =>
    rulesWith({
      missingPart,
      rounding: { mode, places },
      components: [
        { key: 'daily', weight: String(a) },
        { key: 'inspection', weight: String(b) },
        { key: 'statement', weight: String(c) },
        { key: 'indicators', weight: String(100 - a - b - c) },
      ],
    }),
  );

describe('every score', () => {
  it('is a decimal between 0 and 100 with the places of the pack', () => {
    fc.assert(
      fc.property(anyTasks, anyRules, (facts, rules) => {
        const { total } = scoreOf(facts, rules);
        expect(total).toMatch(
          rules.rounding.places === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${rules.rounding.places}}$`),
        );
        expect(new Decimal(total).gte(0) && new Decimal(total).lte(100)).toBe(true);
      }),
    );
  });

  it('is the sum of what its trace shows, exactly', () => {
    fc.assert(
      fc.property(anyTasks, anyRules, (facts, rules) => {
        const score = scoreOf(facts, rules);
        const shown = [
          ...score.parts.map((part) => part.contribution),
          ...score.adjustments.map((each) => each.points),
        ];
        const sum = shown.reduce((total, value) => total.plus(value), new Decimal(0));
        expect(score.beforeRounding).toBe(Decimal.min(100, Decimal.max(0, sum)).toFixed());
        const away = new Decimal(score.total).minus(score.beforeRounding).abs();
        expect(away.lt(new Decimal(10).pow(-rules.rounding.places))).toBe(true);
      }),
    );
  });

  it('lists what it came from by item, whatever ids the tasks were issued with', () => {
    const facts = [taskOf('3', { itemKey: 'a' }), taskOf('1', { itemKey: 'b' }), taskOf('2', { itemKey: 'b' })];
    const [daily] = scoreOf(facts, rulesWith()).parts;
    expect(daily?.lines.map(({ key, records }) => [key, records[0]])).toEqual([
      ['a', '3'],
      ['b', '1'],
      ['b', '2'],
    ]);
  });

  it('does not depend on the order of the facts', () => {
    fc.assert(
      fc.property(
        anyTasks.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        anyRules,
        ([facts, shuffled], rules) => {
          expect(scoreOf(shuffled, rules)).toEqual(scoreOf(facts, rules));
        },
      ),
    );
  });

  it('never falls when one task is done better', () => {
    const better: ((task: TaskFacts) => TaskFacts)[] = [
      (task) => ({ ...task, isLate: false }),
      (task) => ({ ...task, returns: 0 }),
      (task) => ({ ...task, isOverdue: false, wasEscalated: false }),
      (task) => (task.kind === 'item' ? { ...task, state: 'accepted' } : task),
      (task) =>
        task.score === null ? task : { ...task, score: Decimal.min(100, new Decimal(task.score).plus(7)).toString() },
    ];
    fc.assert(
      fc.property(
        anyTasks.filter((facts) => facts.length > 0),
        fc.nat(),
        fc.constantFrom(...better),
        anyRules,
        (facts, which, improve, rules) => {
          const index = which % facts.length;
          const after = facts.map((task, at) => (at === index ? improve(task) : task));
          expect(new Decimal(totalOf(after, rules)).gte(totalOf(facts, rules))).toBe(true);
        },
      ),
    );
  });
});
