import type { UnitKind, UnitLevel } from '@zehuan/contracts';
import type { Due, Item, Pack } from '../pack.schema.js';

/** What is asked for once: an item itself, with an empty key, or one of its occurrences. */
export interface Occurrence {
  readonly occurrence: string;
  readonly title: Item['title'];
  readonly due: Due;
}

/** What of an item is asked for when: itself, or each of its occurrences. */
export const occurrencesOf = (item: Item): readonly Occurrence[] => {
  if (item.occurrences)
    return item.occurrences.map((each) => ({ occurrence: each.key, title: each.title, due: each.due }));
  return item.due ? [{ occurrence: '', title: item.title, due: item.due }] : [];
};

/** Whether an item is asked of a unit of this level and kind; without kinds it is asked of every kind. */
export const asksFor = (item: Item, level: string, kind: string): boolean =>
  item.levels.includes(level as UnitLevel) && (item.unitKinds?.includes(kind as UnitKind) ?? true);

/** The items that a unit of this level and kind is asked for. */
export const itemsFor = (pack: Pack, level: string, kind: string): readonly Item[] =>
  pack.items.filter((item) => asksFor(item, level, kind));
