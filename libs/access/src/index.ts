export { accessKeysOf, presentAccessKeys } from './access-keys.js';
export * from './account.service.js';
export * from './account-import.service.js';
export { accountTemplate, firstPasswordSheet } from './account-sheets.js';
export * from './accounts.service.js';
export {
  askGrant,
  askReset,
  askRevocation,
  performGrant,
  performReset,
  performRevocation,
} from './administrator.service.js';
export * from './api-token.service.js';
export {
  approve,
  askApproval,
  type ApprovalView,
  countWaiting,
  type DecidedApproval,
  listApprovals,
  type Perform,
  type Performed,
  type Performs,
  readApproval,
  refuseApproval,
  rehearse,
  requireAgreed,
  takeAgreed,
  withdrawApproval,
} from './approval.service.js';
export { requireBreachedList } from './breached-passwords.js';
export {
  type DelegationsFilter,
  delegablePosts,
  endDelegation,
  giveDelegation,
  listDelegations,
  mayEnd,
  type NewDelegation,
  personsWhoMayAct,
} from './delegation.service.js';
export {
  type DelegablePost,
  type DelegationRow,
  type DelegationState,
  delegationStates,
  type PossibleDelegate,
} from './record/delegation.queries.js';
export * from './external-identity.service.js';
export * from './first-accounts.service.js';
export { giveAnyRole, giveRole, type NewGrant, revokeAnyRole, revokeRole, type Revocation } from './grant.service.js';
export * from './identify.service.js';
export {
  accountById,
  type AccountRow,
  type AccountsFilter,
  type GrantInList,
  listAccounts,
  personsWithoutAccount,
  type PersonWithoutAccount,
  type IdentityInList,
  type PostOfPerson,
} from './record/account.queries.js';
export { type AccountState, accountStates } from './record/account.entity.js';
export * from './record/entities.js';
export {
  countOpenProposals,
  openProposals,
  type ProposedRole,
  type RoleProposalRow,
} from './record/role-proposal.queries.js';
export type { HeldDelegation, HeldPost, IdentityRow } from './record/identity.queries.js';
export {
  IdentityProvider,
  type PendingSignIn,
  ProviderFault,
  type ProviderSettings,
  type ProvenIdentity,
} from './identity-provider.js';
export * from './password.service.js';
export * from './rules/access-rules.js';
export type { AccountPlan, PlannedAccount } from './rules/account-plan.js';
export type { ClaimRules } from './rules/provider-claims.js';
export { type DraftKey, draftKeysOf } from './rules/draft-keys.js';
export type { LockOut } from './rules/lock-out.js';
export { type Missing, missingOf, missings, needsSecondFactor } from './rules/missing.js';
export type { PasswordPolicy } from './rules/password-policy.js';
export { openText, sealText } from './rules/sealed-text.js';
export { apiTokenPrefix, csrfTokenOf } from './rules/secret-token.js';
export { grantProposals, proposedFor, refuseProposal } from './role-proposal.service.js';
export * from './sealed-factors.service.js';
export * from './second-factor.service.js';
export * from './session.service.js';
export * from './sign-in-by-provider.service.js';
export * from './sign-in.service.js';
export { permissionsPage } from './permissions-page/page.js';
