import { readFileSync } from 'node:fs';
import { patternOf } from './rules/pinyin-pattern.js';

let characters: ReadonlyMap<string, string> | undefined;

/** The characters that can be read as each syllable (npm pinyin-pro 3.29.4; tools/make-pinyin.mjs). */
export function charactersBySyllable(): ReadonlyMap<string, string> {
  characters ??= new Map(
    readFileSync(new URL('../data/pinyin.tsv', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  return characters;
}

/**
 * A regular expression for the names that somebody means who typed them in pinyin: in full, or by their initials; null
 * for what is no pinyin.
 */
export const pinyinPattern = (typed: string): string | null => patternOf(typed, charactersBySyllable());
