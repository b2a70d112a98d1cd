import type { Phase } from '@zehuan/contracts';
import { isSubordinate } from '@zehuan/org';
import { rowsOf, type Transaction } from '@zehuan/platform';
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
  /** Phase of the subordinate's own cycle; null where it has no subordinates. */
  readonly phase: Phase | null;
  readonly ownAssigned: number;
  readonly ownOverdue: number;
  readonly hasTopLeader: boolean;
  readonly hasReporter: boolean;
}

/**
 * The board of a cycle. A task belongs to the subordinate in whose branch its unit stood when it was issued, so a
 * unit that moved later still counts where its work was done.
 */
export const boardOf = (tx: Transaction, cycle: CycleRow): Promise<BoardRow[]> =>
  rowsOf<BoardRow>(
    tx,
    `with tree as (
       select id from cycle where root_cycle_id = $1 and unit_path <@ $2::ltree and state <> 'cancelled'
     ), by_unit as (
       select t.unit_id, t.unit_path, t.cycle_id,
         count(*) as total,
         count(*) filter (where t.state = 'assigned') as assigned,
         count(*) filter (where t.state = 'acknowledged') as acknowledged,
         count(*) filter (where t.state = 'submitted') as submitted,
         count(*) filter (where t.state = 'returned') as returned,
         count(*) filter (where t.state = 'accepted') as accepted,
         count(*) filter (where t.state = 'cancelled') as cancelled,
         count(*) filter (where t.state in ('assigned','acknowledged','returned') and t.due_at < $4) as overdue,
         count(*) filter (where t.state = 'submitted' and t.review_due_at < $4) as reviews_overdue
       from task t join tree on tree.id = t.cycle_id
       group by t.unit_id, t.unit_path, t.cycle_id
     ), by_branch as (
       select subpath(unit_path, 0, nlevel($2::ltree) + 1) as branch,
         count(distinct unit_id)::int as units,
         sum(total)::int as total, sum(assigned)::int as assigned, sum(acknowledged)::int as acknowledged,
         sum(submitted)::int as submitted, sum(returned)::int as returned, sum(accepted)::int as accepted,
         sum(cancelled)::int as cancelled, sum(overdue)::int as overdue,
         coalesce(sum(reviews_overdue) filter (where cycle_id <> $3), 0)::int as reviews_overdue,
         coalesce(sum(assigned) filter (where cycle_id = $3), 0)::int as own_assigned,
         coalesce(sum(overdue) filter (where cycle_id = $3), 0)::int as own_overdue
       from by_unit where nlevel(unit_path) > nlevel($2::ltree) group by 1
     ), escalated as (
       select subpath(t.unit_path, 0, nlevel($2::ltree) + 1) as branch, count(*)::int as escalations
       from reminder r join task t on t.id = r.task_id join tree on tree.id = t.cycle_id
       where r.is_escalation and nlevel(t.unit_path) > nlevel($2::ltree) group by 1
     )
     select u.id as "unitId", u.code as "unitCode", u.name as "unitName", coalesce(b.units, 0) as units,
       coalesce(b.total, 0) as total, coalesce(b.assigned, 0) as assigned, coalesce(b.acknowledged, 0) as acknowledged,
       coalesce(b.submitted, 0) as submitted, coalesce(b.returned, 0) as returned, coalesce(b.accepted, 0) as accepted,
       coalesce(b.cancelled, 0) as cancelled, coalesce(b.overdue, 0) as overdue, coalesce(b.reviews_overdue, 0) as "reviewsOverdue",
       coalesce(e.escalations, 0) as escalations, own.phase,
       coalesce(b.own_assigned, 0) as "ownAssigned", coalesce(b.own_overdue, 0) as "ownOverdue",
       exists (select from post join tenure on tenure.post_id = post.id where post.unit_id = u.id and post.kind = 'topLeader'
         and daterange(from_on, to_on, '[]') @> $5::date) as "hasTopLeader",
       exists (select from post join tenure on tenure.post_id = post.id where post.unit_id = u.id and post.kind = 'reporter'
         and daterange(from_on, to_on, '[]') @> $5::date) as "hasReporter"
     from unit u
     left join by_branch b on b.branch = u.path
     left join escalated e on e.branch = u.path
     left join cycle own on own.unit_id = u.id and own.year = $6 and own.state <> 'cancelled'
     where u.parent_id = $7 and (b.branch is not null or (u.ended_on is null and ${isSubordinate('u')}))
     order by u.code`,
    [cycle.rootCycleId, cycle.unitPath, cycle.id, tx.at, tx.at, cycle.year, cycle.unitId],
  );
