import { note } from '@zehuan/audit';
import { Refusal, type RefusalCode, systemActor } from '@zehuan/contracts';
import { inTransaction, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { hashPassword, isPassword } from './passwords.js';
import { waitAfter } from './rules/lock-out.js';
import { passwordFaults, type PasswordPolicy } from './rules/password-policy.js';
import { hashOfToken, newToken } from './rules/secret-token.js';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  /** After so long a session ends, however much it is used. */
  readonly absoluteHours: number;
}

/** A session that has begun; the secret is told once. */
export interface SignedInSession {
  readonly token: string;
  readonly needs: 'nothing' | 'secondFactor' | 'passwordChange';
}

interface Found {
  readonly accountId: string;
  readonly passwordHash: string | null;
  readonly mustChange: boolean;
  readonly hasSecondFactor: boolean;
  readonly isLocked: boolean;
  readonly isActive: boolean;
}

const found = `
select a.id as "accountId", c.password_hash as "passwordHash", c.must_change as "mustChange",
  c.totp_confirmed_at is not null as "hasSecondFactor", coalesce(c.locked_until > $2, false) as "isLocked", a.state = 'active' as "isActive"
from account a join credential c on c.account_id = a.id where lower(a.login) = lower($1)`;

/**
 * Begins a session. Whoever has no account, a wrong password, a disabled account or too many failures behind them hears the
 * same, in the same time. Refuses `sign-in-failed`.
 */
export async function signIn(database: DataSource, input: SignInInput): Promise<SignedInSession> {
  const actor = { ...systemActor('sign-in'), address: input.address, requestId: input.requestId };
  const known = await inTransaction(database, actor, (tx) => rowOf<Found>(tx, found, [input.login.trim(), tx.at]));
  const isRight = await isPassword(known?.passwordHash ?? null, input.password);
  // Whether it was let in is decided once more where it is written: a lock that came meanwhile counts.
  const session = await inTransaction(database, actor, async (tx) =>
    known && isRight && known.isActive && !known.isLocked ? begin(tx, known, input) : failed(tx, known),
  );
  if (session === null) throw new Refusal('sign-in-failed');
  return session;
}

async function begin(tx: Transaction, known: Found, input: SignInInput): Promise<SignedInSession | null> {
  const opened = await rowOf(
    tx,
    `update credential set failed_count = 0, locked_until = null
     where account_id = $1 and (locked_until is null or locked_until <= $2) returning account_id`,
    [known.accountId, tx.at],
  );
  if (!opened) return null;
  const token = newToken();
  await rowsOf(
    tx,
    `insert into account_session (account_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent)
     values ($1, $2, $3, $3, $3::timestamptz + make_interval(hours => $4), $5, $6)`,
    [
      known.accountId,
      hashOfToken(token),
      tx.at,
      input.absoluteHours,
      input.address,
      input.userAgent?.slice(0, 300) ?? null,
    ],
  );
  await note(tx, { kind: 'signedIn', subject: 'account', matter: known.accountId });
  return { token, needs: known.hasSecondFactor ? 'secondFactor' : known.mustChange ? 'passwordChange' : 'nothing' };
}

async function failed(tx: Transaction, known: Found | undefined): Promise<null> {
  if (!known) {
    await note(tx, { kind: 'signInFailed', subject: 'account', details: { why: 'unknown' } });
    return null;
  }
  if (known.isLocked) {
    await note(tx, { kind: 'signInFailed', subject: 'account', matter: known.accountId, details: { why: 'locked' } });
    return null;
  }
  const counted = await rowOf<{ failures: number }>(
    tx,
    'update credential set failed_count = failed_count + 1 where account_id = $1 returning failed_count as failures',
    [known.accountId],
  );
  const wait = waitAfter(counted?.failures ?? 0);
  if (wait > 0)
    await rowsOf(tx, 'update credential set locked_until = $2 where account_id = $1', [
      known.accountId,
      new Date(tx.at.getTime() + wait),
    ]);
  const kind = wait > 0 ? 'lockedOut' : 'signInFailed';
  await note(tx, { kind, subject: 'account', matter: known.accountId, details: { failures: counted?.failures ?? 0 } });
  return null;
}

/** Ends one of an account's sessions; refuses `unknown-session`. */
export async function endSession(
  tx: Transaction,
  { accountId, sessionId, reason }: { readonly accountId: string; readonly sessionId: string; readonly reason: string },
): Promise<void> {
  const ended = await rowOf(
    tx,
    `update account_session set ended_at = $3, ended_reason = $4
     where id = $1 and account_id = $2 and ended_at is null returning id`,
    [sessionId, accountId, tx.at, reason],
  );
  if (!ended) throw new Refusal('unknown-session');
  await note(tx, { kind: 'signedOut', subject: 'account', matter: accountId, details: { sessionId, reason } });
}

export interface SessionInList {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
}

/** An account's sessions that have not ended, the newest first. */
export const sessionsOf = (tx: Transaction, accountId: string): Promise<SessionInList[]> =>
  rowsOf<SessionInList>(
    tx,
    `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", address, user_agent as "userAgent"
     from account_session where account_id = $1 and ended_at is null and expires_at > $2 order by created_at desc`,
    [accountId, tx.at],
  );

/** Remembers for which unit a session acts; that the person holds a post there is the caller's to know. */
export const chooseUnit = async (
  tx: Transaction,
  { sessionId, unitId }: { readonly sessionId: string; readonly unitId: string },
): Promise<void> => {
  await rowsOf(tx, 'update account_session set acting_unit_id = $2 where id = $1', [sessionId, unitId]);
};

export interface ChangePasswordInput {
  readonly accountId: string;
  readonly sessionId: string | null;
  readonly current: string;
  readonly next: string;
  readonly policy: PasswordPolicy;
}

interface Credential {
  readonly passwordHash: string | null;
  readonly login: string;
  readonly name: string;
}

/**
 * A password of one's own choice; the other sessions of the account end.
 * Refuses `wrong-password`, and `password-refused` with what is wrong with the new one.
 */
export async function changePassword(tx: Transaction, input: ChangePasswordInput): Promise<void> {
  const { accountId, current, next, policy } = input;
  const known = await rowOf<Credential>(
    tx,
    `select c.password_hash as "passwordHash", a.login, p.name from credential c join account a on a.id = c.account_id
     join person p on p.id = a.person_id where a.id = $1 for update of c`,
    [accountId],
  );
  if (!(await isPassword(known?.passwordHash ?? null, current)) || !known) throw new Refusal('wrong-password');
  const faults = passwordFaults(next, policy, known);
  if (faults.length > 0) throw new Refusal('password-refused', undefined, faults);
  await requireNew(tx, known.passwordHash, input);
  await rowsOf(tx, 'insert into password_history (account_id, password_hash, changed_at) values ($1, $2, $3)', [
    accountId,
    known.passwordHash,
    tx.at,
  ]);
  await rowsOf(
    tx,
    'update credential set password_hash = $2, changed_at = $3, must_change = false, failed_count = 0, locked_until = null where account_id = $1',
    [accountId, await hashPassword(next), tx.at],
  );
  await rowsOf(
    tx,
    `update account_session set ended_at = $3, ended_reason = 'passwordChanged'
     where account_id = $1 and id is distinct from $2::uuid and ended_at is null`,
    [accountId, input.sessionId, tx.at],
  );
}

async function requireNew(
  tx: Transaction,
  present: string | null,
  { accountId, next, policy }: ChangePasswordInput,
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

/** Codes with which a sign-in or what belongs to it is refused. */
export const signInRefusals: readonly RefusalCode[] = ['sign-in-failed', 'wrong-password', 'password-refused'];
