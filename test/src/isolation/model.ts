import type { ProvinceOnRecord } from '@zehuan/cycles/testing';

interface Task {
  readonly id: string;
  readonly unitId: string;
  readonly supervisingUnitId: string;
  readonly cycleId: string;
  readonly itemId: string;
}

/** What may be seen of the record, by table; ids, in order. */
export type Seen = Readonly<Record<string, readonly string[]>>;

/** The tables that the model knows of, and how their rows are told apart. */
export const modelled = {
  ...{ unit: 'id', post: 'id', tenure: 'id', person: 'id' },
  ...{ cycle: 'id', cycle_event: 'id', item: 'id', task: 'id', task_event: 'id', notification: 'id' },
} as const;

/**
 * The rule of who sees what, over plain lists: no paths and no SQL but for reading rows. It remembers by itself under
 * whom everything was when it came about.
 */
export class Model {
  private readonly parents = new Map<string, string | null>();
  private readonly lines = new Map<string, readonly string[]>();
  private readonly tasks = new Map<string, Task>();
  private cycles: readonly { readonly id: string; readonly unitId: string }[] = [];

  constructor(private readonly province: ProvinceOnRecord) {}

  /** The unit and those above it, today. */
  private lineOf(unitId: string): readonly string[] {
    const parent = this.parents.get(unitId) ?? null;
    return parent === null ? [unitId] : [unitId, ...this.lineOf(parent)];
  }

  /** To be called after each act: what is new stands under whom it stands now. */
  async look(): Promise<void> {
    const rows = <Row>(sql: string): Promise<Row[]> => this.province.rows<Row>(sql);
    for (const { id, parentId } of await rows<{ id: string; parentId: string | null }>(
      'select id, parent_id as "parentId" from unit',
    ))
      this.parents.set(id, parentId);
    this.cycles = await rows('select id, unit_id as "unitId" from cycle');
    for (const { id, unitId } of this.cycles) if (!this.lines.has(id)) this.lines.set(id, this.lineOf(unitId));
    for (const task of await rows<Task>(
      `select id, unit_id as "unitId", supervising_unit_id as "supervisingUnitId", cycle_id as "cycleId", item_id as "itemId" from task`,
    )) {
      const before = this.tasks.get(task.id);
      if (before?.unitId !== task.unitId || before.itemId !== task.itemId)
        this.lines.set(task.id, this.lineOf(task.unitId));
      this.tasks.set(task.id, task);
    }
  }

  private stood(id: string, under: string): boolean {
    return this.lines.get(id)?.includes(under) === true;
  }

  /** What somebody who acts for a unit sees. */
  async seenBy(own: string): Promise<Seen> {
    const isBelow = (unitId: string): boolean => this.lineOf(unitId).includes(own);
    const tasks = [...this.tasks.values()];
    const sides = tasks.filter(({ unitId, supervisingUnitId }) => [unitId, supervisingUnitId].includes(own));
    const seenTasks = tasks.filter((task) => sides.includes(task) || this.stood(task.id, own));
    const isOfBranch = (id: string, unitId: string): boolean => this.stood(id, own) || isBelow(unitId);
    const ownCycles = new Set(this.cycles.filter(({ id, unitId }) => isOfBranch(id, unitId)).map(({ id }) => id));
    const seenCycles = new Set([...ownCycles, ...sides.map(({ cycleId }) => cycleId)]);
    const concerned = new Set([
      ...this.lineOf(own),
      ...sides.flatMap(({ unitId, supervisingUnitId }) => [unitId, supervisingUnitId]),
      ...tasks.filter(({ id }) => this.stood(id, own)).map(({ unitId }) => unitId),
    ]);
    const isKnown = (unitId: string): boolean => isBelow(unitId) || concerned.has(unitId);
    const taskIds = new Set(seenTasks.map(({ id }) => id));
    const itemIds = new Set(sides.map(({ itemId }) => itemId));
    const rows = async (sql: string, holds: (of: string) => boolean): Promise<string[]> => {
      // Ids of events are numbers.
      const found = await this.province.rows<{ id: string | number; of: string }>(sql);
      return [...new Set(found.filter(({ of }) => holds(of)).map(({ id }) => String(id)))].sort();
    };
    const postUnit = 'select n.id, p.unit_id as "of" from tenure n join post p on p.id = n.post_id';
    return {
      unit: [...this.parents.keys()].filter(isKnown).sort(),
      post: await rows('select id, unit_id as "of" from post', isKnown),
      tenure: await rows(postUnit, isKnown),
      person: await rows(postUnit.replace('n.id', 'n.person_id as id'), isBelow),
      cycle: [...seenCycles].sort(),
      cycle_event: await rows('select id::text, cycle_id as "of" from cycle_event', (id) => ownCycles.has(id)),
      item: [
        ...(await rows('select id, cycle_id as "of" from item', (id) => ownCycles.has(id))),
        ...(await rows('select id, id as "of" from item', (id) => itemIds.has(id))),
      ]
        .filter((id, place, all) => all.indexOf(id) === place)
        .sort(),
      task: [...taskIds].sort(),
      task_event: await rows('select id::text, task_id as "of" from task_event', (id) => taskIds.has(id)),
      notification: await rows('select id, unit_id as "of" from notification', isBelow),
    };
  }
}
