/** Longer than any name is typed; more ways to part letters into syllables than anybody means. */
const mostLetters = 24;
const mostWays = 8;
/** As in `zhuang`. */
const longest = 6;

type Characters = ReadonlyMap<string, string>;

/** All characters whose reading begins so. */
const beginning = (start: string, characters: Characters): string =>
  [...characters].flatMap(([syllable, all]) => (syllable.startsWith(start) ? [all] : [])).join('');

/** A set of characters in a regular expression; none of them has a meaning of its own there. */
const oneOf = (all: string): string => `[${[...new Set(Array.from(all))].join('')}]`;

/**
 * The ways in which letters are syllables one after the other, the last perhaps not typed to its end (`xian` is 西安 and
 * 县 alike); each way as the sets of characters. What can be made of each ending is found once, from the back.
 */
function ways(letters: string, characters: Characters): readonly (readonly string[])[] {
  const from: (readonly (readonly string[])[])[] = [];
  from[letters.length] = [[]];
  for (let start = letters.length - 1; start >= 0; start -= 1) {
    const found: (readonly string[])[] = [];
    // The longest syllable first: it is what is meant most of the time.
    for (let end = Math.min(start + longest, letters.length); end > start; end -= 1) {
      const syllable = letters.slice(start, end);
      const all = end === letters.length ? beginning(syllable, characters) : (characters.get(syllable) ?? '');
      if (all !== '') found.push(...(from[end] ?? []).map((rest) => [oneOf(all), ...rest]));
    }
    from[start] = found.slice(0, mostWays);
  }
  return from[0] ?? [];
}

/** Each letter as the beginning of one character; nothing where one of them begins none. */
function initials(letters: string, characters: Characters): readonly string[] | null {
  const sets = Array.from(letters, (letter) => beginning(letter, characters));
  return sets.includes('') ? null : sets.map(oneOf);
}

/** A regular expression for the names that letters may stand for, in full or by their initials; null for other texts. */
export function patternOf(typed: string, characters: Characters): string | null {
  const letters = typed.toLowerCase().replaceAll('ü', 'v').replace(/[\s']/g, '');
  if (!/^[a-z]+$/.test(letters) || letters.length > mostLetters) return null;
  const byInitials = initials(letters, characters);
  const all = [...ways(letters, characters), ...(byInitials ? [byInitials] : [])].map((sets) => sets.join(''));
  return all.length === 0 ? null : [...new Set(all)].join('|');
}
