import { type Actor, type Fault, Refusal } from '@zehuan/contracts';
import { inTransaction, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { isBreached } from './breached-passwords.js';
import { hashPassword, isPassword } from './passwords.js';
import { failAttempt, forgetAttempt, reserveAttempt } from './record/attempts.js';
import type { AccessRules } from './rules/access-rules.js';
import { passwordFaults, type PasswordPolicy } from './rules/password-policy.js';
import { endOtherSessions, type OpenedSession, renewSession } from './session.service.js';

/** Whoever is signed in proves once more that it is they; a guess counts as one at the door. Refuses `wrong-password`. */
export async function provePassword(
  database: DataSource,
  actor: Actor,
  { accountId, password }: { readonly accountId: string; readonly password: string },
  rules: AccessRules,
): Promise<void> {
  const attempt = await inTransaction(database, actor, (tx) => reserveAttempt(tx, accountId, rules.lockOut));
  const isRight = (await isPassword(attempt.passwordHash, password)) && attempt.isOpen;
  await inTransaction(database, actor, async (tx) => {
    if (isRight) await forgetAttempt(tx, attempt, 'this one');
    else await failAttempt(tx, attempt, 'password');
  });
  if (!isRight) throw new Refusal('wrong-password');
}

/** The same for the session, which goes on under another secret as one that is proved anew. Refuses `wrong-password`. */
export async function proveByPassword(
  database: DataSource,
  actor: Actor,
  of: { readonly accountId: string; readonly sessionId: string; readonly password: string },
  rules: AccessRules,
): Promise<OpenedSession> {
  await provePassword(database, actor, of, rules);
  return inTransaction(database, actor, (tx) => renewSession(tx, of.sessionId, rules));
}

interface Possessed {
  readonly accountId: string;
  readonly password: string | null;
  /** The session is proved. */
  readonly isProved: boolean;
}

/** The same for an account that may have no password, because it signs in elsewhere: it has proved itself there. Refuses `proof-needed`. */
export async function provePossessed(
  database: DataSource,
  actor: Actor,
  { accountId, password, isProved }: Possessed,
  rules: AccessRules,
): Promise<void> {
  const has = 'select password_hash is not null as has from credential where account_id = $1';
  const found = await inTransaction(database, actor, (tx) => rowOf<{ has: boolean }>(tx, has, [accountId]));
  if (found?.has === false && password === null) {
    if (!isProved) throw new Refusal('proof-needed');
    return;
  }
  await provePassword(database, actor, { accountId, password: password ?? '' }, rules);
}

export interface ChangePasswordInput {
  readonly accountId: string;
  readonly sessionId: string;
  readonly current: string;
  readonly next: string;
}

interface Credential {
  readonly passwordHash: string | null;
  readonly login: string;
  readonly name: string;
}

/**
 * A password of one's own choice; the session goes on under another secret, and the other sessions of the account end.
 * Refuses `wrong-password`, and `password-refused` with what is wrong with the new one.
 */
export async function changePassword(
  database: DataSource,
  actor: Actor,
  input: ChangePasswordInput,
  rules: AccessRules,
): Promise<OpenedSession> {
  await provePassword(database, actor, { accountId: input.accountId, password: input.current }, rules);
  return inTransaction(database, actor, async (tx) => {
    await setPassword(tx, { ...input, mustChange: false, policy: rules.passwords });
    await endOtherSessions(tx, { accountId: input.accountId, except: input.sessionId, reason: 'passwordChanged' });
    return renewSession(tx, input.sessionId, rules);
  });
}

export interface SetPasswordInput {
  readonly accountId: string;
  readonly next: string;
  /** It is one that somebody else has seen. */
  readonly mustChange: boolean;
  readonly policy: PasswordPolicy;
}

/** Puts another password in the place of the present one. Refuses `password-refused` with what is wrong with it. */
export async function setPassword(tx: Transaction, input: SetPasswordInput): Promise<void> {
  const { accountId, next, policy, mustChange } = input;
  const known = await rowOf<Credential>(
    tx,
    `select c.password_hash as "passwordHash", a.login, p.name from credential c join account a on a.id = c.account_id
     join person p on p.id = a.person_id where a.id = $1 for update of c`,
    [accountId],
  );
  if (!known) throw new Error('An account has no credential');
  // What the system has made of chance need not be judged.
  const faults = mustChange ? [] : [...passwordFaults(next, policy, known), ...(await leaked(next, policy))];
  if (faults.length > 0) throw new Refusal('password-refused', undefined, faults);
  await requireNew(tx, known.passwordHash, input);
  if (known.passwordHash !== null)
    await rowsOf(tx, 'insert into password_history (account_id, password_hash, changed_at) values ($1, $2, $3)', [
      accountId,
      known.passwordHash,
      tx.at,
    ]);
  await rowsOf(
    tx,
    'update credential set password_hash = $2, changed_at = $3, must_change = $4, failed_count = 0, locked_until = null where account_id = $1',
    [accountId, await hashPassword(next), tx.at, mustChange],
  );
}

/**
 * A first password that somebody else has seen is worth nothing any more once its person has come in another way; answers
 * whether there was one. A password of one's own choice stays.
 */
export async function voidFirstPassword(tx: Transaction, accountId: string): Promise<boolean> {
  const voided = await rowOf(
    tx,
    `update credential set password_hash = null, must_change = false, changed_at = $2
     where account_id = $1 and must_change and password_hash is not null returning account_id`,
    [accountId, tx.at],
  );
  return voided !== undefined;
}

const leaked = async (password: string, { breachedList }: PasswordPolicy): Promise<readonly Fault[]> =>
  breachedList !== null && (await isBreached(breachedList, password))
    ? [{ pointer: '/next', message: 'is in a list of passwords that have leaked' }]
    : [];

async function requireNew(
  tx: Transaction,
  present: string | null,
  { accountId, next, policy }: SetPasswordInput,
): Promise<void> {
  const former = await rowsOf<{ hash: string }>(
    tx,
    'select password_hash as hash from password_history where account_id = $1 order by changed_at desc limit $2',
    [accountId, policy.history],
  );
  for (const hash of [present, ...former.map((row) => row.hash)])
    if (hash !== null && (await isPassword(hash, next)))
      throw new Refusal('password-refused', undefined, [
        { pointer: '/next', message: 'must not be one of the last passwords' },
      ]);
}
