import type { Pack } from '@zehuan/policy';

/** A unit of the tree that a year is run for. */
export interface UnitOfTree {
  readonly id: string;
  readonly code: string;
  readonly level: string;
  readonly kind: string;
  readonly parentId: string | null;
}

export interface ExpectedYear {
  /** Codes of the committees that have direct subordinates, and so a cycle. */
  readonly cycles: ReadonlySet<string>;
  /** `<code> <item> <occurrence>` of every task that the pack asks for. */
  readonly tasks: ReadonlySet<string>;
  readonly unitsByLevel: ReadonlyMap<string, number>;
}

export const taskKey = (code: string, item: string, occurrence: string): string => `${code} ${item} ${occurrence}`;

const hasMainResponsibility = (unit: UnitOfTree): boolean =>
  unit.kind === 'committee' || unit.kind === 'department' || unit.kind === 'enterprise';

/** What the pack asks of whom, worked out from the pack and the tree alone: every subordinate × the items of its level. */
export const expectedYear = (pack: Pack, rootCode: string, units: readonly UnitOfTree[]): ExpectedYear => {
  const responsible = units.filter(hasMainResponsibility);
  const below = new Map<string, UnitOfTree[]>();
  for (const unit of responsible)
    if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const cycles = new Set<string>();
  const tasks = new Set<string>();
  const unitsByLevel = new Map<string, number>();
  const visit = (supervising: UnitOfTree): void => {
    const subordinates = below.get(supervising.id) ?? [];
    if (subordinates.length > 0) cycles.add(supervising.code);
    for (const unit of subordinates) {
      unitsByLevel.set(unit.level, (unitsByLevel.get(unit.level) ?? 0) + 1);
      for (const key of keysFor(pack, unit)) tasks.add(key);
      visit(unit);
    }
  };
  const root = responsible.find((unit) => unit.code === rootCode);
  if (root) visit(root);
  return { cycles, tasks, unitsByLevel };
};

const keysFor = (pack: Pack, unit: UnitOfTree): string[] =>
  pack.items
    .filter((item) => (item.levels as readonly string[]).includes(unit.level))
    .filter((item) => item.unitKinds === undefined || (item.unitKinds as readonly string[]).includes(unit.kind))
    .flatMap((item) => (item.occurrences ?? [{ key: '' }]).map((each) => taskKey(unit.code, item.key, each.key)));
