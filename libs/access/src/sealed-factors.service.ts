import { note } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import { type PayloadKey, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { openText } from './rules/sealed-text.js';
import { forgetSecondFactor, purposeOf } from './second-factor.service.js';
import { endOtherSessions } from './session.service.js';

/** How the secrets of second factors stand to the keys that there are. */
export interface SealedFactors {
  readonly total: number;
  /** So many open with no key. */
  readonly unreadable: number;
  /** Ids of the keys that sealed those. */
  readonly keyIds: readonly string[];
  /** Logins of the administrators among them, whom nobody but the operator lets in again. */
  readonly administrators: readonly string[];
}

interface Sealed {
  readonly accountId: string;
  readonly login: string;
  readonly sealed: string;
  readonly isAdministrator: boolean;
}

const counting = `
select a.id as "accountId", a.login, c.totp_secret as sealed,
  exists (select from role_grant g where g.account_id = a.id and g.post_id is null and g.revoked_at is null) as "isAdministrator"
from account a join credential c on c.account_id = a.id
where a.state = 'active' and c.totp_confirmed_at is not null and c.totp_secret is not null order by a.login`;

/** Tries every second factor that counts with the keys that there are. */
export async function sealedFactors(tx: Transaction, keys: readonly PayloadKey[]): Promise<SealedFactors> {
  const all = await rowsOf<Sealed>(tx, counting);
  const unreadable = all.filter(({ accountId, sealed }) => openText(keys, purposeOf(accountId), sealed) === null);
  return {
    total: all.length,
    unreadable: unreadable.length,
    keyIds: [...new Set(unreadable.map(({ sealed }) => sealed.split(':')[0] ?? ''))],
    administrators: unreadable.filter(({ isAdministrator }) => isAdministrator).map(({ login }) => login),
  };
}

/**
 * Takes the second factor of an account away by the hand of whoever runs the system, and ends its sessions; the password
 * stays. For administrators whose second factors nobody can check any more. Refuses `unknown-account`.
 */
export async function forgetSecondFactorOf(tx: Transaction, login: string): Promise<void> {
  const account = await rowOf<{ id: string }>(tx, 'select id from account where lower(login) = lower($1)', [login]);
  if (!account) throw new Refusal('unknown-account');
  await forgetSecondFactor(tx, account.id);
  const reason = 'secondFactorForgotten';
  await endOtherSessions(tx, { accountId: account.id, except: null, reason });
  await note(tx, { kind: 'signedOut', subject: 'account', matter: account.id, details: { reason } });
}
