import { Decimal } from 'decimal.js';
import type { TaskKind, TaskState } from '@zehuan/contracts';
import type { Assessment } from '@zehuan/policy';

/** What the record knows of one task of an assessed unit; scores and weights are decimal texts. */
export interface TaskFacts {
  readonly taskId: string;
  readonly itemKey: string;
  readonly kind: TaskKind;
  readonly weight: string;
  readonly state: TaskState;
  readonly score: string | null;
  readonly isLate: boolean;
  readonly isOverdue: boolean;
  readonly returns: number;
  readonly wasEscalated: boolean;
  readonly submissionId: string | null;
  readonly reviewId: string | null;
  /** The values of an accepted self-assessment; null for other tasks. */
  readonly form: Readonly<Record<string, unknown>> | null;
}

/** A number of the trace with the records that it came from. */
export interface TracedLine {
  readonly key: string;
  readonly value: string;
  readonly weight: string;
  readonly records: readonly string[];
}

export interface TracedPart {
  readonly key: Assessment['components'][number]['key'];
  /** As the pack says. */
  readonly weight: string;
  /** As it counted, after parts without any record were weighed anew. */
  readonly effectiveWeight: string;
  /** Out of a hundred; null where nothing was ever asked for. */
  readonly value: string | null;
  readonly contribution: string;
  readonly lines: readonly TracedLine[];
}

export interface TracedAdjustment {
  readonly key: string;
  readonly kind: 'deduction' | 'bonus';
  readonly count: number;
  /** Signed. */
  readonly points: string;
  readonly records: readonly string[];
}

/** A score that explains itself down to tasks, submissions and reviews. */
export interface Score {
  readonly total: string;
  readonly parts: readonly TracedPart[];
  readonly missingPart: Assessment['missingPart'];
  readonly adjustments: readonly TracedAdjustment[];
  readonly vetoes: readonly { readonly key: string; readonly capsGradeAt: string; readonly records: readonly string[] }[];
}

const roundings = { halfUp: Decimal.ROUND_HALF_UP, halfEven: Decimal.ROUND_HALF_EVEN, down: Decimal.ROUND_DOWN } as const;
const zero = new Decimal(0);
const hundred = new Decimal(100);
const sum = (values: readonly Decimal[]): Decimal => values.reduce((total, value) => total.plus(value), zero);
const within = (value: Decimal): Decimal => Decimal.min(hundred, Decimal.max(zero, value));

/**
 * The score of one unit: parts by weight, less deductions, plus bonuses, between 0 and 100, rounded once at the end.
 * What was asked for and not delivered counts as nothing; a part of which nothing was ever asked is weighed anew
 * or counts as nothing, as the pack says.
 */
export const scoreOf = (facts: readonly TaskFacts[], rules: Assessment): Score => {
  const measured = rules.components.map((component) => ({ component, ...measure(component.key, facts, rules) }));
  const counted = rules.missingPart === 'reweigh' ? measured.filter((part) => part.value !== null) : measured;
  const totalWeight = sum(counted.map((part) => new Decimal(part.component.weight)));
  const parts = measured.map(({ component, value, lines }): TracedPart & { exact: Decimal } => {
    const counts = counted.some((part) => part.component.key === component.key);
    const effective = counts && !totalWeight.isZero() ? new Decimal(component.weight).times(100).div(totalWeight) : zero;
    const exact = effective.times(value ?? zero).div(100);
    return { key: component.key, weight: component.weight, effectiveWeight: shown(effective), value: value === null ? null : shown(value), contribution: shown(exact), lines, exact };
  });
  const adjustments = [...deductionsOf(facts, rules), ...bonusesOf(facts, rules)];
  const total = within(sum([...parts.map((part) => part.exact), ...adjustments.map((adjustment) => new Decimal(adjustment.points))]));
  return {
    total: total.toFixed(rules.rounding.places, roundings[rules.rounding.mode]),
    parts: parts.map(({ exact: _exact, ...part }) => part),
    missingPart: rules.missingPart,
    adjustments,
    vetoes: vetoesOf(facts, rules),
  };
};

/** How many digits the trace shows of numbers that are not rounded themselves. */
const shown = (value: Decimal): string => value.toDecimalPlaces(6).toString();

interface Measured {
  readonly value: Decimal | null;
  readonly lines: readonly TracedLine[];
}

const measure = (key: Assessment['components'][number]['key'], facts: readonly TaskFacts[], rules: Assessment): Measured => {
  switch (key) {
    case 'daily':
      return average(facts.filter((task) => task.kind === 'item' && !new Decimal(task.weight).isZero()).map((task) => lineOf(task, task.weight, dailyValue(task, rules))));
    case 'inspection':
    case 'statement':
      return average(facts.filter((task) => task.kind === key).map((task) => lineOf(task, '1', task.state === 'accepted' ? new Decimal(task.score ?? 0) : zero)));
    case 'indicators':
      return indicators(facts, rules);
  }
};

const dailyValue = (task: TaskFacts, { daily }: Assessment): Decimal => {
  const lost = sum([
    task.state === 'accepted' ? zero : new Decimal(daily.notDone),
    task.isLate ? new Decimal(daily.late) : zero,
    new Decimal(daily.returned).times(task.returns),
  ]);
  return within(hundred.minus(lost));
};

const recordsOf = (task: TaskFacts): readonly string[] => [task.taskId, task.submissionId, task.reviewId].filter((id) => id !== null);
const lineOf = (task: TaskFacts, weight: string, value: Decimal): TracedLine => ({ key: task.itemKey, weight, value: shown(value), records: recordsOf(task) });

const average = (lines: readonly TracedLine[]): Measured => {
  const weights = sum(lines.map((line) => new Decimal(line.weight)));
  return weights.isZero() ? { value: null, lines } : { value: sum(lines.map((line) => new Decimal(line.value).times(line.weight))).div(weights), lines };
};

const indicators = (facts: readonly TaskFacts[], rules: Assessment): Measured => {
  const tasks = facts.filter((task) => task.kind === 'assessment');
  if (tasks.length === 0 || rules.indicators.length === 0) return { value: null, lines: [] };
  const accepted = tasks.find((task) => task.state === 'accepted');
  return average(
    rules.indicators.map((indicator) => ({
      key: indicator.key,
      weight: indicator.weight,
      value: shown(within(indicatorValue(accepted, indicator.field).times(100).div(indicator.full))),
      records: (accepted ? [accepted] : tasks).flatMap(recordsOf),
    })),
  );
};

const indicatorValue = (task: TaskFacts | undefined, field: string): Decimal => {
  const value = task?.form?.[field];
  return typeof value === 'string' || typeof value === 'number' ? new Decimal(value) : zero;
};

const deductionsOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedAdjustment[] =>
  rules.deductions.map((deduction) => {
    const hit = facts.filter((task) => (deduction.when === 'escalated' ? task.wasEscalated : task.isOverdue));
    const points = Decimal.min(deduction.cap, new Decimal(deduction.points).times(hit.length)).negated();
    return { key: deduction.key, kind: 'deduction' as const, count: hit.length, points: points.plus(0).toString(), records: hit.map((task) => task.taskId) };
  }).filter((deduction) => deduction.count > 0);

const bonusesOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedAdjustment[] => {
  const owed = facts.filter((task) => task.kind !== 'result');
  const isEarned = owed.length > 0 && owed.every((task) => task.state === 'accepted' && !task.isLate);
  return isEarned ? rules.bonuses.map((bonus) => ({ key: bonus.key, kind: 'bonus' as const, count: 1, points: bonus.points, records: owed.map((task) => task.taskId) })) : [];
};

const vetoesOf = (facts: readonly TaskFacts[], rules: Assessment): Score['vetoes'] =>
  rules.vetoes.flatMap((veto) => {
    const hit = facts.filter((task) => {
      switch (veto.when) {
        case 'statementMissing':
          return task.kind === 'statement' && task.submissionId === null;
        case 'assessmentMissing':
          return task.kind === 'assessment' && task.submissionId === null;
        case 'indicatorAtLeast': {
          const field = rules.indicators.find((indicator) => indicator.key === veto.indicator)?.field;
          return task.kind === 'assessment' && task.state === 'accepted' && field !== undefined && indicatorValue(task, field).gte(veto.atLeast ?? 0);
        }
      }
    });
    return hit.length === 0 ? [] : [{ key: veto.key, capsGradeAt: veto.capsGradeAt, records: hit.map((task) => task.taskId) }];
  });
