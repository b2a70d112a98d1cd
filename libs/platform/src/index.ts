export * from './clock.js';
export * from './database/transaction.js';
