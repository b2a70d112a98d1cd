/** What is typed one on a line, without empty lines. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The same the other way round, of whatever a definition has there. */
export const textOf = (lines: unknown): string => (Array.isArray(lines) ? lines.join('\n') : '');
