export * from './actor.js';
export * from './cycle.activities.js';
export * from './cycle.contract.js';
export * from './delivery.activities.js';
export * from './refusal.js';
export * from './words.js';
export * from './workflow-version.js';
