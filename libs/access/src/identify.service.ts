import { note } from '@zehuan/audit';
import { type Act, type Actor, Refusal, type Role, type UnitLevel, systemActor } from '@zehuan/contracts';
import { askedTogether, inOneTrip, inTransaction, prepared, rowOf, type Statement } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { now } from './record/effective-grant.js';
import {
  type HeldDelegation,
  type HeldPost,
  identitiesOfSessions,
  identitiesOfTokens,
  type IdentityRow,
} from './record/identity.queries.js';
import type { AccessRules } from './rules/access-rules.js';
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
  /** A page asks by itself: the session is not in use by that. */
  readonly isUnattended: boolean;
}

/** Who asks, as every act is done, and the account behind it. */
export interface Identified {
  readonly actor: Actor;
  readonly identity: IdentityRow;
  /** Under which they act at the moment; null in a post of their own. */
  readonly delegation: HeldDelegation | null;
}

/** Whether a token for scripts may be used for an act; a session may for all. */
export const scopesOf = ({ scopes }: IdentityRow): readonly Act[] | null => scopes as readonly Act[] | null;

interface Standing {
  readonly unit: { readonly unitId: string; readonly level: UnitLevel; readonly path: string } | null;
  readonly roles: readonly Role[];
  readonly delegation: HeldDelegation | null;
}

/**
 * Finds out who is behind a request, from the record alone and anew for each: an account that was disabled, a grant that was
 * revoked, a tenure that has ended counts at once. Answers null where nobody is behind the secret.
 * Refuses `not-your-post` and `unknown-delegation`.
 */
export function identifying(database: DataSource, rules: AccessRules): (claim: Claim) => Promise<Identified | null> {
  const behind = (statement: (hashes: readonly string[], rules: AccessRules) => Statement) =>
    askedTogether<IdentityRow>(async (hashes) => {
      const rows = await inOneTrip<IdentityRow>(database, systemActor('identify'), statement(hashes, rules));
      return new Map(rows.map((row) => [row.tokenHash, row]));
    });
  const identities = { session: behind(identitiesOfSessions), token: behind(identitiesOfTokens) };
  return async (claim) => {
    const hash = hashOfToken(claim.secret.value);
    const identity = await identities[claim.secret.kind](hash);
    return identity && identified(database, claim, hash, identity);
  };
}

async function identified(
  database: DataSource,
  claim: Claim,
  hash: string,
  identity: IdentityRow,
): Promise<Identified | null> {
  if (identity.hasLostGround) {
    await endLost(database, claim, identity);
    return null;
  }
  if (identity.isStale && !claim.isUnattended) await see(database, claim.secret.kind, hash);
  const { unit, roles, delegation } = standingOf(identity, claim);
  const actor: Actor = {
    name: `account:${identity.accountId}`,
    kind: 'person',
    personId: identity.personId,
    unitId: unit?.unitId ?? null,
    unitLevel: unit?.level ?? null,
    scope: unit?.path ?? null,
    roles,
    onBehalfOf: delegation?.fromName ?? null,
    requestId: claim.requestId,
    address: claim.address,
  };
  return { actor, identity, delegation };
}

/** Of many requests at the same time one writes, and the others do not wait for it. */
const seen = (table: string, column: string): string =>
  prepared(`update ${table} set ${column} = ${now} where id = (
    select id from ${table} where token_hash = $1 for update skip locked)`);
const sessionSeen = seen('account_session', 'last_seen_at');
const tokenSeen = seen('api_token', 'last_used_at');

const see = async (database: DataSource, kind: Claim['secret']['kind'], hash: string): Promise<void> => {
  const sql = kind === 'session' ? sessionSeen : tokenSeen;
  await inOneTrip(database, systemActor('identify'), { sql, parameters: [hash] });
};

const endLost = (database: DataSource, { address, requestId }: Claim, identity: IdentityRow): Promise<void> =>
  inTransaction(database, { ...systemActor('identify'), address, requestId }, async (tx) => {
    const { accountId, sessionId } = identity;
    const sql = `update account_session set ended_at = $2, ended_reason = 'officeEnded' where id = $1 and ended_at is null returning id`;
    if (!(await rowOf(tx, sql, [sessionId, tx.at]))) return;
    const details = { sessionId, reason: 'officeEnded' };
    await note(tx, { kind: 'signedOut', subject: 'account', matter: accountId, details });
  });

function standingOf(identity: IdentityRow, claim: Claim): Standing {
  const delegation = delegationOf(identity, claim);
  if (delegation) return { unit: delegation, roles: [delegation.role], delegation };
  const post = postOf(identity, claim.actingUnit);
  if (!post) return { unit: null, roles: identity.administratorRoles, delegation };
  return { unit: post, roles: post.roles, delegation };
}

/** The delegation that is named, or the one that was chosen and still lasts; null for whoever acts in a post of their own. */
function delegationOf({ delegations, delegationId }: IdentityRow, claim: Claim): HeldDelegation | null {
  if (claim.delegationId !== null) {
    const delegation = delegations.find(({ id }) => id === claim.delegationId);
    if (!delegation) throw new Refusal('unknown-delegation');
    return delegation;
  }
  if (claim.actingUnit !== null) return null;
  return delegations.find(({ id }) => id === delegationId) ?? null;
}

/** The unit that is named, or the one that was chosen, or the first. */
function postOf({ posts, actingUnitId }: IdentityRow, code: string | null): HeldPost | undefined {
  if (code === null) return posts.find(({ unitId }) => unitId === actingUnitId) ?? posts[0];
  const post = posts.find((each) => each.code === code);
  if (!post) throw new Refusal('not-your-post');
  return post;
}
