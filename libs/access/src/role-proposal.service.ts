import { note } from '@zehuan/audit';
import { Refusal, systemActor } from '@zehuan/contracts';
import { actingAs, type Transaction } from '@zehuan/platform';
import { isOwnAccount } from './accounts.service.js';
import { grantConstraints } from './grant.service.js';
import {
  grantProposed,
  insertProposals,
  type LockedProposal,
  lockProposals,
  openProposalsOf,
  type ProposedRole,
  writeProposalDecision,
} from './record/role-proposal.queries.js';
import { refusing } from './refusing.js';
import { type ClaimRules, type ProviderClaims, rolesNamed, unitsNamed } from './rules/provider-claims.js';

/** Whom a provider has vouched for, and what it says of them. */
export interface Vouched {
  readonly accountId: string;
  readonly issuer: string;
  readonly claims: ProviderClaims;
}

/**
 * Proposes the roles that the claims name for posts which the person holds and has no role by: to the security
 * administrator, who grants or refuses them. What was proposed before is not proposed again, whatever became of it.
 */
export async function proposeRoles(
  tx: Transaction,
  { accountId, issuer, claims }: Vouched,
  rules: ClaimRules,
): Promise<void> {
  const roles = rolesNamed(claims, rules);
  if (roles.length === 0) return;
  await insertProposals(tx, { accountId, issuer, roles, unitCodes: unitsNamed(claims, rules) });
}

/** The roles that wait for the security administrator's word, for whoever they were proposed for; units are not theirs to see yet. */
export const proposedFor = (tx: Transaction, accountId: string): Promise<ProposedRole[]> =>
  actingAs(tx, systemActor('proposals'), (system) => openProposalsOf(system, accountId));

/** Proposals that are there, that nobody has decided, and that are not about the actor's own account. */
async function requireUndecided(tx: Transaction, ids: readonly string[]): Promise<readonly LockedProposal[]> {
  const found = await lockProposals(tx, ids);
  if (found.length < ids.length) throw new Refusal('unknown-proposal');
  if (found.some(({ accountId }) => isOwnAccount(tx, accountId))) throw new Refusal('own-grant');
  if (found.some(({ state }) => state !== 'proposed')) throw new Refusal('proposal-decided');
  return found;
}

/**
 * Grants what was proposed, all of it or nothing, and answers how many roles that were. Refuses `unknown-proposal`, `own-grant`,
 * `proposal-decided`, `proposal-lapsed`, and where somebody else grants at the same moment `grant-present` and `administrator-only`.
 */
export async function grantProposals(tx: Transaction, ids: readonly string[]): Promise<number> {
  const each = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = await requireUndecided(tx, each);
  if (!found.every(({ fits }) => fits)) throw new Refusal('proposal-lapsed');
  await refusing(grantConstraints, () => grantProposed(tx, each));
  await writeProposalDecision(tx, each, { state: 'granted', reason: null });
  // Of many rows at once the trail keeps their number: which they were is said here.
  const details = { proposals: each };
  await note(tx, { kind: 'approved', subject: 'role_proposal', rowCount: each.length, details });
  return each.length;
}

/** Refuses a proposal for good, and says why. Refuses `unknown-proposal`, `own-grant` and `proposal-decided`. */
export async function refuseProposal(
  tx: Transaction,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  await requireUndecided(tx, [id]);
  await writeProposalDecision(tx, [id], { state: 'refused', reason });
}
