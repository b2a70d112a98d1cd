import type { Fault } from '@zehuan/contracts';
import { comparePeople } from './import-people.js';
import type { Appointment, Difference, Present, PresentUnit } from './import-present.js';
import { type ImportTree, importTree, orphanFaults, placeFaults } from './import-tree.js';
import { cellFault, type RowMention, type RowUnit } from './unit-row.js';

/** What an import will do; nothing of it may be done while there are faults. */
export interface ImportPlan {
  readonly faults: readonly Fault[];
  readonly differences: readonly Difference[];
  /** New units by depth: those of one list hang under units of earlier lists or existing ones. */
  readonly creations: readonly (readonly RowUnit[])[];
  readonly changes: readonly { readonly before: PresentUnit; readonly after: RowUnit }[];
  readonly appointments: readonly Appointment[];
  readonly addresses: readonly { readonly personId: string; readonly email: string }[];
  readonly unchanged: number;
}

/**
 * Compares the rows of a file that are right by themselves with the record and with each other. `mentions` are all rows,
 * wrong ones too, so that codes given twice and unknown parents come to light at once, and that hanging under a wrong
 * row is no fault of its own.
 */
export function planImport(
  rows: readonly RowUnit[],
  present: Present,
  mentions: readonly RowMention[] = rows.map(mentionOf),
): ImportPlan {
  const byCode = new Map([...rows].reverse().map((row) => [row.code, row]));
  const faults = mentionFaults(mentions, present);
  const unique = rows.filter((row) => byCode.get(row.code) === row);
  const tree = importTree(byCode, present);
  const people = unique.map((row) => comparePeople(row, present));
  for (const row of unique) faults.push(...placeFaults(row, tree));
  faults.push(...orphanFaults(byCode, present), ...people.flatMap((compared) => compared.faults));
  const differences = unique.map((row, index) => [
    ...compareUnit(row, present.units.get(row.code)),
    ...(people[index]?.differences ?? []),
  ]);
  const created = unique.filter((row) => !present.units.has(row.code));
  return {
    faults,
    differences: differences.flat(),
    creations: byDepth(created, tree),
    changes: unique.flatMap((after) => {
      const before = present.units.get(after.code);
      return before && compareUnit(after, before).length > 0 ? [{ before, after }] : [];
    }),
    appointments: people.flatMap((compared) => compared.appointments),
    addresses: people.flatMap((compared) => compared.addresses),
    unchanged: differences.filter((found) => found.length === 0).length,
  };
}

const mentionOf = ({ row, code, parentCode }: RowUnit): RowMention => ({ row, code, parentCode: parentCode ?? '' });

function mentionFaults(mentions: readonly RowMention[], present: Present): Fault[] {
  const first = new Map([...mentions].reverse().map(({ code, row }) => [code, row]));
  const isKnown = (code: string): boolean => code === '' || first.has(code) || present.units.has(code);
  return mentions.flatMap(({ row, code, parentCode }) => {
    const faults: Fault[] = [];
    const former = present.units.has(code) ? undefined : present.formerCodes.get(code);
    const nowhere =
      present.formerCodes.get(parentCode) ?? `there is no unit ${parentCode}, neither in the file nor in the record`;
    if (code !== '' && first.get(code) !== row)
      faults.push(cellFault(row, 'code', `row ${String(first.get(code))} has the code ${code} too`));
    else if (former !== undefined) faults.push(cellFault(row, 'code', former));
    if (!isKnown(parentCode)) faults.push(cellFault(row, 'parentCode', nowhere));
    return faults;
  });
}

function compareUnit(row: RowUnit, before: PresentUnit | undefined): Difference[] {
  if (!before) return [{ row: row.row, code: row.code, field: 'code', from: null, to: row.code }];
  const fields = ['name', 'kind', 'level', 'parentCode', 'establishedOn'] as const;
  return fields.flatMap((field) => {
    const to = row[field];
    const isSilent = field === 'establishedOn' && to === null;
    return isSilent || to === before[field]
      ? []
      : [{ row: row.row, code: row.code, field, from: before[field], to: to ?? '' }];
  });
}

function byDepth(rows: readonly RowUnit[], tree: ImportTree): RowUnit[][] {
  const depths = new Map<number, RowUnit[]>();
  for (const row of rows) {
    const depth = tree.depthOf(row.code) ?? 0;
    const group = depths.get(depth);
    if (group) group.push(row);
    else depths.set(depth, [row]);
  }
  return [...depths].sort(([one], [other]) => one - other).map(([, group]) => group);
}
