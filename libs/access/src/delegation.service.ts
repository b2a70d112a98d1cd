import { type Actor, Refusal, systemActor } from '@zehuan/contracts';
import { actingAs, type Transaction } from '@zehuan/platform';
import {
  type DelegablePost,
  delegatesOf,
  delegationById,
  type DelegationRow,
  type DelegationsOf,
  delegationsOf,
  insertDelegation,
  type PossibleDelegate,
  postsOfAccount,
  writeEnd,
} from './record/delegation.queries.js';
import { refusing } from './refusing.js';
import type { AccessRules } from './rules/access-rules.js';
import { accountIn } from './rules/account-in.js';
import { type DelegationDays, delegationPeriod } from './rules/delegation-period.js';

export type DelegationsFilter = Omit<DelegationsOf, 'accountId'>;

export interface NewDelegation extends DelegationDays {
  /** A post that whoever gives it holds themselves. */
  readonly postId: string;
  /** Who is to act in it. */
  readonly personId: string;
  readonly reason: string;
}

/** Whoever keeps delegations as administrator sees those of everybody; rights to the list are the caller's to judge. */
const seesAll = ({ roles }: Actor): boolean => roles.includes('securityAdmin') || roles.includes('auditAdmin');

/** The account that acts; the development account has none, and nothing to delegate. */
function requireAccountOf({ name }: Actor): string {
  const accountId = accountIn(name);
  if (accountId === null) throw new Refusal('forbidden');
  return accountId;
}

/** Whether a delegation still counts hangs on grants of others, which units do not see. */
const looking = <Answer>(tx: Transaction, work: (system: Transaction) => Promise<Answer>): Promise<Answer> =>
  actingAs(tx, systemActor('delegation'), work);

/** The delegations that the actor gave or was given, the newest first; to the security and the audit administrator all. */
export function listDelegations(tx: Transaction, filter: DelegationsFilter): Promise<DelegationRow[]> {
  const accountId = seesAll(tx.actor) ? null : requireAccountOf(tx.actor);
  return looking(tx, (system) => delegationsOf(system, { ...filter, accountId }));
}

/** The posts of the actor's own, in which they may have somebody act; for however they act at the moment. */
export function delegablePosts(tx: Transaction): Promise<DelegablePost[]> {
  const accountId = requireAccountOf(tx.actor);
  return looking(tx, (system) => postsOfAccount(system, accountId));
}

async function requireOwnPost(system: Transaction, accountId: string, postId: string): Promise<DelegablePost> {
  const post = (await postsOfAccount(system, accountId)).find(({ id }) => id === postId);
  if (!post) throw new Refusal('post-not-held');
  return post;
}

/** Who may act in a post of the actor's: colleagues of the same unit who can sign in. Refuses `post-not-held`. */
export function personsWhoMayAct(
  tx: Transaction,
  { postId, search, limit }: { readonly postId: string; readonly search: string | undefined; readonly limit: number },
): Promise<PossibleDelegate[]> {
  const accountId = requireAccountOf(tx.actor);
  return looking(tx, async (system) => {
    const { unitId } = await requireOwnPost(system, accountId, postId);
    return delegatesOf(system, { unitId, exceptAccountId: accountId, search, limit });
  });
}

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/**
 * Has a colleague of the same unit act in a post of the actor's own for some days. Nobody below, above or beside is
 * admitted: they would see what their own unit does not. Refuses `acting-for-another`, `post-not-held`, `delegate-not-admitted`,
 * `delegation-present`, and days that do not fit (`delegationPeriod`).
 */
export async function giveDelegation(
  tx: Transaction,
  { postId, personId, reason, ...days }: NewDelegation,
  { delegationDays }: AccessRules,
): Promise<DelegationRow> {
  if (tx.actor.onBehalfOf !== null) throw new Refusal('acting-for-another');
  const fromAccountId = requireAccountOf(tx.actor);
  const parties = await looking(tx, async (system) => {
    const post = await requireOwnPost(system, fromAccountId, postId);
    const wanted = { unitId: post.unitId, exceptAccountId: fromAccountId, personId, limit: 1 };
    return { post, delegate: (await delegatesOf(system, wanted))[0] };
  });
  const { post, delegate } = parties;
  if (!delegate) throw new Refusal('delegate-not-admitted');
  const lastOn = earlier(post.lastOn, delegate.lastOn);
  const period = delegationPeriod(days, tx.at, { mostDays: delegationDays, lastOn });
  const written = { fromAccountId, toAccountId: delegate.accountId, postId, reason, ...period };
  const id = await refusing({ delegation_once: 'delegation-present' }, () => insertDelegation(tx, written));
  return requireDelegation(tx, id);
}

/** A delegation of the actor's, or of whoever an administrator has to do with; refuses `no-such-delegation`. */
async function requireDelegation(tx: Transaction, id: string): Promise<DelegationRow> {
  const row = await looking(tx, (system) => delegationById(system, id));
  const isSeen = row && (seesAll(tx.actor) || isPartyTo(tx.actor, row));
  if (!isSeen) throw new Refusal('no-such-delegation');
  return row;
}

const isPartyTo = ({ name }: Actor, { fromAccountId, toAccountId }: DelegationRow): boolean =>
  [fromAccountId, toAccountId].includes(accountIn(name) ?? '');

/** Whether the actor may end a delegation: who gave it, who was given it, the security administrator. */
export const mayEnd = (actor: Actor, row: DelegationRow): boolean =>
  !['over', 'ended'].includes(row.state) && (isPartyTo(actor, row) || actor.roles.includes('securityAdmin'));

/** Ends a delegation at once: whoever acts under it is refused from the next request on. Refuses `no-such-delegation` and `delegation-ended`. */
export async function endDelegation(
  tx: Transaction,
  ending: { readonly id: string; readonly reason: string },
): Promise<DelegationRow> {
  await requireDelegation(tx, ending.id);
  if (!(await writeEnd(tx, ending))) throw new Refusal('delegation-ended');
  return requireDelegation(tx, ending.id);
}
