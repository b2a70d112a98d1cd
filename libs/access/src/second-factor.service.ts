import { note } from '@zehuan/audit';
import { type Actor, Refusal } from '@zehuan/contracts';
import { inTransaction, type PayloadKey, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { type Attempt, failAttempt, forgetAttempt, reserveAttempt } from './record/attempts.js';
import type { AccessRules } from './rules/access-rules.js';
import { type Holding, needsSecondFactor } from './rules/missing.js';
import { newRecoveryCodes, plainCode } from './rules/recovery-codes.js';
import { openText, sealText } from './rules/sealed-text.js';
import { hashOfToken } from './rules/secret-token.js';
import { newTotpSecret, stepOfCode, totpUri } from './rules/totp.js';
import { completeSession, endOtherSessions, type OpenedSession, renewSession } from './session.service.js';

/** What a second factor is judged by. */
export interface SecondFactorMeans {
  readonly rules: AccessRules;
  readonly keys: readonly PayloadKey[];
}

export interface SecondFactorState {
  readonly isOn: boolean;
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
}

/** How an account's second factor stands. */
export async function secondFactorOf(tx: Transaction, accountId: string): Promise<SecondFactorState> {
  const row = await rowOf<SecondFactorState>(
    tx,
    `select totp_confirmed_at is not null as "isOn", totp_confirmed_at as since,
       (select count(*)::int from recovery_code r where r.account_id = c.account_id and r.used_at is null) as "recoveryCodesLeft"
     from credential c where account_id = $1`,
    [accountId],
  );
  return row ?? { isOn: false, since: null, recoveryCodesLeft: 0 };
}

/** What a secret is sealed for: just this account. */
export const purposeOf = (accountId: string): string => `totp/${accountId}`;

/** Makes a secret that counts once a code of it was entered. Refuses `second-factor-present`. */
export async function beginEnrolment(
  tx: Transaction,
  {
    accountId,
    login,
    keys,
  }: { readonly accountId: string; readonly login: string; readonly keys: readonly PayloadKey[] },
): Promise<{ readonly secret: string; readonly uri: string }> {
  const secret = newTotpSecret();
  const begun = await rowOf(
    tx,
    `update credential set totp_secret = $2, totp_last_step = null where account_id = $1 and totp_confirmed_at is null returning account_id`,
    [accountId, sealText(keys, purposeOf(accountId), secret)],
  );
  if (!begun) throw new Refusal('second-factor-present');
  return { secret, uri: totpUri(secret, login) };
}

interface Kept {
  readonly sealed: string | null;
  readonly isOn: boolean;
  readonly last: number | null;
}

const keptOf = (tx: Transaction, accountId: string): Promise<Kept | undefined> =>
  rowOf<Kept>(
    tx,
    `select totp_secret as sealed, totp_confirmed_at is not null as "isOn", totp_last_step as last
     from credential where account_id = $1 for update`,
    [accountId],
  );

/** Whether a code is one of the secret, later than the last; from then on it is the last. Undefined where no key opens the secret. */
async function accepts(
  tx: Transaction,
  { sealed, last }: Kept,
  { accountId, code, keys, rules }: SecondFactorMeans & { readonly accountId: string; readonly code: string },
): Promise<boolean | undefined> {
  if (sealed === null) return false;
  const secret = openText(keys, purposeOf(accountId), sealed);
  if (secret === null) return undefined;
  const step = await stepOfCode(secret, code.replace(/\s/g, ''), {
    at: tx.at,
    after: last,
    toleranceSeconds: rules.secondFactorToleranceSeconds,
  });
  if (step === null) return false;
  await rowsOf(tx, 'update credential set totp_last_step = $2 where account_id = $1', [accountId, step]);
  return true;
}

export interface CodeOf {
  readonly accountId: string;
  readonly sessionId: string;
  /** Six figures of the authenticator, or a recovery code where one may stand for them. */
  readonly code: string;
}

export interface Enrolled extends OpenedSession {
  readonly recoveryCodes: readonly string[];
}

/**
 * The first code of a new secret: the second factor counts from now on, the other sessions of the account end, and the
 * recovery codes are told once. Refuses `second-factor-failed`, `second-factor-present` and `second-factor-unreadable`.
 */
export async function confirmEnrolment(tx: Transaction, of: CodeOf, means: SecondFactorMeans): Promise<Enrolled> {
  const { accountId, sessionId } = of;
  const kept = await keptOf(tx, accountId);
  if (kept?.isOn) throw new Refusal('second-factor-present');
  const isRight = kept ? await accepts(tx, kept, { ...of, ...means }) : false;
  if (isRight === undefined) throw new Refusal('second-factor-unreadable');
  if (!isRight) throw new Refusal('second-factor-failed');
  await rowsOf(tx, 'update credential set totp_confirmed_at = $2 where account_id = $1', [accountId, tx.at]);
  const recoveryCodes = await replaceRecoveryCodes(tx, accountId);
  await endOtherSessions(tx, { accountId, except: sessionId, reason: 'secondFactorChanged' });
  return { ...(await completeSession(tx, sessionId, means.rules)), recoveryCodes };
}

/** Ten codes in the place of those that there were; told once. */
export async function replaceRecoveryCodes(tx: Transaction, accountId: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes();
  await rowsOf(tx, 'delete from recovery_code where account_id = $1', [accountId]);
  await rowsOf(tx, 'insert into recovery_code (account_id, code_hash) select $1, unnest($2::text[])', [
    accountId,
    codes.map((code) => hashOfToken(plainCode(code))),
  ]);
  return codes;
}

async function isRecovery(tx: Transaction, { accountId, code }: CodeOf): Promise<boolean> {
  const used = await rowsOf(
    tx,
    'update recovery_code set used_at = $3 where account_id = $1 and code_hash = $2 and used_at is null returning account_id',
    [accountId, hashOfToken(plainCode(code)), tx.at],
  );
  return used.length > 0;
}

/** Whether it is what an authenticator shows, and no recovery code. */
const isFigures = (code: string): boolean => /^[\d\s]*$/.test(code);

/** By what somebody has proved who they are. */
type Proof = 'code' | 'recoveryCode';

/** Judges a code that was counted before; each opens once. */
async function judge(
  tx: Transaction,
  attempt: Attempt,
  of: CodeOf,
  means: SecondFactorMeans,
): Promise<Proof | 'unreadable' | null> {
  if (!attempt.isOpen) return null;
  const kept = await keptOf(tx, of.accountId);
  if (!kept?.isOn) return null;
  // A recovery code opens even where the key of the secret was lost.
  if (!isFigures(of.code)) return (await isRecovery(tx, of)) ? 'recoveryCode' : null;
  const isRight = await accepts(tx, kept, { ...of, ...means });
  if (isRight === undefined) return 'unreadable';
  return isRight ? 'code' : null;
}

/**
 * Does something for which a code of the second factor is asked, together with using the code up. A wrong one counts as a
 * failed sign-in, and one that nobody can judge does not. Refuses `second-factor-failed` and `second-factor-unreadable`.
 */
export async function withCode<Answer>(
  database: DataSource,
  actor: Actor,
  of: CodeOf,
  means: SecondFactorMeans,
  work: (tx: Transaction, by: Proof, attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  const attempt = await inTransaction(database, actor, (tx) => reserveAttempt(tx, of.accountId, means.rules.lockOut));
  const done = await inTransaction(database, actor, async (tx) => {
    const by = await judge(tx, attempt, of, means);
    if (by === null) return failAttempt(tx, attempt, 'secondFactor');
    await forgetAttempt(tx, attempt, 'this one');
    return by === 'unreadable' ? by : { answer: await work(tx, by, attempt) };
  });
  if (done === 'unreadable') throw new Refusal('second-factor-unreadable');
  if (done === null) throw new Refusal('second-factor-failed');
  return done.answer;
}

/** The second step of a sign-in; the session goes on, whole, under another secret. Refuses `second-factor-failed` and `second-factor-unreadable`. */
export const passSecondFactor = (
  database: DataSource,
  actor: Actor,
  of: CodeOf,
  means: SecondFactorMeans,
): Promise<OpenedSession> =>
  withCode(database, actor, of, means, async (tx, by, attempt) => {
    await forgetAttempt(tx, attempt, 'all');
    await note(tx, { kind: 'signedIn', subject: 'account', matter: of.accountId, details: { secondFactor: by } });
    return completeSession(tx, of.sessionId, means.rules);
  });

/** A session is proved anew by a code, and goes on under another secret. Refuses `second-factor-failed`. */
export const proveByCode = (
  database: DataSource,
  actor: Actor,
  of: CodeOf,
  means: SecondFactorMeans,
): Promise<OpenedSession> => withCode(database, actor, of, means, (tx) => renewSession(tx, of.sessionId, means.rules));

/** Takes the second factor away, for a code of it. Refuses `second-factor-failed`, and `second-factor-obligatory` where the account has to have one. */
export async function removeSecondFactor(
  database: DataSource,
  actor: Actor,
  of: CodeOf & { readonly holding: Holding },
  means: SecondFactorMeans,
): Promise<void> {
  if (needsSecondFactor(of.holding, means.rules.secondFactorRoles)) throw new Refusal('second-factor-obligatory');
  await withCode(database, actor, of, means, (tx) => forgetSecondFactor(tx, of.accountId));
}

/** Takes the second factor of an account away, whoever it is: for somebody who has lost theirs. */
export async function forgetSecondFactor(tx: Transaction, accountId: string): Promise<void> {
  await rowsOf(
    tx,
    'update credential set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where account_id = $1',
    [accountId],
  );
  await rowsOf(tx, 'delete from recovery_code where account_id = $1', [accountId]);
}
