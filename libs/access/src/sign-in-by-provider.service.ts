import { note } from '@zehuan/audit';
import { type Actor, administratorRoles, Refusal, type RefusalCode, type Role, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import type { ProvenIdentity } from './identity-provider.js';
import { voidFirstPassword } from './password.service.js';
import { type BoundAccount, boundAccount } from './record/external-identity.queries.js';
import { proposeRoles } from './role-proposal.service.js';
import type { AccessRules } from './rules/access-rules.js';
import { type ClaimRules, hasProvedSecondFactor, rolesNotNamed, unitsNamed } from './rules/provider-claims.js';
import { endReplaced, type OpenedSession, openSession } from './session.service.js';
import type { SignInInput } from './sign-in.service.js';

export interface ProviderSignInInput extends Omit<SignInInput, 'login' | 'password'> {
  readonly identity: ProvenIdentity;
}

/** Why somebody whom the provider knows does not come in, as the trail says it. */
const refusedWhy = {
  unknownIdentity: 'identity-not-admitted',
  disabled: 'identity-not-admitted',
  administrator: 'identity-not-admitted',
  roleNotNamed: 'role-not-named',
} as const satisfies Record<string, RefusalCode>;
type Why = keyof typeof refusedWhy;

const isAdministrator = (role: Role): boolean => (administratorRoles as readonly Role[]).includes(role);

function whyNot(account: BoundAccount | undefined, { claims }: ProvenIdentity, rules: ClaimRules): Why | null {
  if (!account) return 'unknownIdentity';
  if (!account.isActive) return 'disabled';
  // Whoever binds accounts could else let themselves in as another administrator.
  if (account.roles.some(isAdministrator)) return 'administrator';
  return rolesNotNamed(account.roles, claims, rules).length > 0 ? 'roleNotNamed' : null;
}

/**
 * Begins a session for somebody whom the provider vouches for, if an account is bound to just that identity; it makes no
 * account and gives no role: those that its claims name are proposed to the security administrator. The second factor is
 * still asked for unless the provider says that it has done so. A first password that was handed out opens nothing any more.
 * Refuses `identity-not-admitted` and `role-not-named`.
 */
export async function signInByProvider(
  database: DataSource,
  input: ProviderSignInInput,
  { access, claims }: { readonly access: AccessRules; readonly claims: ClaimRules },
): Promise<OpenedSession> {
  const actor: Actor = { ...systemActor('sign-in'), address: input.address, requestId: input.requestId };
  const done = await inTransaction(database, actor, async (tx) => {
    const account = await boundAccount(tx, input.identity);
    const why = whyNot(account, input.identity, claims);
    if (!account || why !== null) return refuse(tx, account, why ?? 'unknownIdentity');
    const { issuer, claims: said } = input.identity;
    // Also before a second factor, for tokens are not kept until then; a proposal opens nothing.
    await proposeRoles(tx, { accountId: account.accountId, issuer, claims: said }, claims);
    const means = { isProved: hasProvedSecondFactor(said, claims), unitCodes: unitsNamed(said, claims) };
    return { session: await begin(tx, account, { ...input, ...means }, access) };
  });
  if ('code' in done) throw new Refusal(done.code);
  return done.session;
}

/** The entry stays, so the refusal is thrown after the commit. */
async function refuse(
  tx: Transaction,
  account: BoundAccount | undefined,
  why: Why,
): Promise<{ readonly code: RefusalCode }> {
  const matter = account?.accountId ?? null;
  await note(tx, { kind: 'signInFailed', subject: 'account', matter, details: { why, by: 'provider' } });
  return { code: refusedWhy[why] };
}

/** What the claims say besides who somebody is. */
interface Said {
  readonly isProved: boolean;
  readonly unitCodes: readonly string[];
}

async function begin(
  tx: Transaction,
  { accountId, hasSecondFactor }: BoundAccount,
  { identity, former, address, userAgent, isProved, unitCodes }: ProviderSignInInput & Said,
  rules: AccessRules,
): Promise<OpenedSession> {
  const isHalf = hasSecondFactor && !isProved;
  if (former !== null) await endReplaced(tx, former);
  const isVoided = await voidFirstPassword(tx, accountId);
  const session = { accountId, address, userAgent, isHalf, isProved, unitCodes, vouchedBy: identity.issuer };
  const opened = await openSession(tx, session, rules);
  const details = {
    by: 'provider',
    ...(isProved ? { secondFactor: 'provider' } : {}),
    ...(isVoided ? { firstPassword: 'voided' } : {}),
  };
  if (!isHalf) await note(tx, { kind: 'signedIn', subject: 'account', matter: accountId, details });
  return opened;
}
