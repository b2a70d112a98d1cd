import { type Actor, type ActOfTwo, agreesTo, type RefusalCode } from '@zehuan/contracts';
import type { ApprovalRow } from '../record/approval.queries.js';

/** How long a request for agreement waits. */
export const approvalDays = 7;

/** For how long something may be taken that was agreed to, after the agreement. */
const hoursToTake = 24;

type Asked = Pick<
  ApprovalRow,
  'act' | 'unitId' | 'accountId' | 'askedBy' | 'askerPersonId' | 'askerName' | 'onBehalfOf'
>;

/** A substitute and the person for whom they act are one side; an actor knows that person only by name, so a namesake is kept out, too. */
const isSameSide = (actor: Actor, { onBehalfOf, askerName }: Asked): boolean =>
  actor.onBehalfOf !== null && (actor.onBehalfOf === askerName || actor.onBehalfOf === onBehalfOf);

const isOwn = (actor: Actor, { askedBy, askerPersonId, accountId }: Asked): boolean =>
  actor.name === askedBy ||
  (actor.personId !== null && actor.personId === askerPersonId) ||
  actor.name === `account:${accountId ?? ''}`;

/** Why somebody has no say in a request, or undefined where they have. */
export function withoutSay(actor: Actor, approval: Asked): RefusalCode | undefined {
  if (isOwn(actor, approval) || isSameSide(actor, approval)) return 'own-approval';
  return agreesTo(approval.act, actor) && actor.unitId === approval.unitId ? undefined : 'forbidden';
}

/** What is taken by whoever asked for it, rather than done when it is agreed to. */
const taken: readonly ActOfTwo[] = ['unit.exportPersons'];

export const isTheirsToTake = (
  actor: Actor,
  { act, askedBy, unitId }: Pick<Asked, 'act' | 'askedBy' | 'unitId'>,
): boolean => taken.includes(act) && actor.name === askedBy && actor.unitId === unitId;

export const isInTime = ({ decidedAt }: Pick<ApprovalRow, 'decidedAt'>, at: Date): boolean =>
  decidedAt !== null && at.getTime() - decidedAt.getTime() <= hoursToTake * 3_600_000;
