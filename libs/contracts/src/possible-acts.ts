import type { Actor } from './actor.js';
import { type Act, permissionOf, permissions, permits } from './permissions.js';
import { type Matter, withoutRight } from './rights.js';

const allows = (act: Act, { state }: Matter): boolean => {
  const { states } = permissionOf(act);
  return states === undefined || (state !== undefined && states.includes(state));
};

/** What somebody may do to one matter now, by the table of rights: for pages that show just these acts. */
export const possibleActs = (actor: Actor, matter: Matter, kinds: readonly string[]): readonly Act[] =>
  (Object.keys(permissions) as Act[]).filter(
    (act) =>
      kinds.includes(act.slice(0, act.indexOf('.'))) &&
      permits(act, actor) &&
      withoutRight(actor, act, matter) === undefined &&
      allows(act, matter),
  );
