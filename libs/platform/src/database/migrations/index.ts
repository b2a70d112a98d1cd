import type { MigrationInterface } from 'typeorm';
import { Core1767225600000 } from './1767225600000-core.js';
import { Incidents1795478400000 } from './1795478400000-incidents.js';
import { YearlyStart1795564800000 } from './1795564800000-yearly-start.js';
import { Tallies1795651200000 } from './1795651200000-tallies.js';
import { Access1795737600000 } from './1795737600000-access.js';
import { Audit1795741200000 } from './1795741200000-audit.js';
import { RowSecurity1795744800000 } from './1795744800000-row-security.js';
import { WebhookHosts1795748400000 } from './1795748400000-webhook-hosts.js';
import { AuditedTables1795752000000 } from './1795752000000-audited-tables.js';
import { RateBudgets1795755600000 } from './1795755600000-rate-budgets.js';
import { ConfidentialAttachments1795759200000 } from './1795759200000-confidential-attachments.js';
import { AuditSeals1795762800000 } from './1795762800000-audit-seals.js';
import { SetsOfTasks1795763400000 } from './1795763400000-sets-of-tasks.js';
import { SessionGrounds1795766400000 } from './1795766400000-session-grounds.js';
import { Signatures1795766460000 } from './1795766460000-signatures.js';
import { RemindedTogether1795852800000 } from './1795852800000-reminded-together.js';
import { Approvals1795939200000 } from './1795939200000-approvals.js';
import { ProvedSessions1796018400000 } from './1796018400000-proved-sessions.js';
import { TermsOfTask1796022000000 } from './1796022000000-terms-of-task.js';
import { TrailInOneLook1796022060000 } from './1796022060000-trail-in-one-look.js';
import { VouchedSessions1796025600000 } from './1796025600000-vouched-sessions.js';
import { Delegations1796029200000 } from './1796029200000-delegations.js';
import { NotAsRead1796032800000 } from './1796032800000-not-as-read.js';
import { RoleProposals1796036400000 } from './1796036400000-role-proposals.js';

/** Every migration in its order: the names carry the time, so a new one goes to the end. One that is released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  Core1767225600000,
  Incidents1795478400000,
  YearlyStart1795564800000,
  Tallies1795651200000,
  Access1795737600000,
  Audit1795741200000,
  RowSecurity1795744800000,
  WebhookHosts1795748400000,
  AuditedTables1795752000000,
  RateBudgets1795755600000,
  ConfidentialAttachments1795759200000,
  AuditSeals1795762800000,
  SetsOfTasks1795763400000,
  SessionGrounds1795766400000,
  Signatures1795766460000,
  RemindedTogether1795852800000,
  Approvals1795939200000,
  ProvedSessions1796018400000,
  TermsOfTask1796022000000,
  TrailInOneLook1796022060000,
  VouchedSessions1796025600000,
  Delegations1796029200000,
  NotAsRead1796032800000,
  RoleProposals1796036400000,
];
