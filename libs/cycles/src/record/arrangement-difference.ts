import type { TaskState } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';

/** How one task of a unit stands, for comparing before and after. */
interface Standing {
  readonly taskId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly itemKey: string;
  readonly title: string;
  readonly state: TaskState;
  readonly dueOn: string;
}

/** What a change of the arrangement means for one unit; `kept` counts the lines already done that the change leaves alone. */
export interface UnitDifference {
  readonly unitCode: string;
  readonly unitName: string;
  readonly added: readonly { readonly itemKey: string; readonly title: string; readonly dueOn: string }[];
  readonly moved: readonly { readonly itemKey: string; readonly from: string; readonly to: string }[];
  readonly retitled: readonly { readonly itemKey: string; readonly from: string; readonly to: string }[];
  readonly dropped: readonly string[];
  readonly kept: number;
}

export const standingOf = (tx: Transaction, cycleIds: readonly string[]): Promise<Standing[]> =>
  rowsOf<Standing>(
    tx,
    `select t.id as "taskId", u.code as "unitCode", u.name as "unitName", i.key as "itemKey", t.title, t.state, t.due_on as "dueOn"
     from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id where t.cycle_id = any($1)`,
    [cycleIds],
  );

/** Pure: the units for which something differs, by code. */
export const differencesBetween = (
  before: readonly Standing[],
  after: readonly Standing[],
): readonly UnitDifference[] => {
  const earlier = new Map(before.map((task) => [task.taskId, task]));
  const byUnit = new Map<string, Standing[]>();
  for (const task of after) byUnit.set(task.unitCode, [...(byUnit.get(task.unitCode) ?? []), task]);
  const differences = [...byUnit.values()].map((tasks): UnitDifference => {
    const pairs = tasks.map((task) => ({ task, was: earlier.get(task.taskId) }));
    const stayed = pairs.flatMap(({ task, was }) => (was ? [{ task, was }] : []));
    return {
      unitCode: tasks[0]?.unitCode ?? '',
      unitName: tasks[0]?.unitName ?? '',
      added: pairs
        .filter(({ was }) => !was)
        .map(({ task }) => ({ itemKey: task.itemKey, title: task.title, dueOn: task.dueOn })),
      moved: stayed
        .filter(({ task, was }) => task.dueOn !== was.dueOn)
        .map(({ task, was }) => ({ itemKey: task.itemKey, from: was.dueOn, to: task.dueOn })),
      retitled: stayed
        .filter(({ task, was }) => task.title !== was.title)
        .map(({ task, was }) => ({ itemKey: task.itemKey, from: was.title, to: task.title })),
      dropped: stayed
        .filter(({ task, was }) => task.state === 'cancelled' && was.state !== 'cancelled')
        .map(({ task }) => task.itemKey),
      kept: stayed.filter(({ was }) => was.state === 'accepted').length,
    };
  });
  return differences
    .filter((unit) => unit.added.length + unit.moved.length + unit.retitled.length + unit.dropped.length > 0)
    .sort((a, b) => (a.unitCode < b.unitCode ? -1 : 1));
};
