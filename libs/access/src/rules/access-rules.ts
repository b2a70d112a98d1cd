import type { Role } from '@zehuan/contracts';
import type { LockOut } from './lock-out.js';
import type { PasswordPolicy } from './password-policy.js';

/** What an operator decides about signing in and acting for others. */
export interface AccessRules {
  /** Minutes after which a session that nobody uses has ended. */
  readonly idleMinutes: number;
  /** Hours after which a session has ended in any case. */
  readonly sessionHours: number;
  readonly passwords: PasswordPolicy;
  /** Days within which a password that somebody else has seen has to be changed; after them it opens nothing. */
  readonly firstPasswordDays: number;
  readonly lockOut: LockOut;
  /** Roles whose holders have to have a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Seconds for which a code is still good when its own thirty are over. */
  readonly secondFactorToleranceSeconds: number;
  /** Days for which somebody may delegate a post at most. */
  readonly delegationDays: number;
}

/** What holds where the operator says nothing else. */
export const usualAccessRules: AccessRules = {
  idleMinutes: 30,
  sessionHours: 12,
  passwords: { minimumLength: 12, history: 5, maximumAgeDays: null, breachedList: null },
  firstPasswordDays: 14,
  lockOut: { freeAttempts: 5, firstWaitSeconds: 30, longestWaitSeconds: 3_600 },
  secondFactorRoles: [],
  secondFactorToleranceSeconds: 5,
  delegationDays: 90,
};
