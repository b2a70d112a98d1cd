import type { Phase } from '@zehuan/contracts';
import { isSubordinate } from '@zehuan/org';
import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import { dayInChina } from '@zehuan/tasks';
import type { CycleRow } from './cycle.queries.js';

/** A direct subordinate's row of the board: its own tasks, and those of everything below it, added up. */
export interface BoardRow {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** Units in this row that have tasks, the subordinate itself included. */
  readonly units: number;
  readonly total: number;
  readonly assigned: number;
  readonly acknowledged: number;
  readonly submitted: number;
  readonly returned: number;
  readonly accepted: number;
  readonly cancelled: number;
  readonly overdue: number;
  /** Reviews that the subordinate, or a committee below it, owes and is late with. */
  readonly reviewsOverdue: number;
  readonly escalations: number;
  /** The subordinate's own cycle; null where it has no subordinates. */
  readonly cycleId: string | null;
  /** Its phase. */
  readonly phase: Phase | null;
  readonly ownAssigned: number;
  readonly ownOverdue: number;
  readonly hasTopLeader: boolean;
  readonly hasReporter: boolean;
}

const own = `c.unit_path = $2::ltree`;
const branchOf = (path: string): string => `subpath(${path}, 0, nlevel($2::ltree) + 1)`;
const isBelow = (path: string): string => `nlevel(${path}) > nlevel($2::ltree)`;

/**
 * Tasks by the branch that they belong to: those of the committee's own cycle counted one by one, since its branches
 * are its units; those of the cycles below it as the tally has them.
 */
const counted = `
  select ${branchOf('t.unit_path')} as branch, t.state, t.due_at, t.review_due_at, 1 as tasks, t.cycle_id = $3 as is_own
  from tree c join task t on t.cycle_id = c.id where ${own} and ${isBelow('t.unit_path')}
  union all
  select ${branchOf('t.branch')}, t.state, t.due_at, t.review_due_at, t.tasks, false
  from tree c join task_tally t on t.cycle_id = c.id where not ${own} and ${isBelow('t.branch')}`;

const tasksIn = (state: string): string => `coalesce(sum(tasks) filter (where state = '${state}'), 0)::int as ${state}`;
const isOverdue = `state in ('assigned','acknowledged','returned') and due_at < $4`;

/** What is looked up for each subordinate stands in lateral joins, or the planner would read every tenure of the country. */
const board = prepared(`
with tree as materialized (
  select id, unit_path from cycle where root_cycle_id = $1 and unit_path <@ $2::ltree and state <> 'cancelled'
), by_branch as (
  select branch, sum(tasks)::int as total,
    ${['assigned', 'acknowledged', 'submitted', 'returned', 'accepted', 'cancelled'].map(tasksIn).join(', ')},
    coalesce(sum(tasks) filter (where ${isOverdue}), 0)::int as overdue,
    coalesce(sum(tasks) filter (where state = 'submitted' and review_due_at < $4 and not is_own), 0)::int as reviews_overdue,
    coalesce(sum(tasks) filter (where state = 'assigned' and is_own), 0)::int as own_assigned,
    coalesce(sum(tasks) filter (where ${isOverdue} and is_own), 0)::int as own_overdue
  from (${counted}) counted group by 1
), by_unit as materialized (
  select ${branchOf('u.unit_path')} as branch, u.unit_id, sum(u.tasks) as tasks, sum(u.escalations) as escalations
  from unit_tally u where u.cycle_id = any (array(select id from tree)) and ${isBelow('u.unit_path')} group by 1, 2
), units as (
  select branch, (count(*) filter (where tasks > 0))::int as units, sum(escalations)::int as escalations from by_unit group by 1
)
select u.id as "unitId", u.code as "unitCode", u.name as "unitName", coalesce(n.units, 0) as units,
  coalesce(b.total, 0) as total, coalesce(b.assigned, 0) as assigned, coalesce(b.acknowledged, 0) as acknowledged,
  coalesce(b.submitted, 0) as submitted, coalesce(b.returned, 0) as returned, coalesce(b.accepted, 0) as accepted,
  coalesce(b.cancelled, 0) as cancelled, coalesce(b.overdue, 0) as overdue, coalesce(b.reviews_overdue, 0) as "reviewsOverdue",
  coalesce(n.escalations, 0) as escalations, own.id as "cycleId", own.phase,
  coalesce(b.own_assigned, 0) as "ownAssigned", coalesce(b.own_overdue, 0) as "ownOverdue",
  coalesce(held."hasTopLeader", false) as "hasTopLeader", coalesce(held."hasReporter", false) as "hasReporter"
from unit u
left join by_branch b on b.branch = u.path
left join units n on n.branch = u.path
left join lateral (select id, phase from cycle where unit_id = u.id and year = $5 and state <> 'cancelled' limit 1) own on true
left join lateral (
  select bool_or(post.kind = 'topLeader') as "hasTopLeader", bool_or(post.kind = 'reporter') as "hasReporter"
  from post join tenure on tenure.post_id = post.id
  where post.unit_id = u.id and post.kind in ('topLeader','reporter') and daterange(from_on, to_on, '[]') @> ${dayInChina('$4')}
) held on true
where u.parent_id = $6 and (coalesce(b.total, 0) > 0 or (u.ended_on is null and ${isSubordinate('u')}))
order by u.code`);

/**
 * The board of a cycle. A task belongs to the subordinate in whose branch its unit stood when it was issued, so a
 * unit that moved later still counts where its work was done.
 */
export const boardOf = (tx: Transaction, cycle: CycleRow): Promise<BoardRow[]> =>
  rowsOf<BoardRow>(tx, board, [cycle.rootCycleId, cycle.unitPath, cycle.id, tx.at, cycle.year, cycle.unitId]);
