import type { Pack } from '../pack.schema.js';
import { asksFor } from '../rules/items.js';
import type { OrgFacts, UnitGroup } from './org-facts.js';
import type { PlannedDeadline } from './preview.js';

/** What falls due in a month, `YYYY-MM`. */
export interface MonthLoad {
  readonly month: string;
  readonly tasksPerUnit: number;
  readonly tasks: number;
}

/** What a year asks of the units of one level and kind. */
export interface LevelLoad extends UnitGroup {
  readonly tasksPerUnit: number;
  readonly tasks: number;
  readonly months: readonly MonthLoad[];
}

/** The load on each level and kind of units, by the month in which it falls due. */
export const loadOf = (pack: Pack, facts: OrgFacts, deadlines: readonly PlannedDeadline[]): readonly LevelLoad[] => {
  const itemOf = new Map(pack.items.map((item) => [item.key, item]));
  const months = [...new Set(deadlines.map((deadline) => deadline.on.slice(0, 7)))].sort();
  return facts.groups.map((group) => {
    const asked = deadlines.filter(({ item }) => {
      const of = itemOf.get(item);
      return of !== undefined && asksFor(of, group.level, group.kind);
    });
    return {
      ...group,
      tasksPerUnit: asked.length,
      tasks: asked.length * group.units,
      months: months.map((month) => {
        const tasksPerUnit = asked.filter((deadline) => deadline.on.startsWith(month)).length;
        return { month, tasksPerUnit, tasks: tasksPerUnit * group.units };
      }),
    };
  });
};
