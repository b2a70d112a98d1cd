import type { Assessment } from '@zehuan/policy';
import { Exact, hundred, sumOf, within, written, zero } from './exact.js';
import { recordsOf, type TaskFacts } from './task-facts.js';

export type PartKey = Assessment['components'][number]['key'];

/** A number of the trace with the records that it came from. */
export interface TracedLine {
  readonly key: string;
  /** Out of a hundred; null where it is handed in and nobody has judged it yet. */
  readonly value: string | null;
  readonly weight: string;
  readonly records: readonly string[];
}

export interface Measured {
  /** Out of a hundred; null where there is nothing to judge, or nothing has been judged. */
  readonly value: Exact | null;
  readonly lines: readonly TracedLine[];
}

/**
 * The value of one part of a unit's score. What was asked for and never handed in counts as nothing; what waits for
 * its review does not count against the unit, since it is not the unit that is slow.
 */
export const measure = (key: PartKey, facts: readonly TaskFacts[], rules: Assessment): Measured => {
  switch (key) {
    case 'daily':
      return average(
        facts
          .filter((task) => task.kind === 'item' && !new Exact(task.weight).isZero())
          .map((task) => lineOf(task, task.weight, dailyValue(task, rules))),
      );
    case 'inspection':
    case 'statement':
      return average(facts.filter((task) => task.kind === key).map((task) => lineOf(task, '1', judgedValue(task))));
    case 'indicators':
      return indicators(facts, rules);
  }
};

const dailyValue = (task: TaskFacts, { daily }: Assessment): Exact =>
  within(
    hundred
      .minus(task.state === 'accepted' || task.state === 'submitted' ? zero : daily.notDone)
      .minus(task.isLate ? daily.late : zero)
      .minus(new Exact(daily.returned).times(task.returns)),
  );

const judgedValue = (task: TaskFacts): Exact | null => {
  if (task.state === 'submitted') return null;
  return task.state === 'accepted' ? within(new Exact(task.score ?? 0)) : zero;
};

const lineOf = (task: TaskFacts, weight: string, value: Exact | null): TracedLine => ({
  key: task.itemKey,
  weight,
  value: value === null ? null : written(value),
  records: recordsOf(task),
});

/** The weighted mean of the lines that have a value, of the values as they are written. */
const average = (lines: readonly TracedLine[]): Measured => {
  const judged = lines.filter((line): line is TracedLine & { readonly value: string } => line.value !== null);
  const weights = sumOf(judged.map((line) => line.weight));
  if (weights.isZero()) return { value: null, lines };
  return { value: sumOf(judged.map((line) => new Exact(line.value).times(line.weight))).div(weights), lines };
};

const indicators = (facts: readonly TaskFacts[], rules: Assessment): Measured => {
  const tasks = facts.filter((task) => task.kind === 'assessment');
  if (tasks.length === 0 || rules.indicators.length === 0) return { value: null, lines: [] };
  const accepted = tasks.filter((task) => task.state === 'accepted');
  const isWaiting = accepted.length === 0 && tasks.some((task) => task.state === 'submitted');
  const sources = accepted.length > 0 ? accepted : tasks;
  return average(
    rules.indicators.map((indicator) => {
      const full = new Exact(indicator.full);
      const reached = indicatorValue(accepted[0], indicator.field, full);
      const value = full.isZero() ? zero : within(reached.times(100).div(full));
      return {
        key: indicator.key,
        weight: indicator.weight,
        value: isWaiting ? null : written(value),
        records: sources.flatMap(recordsOf),
      };
    }),
  );
};

/** What a form says of an indicator: a number, a decimal text, or yes for all of it. Anything else counts as nothing. */
export const indicatorValue = (task: TaskFacts | undefined, field: string, full = new Exact(1)): Exact => {
  const value = task?.form?.[field];
  if (value === true) return full;
  if (typeof value === 'number' && Number.isFinite(value)) return new Exact(String(value));
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new Exact(value) : zero;
};
