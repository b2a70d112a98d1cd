import { type AdministratorRole, Refusal } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { requireAccount, requireOthers, resetAnyAccount } from './accounts.service.js';
import { type ApprovalView, askApproval, type Perform, rehearse } from './approval.service.js';
import { giveAnyRole, revokeAnyRole } from './grant.service.js';
import type { ApprovalInput } from './record/approval.entity.js';
import type { AccessRules } from './rules/access-rules.js';

interface Asked {
  readonly accountId: string;
  readonly reason: string;
}

/**
 * Asks that an account become an administrator's. Refuses `unknown-account`, `own-grant`, `grant-present`,
 * `administrators-apart`, `administrator-only` and `approval-present`.
 */
export async function askGrant(
  tx: Transaction,
  { accountId, role, reason }: Asked & { readonly role: AdministratorRole },
): Promise<ApprovalView> {
  await rehearse(tx, () => giveAnyRole(tx, { accountId, role, postId: null }));
  return askApproval(tx, { act: 'grant.giveAdministrator', input: { accountId, role }, reason });
}

/** Asks that an administrator be one no more. Refuses `unknown-account`, `unknown-grant`, `own-grant` and `approval-present`. */
export async function askRevocation(
  tx: Transaction,
  { accountId, grantId, reason }: Asked & { readonly grantId: string },
): Promise<ApprovalView> {
  await rehearse(tx, () => revokeAnyRole(tx, { accountId, grantId, reason }));
  const role = await administratorRoleOf(tx, grantId);
  return askApproval(tx, { act: 'grant.revokeAdministrator', input: { accountId, grantId, role }, reason });
}

async function administratorRoleOf(tx: Transaction, grantId: string): Promise<AdministratorRole> {
  const sql = 'select role from role_grant where id = $1 and post_id is null';
  const grant = await rowOf<{ role: AdministratorRole }>(tx, sql, [grantId]);
  if (!grant) throw new Refusal('not-an-administrator');
  return grant.role;
}

/** Asks for a new first password of an administrator. Refuses `unknown-account`, `own-account`, `not-an-administrator` and `approval-present`. */
export async function askReset(tx: Transaction, { accountId, reason }: Asked): Promise<ApprovalView> {
  requireOthers(tx, accountId);
  if (!(await requireAccount(tx, accountId)).isAdministrator) throw new Refusal('not-an-administrator');
  return askApproval(tx, { act: 'account.resetAdministrator', input: { accountId }, reason });
}

/** An id that the request was made with. */
const given = (input: ApprovalInput, name: 'accountId' | 'grantId'): string => {
  const id = input[name];
  if (id === undefined) throw new Error(`A request was kept without its ${name}`);
  return id;
};

export const performGrant: Perform = async (tx, { input }) => {
  if (input.role === undefined) throw new Error('A request was kept without its role');
  await giveAnyRole(tx, { accountId: given(input, 'accountId'), role: input.role, postId: null });
  return {};
};

export const performRevocation: Perform = async (tx, { input, reason }) => {
  await revokeAnyRole(tx, { accountId: given(input, 'accountId'), grantId: given(input, 'grantId'), reason });
  return {};
};

/** The password is told to whoever agreed: who asked for it does not get to know it. */
export const performReset =
  (rules: AccessRules): Perform =>
  async (tx, { input }) => {
    const { password } = await resetAnyAccount(tx, given(input, 'accountId'), rules);
    return { password };
  };
