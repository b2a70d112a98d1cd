import { administratorRoles, Refusal, type RefusalCode, type Role } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { grantRole } from './account.service.js';
import { isOwnAccount, requireAccount } from './accounts.service.js';
import type { AccountRow } from './record/account.queries.js';
import { isHeld } from './record/effective-grant.js';
import { refusing } from './refusing.js';

const isAdministrator = (role: Role): boolean => (administratorRoles as readonly Role[]).includes(role);

/** What the constraints of grants say. */
export const grantConstraints: Readonly<Record<string, RefusalCode>> = {
  role_grant_one_administrator: 'administrators-apart',
  role_grant_administrator_only: 'administrator-only',
  role_grant_once: 'grant-present',
};

export interface NewGrant {
  readonly accountId: string;
  readonly role: Role;
  /** Null for an administrator. */
  readonly postId: string | null;
}

/** Nobody gives or takes rights of their own, whatever they are. */
const requireNotOwn = (tx: Transaction, accountId: string): void => {
  if (isOwnAccount(tx, accountId)) throw new Refusal('own-grant');
};

/** The post has to be of the role's kind, and the person has to hold it. */
async function requirePost(tx: Transaction, { accountId, role, postId }: NewGrant): Promise<void> {
  if (isAdministrator(role) !== (postId === null))
    throw new Refusal('invalid-input', undefined, [
      { pointer: '/postId', message: 'must name a post, but for an administrator, who has none' },
    ]);
  if (postId === null) return;
  const post = await rowOf<{ kind: Role; held: boolean }>(
    tx,
    `select post.kind, ${isHeld('post.id', 'a.person_id')} as held from post, account a where post.id = $1 and a.id = $2`,
    [postId, accountId],
  );
  if (!post) throw new Refusal('unknown-post');
  if (post.kind !== role)
    throw new Refusal('invalid-input', undefined, [{ pointer: '/role', message: 'must be that of the post' }]);
  if (!post.held) throw new Refusal('post-not-held');
}

/** Grants a role, whichever; an administrator's only after a second person has agreed. */
export async function giveAnyRole(tx: Transaction, grant: NewGrant): Promise<AccountRow> {
  requireNotOwn(tx, grant.accountId);
  await requireAccount(tx, grant.accountId);
  await requirePost(tx, grant);
  await refusing(grantConstraints, () => grantRole(tx, grant));
  return requireAccount(tx, grant.accountId);
}

/**
 * Grants a role. Refuses `unknown-account`, `own-grant`, `unknown-post`, `post-not-held`, `grant-present`, `administrators-apart`,
 * `administrator-only`, and `second-person-needed` for what one person may not decide alone: to make an administrator.
 */
export async function giveRole(tx: Transaction, grant: NewGrant): Promise<AccountRow> {
  // What can never be is said before what one alone cannot do.
  const account = await giveAnyRole(tx, grant);
  if (isAdministrator(grant.role)) throw new Refusal('second-person-needed');
  return account;
}

export interface Revocation {
  readonly accountId: string;
  readonly grantId: string;
  readonly reason: string;
}

async function revoke(tx: Transaction, { accountId, grantId, reason }: Revocation): Promise<Role> {
  requireNotOwn(tx, accountId);
  await requireAccount(tx, accountId);
  const revoked = await rowOf<{ role: Role }>(
    tx,
    `update role_grant set revoked_at = $3, revoked_by = $4, reason = $5
     where id = $1 and account_id = $2 and revoked_at is null returning role`,
    [grantId, accountId, tx.at, tx.actor.name, reason],
  );
  if (!revoked) throw new Refusal('unknown-grant');
  return revoked.role;
}

/** Revokes a role, whichever, at once; an administrator's only after a second person has agreed. */
export async function revokeAnyRole(tx: Transaction, revocation: Revocation): Promise<AccountRow> {
  await revoke(tx, revocation);
  return requireAccount(tx, revocation.accountId);
}

/** Revokes a role at once. Refuses `unknown-account`, `unknown-grant`, `own-grant`, and `second-person-needed` for an administrator's. */
export async function revokeRole(tx: Transaction, revocation: Revocation): Promise<AccountRow> {
  if (isAdministrator(await revoke(tx, revocation))) throw new Refusal('second-person-needed');
  return requireAccount(tx, revocation.accountId);
}
