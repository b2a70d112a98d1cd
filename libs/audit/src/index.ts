export { type Archived, archiveTrail, type ArchiveOptions } from './archive.service.js';
export { note, type Note } from './note.service.js';
export { AuditChainEntity, AuditLinkEntity } from './record/audit-chain.entity.js';
export { AuditEntryEntity } from './record/audit-entry.entity.js';
export { AuditSealEntity, AuditSealHeadEntity } from './record/audit-seal.entity.js';
export type { NamedUnit, TrailFilter } from './record/trail.queries.js';
export { auditEntities } from './record/entities.js';
export { anchorFrom } from './rules/anchor.js';
export { canonical } from './rules/canonical.js';
export { monthsBefore } from './rules/kept-period.js';
export * from './rules/noted.js';
export { type Problem, type ProblemCode, problemCodes } from './rules/problem.js';
export { type Anchor, keyIdOf, publicKeyText, type Seal, type SealedHead } from './rules/seal.js';
export { type Keys, keysOf } from './rules/seal-chain.js';
export { type Sealing, sealingOf } from './record/recent.queries.js';
export { shownTables, type ShownRow } from './rules/shown-details.js';
export { unauditedTables } from './rules/unaudited-tables.js';
export { type Recent, verifySince } from './recent.service.js';
export { readAnchor, sealHeads, sealWhenDue } from './seal.service.js';
export { type Keyring, openKeyring, publicKeysIn, readKeyring, rotateKey, signingKeyPath } from './signing-key.js';
export {
  exportAnchor,
  listTrail,
  noteVerified,
  type PlacedProblem,
  type TrailEntry,
  trailEntryById,
  verifyForPerson,
} from './trail.service.js';
export { type Verification, verifyIn, verifyTrail, type VerifyOptions } from './verify.service.js';
