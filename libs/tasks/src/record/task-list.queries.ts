import { owedStates, type Phase, type TaskState, taskStates } from '@zehuan/contracts';
import { matchesUnit, type TypedName } from '@zehuan/org';
import type { Place } from '../rules/cursor.js';
import type { TaskFilters } from '../task.types.js';
import type { Scope } from './task-scope.queries.js';

/** What a statement over tasks is built from. */
export interface Selection {
  readonly scope: Scope;
  readonly filters: TaskFilters;
  readonly supervisingUnitId: string | null;
  /** What is looked for by `filters.q`. */
  readonly named: TypedName;
  /** The phases in which there can be what is looked for. */
  readonly phases: readonly Phase[];
  readonly at: Date;
}

const owed = `('assigned','acknowledged','returned')`;

/** The states that the filters leave; being overdue is a matter of owed states only, a late review one of the submitted. */
export function statesOf({ state, isOverdue, isReviewOverdue }: TaskFilters): readonly TaskState[] {
  const asked: readonly TaskState[] = state === undefined ? taskStates : typeof state === 'string' ? [state] : state;
  return asked.filter(
    (each) =>
      (isOverdue !== true || (owedStates as readonly TaskState[]).includes(each)) &&
      (isReviewOverdue !== true || each === 'submitted'),
  );
}

/** Cycles in which units below a path have tasks: those of its branch, and those of the committees above it. */
const cyclesOfPath = 'select c.id from cycle c where c.unit_path <@ :path::ltree or c.unit_path @> :path::ltree';

/** The cycles with whose tasks a large list has to do; undefined for all. */
const cyclesOf = (scope: Scope): string | undefined => {
  if (scope.kind === 'many') return cyclesOfPath;
  return scope.kind === 'all' && scope.isLimited ? 'select c.id from cycle c' : undefined;
};

/** The condition on the branch of a scope that has one. */
const pathOf = (scope: Scope): readonly string[] =>
  'path' in scope && scope.path !== null ? ['t.unit_path <@ :path::ltree'] : [];

/** The cycles of a tree in which there can be tasks of the scope. */
const cyclesOfTree = (scope: Scope): string => `
select c.id from cycle top join cycle c on c.root_cycle_id = top.root_cycle_id and c.unit_path <@ top.unit_path
where top.id = :treeId and c.state <> 'cancelled'
  ${pathOf(scope).length === 0 ? '' : 'and (c.unit_path <@ :path::ltree or c.unit_path @> :path::ltree)'}`;

const itemsOf = (scope: Scope): string => {
  const cycles = cyclesOf(scope);
  return `select i.id from item i where i.key = :itemKey${cycles === undefined ? '' : ` and i.cycle_id in (${cycles})`}`;
};

/** What somebody looks for by a text; lines and units are found once, before the tasks. */
const isFound = `(t.title ilike '%' || :typed || '%'
  or t.item_id = any (array(select i.id from item i where i.title->>'en' ilike '%' || :typed || '%'))
  or t.unit_id = any (array(select n.id from unit n where ${matchesUnit('n', { typed: ':typed', pinyin: ':pinyin' })})))`;

/** Conditions in SQL over `t`, but for those of the scope and the state. */
function conditions({ scope, filters, supervisingUnitId, named: { typed } }: Selection): readonly string[] {
  return [
    ...(filters.kind === undefined ? [] : ['t.kind = :kind']),
    ...(filters.phase === undefined ? [] : ['t.phase = :phase']),
    ...(filters.cycleId === undefined ? [] : ['t.cycle_id = :cycleId']),
    ...(filters.treeId === undefined ? [] : [`t.cycle_id = any (array(${cyclesOfTree(scope)}))`]),
    ...(filters.itemKey === undefined ? [] : [`t.item_id in (${itemsOf(scope)})`]),
    ...(supervisingUnitId === null ? [] : ['t.supervising_unit_id = :supervisingUnitId']),
    ...(filters.isOverdue === true ? ['t.due_at < :at'] : []),
    ...(filters.isReviewOverdue === true ? ['t.review_due_at < :at'] : []),
    ...(filters.isEscalated === true
      ? ['exists (select from reminder r where r.task_id = t.id and r.is_escalation)']
      : []),
    ...(typed === null ? [] : [isFound]),
    ...(filters.isOverdue === false ? [`not (t.state in ${owed} and t.due_at < :at)`] : []),
  ];
}

const stateCondition = (states: readonly TaskState[]): readonly string[] =>
  states.length === taskStates.length ? [] : ['t.state = any(:states)'];

/** The values of every statement built here. */
export const valuesOf = ({
  scope,
  filters,
  supervisingUnitId,
  named,
  at,
}: Selection): Readonly<Record<string, unknown>> => ({
  kind: filters.kind,
  phase: filters.phase,
  cycleId: filters.cycleId,
  treeId: filters.treeId,
  itemKey: filters.itemKey,
  ...named,
  supervisingUnitId,
  at,
  states: statesOf(filters),
  unitId: scope.kind === 'unit' ? scope.unitId : null,
  unitIds: scope.kind === 'few' ? scope.unitIds : null,
  path: scope.kind === 'few' || scope.kind === 'many' ? scope.path : null,
});

const where = (all: readonly string[]): string => (all.length === 0 ? 'true' : all.join(' and '));

/** Whether other filters leave so little that the order of the due time need not come from an index. */
const isNarrow = ({ filters }: Selection): boolean =>
  [filters.cycleId, filters.treeId, filters.itemKey].some((filter) => filter !== undefined);

/** A page of ids in the order (due_at, id), one more than the limit, each scope by the index that serves it. */
function pageOf(selection: Selection, after: Place | null): string {
  const states = statesOf(selection.filters);
  const rest = [
    ...conditions(selection),
    ...(after ? ['(t.due_at, t.id) > (:afterDueAt::timestamptz, :afterId::uuid)'] : []),
  ];
  const pick = (from: string, all: readonly string[]): string =>
    `select t.id, t.due_at from ${from} where ${where([...all, ...rest])} order by t.due_at, t.id limit :more`;
  const byState = stateCondition(states);
  switch (selection.scope.kind) {
    case 'unit':
      return pick('task t', ['t.unit_id = :unitId', ...byState]);
    case 'few':
      return `select t.id, t.due_at from unnest(:unitIds::uuid[]) as u(id) cross join lateral (
        ${pick('task t', ['t.unit_id = u.id', ...pathOf(selection.scope), ...byState])}) t order by t.due_at, t.id limit :more`;
    case 'many':
    case 'all': {
      const scope = pathOf(selection.scope);
      if (isNarrow(selection) || selection.supervisingUnitId !== null) return pick('task t', [...scope, ...byState]);
      // A branch for each phase and state, each with its own order and limit: Postgres merges their indexes by due time
      // and stops at the limit, instead of sorting all that a large part of the tree has.
      const branches = selection.phases.flatMap((phase) =>
        states.map((state) => `(${pick('task t', [`t.phase = '${phase}'`, `t.state = '${state}'`, ...scope])})`),
      );
      return `select * from (${branches.join(' union all ')}) t order by due_at, id limit :more`;
    }
  }
}

/** Columns of a task in a list, over `t` (task), `u` (unit), `s` (supervising unit) and `i` (item). */
export const listColumns = `
  t.id, t.kind, t.cycle_id as "cycleId", t.item_id as "itemId", i.key as "itemKey",
  json_build_object('id', u.id, 'code', u.code, 'name', u.name) as unit,
  json_build_object('id', s.id, 'code', s.code, 'name', s.name) as "supervisingUnit",
  t.title, coalesce(i.title->>'en', t.title) as "titleInEnglish", t.phase, t.due_on::text as "dueOn", t.due_at as "dueAt", t.due_is_provisional as "dueIsProvisional",
  t.review_due_on::text as "reviewDueOn", t.review_due_at as "reviewDueAt", t.state,
  t.state in ${owed} and t.due_at < :at as "isOverdue",
  t.state = 'submitted' and t.review_due_at < :at as "isReviewOverdue",
  case when t.state in ${owed} then 'responsible' when t.state = 'submitted' then 'supervising' end as "stuckAt",
  t.submission_count as "submissionCount", t.score::text as score, t.delegate_person_id as "delegatePersonId",
  t.issued_at as "issuedAt", t.acknowledged_at as "acknowledgedAt", t.submitted_at as "submittedAt",
  t.ended_at as "endedAt", t.version`;

export const listJoins = `join unit u on u.id = t.unit_id join unit s on s.id = t.supervising_unit_id
  join item i on i.id = t.item_id`;

/** The statement of a page. */
export const listStatement = (selection: Selection, after: Place | null): string => `
with page as materialized (${pageOf(selection, after)})
select ${listColumns}, to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
from page join task t on t.id = page.id ${listJoins}
order by t.due_at, t.id`;

/** Whether nothing is asked that the tallies do not know: a large branch, at most by state. */
export const isTallied = ({ scope, filters, supervisingUnitId }: Selection): boolean =>
  scope.kind === 'many' &&
  supervisingUnitId === null &&
  [filters.kind, filters.phase, filters.cycleId, filters.treeId, filters.itemKey, filters.q].every(
    (filter) => filter === undefined,
  ) &&
  [filters.isOverdue, filters.isReviewOverdue, filters.isEscalated].every((filter) => filter === undefined);

/**
 * The same counts from the tallies of the cycles of a branch, which say of each task to which branch it belongs down to the
 * level of its cycle; the tasks that the committees above have asked of the branch are counted one by one.
 */
export const tallyStatement = (selection: Selection): string => `
select state, sum(tasks)::int as count, coalesce(sum(tasks) filter (where state in ${owed} and due_at < :at), 0)::int as overdue
from (
  select t.state, t.due_at, t.tasks from task_tally t
  where t.branch <@ :path::ltree and t.cycle_id in (select c.id from cycle c where c.unit_path <@ :path::ltree)
  union all
  select t.state, t.due_at, 1 from task t where t.unit_path <@ :path::ltree
    and t.cycle_id in (select c.id from cycle c where c.unit_path @> :path::ltree and c.unit_path <> :path::ltree)
) t where ${where(stateCondition(statesOf(selection.filters)))} group by state having sum(tasks) <> 0`;

/** The statement of the counts by state. */
export function countStatement(selection: Selection): string {
  const { scope } = selection;
  const cycles = cyclesOf(scope);
  const inCycles = cycles === undefined ? [] : [`t.cycle_id in (${cycles})`];
  const ofScope = (): readonly string[] => {
    switch (scope.kind) {
      case 'all':
        return inCycles;
      case 'unit':
        return ['t.unit_id = :unitId'];
      case 'few':
        return ['t.unit_id = any(:unitIds)', ...pathOf(scope)];
      case 'many':
        return ['t.unit_path <@ :path::ltree', ...inCycles];
    }
  };
  const all = [...ofScope(), ...conditions(selection), ...stateCondition(statesOf(selection.filters))];
  return `select t.state, count(*)::int as count, (count(*) filter (where t.state in ${owed} and t.due_at < :at))::int as overdue
    from task t where ${where(all)} group by t.state`;
}
