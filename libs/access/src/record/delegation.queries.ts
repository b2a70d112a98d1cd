import type { PostKind } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { isEffective } from './effective-grant.js';
import { partOf } from './part-of.js';

/** `lapsed`: whoever gave it holds the post no more, or whoever has it no post of the unit. */
export const delegationStates = ['planned', 'running', 'lapsed', 'over', 'ended'] as const;
export type DelegationState = (typeof delegationStates)[number];

/** A delegation as those see it who gave it, have it or administer it; nothing of what is done under it. */
export interface DelegationRow {
  readonly id: string;
  readonly fromAccountId: string;
  readonly fromPersonId: string;
  readonly fromName: string;
  readonly toAccountId: string;
  readonly toPersonId: string;
  readonly toName: string;
  readonly role: PostKind;
  readonly unitId: string;
  readonly unitName: string;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly reason: string;
  readonly state: DelegationState;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
  readonly endReason: string | null;
}

/** A post of an account, today. */
const holds = (account: string, person: string, where: string): string =>
  `exists (select from role_grant g join post held on held.id = g.post_id
     where g.account_id = ${account} and ${where} and ${isEffective('g', person)})`;

const counts = `(f.state = 'active' and t.state = 'active' and ${holds('f.id', 'f.person_id', 'held.id = post.id')}
  and ${holds('t.id', 't.person_id', 'held.unit_id = post.unit_id')})`;

const state = `case when d.ended_at is not null then 'ended' when d.to_at <= $1 then 'over' when not ${counts} then 'lapsed'
  when d.from_at > $1 then 'planned' else 'running' end`;

const columns = `d.id, f.id as "fromAccountId", f.person_id as "fromPersonId", giver.name as "fromName",
  t.id as "toAccountId", t.person_id as "toPersonId", taker.name as "toName", post.kind as role,
  u.id as "unitId", u.name as "unitName", d.from_at as "fromAt", d.to_at as "toAt", d.reason, ${state} as state,
  d.ended_at as "endedAt", app_actor_name(d.ended_by) as "endedByName", d.end_reason as "endReason"`;

const from = `from delegation d join account f on f.id = d.from_account_id join person giver on giver.id = f.person_id
  join account t on t.id = d.to_account_id join person taker on taker.id = t.person_id
  join post on post.id = d.post_id join unit u on u.id = post.unit_id`;

export interface DelegationsOf {
  /** The account that gave them or has them; null for those of everybody. */
  readonly accountId: string | null;
  readonly state: DelegationState | undefined;
  /** Id of the last one of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** Delegations, the newest first. */
export const delegationsOf = (
  tx: Transaction,
  { accountId, state: asked, after, limit }: DelegationsOf,
): Promise<DelegationRow[]> =>
  rowsOf<DelegationRow>(
    tx,
    `select ${columns} ${from}
     where ($2::uuid is null or $2 in (d.from_account_id, d.to_account_id)) and ($3::text is null or ${state} = $3)
       and ($4::uuid is null or d.id < $4) order by d.id desc limit $5`,
    [tx.at, accountId, asked ?? null, after ?? null, limit],
  );

export const delegationById = (tx: Transaction, id: string): Promise<DelegationRow | undefined> =>
  rowOf<DelegationRow>(tx, `select ${columns} ${from} where d.id = $2`, [tx.at, id]);

/** A post that somebody may delegate. */
export interface DelegablePost {
  readonly id: string;
  readonly role: PostKind;
  readonly unitId: string;
  readonly unitName: string;
  /** The last day of the tenure; null where none is known. */
  readonly lastOn: string | null;
}

const lastDay = (post: string, person: string): string =>
  `(select n.to_on::text from tenure n where n.post_id = ${post} and n.person_id = ${person}
      and daterange(n.from_on, n.to_on, '[]') @> ($1::timestamptz at time zone 'Asia/Shanghai')::date
    order by n.to_on desc nulls first limit 1)`;

/** The posts that an account holds itself, today. */
export const postsOfAccount = (tx: Transaction, accountId: string): Promise<DelegablePost[]> =>
  rowsOf<DelegablePost>(
    tx,
    `select post.id, post.kind as role, u.id as "unitId", u.name as "unitName", ${lastDay('post.id', 'a.person_id')} as "lastOn"
     from account a join role_grant g on g.account_id = a.id join post on post.id = g.post_id join unit u on u.id = post.unit_id
     where a.id = $2 and ${isEffective('g', 'a.person_id')} order by u.code, post.id`,
    [tx.at, accountId],
  );

/** Somebody who may act for others of a unit. */
export interface PossibleDelegate {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly PostKind[];
  /** The last day on which they hold a post of the unit; null where none is known. */
  readonly lastOn: string | null;
}

interface DelegatesOf {
  readonly unitId: string;
  /** Who is looked for somebody else. */
  readonly exceptAccountId: string;
  readonly personId?: string | undefined;
  /** A part of the name. */
  readonly search?: string | undefined;
  readonly limit: number;
}

/** Others who hold a post of the unit today and can sign in; no administrator holds a post. */
export const delegatesOf = (
  tx: Transaction,
  { unitId, exceptAccountId, personId, search, limit }: DelegatesOf,
): Promise<PossibleDelegate[]> =>
  rowsOf<PossibleDelegate>(
    tx,
    `select a.id as "accountId", p.id as "personId", p.name, json_agg(distinct post.kind) as roles,
       nullif(max(coalesce(${lastDay('post.id', 'a.person_id')}::date, 'infinity')), 'infinity')::text as "lastOn"
     from post join role_grant g on g.post_id = post.id join account a on a.id = g.account_id join person p on p.id = a.person_id
     where post.unit_id = $2 and a.id <> $3 and a.state = 'active' and ${isEffective('g', 'a.person_id')}
       and ($4::uuid is null or p.id = $4) and ($5::text is null or p.name ilike $5)
     group by a.id, p.id order by p.name, p.id limit $6`,
    [tx.at, unitId, exceptAccountId, personId ?? null, search === undefined ? null : partOf(search), limit],
  );

export interface DelegationToWrite {
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly postId: string;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly reason: string;
}

export async function insertDelegation(tx: Transaction, written: DelegationToWrite): Promise<string> {
  const { fromAccountId, toAccountId, postId, fromAt, toAt, reason } = written;
  const row = await rowOf<{ id: string }>(
    tx,
    `insert into delegation (from_account_id, to_account_id, post_id, from_at, to_at, reason, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [fromAccountId, toAccountId, postId, fromAt, toAt, reason, tx.at, tx.actor.name],
  );
  if (!row) throw new Error('A delegation was inserted and not returned');
  return row.id;
}

/** Ends a delegation that is not over; answers whether it was one. */
export const writeEnd = async (
  tx: Transaction,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<boolean> =>
  (await rowOf(
    tx,
    `update delegation set ended_at = $2, ended_by = $3, end_reason = $4
     where id = $1 and ended_at is null and to_at > $2 returning id`,
    [id, tx.at, tx.actor.name, reason],
  )) !== undefined;
