export * from './actor.js';
export * from './refusal.js';
export * from './words.js';
export * from './cycle.contract.js';
