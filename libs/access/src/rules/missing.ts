import { administratorRoles, type Role } from '@zehuan/contracts';
import type { SecondFactorRule } from './access-rules.js';

/** What is still missing before somebody may do anything else. */
export const missings = ['second-factor-needed', 'password-change-needed', 'second-factor-enrolment-needed'] as const;
export type Missing = (typeof missings)[number];

export interface Proved {
  /** Null for a script, which has no second factor. */
  readonly sessionId: string | null;
  readonly hasSecondFactor: boolean;
  readonly secondFactorAt: Date | null;
  readonly mustChange: boolean;
  readonly isSimulated: boolean;
  readonly administratorRoles: readonly Role[];
}

/** Whether somebody has to have a second factor. */
export const needsSecondFactor = (
  { isSimulated, administratorRoles: held }: Pick<Proved, 'isSimulated' | 'administratorRoles'>,
  rule: SecondFactorRule,
): boolean =>
  !isSimulated &&
  (rule === 'everyone' || (rule === 'administrators' && administratorRoles.some((role) => held.includes(role))));

/** The first thing that is missing, in the order in which they are asked for. */
export function missingOf(proved: Proved, rule: SecondFactorRule): Missing | null {
  const { sessionId, hasSecondFactor, secondFactorAt, mustChange } = proved;
  if (sessionId !== null && hasSecondFactor && secondFactorAt === null) return 'second-factor-needed';
  if (mustChange) return 'password-change-needed';
  if (sessionId !== null && !hasSecondFactor && needsSecondFactor(proved, rule)) return 'second-factor-enrolment-needed';
  return null;
}
