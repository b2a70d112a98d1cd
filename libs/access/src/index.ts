export { accessKeysOf } from './access-keys.js';
export * from './account.service.js';
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
export * from './external-identity.service.js';
export * from './first-accounts.service.js';
export * from './grant.service.js';
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
export type { ClaimRules } from './rules/provider-claims.js';
export type { LockOut } from './rules/lock-out.js';
export { type Missing, missingOf, missings, needsSecondFactor } from './rules/missing.js';
export type { PasswordPolicy } from './rules/password-policy.js';
export { openText, sealText } from './rules/sealed-text.js';
export { apiTokenPrefix, csrfTokenOf } from './rules/secret-token.js';
export * from './second-factor.service.js';
export * from './session.service.js';
export * from './sign-in-by-provider.service.js';
export * from './sign-in.service.js';
export { permissionsPage } from './permissions-page/page.js';
