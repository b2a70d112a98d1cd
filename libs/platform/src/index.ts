export * from './clock.js';
export * from './database/data-source.js';
export * from './database/migrate.js';
export * from './database/transaction.js';
