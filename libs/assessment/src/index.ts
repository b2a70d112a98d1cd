export * from './assessment.service.js';
export * from './record/assessment-result.entity.js';
export * from './rules/grade.js';
export * from './rules/score.js';
