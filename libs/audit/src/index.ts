export { note, type Note } from './note.service.js';
export { AuditChainEntity, AuditLinkEntity } from './record/audit-chain.entity.js';
export { AuditEntryEntity } from './record/audit-entry.entity.js';
export { auditEntities } from './record/entities.js';
export * from './rules/noted.js';
export { unauditedTables } from './rules/unaudited-tables.js';
