import type { EndState } from './rows.js';

/** One row that only one of two end states has. */
export interface Difference {
  readonly table: string;
  readonly sign: 'missing' | 'unexpected';
  readonly row: string;
}

const counted = (rows: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
};

const surplus = (rows: readonly string[], over: readonly string[]): string[] => {
  const left = counted(over);
  return rows.filter((row) => {
    const count = left.get(row) ?? 0;
    left.set(row, count - 1);
    return count <= 0;
  });
};

/** Every row that is in one end state and not in the other, the same row twice being two. */
export const differencesOf = (expected: EndState, found: EndState): readonly Difference[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(found)])].flatMap((table) => {
    const [before, after] = [expected[table] ?? [], found[table] ?? []];
    return [
      ...surplus(before, after).map((row): Difference => ({ table, sign: 'missing', row })),
      ...surplus(after, before).map((row): Difference => ({ table, sign: 'unexpected', row })),
    ];
  });
