import type { Role } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { isEffective } from './effective-grant.js';

/** Who somebody is to a provider. */
export interface ExternalIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** The account that is bound to an identity, and what decides whether it may come in. */
export interface BoundAccount {
  readonly accountId: string;
  readonly isActive: boolean;
  readonly hasSecondFactor: boolean;
  /** Those that count today. */
  readonly roles: readonly Role[];
}

const bound = `from external_identity e join account a on a.id = e.account_id`;

/** The account of an identity, which stays as it is until the transaction ends. */
export async function boundAccount(
  tx: Transaction,
  { issuer, subject }: ExternalIdentity,
): Promise<BoundAccount | undefined> {
  // First the lock: what is read after it is what whoever held it before has left.
  await rowsOf(tx, `select ${bound} where e.issuer = $1 and e.subject = $2 for share of a`, [issuer, subject]);
  return rowOf<BoundAccount>(
    tx,
    `select a.id as "accountId", a.state = 'active' as "isActive", c.totp_confirmed_at is not null as "hasSecondFactor",
       (select coalesce(json_agg(distinct g.role), '[]') from role_grant g
        where g.account_id = a.id and ${isEffective('g', 'a.person_id')}) as roles
     ${bound} left join credential c on c.account_id = a.id where e.issuer = $1 and e.subject = $2`,
    [issuer, subject],
  );
}
