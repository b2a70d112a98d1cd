import { Refusal, type RefusalCode, type Role } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { hashPassword } from './passwords.js';
import { refusing } from './refusing.js';

export interface NewAccount {
  readonly personId: string;
  readonly login: string;
  readonly password: string;
  /** The password is one that somebody else has seen. */
  readonly mustChange: boolean;
}

const constraints: Readonly<Record<string, RefusalCode>> = {
  account_login: 'login-taken',
  account_person_id_key: 'account-exists',
};

/** Opens an account, which is worth nothing until a role is granted. Refuses `login-taken` and `account-exists`. */
export async function openAccount(
  tx: Transaction,
  { personId, login, password, mustChange }: NewAccount,
): Promise<string> {
  const taken = await rowOf<{ isLogin: boolean }>(
    tx,
    'select lower(login) = lower($2) as "isLogin" from account where person_id = $1 or lower(login) = lower($2)',
    [personId, login],
  );
  if (taken) throw new Refusal(taken.isLogin ? 'login-taken' : 'account-exists');
  const account = await refusing(constraints, () =>
    rowOf<{ id: string }>(
      tx,
      'insert into account (person_id, login, created_at, created_by) values ($1, $2, $3, $4) returning id',
      [personId, login, tx.at, tx.actor.name],
    ),
  );
  if (!account) throw new Error('An account was inserted and not returned');
  await rowsOf(
    tx,
    'insert into credential (account_id, password_hash, changed_at, must_change) values ($1, $2, $3, $4)',
    [account.id, await hashPassword(password), tx.at, mustChange],
  );
  return account.id;
}

/** Grants a role: for a post, of its own kind, or, to an administrator, for none. */
export const grantRole = async (
  tx: Transaction,
  { accountId, role, postId }: { readonly accountId: string; readonly role: Role; readonly postId: string | null },
): Promise<void> => {
  await rowsOf(
    tx,
    'insert into role_grant (account_id, role, post_id, granted_by, granted_at) values ($1, $2, $3, $4, $5)',
    [accountId, role, postId, tx.actor.name, tx.at],
  );
};
