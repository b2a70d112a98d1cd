import type { Assessment } from '@zehuan/policy';
import { bonusesOf, deductionsOf, type TracedAdjustment, type TracedVeto, vetoesOf } from './adjustments.js';
import { Exact, sumOf, within, written, zero } from './exact.js';
import { measure, type PartKey, type TracedLine } from './part.js';
import type { TaskFacts } from './task-facts.js';

export interface TracedPart {
  readonly key: PartKey;
  /** As the pack says. */
  readonly weight: string;
  /** As it counted, after parts without any record were weighed anew. */
  readonly effectiveWeight: string;
  /** Out of a hundred; null where nothing was asked for or judged. */
  readonly value: string | null;
  readonly contribution: string;
  readonly lines: readonly TracedLine[];
}

/** A score that explains itself down to tasks, submissions and reviews. */
export interface Score {
  readonly total: string;
  /** The sum of all contributions and adjustments, between 0 and 100. */
  readonly beforeRounding: string;
  readonly parts: readonly TracedPart[];
  readonly missingPart: Assessment['missingPart'];
  readonly adjustments: readonly TracedAdjustment[];
  readonly vetoes: readonly TracedVeto[];
}

const roundings = {
  halfUp: Exact.ROUND_HALF_UP,
  halfEven: Exact.ROUND_HALF_EVEN,
  down: Exact.ROUND_DOWN,
} as const;

/**
 * The score of one unit: parts by weight, less deductions, plus bonuses, between 0 and 100, rounded once at the end
 * as the pack says. A part without any record is weighed anew or counts as nothing, as the pack says.
 */
export const scoreOf = (facts: readonly TaskFacts[], rules: Assessment): Score => {
  const ordered = [...facts].sort(byItem);
  const parts = partsOf(ordered, rules);
  const adjustments = [...deductionsOf(ordered, rules), ...bonusesOf(ordered, rules)];
  const exact = within(
    sumOf([...parts.map((part) => part.contribution), ...adjustments.map((adjustment) => adjustment.points)]),
  );
  return {
    total: exact.toFixed(rules.rounding.places, roundings[rules.rounding.mode]),
    beforeRounding: exact.toFixed(),
    parts,
    missingPart: rules.missingPart,
    adjustments,
    vetoes: vetoesOf(ordered, rules),
  };
};

/**
 * By what was asked, so that the same year gives the same trace in whatever order its tasks were issued; then by id, for
 * two tasks of one item.
 */
const byItem = (a: TaskFacts, b: TaskFacts): number => {
  if (a.itemKey !== b.itemKey) return a.itemKey < b.itemKey ? -1 : 1;
  return a.taskId < b.taskId ? -1 : 1;
};

const partsOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedPart[] => {
  const measured = rules.components.map((component) => ({ ...component, ...measure(component.key, facts, rules) }));
  const counted = measured.filter((part) => rules.missingPart === 'zero' || part.value !== null);
  const totalWeight = sumOf(counted.map((part) => part.weight));
  return measured.map((part) => {
    const counts = counted.includes(part) && !totalWeight.isZero();
    const effective = counts ? new Exact(part.weight).times(100).div(totalWeight) : zero;
    return {
      key: part.key,
      weight: part.weight,
      effectiveWeight: written(effective),
      value: part.value === null ? null : written(part.value),
      contribution: written(effective.times(part.value ?? zero).div(100)),
      lines: part.lines,
    };
  });
};
