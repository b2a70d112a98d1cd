import type { Actor } from './actor.js';
import { type Act, permissionOf, permissions } from './permissions.js';

/** The acts that a second person has to agree to: the lines of the table that name one. */
export const actsOfTwo = [
  'cycle.publish',
  'unit.exportPersons',
  'account.resetAdministrator',
  'grant.giveAdministrator',
  'grant.revokeAdministrator',
] as const satisfies readonly Act[];
export type ActOfTwo = (typeof actsOfTwo)[number];

/** What became of a request for agreement; one that nobody decides in time expires. */
export const approvalStates = ['asked', 'approved', 'refused', 'withdrawn', 'expired'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Whether somebody in these roles may be the second person of an act at all: another holder of its right, or one whom its line names. */
export const agreesTo = (act: ActOfTwo, { roles }: Pick<Actor, 'roles'>): boolean => {
  const permission = permissionOf(act);
  const named = permissions[act].secondPerson.roles;
  return roles.some(
    (role) =>
      (named as readonly string[]).includes(role) ||
      (permission.roles !== 'signedIn' && permission.roles.includes(role)),
  );
};
