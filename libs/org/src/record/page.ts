import { Refusal } from '@zehuan/contracts';

/** A part of a list, and where the next part begins; null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Which part of a list is asked for. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export const defaultLimit = 50;
export const largestLimit = 500;

const encode = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/** The key after which a part begins; refuses with `cursor-invalid` what no list gave. */
export function keyAfter(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || key.includes('\0') || key.length > 200 || encode(key) !== cursor)
    throw new Refusal('cursor-invalid');
  return key;
}

export const limitOf = (request: PageRequest): number =>
  Math.min(Math.max(Math.trunc(request.limit ?? defaultLimit), 1), largestLimit);

/** Makes a page of one row more than was asked for. */
export function pageOf<Item>(rows: readonly Item[], limit: number, key: (item: Item) => string): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encode(key(last)) : null };
}
