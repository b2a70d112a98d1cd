import { AccountEntity } from './account.entity.js';
import { AccountSessionEntity } from './account-session.entity.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { ApprovalEntity } from './approval.entity.js';
import { CredentialEntity } from './credential.entity.js';
import { DelegationEntity } from './delegation.entity.js';
import { ExternalIdentityEntity } from './external-identity.entity.js';
import { PasswordHistoryEntity } from './password-history.entity.js';
import { RecoveryCodeEntity } from './recovery-code.entity.js';
import { RoleGrantEntity } from './role-grant.entity.js';
import { RoleProposalEntity } from './role-proposal.entity.js';

/** The tables of this capability. */
export const accessEntities = [
  AccountEntity,
  CredentialEntity,
  PasswordHistoryEntity,
  RecoveryCodeEntity,
  AccountSessionEntity,
  ApiTokenEntity,
  ExternalIdentityEntity,
  RoleGrantEntity,
  RoleProposalEntity,
  DelegationEntity,
  ApprovalEntity,
] as const;

export {
  AccountEntity,
  AccountSessionEntity,
  ApiTokenEntity,
  ApprovalEntity,
  CredentialEntity,
  DelegationEntity,
  ExternalIdentityEntity,
  PasswordHistoryEntity,
  RecoveryCodeEntity,
  RoleGrantEntity,
  RoleProposalEntity,
};
