import type { Assessment } from '@zehuan/policy';
import type { TaskFacts } from './rules/task-facts.js';

const title = { zh: '题', en: 'Title' };

/** Rules like those of the built-in packs, to be varied by a test. */
export const rulesWith = (changes: Partial<Assessment> = {}): Assessment => ({
  rounding: { places: 2, mode: 'halfUp' },
  components: [
    { key: 'daily', weight: '40' },
    { key: 'inspection', weight: '20' },
    { key: 'statement', weight: '20' },
    { key: 'indicators', weight: '20' },
  ],
  missingPart: 'zero',
  daily: { late: '20', returned: '5', notDone: '100' },
  indicators: [
    { key: 'study', title, field: 'studyRate', weight: '30', full: '100' },
    { key: 'talks', title, field: 'talkRate', weight: '70', full: '100' },
  ],
  deductions: [
    { key: 'escalated', title, when: 'escalated', points: '0.5', cap: '5' },
    { key: 'overdueAtClose', title, when: 'overdueAtClose', points: '1', cap: '10' },
  ],
  bonuses: [{ key: 'allOnTime', title, when: 'allOnTime', points: '2' }],
  vetoes: [{ key: 'noStatement', title, when: 'statementMissing', capsGradeAt: 'poor' }],
  grades: [
    { key: 'good', title, from: '90' },
    { key: 'fairlyGood', title, from: '80' },
    { key: 'average', title, from: '60' },
    { key: 'poor', title, from: '0' },
  ],
  quota: [{ grade: 'good', atMostShare: '0.3' }],
  publishesPlaces: false,
  ...changes,
});

/** A task that was accepted in time; its records are named after it. */
export const taskOf = (taskId: string, changes: Partial<TaskFacts> = {}): TaskFacts => ({
  taskId,
  itemKey: taskId,
  kind: 'item',
  weight: '10',
  state: 'accepted',
  score: null,
  isLate: false,
  isOverdue: false,
  returns: 0,
  wasEscalated: false,
  submissionId: `${taskId}/submission`,
  reviewId: `${taskId}/review`,
  form: null,
  ...changes,
});

/** A unit that did everything in time: two items, an inspection, a statement and a self-assessment. */
export const exemplary = (): TaskFacts[] => [
  taskOf('a'),
  taskOf('b', { weight: '30' }),
  taskOf('i', { kind: 'inspection', score: '90', weight: '0' }),
  taskOf('s', { kind: 'statement', score: '80', weight: '0' }),
  taskOf('x', { kind: 'assessment', weight: '0', form: { studyRate: '100', talkRate: '50' } }),
];
