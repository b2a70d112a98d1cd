import type { PostKind, Role } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { isHeld } from './effective-grant.js';
import type { ProposalState } from './role-proposal.entity.js';

/** A proposal that waits for the security administrator. */
export interface RoleProposalRow {
  readonly id: string;
  readonly login: string;
  readonly personName: string;
  readonly role: PostKind;
  readonly unitName: string;
  readonly unitCode: string;
  /** Of the provider whose claims named the role. */
  readonly issuer: string;
  readonly proposedAt: Date;
}

/** What claims name for an account. */
export interface NamedByClaims {
  readonly accountId: string;
  readonly issuer: string;
  readonly roles: readonly Role[];
  /** Codes of the units to which it is narrowed; all where there are none. */
  readonly unitCodes: readonly string[];
}

/** Proposes what claims name for the posts that the person holds today and has no role by, each once and never again. */
export const insertProposals = async (
  tx: Transaction,
  { accountId, issuer, roles, unitCodes }: NamedByClaims,
): Promise<void> => {
  await rowsOf(
    tx,
    `insert into role_proposal (account_id, role, post_id, issuer, proposed_at)
     select distinct a.id, post.kind, post.id, $2, $3::timestamptz
     from account a join tenure n on n.person_id = a.person_id join post on post.id = n.post_id join unit u on u.id = post.unit_id
     where a.id = $1 and post.kind = any ($4::text[]) and (cardinality($5::text[]) = 0 or u.code = any ($5))
       and ${isHeld('post.id', 'a.person_id')}
       and not exists (select from role_grant g where g.account_id = a.id and g.post_id = post.id and g.revoked_at is null)
     on conflict (account_id, post_id) do nothing`,
    [accountId, issuer, tx.at, roles, unitCodes],
  );
};

const from = `from role_proposal rp join account a on a.id = rp.account_id join person p on p.id = a.person_id
  join post on post.id = rp.post_id join unit u on u.id = post.unit_id`;

/** Nobody has granted the role otherwise since, though it may be revoked by now, and the account is no administrator's. */
const isFree = `not exists (select from role_grant g where g.account_id = rp.account_id
  and (g.post_id = rp.post_id and (g.revoked_at is null or g.revoked_at > rp.proposed_at)
    or g.post_id is null and g.revoked_at is null))`;

/** What was proposed can still be granted: nothing has come between. */
const fits = `(a.state = 'active' and ${isHeld('rp.post_id', 'a.person_id')} and ${isFree})`;

const isOpen = `rp.state = 'proposed' and ${fits}`;

/** Proposals that wait, those that have waited longest first. */
export const openProposals = (
  tx: Transaction,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<RoleProposalRow[]> =>
  rowsOf<RoleProposalRow>(
    tx,
    `select rp.id, a.login, p.name as "personName", rp.role, u.name as "unitName", u.code as "unitCode", rp.issuer,
       rp.proposed_at as "proposedAt"
     ${from} where ${isOpen} and ($1::uuid is null or rp.id > $1) order by rp.id limit $2`,
    [after ?? null, limit],
  );

/** How many proposals wait. */
export async function countOpenProposals(tx: Transaction): Promise<number> {
  const row = await rowOf<{ count: number }>(tx, `select count(*)::integer as count ${from} where ${isOpen}`);
  return row?.count ?? 0;
}

export type ProposedRole = Pick<RoleProposalRow, 'role' | 'unitName'>;

/** What waits for one account. */
export const openProposalsOf = (tx: Transaction, accountId: string): Promise<ProposedRole[]> =>
  rowsOf<ProposedRole>(
    tx,
    `select rp.role, u.name as "unitName" ${from} where rp.account_id = $1 and ${isOpen} order by u.code, rp.id`,
    [accountId],
  );

/** A proposal that is about to be decided. */
export interface LockedProposal {
  readonly id: string;
  readonly accountId: string;
  readonly state: ProposalState;
  /** It can still be granted. */
  readonly fits: boolean;
}

/** Proposals as they are, kept from others for the length of the transaction; those that are not there are left out. */
export async function lockProposals(tx: Transaction, ids: readonly string[]): Promise<LockedProposal[]> {
  // First the lock: what is read after it is what whoever held it before has left.
  await rowsOf(tx, 'select from role_proposal where id = any ($1::uuid[]) order by id for update', [ids]);
  return rowsOf<LockedProposal>(
    tx,
    `select rp.id, rp.account_id as "accountId", rp.state, ${fits} as fits ${from} where rp.id = any ($1::uuid[])`,
    [ids],
  );
}

/** Grants what was proposed, all at once; each grant names its proposal. */
export const grantProposed = async (tx: Transaction, ids: readonly string[]): Promise<void> => {
  await rowsOf(
    tx,
    `insert into role_grant (account_id, role, post_id, proposal_id, granted_by, granted_at)
     select account_id, role, post_id, id, $2, $3 from role_proposal where id = any ($1::uuid[])`,
    [ids, tx.actor.name, tx.at],
  );
};

/** Writes down what became of proposals that are locked. */
export const writeProposalDecision = async (
  tx: Transaction,
  ids: readonly string[],
  decided: { readonly state: Exclude<ProposalState, 'proposed'>; readonly reason: string | null },
): Promise<void> => {
  await rowsOf(
    tx,
    `update role_proposal set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = any ($1::uuid[])`,
    [ids, decided.state, tx.actor.name, tx.at, decided.reason],
  );
};
