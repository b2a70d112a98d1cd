import type { Role, UnitLevel } from '@zehuan/contracts';
import { prepared, type Statement } from '@zehuan/platform';

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
  readonly accountId: string;
  readonly login: string;
  readonly personId: string;
  readonly name: string;
  readonly mustChange: boolean;
  readonly hasSecondFactor: boolean;
  readonly sessionId: string | null;
  readonly secondFactorAt: Date | null;
  readonly actingUnitId: string | null;
  /** Of a token; null for a session. */
  readonly scopes: readonly string[] | null;
  readonly isStale: boolean;
  readonly administratorRoles: readonly Role[];
  readonly posts: readonly HeldPost[];
  readonly delegations: readonly HeldDelegation[];
}

const now = 'clock_timestamp()';
const today = `(${now} at time zone 'Asia/Shanghai')::date`;
const unitColumns = `'unitId', u.id, 'code', u.code, 'name', u.name, 'level', u.level, 'path', u.path::text`;

/** A grant counts while it is not revoked and, for a post, while the person holds that post: rights end with the tenure, at its hour. */
const posts = `(
  select coalesce(json_agg(json_build_object(${unitColumns}, 'roles', held.roles) order by u.code), '[]')
  from (
    select post.unit_id, json_agg(distinct g.role) as roles
    from role_grant g join post on post.id = g.post_id join tenure n on n.post_id = post.id and n.person_id = a.person_id
    where g.account_id = a.id and g.revoked_at is null and daterange(n.from_on, n.to_on, '[]') @> ${today}
    group by 1
  ) held join unit u on u.id = held.unit_id)`;

const administratorRoles = `(
  select coalesce(json_agg(g.role), '[]') from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null)`;

/** A delegation lasts no longer than the tenure and the grant of whoever gave it. */
const delegations = `(
  select coalesce(json_agg(json_build_object('id', d.id, 'role', post.kind, 'fromName', giver.name, ${unitColumns}) order by d.id), '[]')
  from delegation d join account f on f.id = d.from_account_id and f.state = 'active' join person giver on giver.id = f.person_id
  join post on post.id = d.post_id join unit u on u.id = post.unit_id
  join tenure n on n.post_id = post.id and n.person_id = f.person_id and daterange(n.from_on, n.to_on, '[]') @> ${today}
  where d.to_account_id = a.id and d.ended_at is null and d.from_at <= ${now} and ${now} < d.to_at
    and exists (select from role_grant g where g.account_id = f.id and g.post_id = d.post_id and g.revoked_at is null))`;

const who = `a.id as "accountId", a.login, a.person_id as "personId", p.name, coalesce(c.must_change, false) as "mustChange",
  c.totp_confirmed_at is not null as "hasSecondFactor", ${administratorRoles} as "administratorRoles", ${posts} as posts,
  ${delegations} as delegations`;

const joined = `join account a on a.id = s.account_id and a.state = 'active' join person p on p.id = a.person_id
  left join credential c on c.account_id = a.id`;

const bySession = prepared(`
select ${who}, s.id as "sessionId", s.second_factor_at as "secondFactorAt", s.acting_unit_id as "actingUnitId", null as scopes,
  s.last_seen_at < ${now} - interval '1 minute' as "isStale"
from account_session s ${joined}
where s.token_hash = $1 and s.ended_at is null and s.expires_at > ${now} and s.last_seen_at > ${now} - make_interval(mins => $2)`);

const byToken = prepared(`
select ${who}, null as "sessionId", null as "secondFactorAt", s.acting_unit_id as "actingUnitId", s.scopes,
  s.last_used_at is null or s.last_used_at < ${now} - interval '1 minute' as "isStale"
from api_token s ${joined} where s.token_hash = $1 and s.revoked_at is null and s.expires_at > ${now}`);

/** Who is behind a session's secret, unless it has ended or nobody has used it for so many minutes. */
export const identityOfSession = (tokenHash: string, idleMinutes: number): Statement => ({
  sql: bySession,
  parameters: [tokenHash, idleMinutes],
});

/** Who is behind a token for scripts. */
export const identityOfToken = (tokenHash: string): Statement => ({ sql: byToken, parameters: [tokenHash] });
