export * from './test-database.js';
export * from './temporal-binaries.js';
