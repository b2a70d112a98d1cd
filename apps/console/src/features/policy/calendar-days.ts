/** Days as a notice names them: those that were understood, and what was not. */
interface ReadDays {
  readonly days: readonly string[];
  readonly unreadable: readonly string[];
}

const day = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`;
const dayOrSpan = new RegExp(String.raw`^${day}(?:\s*(?:至|到|to|~|—|–)\s*${day})?$`, 'u');

/** The longest span that a holiday may have. */
const mostDays = 31;

/** The day in milliseconds; NaN where there is none of this name. */
const dayAt = (year = '', month = '', date = ''): number => {
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(text) ? Number.NaN : at;
};

/** All days of a piece; null where it is neither a day nor a span. */
const daysOf = (piece: string): readonly string[] | null => {
  const found = dayOrSpan.exec(piece);
  if (!found) return null;
  const first = dayAt(...found.slice(1, 4));
  const last = found[4] === undefined ? first : dayAt(...found.slice(4, 7));
  const length = (last - first) / 86_400_000 + 1;
  if (!(length >= 1 && length <= mostDays)) return null;
  return Array.from({ length }, (_, after) => new Date(first + after * 86_400_000).toISOString().slice(0, 10));
};

/** Reads a day or a span on each line, or between commas. */
export function readDays(text: string): ReadDays {
  const pieces = text
    .split(/[\n,，、;；]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  return {
    days: pieces.flatMap((piece) => daysOf(piece) ?? []),
    unreadable: pieces.filter((piece) => daysOf(piece) === null),
  };
}
