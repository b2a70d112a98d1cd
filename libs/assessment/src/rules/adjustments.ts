import type { Assessment } from '@zehuan/policy';
import { Exact } from './exact.js';
import { indicatorValue } from './part.js';
import type { TaskFacts } from './task-facts.js';

export interface TracedAdjustment {
  readonly key: string;
  readonly kind: 'deduction' | 'bonus';
  readonly count: number;
  /** Signed. */
  readonly points: string;
  readonly records: readonly string[];
}

export interface TracedVeto {
  readonly key: string;
  readonly capsGradeAt: string;
  readonly records: readonly string[];
}

/** Points taken off for each task that a deduction is about, up to its cap; those that hit nothing are left out. */
export const deductionsOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedAdjustment[] =>
  rules.deductions.flatMap((deduction) => {
    const hit = facts.filter((task) => (deduction.when === 'escalated' ? task.wasEscalated : task.isOverdue));
    if (hit.length === 0) return [];
    const points = Exact.min(deduction.cap, new Exact(deduction.points).times(hit.length));
    return [
      {
        key: deduction.key,
        kind: 'deduction' as const,
        count: hit.length,
        points: new Exact(0).minus(points).toFixed(),
        records: hit.map((task) => task.taskId),
      },
    ];
  });

/** Points added where every duty was done, and none of them late. */
export const bonusesOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedAdjustment[] => {
  const isEarned =
    facts.length > 0 &&
    facts.every(
      (task) => (task.state === 'accepted' || task.state === 'submitted') && !task.isLate && !task.wasEscalated,
    );
  if (!isEarned) return [];
  const records = facts.map((task) => task.taskId);
  return rules.bonuses.map(({ key, points }) => ({ key, kind: 'bonus' as const, count: 1, points, records }));
};

/** What caps the grade, whatever the total. */
export const vetoesOf = (facts: readonly TaskFacts[], rules: Assessment): readonly TracedVeto[] =>
  rules.vetoes.flatMap((veto) => {
    const records = facts.filter((task) => isVetoed(task, veto, rules)).map((task) => task.taskId);
    return records.length === 0 ? [] : [{ key: veto.key, capsGradeAt: veto.capsGradeAt, records }];
  });

const isVetoed = (task: TaskFacts, veto: Assessment['vetoes'][number], rules: Assessment): boolean => {
  switch (veto.when) {
    case 'statementMissing':
      return task.kind === 'statement' && task.submissionId === null;
    case 'assessmentMissing':
      return task.kind === 'assessment' && task.submissionId === null;
    case 'indicatorAtLeast': {
      const field = rules.indicators.find((indicator) => indicator.key === veto.indicator)?.field;
      const isJudged = task.kind === 'assessment' && task.state === 'accepted';
      return isJudged && field !== undefined && indicatorValue(task, field).gte(veto.atLeast ?? 0);
    }
  }
};
