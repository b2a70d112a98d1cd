/** Signs with which a formula may begin, the wide ones of Chinese keyboards among them: Excel reads both alike. */
const signs = '=+\\-@\uff1d\uff0b\uff0d\uff20';

/**
 * Where a spreadsheet may see the beginning of a formula: at the beginning of a text, quotes and blanks passed over; and
 * behind a sign that parts cells or rows, since where a machine takes the semicolon for the separator, quotation marks
 * of ours do not hold a cell together.
 */
const beginnings = (quote: string): RegExp =>
  new RegExp(`^${quote}(?='*[${signs}\\t\\r\\n])|(?<=[;\\t\\r\\n])${quote}(?='*[${signs}])`, 'g');
const unquoted = beginnings('');
const quoted = beginnings("'");

/**
 * Puts a quote before what a spreadsheet would take for a formula. Where quotes are already, one more is put, so that
 * `fromCell` gives back exactly what was written.
 */
export const toCell = (text: string): string => text.replace(unquoted, "'");

/** Takes away the quotes that `toCell` put there. */
export const fromCell = (cell: string): string => cell.replace(quoted, '');
