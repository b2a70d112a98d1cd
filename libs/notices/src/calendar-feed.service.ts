import { createHash, randomBytes } from 'node:crypto';
import { actsFor, actsForAny, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { entriesOf, feedByHash } from './record/feed.queries.js';
import { calendarText } from './rules/calendar-text.js';
import { isId } from './rules/id.js';

/** Whose deadlines a feed shows: a unit's, or those of one person in it. */
export interface FeedOwner {
  readonly unitId: string;
  readonly personId?: string | undefined;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const requireOwn = (tx: Transaction, { unitId, personId }: FeedOwner): void => {
  if (!isId(unitId)) throw new Refusal('unknown-unit');
  if (personId !== undefined && !isId(personId)) throw new Refusal('unknown-person');
  if (!actsFor(tx.actor, unitId)) throw new Refusal('forbidden');
  // What a colleague is asked for is theirs to know, and theirs to end.
  if (personId !== undefined && personId !== tx.actor.personId && !actsForAny(tx.actor)) throw new Refusal('forbidden');
};

/** Opens a feed of one's own deadlines. The token is told once: whoever has it may read, and only its hash is kept. */
export const createFeed = async (tx: Transaction, owner: FeedOwner): Promise<string> => {
  requireOwn(tx, owner);
  const { unitId, personId } = owner;
  if (!(await rowOf(tx, 'select 1 from unit where id = $1', [unitId]))) throw new Refusal('unknown-unit');
  if (personId !== undefined && !(await rowOf(tx, 'select 1 from person where id = $1', [personId])))
    throw new Refusal('unknown-person');
  const token = randomBytes(32).toString('base64url');
  await rowsOf(tx, 'insert into calendar_feed (token_hash, unit_id, person_id, created_at) values ($1, $2, $3, $4)', [
    hashOf(token),
    unitId,
    personId ?? null,
    tx.at,
  ]);
  return token;
};

/**
 * The calendar behind a token. Refuses `unknown-calendar-feed` for one that was revoked, and for that of a person who
 * no longer holds a post of the unit.
 */
export const feedOf = async (tx: Transaction, token: string): Promise<string> => {
  const feed = await feedByHash(tx, hashOf(token));
  if (!feed) throw new Refusal('unknown-calendar-feed');
  return calendarText(feed.unitName, await entriesOf(tx, feed), tx.at);
};

/** Ends one feed by its token, or all of an owner when the token is lost; answers how many ended. */
export const revokeFeed = async (tx: Transaction, which: { readonly token: string } | FeedOwner): Promise<number> => {
  if ('token' in which) {
    const ended = await revoke(tx, 'token_hash = $2', [hashOf(which.token)]);
    if (ended === 0) throw new Refusal('unknown-calendar-feed');
    return ended;
  }
  requireOwn(tx, which);
  return revoke(tx, 'unit_id = $2 and person_id is not distinct from $3', [which.unitId, which.personId ?? null]);
};

const revoke = async (tx: Transaction, where: string, parameters: readonly unknown[]): Promise<number> =>
  (
    await rowsOf(
      tx,
      `update calendar_feed set revoked_at = $1 where revoked_at is null and ${where} returning token_hash`,
      [tx.at, ...parameters],
    )
  ).length;
