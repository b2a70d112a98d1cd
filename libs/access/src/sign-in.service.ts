import { note } from '@zehuan/audit';
import { type Actor, Refusal, systemActor } from '@zehuan/contracts';
import { inTransaction, prepared, rowOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { isPassword } from './passwords.js';
import { type Attempt, failAttempt, forgetAttempt, reserveAttempt } from './record/attempts.js';
import type { AccessRules } from './rules/access-rules.js';
import { endReplaced, type OpenedSession, openSession } from './session.service.js';

export interface SignInInput {
  readonly login: string;
  readonly password: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  /** The secret of the session that the browser had until now, which ends. */
  readonly former: string | null;
}

const byLogin = prepared('select id from account where lower(login) = lower($1)');

/**
 * Begins a session. Whoever has no account, a wrong password, a disabled account or too many failures behind them hears the
 * same, in the same time: each way has one look, one check of a password and two commits. An attempt is counted before it
 * is judged, so that guesses at the same time are not free. Refuses `sign-in-failed`, and `first-password-expired` to whoever
 * has the right password.
 */
export async function signIn(database: DataSource, input: SignInInput, rules: AccessRules): Promise<OpenedSession> {
  const actor: Actor = { ...systemActor('sign-in'), address: input.address, requestId: input.requestId };
  const attempt = await inTransaction(database, actor, async (tx) => {
    const account = await rowOf<{ id: string }>(tx, byLogin, [input.login.trim()]);
    return reserveAttempt(tx, account?.id ?? null, rules.lockOut);
  });
  const isRight = await isPassword(attempt.passwordHash, input.password);
  const done = await inTransaction(database, actor, async (tx) => {
    const present = isRight && attempt.isOpen ? await presentOf(tx, attempt, rules) : undefined;
    if (!present) return failAttempt(tx, attempt, 'password');
    return present.isOver ? refuseOver(tx, attempt) : begin(tx, attempt, input, rules);
  });
  if (done === null) throw new Refusal('sign-in-failed');
  if (done === 'first-password-expired') throw new Refusal(done);
  return done;
}

interface Present {
  /** Nobody has changed it as long as that was possible. */
  readonly isOver: boolean;
}

/** The password as it still is: one that was replaced while it was checked, or whose account was disabled, opens nothing. */
const presentOf = (
  tx: Transaction,
  { accountId, passwordHash }: Attempt,
  { firstPasswordDays }: AccessRules,
): Promise<Present | undefined> =>
  rowOf<Present>(
    tx,
    `select c.must_change and c.changed_at <= $3::timestamptz - make_interval(days => $4) as "isOver"
     from account a join credential c on c.account_id = a.id
     where a.id = $1 and a.state = 'active' and c.password_hash = $2 for share`,
    [accountId, passwordHash, tx.at, firstPasswordDays],
  );

/** Only whoever has the password is told that it is over. */
async function refuseOver(tx: Transaction, attempt: Attempt): Promise<'first-password-expired'> {
  await forgetAttempt(tx, attempt, 'this one');
  const details = { why: 'firstPasswordExpired' };
  await note(tx, { kind: 'signInFailed', subject: 'account', matter: attempt.accountId, details });
  return 'first-password-expired';
}

async function begin(
  tx: Transaction,
  attempt: Attempt,
  { address, userAgent, former }: SignInInput,
  rules: AccessRules,
): Promise<OpenedSession> {
  const accountId = attempt.accountId ?? '';
  await forgetAttempt(tx, attempt, attempt.hasSecondFactor ? 'this one' : 'all');
  if (former !== null) await endReplaced(tx, former);
  const opened = await openSession(tx, { accountId, address, userAgent, isHalf: attempt.hasSecondFactor }, rules);
  if (!attempt.hasSecondFactor) await note(tx, { kind: 'signedIn', subject: 'account', matter: accountId });
  return opened;
}
