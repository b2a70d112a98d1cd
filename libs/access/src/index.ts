export type { AccountState } from './record/account.entity.js';
export * from './record/entities.js';
