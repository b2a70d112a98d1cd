import type { Role, UnitLevel } from '@zehuan/contracts';
import { prepared, type Statement } from '@zehuan/platform';
import type { AccessRules } from '../rules/access-rules.js';
import { isEffective, now } from './effective-grant.js';

/** A unit for which somebody may act, with the roles that they hold in it today. */
export interface HeldPost {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly path: string;
  readonly roles: readonly Role[];
}

/** A post of somebody else that a person may fill in for at this moment. */
export interface HeldDelegation extends Omit<HeldPost, 'roles'> {
  readonly id: string;
  readonly role: Role;
  readonly fromName: string;
}

/** Everything that a request needs to know of whoever is behind its secret. */
export interface IdentityRow {
  /** Of the secret behind which the account is. */
  readonly tokenHash: string;
  readonly accountId: string;
  readonly login: string;
  readonly personId: string;
  readonly name: string;
  readonly mustChange: boolean;
  /** Whoever comes by a provider alone has none. */
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessionId: string | null;
  readonly secondFactorAt: Date | null;
  /** The person has proved who they are a short while ago; never of a token. */
  readonly isProved: boolean;
  readonly actingUnitId: string | null;
  /** Under which they chose to act; it counts as long as it is one of `delegations`. */
  readonly delegationId: string | null;
  /** Issuer of the provider that vouched for the session; null where it began by a password. */
  readonly vouchedBy: string | null;
  /** Of a token; null for a session. */
  readonly scopes: readonly string[] | null;
  /** An office with which the session began has ended since. */
  readonly hasLostGround: boolean;
  /** When it was last used is to be written anew. */
  readonly isStale: boolean;
  readonly administratorRoles: readonly Role[];
  readonly posts: readonly HeldPost[];
  readonly delegations: readonly HeldDelegation[];
}

const unitColumns = `'unitId', u.id, 'code', u.code, 'name', u.name, 'level', u.level, 'path', u.path::text`;

const posts = `(
  select coalesce(json_agg(json_build_object(${unitColumns}, 'roles', held.roles) order by u.code), '[]')
  from (
    select post.unit_id, json_agg(distinct g.role) as roles
    from role_grant g join post on post.id = g.post_id
    where g.account_id = a.id and ${isEffective('g', 'a.person_id')} group by 1
  ) held join unit u on u.id = held.unit_id)`;

const administratorRoles = `(
  select coalesce(json_agg(g.role), '[]') from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null)`;

/** The account `a` may act in a post of the unit of `post` itself. */
const isColleague = `exists (select from role_grant g join post own on own.id = g.post_id
    where g.account_id = a.id and own.unit_id = post.unit_id and ${isEffective('g', 'a.person_id')})`;

/**
 * A delegation lasts no longer than the tenure and the grant of whoever gave it, nor than whoever has it holds a post of
 * the unit, and serves no administrator.
 */
const delegations = `(
  select coalesce(json_agg(json_build_object('id', d.id, 'role', post.kind, 'fromName', giver.name, ${unitColumns}) order by d.id), '[]')
  from delegation d join account f on f.id = d.from_account_id and f.state = 'active' join person giver on giver.id = f.person_id
  join post on post.id = d.post_id join unit u on u.id = post.unit_id
  where d.to_account_id = a.id and d.ended_at is null and d.from_at <= ${now} and ${now} < d.to_at
    and exists (select from role_grant g where g.account_id = f.id and g.post_id = d.post_id and ${isEffective('g', 'f.person_id')})
    and ${isColleague}
    and not exists (select from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null))`;

const who = `s.token_hash as "tokenHash", a.id as "accountId", a.login, a.person_id as "personId", p.name,
  coalesce(c.password_hash is not null and (c.must_change or c.changed_at < ${now} - make_interval(days => $2)), false) as "mustChange",
  c.password_hash is not null as "hasPassword", c.totp_confirmed_at is not null as "hasSecondFactor", ${administratorRoles} as "administratorRoles", ${posts} as posts,
  ${delegations} as delegations`;

const joined = `join account a on a.id = s.account_id and a.state = 'active' join person p on p.id = a.person_id
  left join credential c on c.account_id = a.id`;

/** A session rests on what it began with: an office that was lost since ends it. */
const hasLostGround = `(
  select count(*) from role_grant g where g.id = any (s.grant_ids) and ${isEffective('g', 'a.person_id')}) < cardinality(s.grant_ids)`;

/** How long somebody need not prove again who they are, minutes. */
const provedMinutes = 10;

const bySession = prepared(`
select ${who}, s.id as "sessionId", s.second_factor_at as "secondFactorAt",
  s.proved_at > ${now} - make_interval(mins => ${provedMinutes}) as "isProved", s.acting_unit_id as "actingUnitId",
  s.delegation_id as "delegationId", s.vouched_by as "vouchedBy", null as scopes,
  ${hasLostGround} as "hasLostGround", s.last_seen_at < ${now} - make_interval(secs => least(60, $3 * 6)) as "isStale"
from account_session s ${joined}
where s.token_hash = any($1) and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${now} - make_interval(mins => $3)`);

const byToken = prepared(`
select ${who}, null as "sessionId", null as "secondFactorAt", false as "isProved", s.acting_unit_id as "actingUnitId",
  null as "delegationId", null as "vouchedBy", s.scopes,
  false as "hasLostGround", s.last_used_at is null or s.last_used_at < ${now} - interval '1 minute' as "isStale"
from api_token s ${joined} where s.token_hash = any($1) and s.revoked_at is null and s.expires_at > ${now}`);

type Rules = Pick<AccessRules, 'idleMinutes' | 'passwords'>;

/** Who is behind secrets of sessions, of those that have not ended and that somebody has used of late. */
export const identitiesOfSessions = (tokenHashes: readonly string[], { idleMinutes, passwords }: Rules): Statement => ({
  sql: bySession,
  parameters: [tokenHashes, passwords.maximumAgeDays, idleMinutes],
});

/** Who is behind tokens for scripts. */
export const identitiesOfTokens = (tokenHashes: readonly string[], { passwords }: Rules): Statement => ({
  sql: byToken,
  parameters: [tokenHashes, passwords.maximumAgeDays],
});

/** What somebody may do at this hour, whether they are signed in or not. */
export type OfficesRow = Pick<IdentityRow, 'personId' | 'administratorRoles' | 'posts' | 'delegations'>;

/** The offices of an account, unless it is disabled. */
export const officesOfAccount = prepared(`
select a.person_id as "personId", ${administratorRoles} as "administratorRoles", ${posts} as posts, ${delegations} as delegations
from account a where a.id = $1 and a.state = 'active'`);
