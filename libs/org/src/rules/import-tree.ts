import type { Fault } from '@zehuan/contracts';
import type { Present } from './import-present.js';
import { placeFault } from './place.js';
import { cellFault, type RowUnit } from './unit-row.js';

type Placed = Pick<RowUnit, 'code' | 'kind' | 'level' | 'parentCode'>;

/** The tree as it would be after the import. */
export interface ImportTree {
  readonly find: (code: string) => Placed | undefined;
  /** How many units are above a unit; undefined where its line comes back to itself. */
  readonly depthOf: (code: string) => number | undefined;
}

/** More units above one another than any hierarchy has. */
export const deepest = 20;

/** Lays the rows of a file over the record; each unit's line upwards is walked once. */
export function importTree(byCode: ReadonlyMap<string, RowUnit>, present: Present): ImportTree {
  const find = (code: string): Placed | undefined => byCode.get(code) ?? present.units.get(code);
  const depths = new Map<string, number | undefined>();
  for (const start of byCode.keys()) {
    const line: string[] = [];
    const seen = new Set<string>();
    let code: string | null = start;
    while (code !== null && !depths.has(code) && !seen.has(code)) {
      seen.add(code);
      line.push(code);
      code = find(code)?.parentCode ?? null;
    }
    const isRing = code !== null && seen.has(code);
    let depth: number | undefined = code === null ? -1 : isRing ? undefined : depths.get(code);
    for (const member of line.reverse()) {
      depth = depth === undefined ? undefined : depth + 1;
      depths.set(member, depth);
    }
  }
  return { find, depthOf: (code) => depths.get(code) };
}

/** What is wrong with the place of a row in the tree as it would be; that its parent is not there is said elsewhere. */
export function placeFaults(row: RowUnit, tree: ImportTree): Fault[] {
  const parent = row.parentCode === null ? null : tree.find(row.parentCode);
  if (parent === undefined) return [];
  const depth = tree.depthOf(row.code);
  if (depth === undefined) return [cellFault(row.row, 'parentCode', `the line above ${row.code} comes back to itself`)];
  if (depth > deepest)
    return [cellFault(row.row, 'parentCode', `${depth} units would stand above ${row.code}; ${deepest} are allowed`)];
  const fault = placeFault(row, parent);
  return fault === null ? [] : [cellFault(row.row, parent === null ? 'parentCode' : 'level', fault)];
}

/** Faults of existing units that the file does not name, whose place another row makes impossible. */
export function orphanFaults(byCode: ReadonlyMap<string, RowUnit>, present: Present): Fault[] {
  return [...present.units.values()].flatMap((unit) => {
    const parent = unit.parentCode === null || byCode.has(unit.code) ? undefined : byCode.get(unit.parentCode);
    const fault = parent ? placeFault(unit, parent) : null;
    return parent && fault !== null
      ? [cellFault(parent.row, 'level', `${unit.code} ${unit.name} hangs under it: ${fault}`)]
      : [];
  });
}
