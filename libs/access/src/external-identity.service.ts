import { Refusal, type RefusalCode } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { requireAccount, requireOthers } from './accounts.service.js';
import type { AccountRow } from './record/account.queries.js';
import type { ExternalIdentity } from './record/external-identity.queries.js';
import { refusing } from './refusing.js';
import { endOtherSessions } from './session.service.js';

export interface Binding extends ExternalIdentity {
  readonly accountId: string;
}

const constraints: Readonly<Record<string, RefusalCode>> = { external_identity_pkey: 'identity-bound' };

/**
 * Lets somebody sign in to an account as whom a provider knows under this subject. Refuses `unknown-account`, `own-account`,
 * `identity-bound`, and `administrator-by-password` for an administrator, whom no provider lets in.
 */
export async function bindIdentity(tx: Transaction, { accountId, issuer, subject }: Binding): Promise<AccountRow> {
  requireOthers(tx, accountId);
  const account = await requireAccount(tx, accountId);
  if (account.isAdministrator) throw new Refusal('administrator-by-password');
  await refusing(constraints, () =>
    rowsOf(
      tx,
      'insert into external_identity (issuer, subject, account_id, bound_at, bound_by) values ($1, $2, $3, $4, $5)',
      [issuer, subject, accountId, tx.at, tx.actor.name],
    ),
  );
  return requireAccount(tx, accountId);
}

/**
 * Takes the binding away; the sessions of the account end, whichever way they began. Refuses `unknown-account`,
 * `own-account` and `unknown-identity`.
 */
export async function unbindIdentity(tx: Transaction, { accountId, issuer, subject }: Binding): Promise<AccountRow> {
  requireOthers(tx, accountId);
  await requireAccount(tx, accountId);
  // A sign-in that is under way holds the account: it is waited for, and its session ends with the others.
  await rowsOf(tx, 'select from account where id = $1 for update', [accountId]);
  const unbound = await rowOf(
    tx,
    'delete from external_identity where issuer = $1 and subject = $2 and account_id = $3 returning subject',
    [issuer, subject, accountId],
  );
  if (!unbound) throw new Refusal('unknown-identity');
  await endOtherSessions(tx, { accountId, except: null, reason: 'identityUnbound' });
  return requireAccount(tx, accountId);
}
