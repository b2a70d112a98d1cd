import { pinyinPattern } from '../pinyin.js';

/** What somebody typed to find units, for the parameters of `matchesUnit`; null where they typed nothing, or no pinyin. */
export interface TypedName {
  readonly typed: string | null;
  readonly pinyin: string | null;
}

const literal = (text: string): string => text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&');

export const typedName = (q: string | undefined): TypedName => ({
  typed: q === undefined || q.trim() === '' ? null : literal(q.trim()),
  pinyin: q === undefined ? null : pinyinPattern(q),
});

/** SQL that holds for units of which a part of the name was typed, in characters or in pinyin, or the beginning of the code. */
export const matchesUnit = (
  alias: string,
  { typed, pinyin }: { readonly typed: string; readonly pinyin: string },
): string =>
  `(${alias}.name ilike '%' || ${typed} || '%' or ${alias}.code like ${typed} || '%' or ${alias}.name ~ ${pinyin})`;
