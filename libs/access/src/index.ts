export * from './account.service.js';
export * from './api-token.service.js';
export * from './identify.service.js';
export type { AccountState } from './record/account.entity.js';
export * from './record/entities.js';
export type { HeldDelegation, HeldPost, IdentityRow } from './record/identity.queries.js';
export type { PasswordPolicy } from './rules/password-policy.js';
export { apiTokenPrefix, csrfTokenOf } from './rules/secret-token.js';
export * from './sign-in.service.js';
