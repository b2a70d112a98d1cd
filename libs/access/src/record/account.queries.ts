import type { PostKind, Role, UnitLevel } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { AccountState } from './account.entity.js';
import { isEffective, isHeld } from './effective-grant.js';
import { partOf } from './part-of.js';

/** A role granted to an account and not revoked. */
export interface GrantInList {
  readonly id: string;
  readonly role: Role;
  readonly unitName: string | null;
  readonly unitCode: string | null;
  readonly grantedAt: string;
  /** It counts today: the person holds the post. */
  readonly isEffective: boolean;
}

/** A post that the person holds today, whether a role was granted for it or not. */
export interface PostOfPerson {
  readonly id: string;
  readonly role: PostKind;
  readonly unitName: string;
  readonly unitCode: string;
}

/** Who the account is to a provider. */
export interface IdentityInList {
  readonly issuer: string;
  readonly subject: string;
  readonly boundAt: string;
}

/** An account as administrators see it: never what its person does. */
export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly state: AccountState;
  readonly createdAt: Date;
  readonly isLocked: boolean;
  readonly hasSecondFactor: boolean;
  readonly isAdministrator: boolean;
  readonly version: number;
  readonly grants: readonly GrantInList[];
  readonly posts: readonly PostOfPerson[];
  readonly externalIdentities: readonly IdentityInList[];
}

const grants = `(
  select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'unitName', u.name, 'unitCode', u.code,
    'grantedAt', g.granted_at, 'isEffective', ${isEffective('g', 'a.person_id')}) order by g.id), '[]')
  from role_grant g left join post on post.id = g.post_id left join unit u on u.id = post.unit_id
  where g.account_id = a.id and g.revoked_at is null)`;

const posts = `(
  select coalesce(json_agg(json_build_object('id', post.id, 'role', post.kind, 'unitName', u.name, 'unitCode', u.code) order by u.code, post.id), '[]')
  from post join unit u on u.id = post.unit_id where ${isHeld('post.id', 'a.person_id')})`;

const externalIdentities = `(
  select coalesce(json_agg(json_build_object('issuer', e.issuer, 'subject', e.subject, 'boundAt', e.bound_at) order by e.bound_at, e.subject), '[]')
  from external_identity e where e.account_id = a.id)`;

// Credentials are hidden from all but the system administrator, to whom alone they say something here.
const columns = `a.id, a.login, p.name, a.state, a.created_at as "createdAt", a.version,
  coalesce(c.locked_until > $1, false) as "isLocked", c.totp_confirmed_at is not null as "hasSecondFactor",
  exists (select from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null) as "isAdministrator",
  ${grants} as grants, ${posts} as posts, ${externalIdentities} as "externalIdentities"`;

const from = `from account a join person p on p.id = a.person_id left join credential c on c.account_id = a.id`;

export interface AccountsFilter {
  /** A part of the login or of the name. */
  readonly search: string | undefined;
  readonly state: AccountState | undefined;
  /** Only those that nobody needs any more: unused for so many days, or without a role today. */
  readonly unusedDays?: number | undefined;
  /** Id of the last account of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/**
 * Whether nobody needs an account any more: it is active, no newer than so many days, and counts for nothing today or was
 * not used in that time.
 */
export const isUnused = (at: string, days: string): string => {
  const since = `${at}::timestamptz - make_interval(days => ${days})`;
  return `(a.state = 'active' and a.created_at < ${since} and (
    not exists (select from role_grant g where g.account_id = a.id and ${isEffective('g', 'a.person_id')})
    or not exists (select from account_session s where s.account_id = a.id and s.last_seen_at >= ${since})
      and not exists (select from api_token k where k.account_id = a.id and k.last_used_at >= ${since})))`;
};

/** Accounts, the newest first. */
export const listAccounts = (tx: Transaction, filter: AccountsFilter): Promise<AccountRow[]> =>
  rowsOf<AccountRow>(
    tx,
    `select ${columns} ${from}
     where ($2::text is null or a.login ilike $2 or p.name ilike $2) and ($3::text is null or a.state = $3)
       and ($4::uuid is null or a.id < $4) and ($6::int is null or ${isUnused('$1', '$6')}) order by a.id desc limit $5`,
    [
      tx.at,
      filter.search === undefined ? null : partOf(filter.search),
      filter.state ?? null,
      filter.after ?? null,
      filter.limit,
      filter.unusedDays ?? null,
    ],
  );

export const accountById = (tx: Transaction, id: string): Promise<AccountRow | undefined> =>
  rowOf<AccountRow>(tx, `select ${columns} ${from} where a.id = $2`, [tx.at, id]);

/** Somebody who holds a post and has no account. */
export interface PersonWithoutAccount {
  readonly id: string;
  readonly name: string;
  readonly role: PostKind;
  readonly unitName: string;
  readonly unitCode: string;
  readonly unitLevel: UnitLevel;
}

/** Persons who hold a post today and have no account, each with one of their posts, by a part of their name or the unit's. */
export const personsWithoutAccount = (
  tx: Transaction,
  { search, limit }: { readonly search: string | undefined; readonly limit: number },
): Promise<PersonWithoutAccount[]> =>
  rowsOf<PersonWithoutAccount>(
    tx,
    `select * from (
       select distinct on (p.id) p.id, p.name, post.kind as role, u.name as "unitName", u.code as "unitCode", u.level as "unitLevel"
       from person p join tenure n on n.person_id = p.id join post on post.id = n.post_id join unit u on u.id = post.unit_id
       where ${isHeld('post.id', 'p.id')} and not exists (select from account a where a.person_id = p.id)
         and ($1::text is null or p.name ilike $1 or u.name ilike $1)
       order by p.id, u.code) found order by "unitCode", name limit $2`,
    [search === undefined ? null : partOf(search), limit],
  );
