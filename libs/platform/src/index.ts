export * from './clock.js';
export * from './database/data-source.js';
export * from './database/migrate.js';
export * from './database/migrations/index.js';
export * from './database/transaction.js';
export * from './exit-codes.js';
export * from './start-problem.js';
