export * from './annual-cycle.workflow.js';
export * from './deliver-notices.workflow.js';
export * from './schedules.workflow.js';
