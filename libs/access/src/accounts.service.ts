import { note } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { openAccount } from './account.service.js';
import { setPassword } from './password.service.js';
import { accountById, type AccountRow, isUnused } from './record/account.queries.js';
import type { AccessRules } from './rules/access-rules.js';
import { spokenSecret } from './rules/recovery-codes.js';
import { forgetSecondFactor } from './second-factor.service.js';
import { endOtherSessions } from './session.service.js';

/** An account with the first password that is told once. */
export interface AccountWithPassword extends AccountRow {
  readonly password: string;
}

/** An account as it is, or a refusal `unknown-account`. */
export async function requireAccount(tx: Transaction, id: string): Promise<AccountRow> {
  const account = await accountById(tx, id);
  if (!account) throw new Refusal('unknown-account');
  return account;
}

/** Whether it is the account of whoever acts. */
export const isOwnAccount = (tx: Transaction, accountId: string): boolean => tx.actor.name === `account:${accountId}`;

/** Whoever keeps accounts does not keep their own. */
export const requireOthers = (tx: Transaction, accountId: string): void => {
  if (isOwnAccount(tx, accountId)) throw new Refusal('own-account');
};

/** Creates an account for a person, worth nothing until a role is granted. Refuses `unknown-person`, `login-taken` and `account-exists`. */
export async function createAccount(
  tx: Transaction,
  { personId, login }: { readonly personId: string; readonly login: string },
): Promise<AccountWithPassword> {
  if (!(await rowOf(tx, 'select id from person where id = $1', [personId]))) throw new Refusal('unknown-person');
  const password = spokenSecret();
  const id = await openAccount(tx, { personId, login, password, mustChange: true });
  return { ...(await requireAccount(tx, id)), password };
}

export interface AccountChange {
  readonly accountId: string;
  /** The version that was read. */
  readonly version: number | undefined;
}

/** Ends every session and every token of an account; they do not come back with it. */
async function endEverything(tx: Transaction, accountId: string, reason: string): Promise<void> {
  await endOtherSessions(tx, { accountId, except: null, reason });
  await rowsOf(tx, 'update api_token set revoked_at = $2 where account_id = $1 and revoked_at is null', [
    accountId,
    tx.at,
  ]);
  await note(tx, { kind: 'signedOut', subject: 'account', matter: accountId, details: { reason } });
}

/** Disables an account: its sessions and tokens end at once. Refuses `unknown-account`, `own-account` and `precondition-failed`. */
export async function disableAccount(tx: Transaction, { accountId, version }: AccountChange): Promise<AccountRow> {
  requireOthers(tx, accountId);
  await requireAccount(tx, accountId);
  await change(tx, { accountId, version }, `state = 'disabled', disabled_at = coalesce(disabled_at, $3)`, [tx.at]);
  await endEverything(tx, accountId, 'disabled');
  return requireAccount(tx, accountId);
}

/**
 * Disables every account that nobody needs any more, but for those of administrators and one's own; their sessions and
 * tokens end. Answers how many they were.
 */
export async function disableUnused(tx: Transaction, days: number): Promise<number> {
  const disabled = await rowsOf<{ id: string }>(
    tx,
    `update account set state = 'disabled', disabled_at = $1, version = version + 1 where id in (
       select a.id from account a where ${isUnused('$1', '$2')} and 'account:' || a.id <> $3
         and not exists (select from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null))
     returning id`,
    [tx.at, days, tx.actor.name],
  );
  const ids = disabled.map(({ id }) => id);
  const ends = [
    `update account_session set ended_at = $2, ended_reason = 'disabled' where account_id = any ($1::uuid[]) and ended_at is null`,
    'update api_token set revoked_at = $2 where account_id = any ($1::uuid[]) and revoked_at is null',
  ];
  for (const sql of ends) await rowsOf(tx, sql, [ids, tx.at]);
  const details = { reason: 'unused', days, count: ids.length };
  await note(tx, { kind: 'signedOut', subject: 'account', matter: null, details });
  return ids.length;
}

/** Lets an account be used again. Refuses `unknown-account`, `own-account` and `precondition-failed`. */
export async function enableAccount(tx: Transaction, { accountId, version }: AccountChange): Promise<AccountRow> {
  requireOthers(tx, accountId);
  await requireAccount(tx, accountId);
  await change(tx, { accountId, version }, `state = 'active', disabled_at = null`);
  return requireAccount(tx, accountId);
}

async function change(
  tx: Transaction,
  { accountId, version }: AccountChange,
  set: string,
  parameters: readonly unknown[] = [],
): Promise<void> {
  const changed = await rowOf(
    tx,
    `update account set ${set}, version = version + 1 where id = $1 and ($2::integer is null or version = $2) returning id`,
    [accountId, version ?? null, ...parameters],
  );
  if (!changed) throw new Refusal('precondition-failed');
}

/** Resets an account, whosever it is; an administrator's only after a second person has agreed. */
export async function resetAnyAccount(
  tx: Transaction,
  accountId: string,
  { passwords }: AccessRules,
): Promise<AccountWithPassword> {
  requireOthers(tx, accountId);
  await requireAccount(tx, accountId);
  const password = spokenSecret();
  await setPassword(tx, { accountId, next: password, mustChange: true, policy: passwords });
  await forgetSecondFactor(tx, accountId);
  await endEverything(tx, accountId, 'reset');
  return { ...(await requireAccount(tx, accountId)), password };
}

/**
 * Gives an account a new first password, to be changed at the next sign-in, and takes its second factor and its lock away;
 * its sessions and tokens end. Refuses `unknown-account`, `own-account`, and `second-person-needed` for an administrator's.
 */
export async function resetAccount(
  tx: Transaction,
  accountId: string,
  rules: AccessRules,
): Promise<AccountWithPassword> {
  requireOthers(tx, accountId);
  const account = await requireAccount(tx, accountId);
  if (account.isAdministrator) throw new Refusal('second-person-needed');
  return resetAnyAccount(tx, accountId, rules);
}

/** Ends the sessions of an account. Refuses `unknown-account`. */
export async function endSessionsOf(tx: Transaction, accountId: string): Promise<void> {
  await requireAccount(tx, accountId);
  await endOtherSessions(tx, { accountId, except: null, reason: 'endedByAdministrator' });
  const details = { reason: 'endedByAdministrator' };
  await note(tx, { kind: 'signedOut', subject: 'account', matter: accountId, details });
}

/** Resets an account from the machine, where no administrator can do it any more. Refuses `unknown-account`. */
export async function resetByOperator(
  tx: Transaction,
  login: string,
  rules: AccessRules,
): Promise<AccountWithPassword> {
  const found = await rowOf<{ id: string }>(tx, 'select id from account where lower(login) = lower($1)', [login]);
  if (!found) throw new Refusal('unknown-account');
  return resetAnyAccount(tx, found.id, rules);
}
