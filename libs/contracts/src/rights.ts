import { type Actor, actsFor, actsForAny } from './actor.js';
import { type Act, type Condition, permissionOf, type Standing } from './permissions.js';
import { Refusal, type RefusalCode } from './refusal.js';
import type { TaskKind, TaskState } from './words.js';

/** What a right is judged by besides the role: whose the matter is, and what kind of task it is. */
export interface Matter {
  readonly unitId: string;
  /** The path of that unit; needed where the right goes by what lies above. */
  readonly unitPath?: string;
  readonly supervisingUnitId?: string;
  readonly state?: TaskState;
  readonly kind?: TaskKind;
  /** To whom the work is handed at the moment; null where it is not. */
  readonly delegatePersonId?: string | null;
}

const isTopmost = (path: string): boolean => !path.includes('.');

/** Whether the acting unit lies above a path; a path is made of labels with dots between. */
const isAbove = ({ scope }: Actor, path: string | undefined): boolean =>
  scope !== null && path !== undefined && path.startsWith(`${scope}.`);

function stands(actor: Actor, standing: Standing, matter: Matter): boolean {
  const isResponsible = actsFor(actor, matter.unitId);
  const isSupervising = matter.supervisingUnitId !== undefined && actsFor(actor, matter.supervisingUnitId);
  switch (standing) {
    case 'responsible':
      return isResponsible;
    case 'supervising':
      return isSupervising;
    case 'party':
      return isResponsible || isSupervising;
    case 'above':
      return (
        actsForAny(actor) || isAbove(actor, matter.unitPath) || (isResponsible && isTopmost(matter.unitPath ?? ''))
      );
    case 'atOrAbove':
      return isResponsible || isAbove(actor, matter.unitPath);
    case 'seeing':
      return actor.unitId !== null || actsForAny(actor);
    case 'none':
      return true;
  }
}

/**
 * What a matter must be for the actor's roles to give a right to it; null where they give it whatever the matter is,
 * undefined where they never do. The process has no roles and its own rights.
 */
export function conditionFor(actor: Actor, act: Act): Condition | null | undefined {
  const { roles, also } = permissionOf(act);
  if (actor.kind === 'system' || roles === 'signedIn' || roles.some((role) => actor.roles.includes(role))) return null;
  return also?.roles.some((role) => actor.roles.includes(role)) === true ? also.where : undefined;
}

function meets(actor: Actor, condition: Condition | null | undefined, { kind, delegatePersonId }: Matter): boolean {
  switch (condition) {
    case null:
      return true;
    case undefined:
      return false;
    case 'handedOver':
      return actor.personId !== null && delegatePersonId === actor.personId;
    case 'inspection':
      return kind === 'inspection';
  }
}

/** What somebody is told who does not stand to the matter as the right asks. */
const strangers: Readonly<Record<Standing, RefusalCode>> = {
  responsible: 'not-responsible',
  supervising: 'not-supervising',
  party: 'forbidden',
  above: 'not-supervising',
  atOrAbove: 'not-supervising',
  seeing: 'forbidden',
  none: 'forbidden',
};

/**
 * Why the table of rights does not give an act on a matter to the actor, or undefined where it does. States are not
 * judged here: who may not act learns nothing of them.
 */
export function withoutRight(actor: Actor, act: Act, matter: Matter): RefusalCode | undefined {
  const { standing } = permissionOf(act);
  if (!stands(actor, standing, matter)) return strangers[standing];
  return meets(actor, conditionFor(actor, act), matter) ? undefined : 'forbidden';
}

/** Refuses an act on a matter that the table of rights does not give to the actor. */
export function requireRight(actor: Actor, act: Act, matter: Matter): void {
  const code = withoutRight(actor, act, matter);
  if (code) throw new Refusal(code);
}
