import { AuditChainEntity, AuditLinkEntity } from './audit-chain.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { AuditSealEntity, AuditSealHeadEntity } from './audit-seal.entity.js';

/** The tables of this capability, for the data source. */
export const auditEntities = [
  AuditEntryEntity,
  AuditChainEntity,
  AuditLinkEntity,
  AuditSealEntity,
  AuditSealHeadEntity,
];
