import { note } from '@zehuan/audit';
import { type Act, permissionOf, permissions, permits, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { apiTokenPrefix, hashOfToken, newToken } from './rules/secret-token.js';

export interface NewApiToken {
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly actingUnitId: string | null;
  /** Days until it ends; 1 to 366. */
  readonly days: number;
}

export interface ApiTokenInList {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

const columns = `id, name, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt"`;

/** What a person does at a browser is nothing for a script. */
const isScope = (scope: string): boolean =>
  Object.hasOwn(permissions, scope) && permissionOf(scope as Act).isPersonal !== true;

/** The acts for which somebody could make a token: their own, but for what is done at a browser. */
export const scopesFor = (actor: Parameters<typeof permits>[1]): readonly Act[] =>
  (Object.keys(permissions) as Act[]).filter((act) => isScope(act) && permits(act, actor));

/** Makes a token for scripts, which may do what its account may, within its scopes. It is told once. Refuses `invalid-input`. */
export async function createApiToken(
  tx: Transaction,
  { accountId, name, scopes, actingUnitId, days }: NewApiToken,
): Promise<ApiTokenInList & { readonly token: string }> {
  const faults = scopes.flatMap((scope, place) =>
    isScope(scope) ? [] : [{ pointer: `/scopes/${place}`, message: 'is not the name of an act for scripts' }],
  );
  if (faults.length > 0) throw new Refusal('invalid-input', undefined, faults);
  const token = `${apiTokenPrefix}${newToken()}`;
  const row = await rowOf<ApiTokenInList>(
    tx,
    `insert into api_token (account_id, name, token_hash, scopes, acting_unit_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $6::timestamptz + make_interval(days => $7)) returning ${columns}`,
    [accountId, name, hashOfToken(token), [...new Set(scopes)], actingUnitId, tx.at, days],
  );
  if (!row) throw new Error('A token was inserted and not returned');
  return { ...row, token };
}

/** An account's tokens that still open something, the newest first. */
export const apiTokensOf = (tx: Transaction, accountId: string): Promise<ApiTokenInList[]> =>
  rowsOf<ApiTokenInList>(
    tx,
    `select ${columns} from api_token where account_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc`,
    [accountId, tx.at],
  );

/** Ends a token at once; refuses `unknown-api-token`. */
export async function revokeApiToken(
  tx: Transaction,
  { accountId, tokenId }: { readonly accountId: string; readonly tokenId: string },
): Promise<void> {
  const revoked = await rowOf(
    tx,
    'update api_token set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null returning id',
    [tokenId, accountId, tx.at],
  );
  if (!revoked) throw new Refusal('unknown-api-token');
  await note(tx, { kind: 'signedOut', subject: 'api_token', matter: tokenId });
}
