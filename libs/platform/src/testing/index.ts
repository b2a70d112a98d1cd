export * from './test-database.js';
export * from './temporal-binaries.js';
export { Session } from '../database/session.js';
