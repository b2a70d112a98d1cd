import { rowsOf, type Transaction } from '@zehuan/platform';
import type { PostHolder, PresentAccounts } from '../rules/account-plan.js';
import type { RowAccount } from '../rules/account-row.js';
import { isHeld } from './effective-grant.js';

interface Owned {
  readonly key: string;
  readonly personId: string;
}

const ownersOf = (owned: readonly Owned[]): ReadonlyMap<string, string> =>
  new Map(owned.map(({ key, personId }) => [key, personId]));

const unitCodes = 'select code from unit where code = any ($1) and ended_on is null';

const holders = `
select p.id as "personId", p.name, u.code as "unitCode", u.name as "unitName", a.login,
  array_agg(distinct post.kind order by post.kind) as posts
from unit u join post on post.unit_id = u.id join tenure n on n.post_id = post.id join person p on p.id = n.person_id
left join account a on a.person_id = p.id
where u.code = any ($1) and p.name = any ($2) and u.ended_on is null and ${isHeld('post.id', 'p.id')}
group by p.id, u.id, a.id`;

const logins = 'select lower(login) as key, person_id as "personId" from account where lower(login) = any ($1)';

const subjects = `
select e.subject as key, a.person_id as "personId" from external_identity e join account a on a.id = e.account_id
where e.issuer = $1 and e.subject = any ($2)`;

/** What the record says of everybody whom the rows name, in four questions however many they are. */
export async function presentAccounts(
  tx: Transaction,
  rows: readonly RowAccount[],
  issuer: string | null,
): Promise<PresentAccounts> {
  const codes = [...new Set(rows.map(({ unitCode }) => unitCode))];
  const names = [...new Set(rows.map(({ name }) => name))];
  const found = await rowsOf<{ code: string }>(tx, unitCodes, [codes]);
  const given = rows.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  return {
    unitCodes: new Set(found.map(({ code }) => code)),
    holders: await rowsOf<PostHolder>(tx, holders, [codes, names]),
    owners: ownersOf(await rowsOf<Owned>(tx, logins, [rows.map(({ login }) => login.toLowerCase())])),
    subjects: issuer === null ? null : ownersOf(await rowsOf<Owned>(tx, subjects, [issuer, given])),
  };
}

/** An account that is to be written. */
export interface WrittenAccount {
  readonly personId: string;
  readonly login: string;
  /** Null for whoever signs in by the provider alone. */
  readonly passwordHash: string | null;
  readonly subject: string | null;
}

const accounts = `
insert into account (person_id, login, created_at, created_by)
select person_id, login, $3, $4 from unnest($1::uuid[], $2::text[]) as n (person_id, login)
returning id, person_id as "personId"`;

const credentials = `
insert into credential (account_id, password_hash, changed_at, must_change)
select account_id, password_hash, $3, password_hash is not null
from unnest($1::uuid[], $2::text[]) as n (account_id, password_hash)`;

const identities = `
insert into external_identity (issuer, subject, account_id, bound_at, bound_by)
select $1, subject, account_id, $4, $5 from unnest($2::text[], $3::uuid[]) as n (subject, account_id)`;

/** Writes accounts with what they sign in by: three statements, however many they are. */
export async function writeAccounts(
  tx: Transaction,
  written: readonly WrittenAccount[],
  issuer: string | null,
): Promise<void> {
  const made = await rowsOf<{ id: string; personId: string }>(tx, accounts, [
    written.map(({ personId }) => personId),
    written.map(({ login }) => login),
    ...[tx.at, tx.actor.name],
  ]);
  const ids = new Map(made.map(({ id, personId }) => [personId, id]));
  const idOf = ({ personId }: WrittenAccount): string | undefined => ids.get(personId);
  await rowsOf(tx, credentials, [written.map(idOf), written.map(({ passwordHash }) => passwordHash), tx.at]);
  const bound = written.filter(({ subject }) => subject !== null);
  if (bound.length > 0)
    await rowsOf(tx, identities, [
      ...[issuer, bound.map(({ subject }) => subject), bound.map(idOf)],
      ...[tx.at, tx.actor.name],
    ]);
}
