import { note } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { effectiveGrants, unitOfAccount } from './record/effective-grant.js';
import { identitiesOfSessions, type IdentityRow } from './record/identity.queries.js';
import type { AccessRules } from './rules/access-rules.js';
import { type Missing, missingOf } from './rules/missing.js';
import { hashOfToken, newToken } from './rules/secret-token.js';

/** What is still to be done before anything else. */
export const signInNeeds = ['nothing', 'secondFactor', 'passwordChange', 'secondFactorEnrolment'] as const;
export type SignInNeed = (typeof signInNeeds)[number];

const needOf: Readonly<Record<Missing, SignInNeed>> = {
  'second-factor-needed': 'secondFactor',
  'password-change-needed': 'passwordChange',
  'second-factor-enrolment-needed': 'secondFactorEnrolment',
};

/** A session that has begun, or goes on under another secret; the secret is told once. */
export interface OpenedSession {
  readonly token: string;
  readonly needs: SignInNeed;
}

export interface NewSession {
  readonly accountId: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  /** The second factor is still to come; for so long it lasts only minutes. */
  readonly isHalf: boolean;
  /** Whoever vouches for the person has asked them for a second factor. */
  readonly isProved?: boolean;
  /** Issuer of the provider that vouches for the person; nobody does for whoever has given a password. */
  readonly vouchedBy?: string | null;
  /** Codes of units: it acts at first for the first of them in which the person holds a post. */
  readonly unitCodes?: readonly string[];
}

/** How long the second factor may take. */
const halfMinutes = 10;

/** Begins a session, which rests on every grant that counts at this moment: with one of them it ends. */
export async function openSession(
  tx: Transaction,
  { accountId, address, userAgent, isHalf, isProved = false, vouchedBy = null, unitCodes = [] }: NewSession,
  rules: AccessRules,
): Promise<OpenedSession> {
  const token = newToken();
  const minutes = isHalf ? halfMinutes : rules.sessionHours * 60;
  await rowsOf(
    tx,
    `insert into account_session (account_id, token_hash, created_at, last_seen_at, expires_at, address, user_agent, second_factor_at, vouched_by, acting_unit_id, proved_at, grant_ids)
     values ($1, $2, $3, $3, $3::timestamptz + make_interval(mins => $4), $5, $6, $7, $8, ${unitOfAccount('$1', '$9')}, $3, ${effectiveGrants('$1')})`,
    [
      ...[accountId, hashOfToken(token), tx.at, minutes, address, userAgent?.slice(0, 300) ?? null],
      ...[isProved ? tx.at : null, vouchedBy, unitCodes],
    ],
  );
  return { token, needs: await needsOf(tx, token, rules) };
}

/** Gives a session another secret, as after every proof of who somebody is; what the old one opened, it opens no more. */
export async function renewSession(tx: Transaction, sessionId: string, rules: AccessRules): Promise<OpenedSession> {
  const token = newToken();
  await rowsOf(
    tx,
    'update account_session set token_hash = $2, last_seen_at = $3, proved_at = $3 where id = $1 and ended_at is null',
    [sessionId, hashOfToken(token), tx.at],
  );
  return { token, needs: await needsOf(tx, token, rules) };
}

/** The second factor has come: the session is whole, and lasts as long as others from its beginning. */
export async function completeSession(tx: Transaction, sessionId: string, rules: AccessRules): Promise<OpenedSession> {
  await rowsOf(
    tx,
    `update account_session set second_factor_at = $2, expires_at = created_at + make_interval(hours => $3) where id = $1`,
    [sessionId, tx.at, rules.sessionHours],
  );
  return renewSession(tx, sessionId, rules);
}

async function needsOf(tx: Transaction, token: string, rules: AccessRules): Promise<SignInNeed> {
  const { sql, parameters } = identitiesOfSessions([hashOfToken(token)], rules);
  const identity = await rowOf<IdentityRow>(tx, sql, parameters ?? []);
  if (!identity) throw new Error('A session was opened and is not there');
  const missing = missingOf(identity, rules.secondFactorRoles);
  return missing === null ? 'nothing' : needOf[missing];
}

/** Ends every session of an account but one. */
export const endOtherSessions = async (
  tx: Transaction,
  {
    accountId,
    except,
    reason,
  }: { readonly accountId: string; readonly except: string | null; readonly reason: string },
): Promise<void> => {
  await rowsOf(
    tx,
    `update account_session set ended_at = $3, ended_reason = $4
     where account_id = $1 and id is distinct from $2::uuid and ended_at is null`,
    [accountId, except, tx.at, reason],
  );
};

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

/** Ends the session of a browser in which somebody signs in anew, whoever it was. */
export async function endReplaced(tx: Transaction, token: string): Promise<void> {
  const ended = await rowOf<{ id: string; accountId: string }>(
    tx,
    `update account_session set ended_at = $2, ended_reason = 'replaced'
     where token_hash = $1 and ended_at is null returning id, account_id as "accountId"`,
    [hashOfToken(token), tx.at],
  );
  if (!ended) return;
  const details = { sessionId: ended.id, reason: 'replaced' };
  await note(tx, { kind: 'signedOut', subject: 'account', matter: ended.accountId, details });
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

/** Remembers in which post a session acts: one of the person's own in a unit, or somebody else's. That they may is the caller's to know. */
export const choosePost = async (
  tx: Transaction,
  sessionId: string,
  { unitId, delegationId }: { readonly unitId: string; readonly delegationId: string | null },
): Promise<void> => {
  await rowsOf(tx, 'update account_session set acting_unit_id = $2, delegation_id = $3 where id = $1', [
    sessionId,
    unitId,
    delegationId,
  ]);
};
