import { type Actor, boundUnit } from './actor.js';
import { type Act, permissionOf, permissions, permits } from './permissions.js';
import type { TaskState } from './words.js';

/** What a right is judged by besides the role: whose the matter is, and its state where it is a task. */
export interface Matter {
  readonly unitId: string;
  readonly supervisingUnitId: string;
  readonly state?: TaskState;
}

/** Whether the actor's unit stands to the matter as a right asks; an actor who sees everything and acts for no unit stands everywhere. */
const stands = (actor: Actor, act: Act, matter: Matter): boolean => {
  const unitId = boundUnit(actor);
  if (unitId === null) return true;
  switch (permissionOf(act).standing) {
    case 'responsible':
      return unitId === matter.unitId;
    case 'supervising':
      return unitId === matter.supervisingUnitId;
    case 'party':
      return unitId === matter.unitId || unitId === matter.supervisingUnitId;
    case 'seeing':
    case 'none':
      return true;
  }
};

/** What somebody may do to one matter now, by the table of rights: for pages that show just these acts. */
export const possibleActs = (actor: Actor, matter: Matter, kinds: readonly string[]): readonly Act[] =>
  (Object.keys(permissions) as Act[]).filter((act) => {
    const { states } = permissionOf(act);
    return (
      kinds.includes(act.slice(0, act.indexOf('.'))) &&
      permits(act, actor) &&
      stands(actor, act, matter) &&
      (states === undefined || (matter.state !== undefined && states.includes(matter.state)))
    );
  });
