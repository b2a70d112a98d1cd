export * from './assessment.service.js';
export * from './record/assessment-result.entity.js';
export type { TracedAdjustment, TracedVeto } from './rules/adjustments.js';
export * from './rules/grade.js';
export * from './rules/improvement.js';
export type { TracedLine } from './rules/part.js';
export * from './rules/score.js';
export type { TaskFacts } from './rules/task-facts.js';
