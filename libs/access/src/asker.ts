import { type Actor, permits, systemActor } from '@zehuan/contracts';
import { actingAs, rowOf, type Transaction } from '@zehuan/platform';
import type { ApprovalRow } from './record/approval.queries.js';
import { officesOfAccount, type OfficesRow } from './record/identity.queries.js';
import { accountIn } from './rules/account-in.js';

type Office = Pick<Actor, 'unitId' | 'unitLevel' | 'scope' | 'roles'>;

/** The office in which something was asked, as far as it is still held. */
function officeOf(offices: OfficesRow, { act, unitId, onBehalfOf }: ApprovalRow): Office | undefined {
  if (unitId === null) return { unitId, unitLevel: null, scope: null, roles: offices.administratorRoles };
  // One person may have delegated several posts to another.
  const delegation = offices.delegations.find(
    ({ unitId: of, fromName, role, level }) =>
      of === unitId && fromName === onBehalfOf && permits(act, { roles: [role], unitLevel: level }),
  );
  const held = onBehalfOf === null ? offices.posts.find((each) => each.unitId === unitId) : delegation;
  if (!held) return undefined;
  const roles = 'roles' in held ? held.roles : [held.role];
  return { unitId, unitLevel: held.level, scope: held.path, roles };
}

/**
 * Whoever asked, as they could act at this hour and not as they could when they asked; null where they have no right to
 * the act any more. They act within the request of whoever agrees.
 */
export async function askerOf(tx: Transaction, approval: ApprovalRow): Promise<Actor | null> {
  const accountId = accountIn(approval.askedBy);
  if (accountId === null) return null;
  const offices = await actingAs(tx, systemActor('approval'), (system) =>
    rowOf<OfficesRow>(system, officesOfAccount, [accountId]),
  );
  const office = offices && officeOf(offices, approval);
  if (!office || !permits(approval.act, office)) return null;
  return {
    ...office,
    name: approval.askedBy,
    kind: 'person',
    personId: offices.personId,
    onBehalfOf: approval.onBehalfOf,
    requestId: tx.actor.requestId,
    address: tx.actor.address,
  };
}
