const formula = /^'*[=+\-@\t\r]/;

/**
 * Puts a quote before a text that a spreadsheet would take for a formula. One that has quotes before such a sign already
 * gets one more, so that `fromCell` gives back exactly what was written.
 */
export const toCell = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes away the quote that `toCell` put there. */
export const fromCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);
