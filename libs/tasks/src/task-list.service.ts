import { everything, Refusal, type TaskState, taskStates } from '@zehuan/contracts';
import { typedName, unitByCode } from '@zehuan/org';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { bind } from './record/change-task.queries.js';
import { isId } from './record/task-at-hand.queries.js';
import {
  countStatement,
  isTallied,
  listStatement,
  type Selection,
  statesOf,
  tallyStatement,
  valuesOf,
} from './record/task-list.queries.js';
import { phasesOf, scopeOf, supervisorOf } from './record/task-scope.queries.js';
import { cursorOf, placeOf } from './rules/cursor.js';
import type { TaskCounts, TaskFilters, TaskInList, TaskListInput, TaskPage, Waiting } from './task.types.js';

const mostRows = 200;
const usualRows = 50;

function limitOf({ limit = usualRows }: TaskListInput): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostRows) return limit;
  throw new Refusal('invalid-input', undefined, [
    { pointer: '/limit', message: `Give a number from 1 to ${mostRows}` },
  ]);
}

async function selectionOf(tx: Transaction, filters: TaskFilters): Promise<Selection> {
  for (const id of [filters.cycleId, filters.treeId])
    if (id !== undefined && !isId(id)) throw new Refusal('unknown-cycle');
  const scope = await scopeOf(tx, filters);
  const isLarge = scope.kind === 'many' || scope.kind === 'all';
  const phases = isLarge ? await phasesOf(tx, filters) : [];
  const supervisingUnitId = await supervisorOf(tx, filters);
  return { scope, filters, supervisingUnitId, named: typedName(filters.q), phases, at: tx.at };
}

type PlacedTask = TaskInList & { readonly place: string };

const withoutPlace = (row: PlacedTask): TaskInList => {
  const task: { place?: string } = { ...row };
  delete task.place;
  return task as TaskInList;
};

/** A kind that no arrangement has. */
const isNowhere = ({ scope, phases }: Selection): boolean =>
  (scope.kind === 'many' || scope.kind === 'all') && phases.length === 0;

/** What everyone asks for all day: the tasks of one unit, at most by state, as its index has them. */
const isInbox = ({ scope, filters }: Selection): boolean =>
  scope.kind === 'unit' &&
  [
    filters.kind,
    filters.phase,
    filters.cycleId,
    filters.treeId,
    filters.itemKey,
    filters.supervisedBy,
    filters.q,
  ].every((filter) => filter === undefined) &&
  filters.isReviewOverdue === undefined &&
  filters.isEscalated === undefined;

/** A page of tasks in the order in which they fall due (`due_at`, `id`). */
export async function listTasks(tx: Transaction, input: TaskListInput): Promise<TaskPage> {
  const limit = limitOf(input);
  const after = input.cursor === undefined ? null : placeOf(input.cursor);
  const selection = await selectionOf(tx, input);
  if (statesOf(input).length === 0 || isNowhere(selection)) return { items: [], nextCursor: null };
  const { text, parameters } = bind(listStatement(selection, after), {
    ...valuesOf(selection),
    afterDueAt: after?.dueAt,
    afterId: after?.id,
    more: limit + 1,
  });
  const rows = await rowsOf<PlacedTask>(tx, isInbox(selection) ? prepared(text) : text, parameters);
  const items = rows.slice(0, limit).map(withoutPlace);
  const last = rows[limit - 1];
  return { items, nextCursor: rows.length > limit && last ? cursorOf({ dueAt: last.place, id: last.id }) : null };
}

/** All tasks that the filters find, in the order in which they fall due, up to a number. */
export async function tasksUpTo(tx: Transaction, filters: TaskFilters, most: number): Promise<readonly TaskInList[]> {
  const selection = await selectionOf(tx, filters);
  if (statesOf(filters).length === 0 || isNowhere(selection)) return [];
  const values = { ...valuesOf(selection), more: most };
  const { text, parameters } = bind(listStatement(selection, null), values);
  return (await rowsOf<PlacedTask>(tx, text, parameters)).map(withoutPlace);
}

/** Whether the actor sees all of a branch: to others the tallies tell less than the tasks that they see in it. */
const seesAll = ({ actor }: Transaction, { scope }: Selection): boolean =>
  actor.scope === everything ||
  (scope.kind === 'many' && actor.scope !== null && `${scope.path}.`.startsWith(`${actor.scope}.`));

/** How many tasks the same filters find, by state. */
export async function countTasks(tx: Transaction, input: TaskFilters): Promise<TaskCounts> {
  const selection = await selectionOf(tx, input);
  const statement = isTallied(selection) && seesAll(tx, selection) ? tallyStatement : countStatement;
  const { text, parameters } = bind(statement(selection), valuesOf(selection));
  const rows = await rowsOf<{ state: TaskState; count: number; overdue: number }>(tx, text, parameters);
  const count = (state: TaskState): number => rows.find((row) => row.state === state)?.count ?? 0;
  const byState = Object.fromEntries(taskStates.map((state) => [state, count(state)])) as Record<TaskState, number>;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  return { byState, overdue: sum(rows.map((row) => row.overdue)), total: sum(Object.values(byState)) };
}

const waiting = prepared(`
select count(*) filter (where state <> 'submitted')::int as owed, count(*) filter (where state = 'assigned')::int as assigned,
  count(*) filter (where state = 'submitted')::int as reviews
from (
  select state from task where unit_id = $1 and state in ('assigned','acknowledged','returned')
  union all select state from task where supervising_unit_id = $1 and state = 'submitted'
) waiting`);

/** How much waits for a unit, in one look; refuses `unknown-unit`. */
export async function countWaiting(tx: Transaction, unitCode: string): Promise<Waiting> {
  const { id } = await unitByCode(tx, unitCode);
  const row = await rowOf<Waiting>(tx, waiting, [id]);
  return row ?? { owed: 0, assigned: 0, reviews: 0 };
}
