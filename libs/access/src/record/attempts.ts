import { note } from '@zehuan/audit';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type LockOut, waitAfter } from '../rules/lock-out.js';

/** One attempt at a password or a code, counted before it is judged. */
export interface Attempt {
  /** Null where nobody has an account of that name. */
  readonly accountId: string | null;
  readonly passwordHash: string | null;
  readonly hasSecondFactor: boolean;
  /** Whether it may succeed: the account is active and not locked. */
  readonly isOpen: boolean;
  /** How many there were in a row, with this one. */
  readonly failures: number;
  /** The lock that this attempt put on, should it fail. */
  readonly lockedUntil: Date | null;
}

interface Found extends Omit<Attempt, 'lockedUntil' | 'isOpen'> {
  readonly isActive: boolean;
  readonly isLocked: boolean;
}

const found = prepared(`
select a.id as "accountId", c.password_hash as "passwordHash", c.totp_confirmed_at is not null as "hasSecondFactor",
  a.state = 'active' as "isActive", coalesce(c.locked_until > $2, false) as "isLocked", c.failed_count as failures
from account a join credential c on c.account_id = a.id where a.id = $1 for update of c`);

const counted = prepared('update credential set failed_count = $2, locked_until = $3 where account_id = $1');

/** Writes to the log of the database and nothing else, so that this commit takes as long as one that counts. */
const countedForNobody = prepared(`select pg_logical_emit_message(true, 'sign-in', $1)`);

const nobody: Attempt = {
  ...{ accountId: null, passwordHash: null, hasSecondFactor: false },
  ...{ isOpen: false, failures: 0, lockedUntil: null },
};

/**
 * Counts an attempt and locks the account where it is one too many, before anybody knows whether it is right: of many at
 * the same time only as many are judged as there are free ones.
 */
export async function reserveAttempt(tx: Transaction, accountId: string | null, rules: LockOut): Promise<Attempt> {
  const known = await rowOf<Found>(tx, found, [accountId, tx.at]);
  if (!known || known.isLocked || !known.isActive) {
    await rowsOf(tx, countedForNobody, ['']);
    return known ? { ...known, isOpen: false, lockedUntil: null } : nobody;
  }
  const failures = known.failures + 1;
  const wait = waitAfter(failures, rules);
  const lockedUntil = wait > 0 ? new Date(tx.at.getTime() + wait) : null;
  await rowsOf(tx, counted, [known.accountId, failures, lockedUntil]);
  return { ...known, isOpen: true, failures, lockedUntil };
}

/** An attempt was right: it is taken back, or, where somebody has proved everything, so are all before it. */
export async function forgetAttempt(tx: Transaction, attempt: Attempt, which: 'this one' | 'all'): Promise<void> {
  const sql =
    which === 'all'
      ? 'update credential set failed_count = 0, locked_until = null where account_id = $1'
      : `update credential set failed_count = greatest(failed_count - 1, 0),
           locked_until = case when locked_until = $2 then null else locked_until end where account_id = $1`;
  await rowsOf(tx, sql, which === 'all' ? [attempt.accountId] : [attempt.accountId, attempt.lockedUntil]);
}

/** An attempt was wrong, or could not be right; the trail says why, the answer does not. */
export async function failAttempt(tx: Transaction, attempt: Attempt, what: 'password' | 'secondFactor'): Promise<null> {
  const { accountId, isOpen, failures, lockedUntil } = attempt;
  const why = accountId === null ? 'unknown' : isOpen ? what : 'closed';
  await note(tx, {
    kind: lockedUntil === null ? 'signInFailed' : 'lockedOut',
    subject: 'account',
    matter: accountId,
    details: { why, failures },
  });
  return null;
}
