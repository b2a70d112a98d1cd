import type { Role } from '@zehuan/contracts';

/** What is still missing before somebody may do anything else. */
export const missings = ['second-factor-needed', 'password-change-needed', 'second-factor-enrolment-needed'] as const;
export type Missing = (typeof missings)[number];

/** What somebody holds, by whatever way: as an administrator, by a post, for somebody else. */
export interface Holding {
  readonly administratorRoles: readonly Role[];
  readonly posts: readonly { readonly roles: readonly Role[] }[];
  readonly delegations: readonly { readonly role: Role }[];
}

export interface Proved extends Holding {
  /** Null for a script, which has no second factor. */
  readonly sessionId: string | null;
  readonly hasSecondFactor: boolean;
  readonly secondFactorAt: Date | null;
  readonly mustChange: boolean;
}

/** Whether somebody has to have a second factor, for whichever of their posts they act at the moment. */
export const needsSecondFactor = (
  { administratorRoles, posts, delegations }: Holding,
  secondFactorRoles: readonly Role[],
): boolean => {
  const held = [...administratorRoles, ...posts.flatMap(({ roles }) => roles), ...delegations.map(({ role }) => role)];
  return held.some((role) => secondFactorRoles.includes(role));
};

/** The first thing that is missing, in the order in which they are asked for. */
export function missingOf(proved: Proved, secondFactorRoles: readonly Role[]): Missing | null {
  const { sessionId, hasSecondFactor, secondFactorAt, mustChange } = proved;
  if (sessionId !== null && hasSecondFactor && secondFactorAt === null) return 'second-factor-needed';
  if (mustChange) return 'password-change-needed';
  if (sessionId !== null && !hasSecondFactor && needsSecondFactor(proved, secondFactorRoles))
    return 'second-factor-enrolment-needed';
  return null;
}
