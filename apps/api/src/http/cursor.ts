import { Refusal } from '@zehuan/contracts';

const encode = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/** The key after which a page begins; a cursor that no list gave is refused. */
export function keyAfter(cursor: string | undefined, shape: RegExp): string | undefined {
  if (cursor === undefined) return undefined;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!shape.test(key) || encode(key) !== cursor) throw new Refusal('cursor-invalid');
  return key;
}

/** Makes a page of rows of which one more was asked for than fits. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): { readonly items: readonly Item[]; readonly nextCursor: string | null } {
  const fitting = rows.slice(0, limit);
  const last = fitting.at(-1);
  return {
    items: fitting.map(itemOf),
    nextCursor: rows.length > limit && last !== undefined ? encode(keyOf(last)) : null,
  };
}
