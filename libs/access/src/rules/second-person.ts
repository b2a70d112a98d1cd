import { type Actor, type ActOfTwo, agreesTo, type RefusalCode } from '@zehuan/contracts';
import type { ApprovalRow } from '../record/approval.queries.js';

/** How long a request for agreement waits. */
export const approvalDays = 7;

/** For how long what was agreed to may be taken or done, after the agreement. */
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

/** What whoever asked does themselves, once it is agreed to: a file that is theirs alone, and an act on the process, which is no part of a transaction. */
const taken: readonly ActOfTwo[] = ['unit.exportPersons', 'cycle.publish'];

export const isTheirsToTake = (
  actor: Actor,
  { act, askedBy, unitId }: Pick<Asked, 'act' | 'askedBy' | 'unitId'>,
): boolean => taken.includes(act) && actor.name === askedBy && actor.unitId === unitId;

/** Since when it must have been agreed to, so that it may be done at an instant. */
export const agreedAfter = (at: Date): Date => new Date(at.getTime() - hoursToTake * 3_600_000);

export const isInTime = ({ decidedAt }: Pick<ApprovalRow, 'decidedAt'>, at: Date): boolean =>
  decidedAt !== null && decidedAt >= agreedAfter(at);
