import type { Role } from '@zehuan/contracts';
import type { LockOut } from './lock-out.js';
import type { PasswordPolicy } from './password-policy.js';

/** What an operator decides about signing in. */
export interface AccessRules {
  /** Minutes after which a session that nobody uses has ended. */
  readonly idleMinutes: number;
  /** Hours after which a session has ended in any case. */
  readonly sessionHours: number;
  readonly passwords: PasswordPolicy;
  readonly lockOut: LockOut;
  /** Roles whose holders have to have a second factor. */
  readonly secondFactorRoles: readonly Role[];
}

/** What holds where the operator says nothing else. */
export const usualAccessRules: AccessRules = {
  idleMinutes: 30,
  sessionHours: 12,
  passwords: { minimumLength: 12, history: 5, maximumAgeDays: null },
  lockOut: { freeAttempts: 5, firstWaitSeconds: 30, longestWaitSeconds: 3_600 },
  secondFactorRoles: [],
};
