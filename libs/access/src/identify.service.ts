import { type Act, type Actor, Refusal, type Role, type UnitLevel, systemActor } from '@zehuan/contracts';
import { inTransaction, rowOf, rowsOf, type Statement, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { type HeldPost, type IdentityRow, identityOfSession, identityOfToken } from './record/identity.queries.js';
import { hashOfToken } from './rules/secret-token.js';

/** What a request brings along to say who asks, and for whom. */
export interface Claim {
  readonly secret: { readonly kind: 'session' | 'token'; readonly value: string };
  /** Code of the unit for which they act; null leaves it to the session's choice. */
  readonly actingUnit: string | null;
  /** Id of the delegation under which they act. */
  readonly delegationId: string | null;
  readonly requestId: string | null;
  readonly address: string | null;
}

/** Who asks, as every act is done, and the account behind it. */
export interface Identified {
  readonly actor: Actor;
  readonly identity: IdentityRow;
}

/** What is still missing before somebody may do anything else. */
export type Missing = 'second-factor-needed' | 'password-change-needed';

export const missingOf = ({ hasSecondFactor, secondFactorAt, sessionId, mustChange }: IdentityRow): Missing | null => {
  if (sessionId !== null && hasSecondFactor && secondFactorAt === null) return 'second-factor-needed';
  return mustChange ? 'password-change-needed' : null;
};

/** Whether a token for scripts may be used for an act; a session may for all. */
export const scopesOf = ({ scopes }: IdentityRow): readonly Act[] | null => scopes as readonly Act[] | null;

interface Standing {
  readonly unit: { readonly unitId: string; readonly level: UnitLevel; readonly path: string } | null;
  readonly roles: readonly Role[];
  readonly onBehalfOf: string | null;
}

/**
 * Finds out who is behind a request, from the record alone and anew for each: an account that was disabled, a grant that was
 * revoked, a tenure that has ended counts at once. Answers null where nobody is behind the secret.
 * Refuses `not-your-post` and `unknown-delegation`.
 */
export async function identify(
  database: DataSource,
  claim: Claim,
  { idleMinutes }: { readonly idleMinutes: number },
): Promise<Identified | null> {
  const tokenHash = hashOfToken(claim.secret.value);
  const asked =
    claim.secret.kind === 'session' ? identityOfSession(tokenHash, idleMinutes) : identityOfToken(tokenHash);
  const identity = await inTransaction(database, systemActor('identify'), (tx) => seen(tx, asked, claim), {
    ahead: asked,
  });
  if (!identity) return null;
  const { unit, roles, onBehalfOf } = standingOf(identity, claim);
  const actor: Actor = {
    name: `account:${identity.accountId}`,
    kind: 'person',
    personId: identity.personId,
    unitId: unit?.unitId ?? null,
    unitLevel: unit?.level ?? null,
    scope: unit?.path ?? null,
    roles,
    onBehalfOf,
    requestId: claim.requestId,
    address: claim.address,
  };
  return { actor, identity };
}

async function seen(
  tx: Transaction,
  { sql, parameters = [] }: Statement,
  { secret }: Claim,
): Promise<IdentityRow | undefined> {
  const identity = await rowOf<IdentityRow>(tx, sql, parameters);
  if (identity?.isStale)
    await rowsOf(
      tx,
      secret.kind === 'session'
        ? 'update account_session set last_seen_at = $2 where token_hash = $1'
        : 'update api_token set last_used_at = $2 where token_hash = $1',
      [parameters[0], tx.at],
    );
  return identity;
}

function standingOf(identity: IdentityRow, claim: Claim): Standing {
  if (claim.delegationId !== null) return delegated(identity, claim.delegationId);
  const post = postOf(identity, claim.actingUnit);
  if (!post) return { unit: null, roles: identity.administratorRoles, onBehalfOf: null };
  return { unit: post, roles: post.roles, onBehalfOf: null };
}

/** The unit that is named, or the one that was chosen, or the first. */
function postOf({ posts, actingUnitId }: IdentityRow, code: string | null): HeldPost | undefined {
  if (code === null) return posts.find(({ unitId }) => unitId === actingUnitId) ?? posts[0];
  const post = posts.find((each) => each.code === code);
  if (!post) throw new Refusal('not-your-post');
  return post;
}

function delegated({ delegations }: IdentityRow, id: string): Standing {
  const delegation = delegations.find((each) => each.id === id);
  if (!delegation) throw new Refusal('unknown-delegation');
  return { unit: delegation, roles: [delegation.role], onBehalfOf: delegation.fromName };
}
