export * from './annual-cycle.workflow.js';
export * from './schedules.workflow.js';
