import type { AccessRules } from '@zehuan/access';
import type { Settings } from '@zehuan/platform';

/** What the operator decides about signing in and acting for others. */
export const accessRulesOf = (settings: Settings): AccessRules => ({
  idleMinutes: settings.SESSION_IDLE_MINUTES,
  sessionHours: settings.SESSION_HOURS,
  passwords: {
    minimumLength: settings.PASSWORD_MIN_LENGTH,
    history: settings.PASSWORD_HISTORY,
    maximumAgeDays: settings.PASSWORD_MAX_DAYS ?? null,
    breachedList: settings.BREACHED_PASSWORDS_PATH ?? null,
  },
  firstPasswordDays: settings.FIRST_PASSWORD_DAYS,
  lockOut: {
    freeAttempts: settings.LOCK_OUT_AFTER,
    firstWaitSeconds: settings.LOCK_OUT_SECONDS,
    longestWaitSeconds: settings.LOCK_OUT_MAX_SECONDS,
  },
  secondFactorRoles: settings.SECOND_FACTOR_ROLES,
  secondFactorToleranceSeconds: settings.SECOND_FACTOR_TOLERANCE_SECONDS,
  delegationDays: settings.DELEGATION_DAYS,
});
