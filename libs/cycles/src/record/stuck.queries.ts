import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import { dayInChina } from '@zehuan/tasks';
import type { CycleRow } from './cycle.queries.js';

/** One who must act before others can go on: a unit that is late with its tasks, or one that has reviews to do. */
export interface StuckRow {
  readonly side: 'responsible' | 'supervising';
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** What waits for the unit: its overdue tasks, or all submissions that it has to review. */
  readonly tasks: number;
  readonly overdue: number;
  /** The earliest day by which it had, or has, to act. */
  readonly dueOn: string;
  /** Since when the oldest submission waits; null for what is not submitted. */
  readonly waitingSince: Date | null;
  /** Who does it there: delegates and reporters, or coordinators; without one, the top leader. */
  readonly persons: readonly { readonly id: string; readonly name: string }[];
}

export interface Stuck {
  readonly items: readonly StuckRow[];
  /** Whether there is more than what is listed: the boards below list it. */
  readonly hasMore: boolean;
}

/** So many tasks are counted one by one; cycles further down are left to their own boards. */
const mostTasks = 20_000;
/** Of each side. */
const mostRows = 150;

const isOverdue = `t.state in ('assigned','acknowledged','returned') and t.due_at < $3`;
const inOffice = `daterange(n.from_on, n.to_on, '[]') @> ${dayInChina('$3')}`;
const holders = (kind: string): string =>
  `select n.person_id from post join tenure n on n.post_id = post.id where post.unit_id = g.unit_id and post.kind = '${kind}' and ${inOffice}`;

/** The tallies say of each cycle how much there is, so that only the tasks of whole cycles are read, and never too many. */
const stuck = prepared(`
with tree as materialized (
  select id, unit_path from cycle where root_cycle_id = $1 and unit_path <@ $2::ltree and state <> 'cancelled'
), tallied as (
  select c.id, c.unit_path, coalesce(sum(t.tasks) filter (where ${isOverdue} or t.state = 'submitted'), 0) as tasks
  from tree c left join task_tally t on t.cycle_id = c.id group by 1, 2
), ranked as (
  select *, sum(tasks) over (order by nlevel(unit_path), tasks desc, id) - tasks as before from tallied
  where tasks > 0 or unit_path = $2::ltree
), chosen as materialized (
  select id from ranked where before + tasks <= ${mostTasks} or unit_path = $2::ltree
), groups as (
  select 'responsible' as side, t.cycle_id, t.unit_id, count(*)::int as tasks, count(*)::int as overdue, min(t.due_on) as due_on,
    null::timestamptz as waiting_since,
    array_agg(distinct delegate) filter (where delegate is not null) as delegates, bool_or(delegate is null) as is_with_post
  from chosen c join task t on t.cycle_id = c.id
  cross join lateral (select case when coalesce(t.delegated_until >= ${dayInChina('$3')}, true) then t.delegate_person_id end as delegate) d
  where ${isOverdue} group by 2, 3
  union all
  select 'supervising', t.cycle_id, t.supervising_unit_id, count(*)::int, (count(*) filter (where t.review_due_at < $3))::int,
    min(t.review_due_on), min(t.submitted_at), null, true
  from chosen c join task t on t.cycle_id = c.id where t.state = 'submitted' group by 2, 3
), numbered as materialized (
  select *, row_number() over (partition by side order by overdue desc, tasks desc, due_on, unit_id, cycle_id) as place from groups
), most as (
  select * from numbered where place <= ${mostRows}
)
select g.side, g.cycle_id as "cycleId", u.id as "unitId", u.code as "unitCode", u.name as "unitName", g.tasks, g.overdue,
  g.due_on::text as "dueOn", g.waiting_since as "waitingSince",
  (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name), '[]')
   from unnest(coalesce(g.delegates, '{}') || case when not g.is_with_post then '{}'
      when g.side = 'responsible' then array(${holders('reporter')})
      when exists (${holders('coordinator')}) then array(${holders('coordinator')})
      else array(${holders('topLeader')}) end) as who (id) join person p on p.id = who.id) as persons,
  (select count(*) from ranked) > (select count(*) from chosen) or (select max(place) from numbered) > ${mostRows} as "hasMore"
from most g join unit u on u.id = g.unit_id order by g.overdue desc, g.tasks desc, g.due_on, g.side, g.unit_id, g.cycle_id`);

type FoundRow = StuckRow & { readonly hasMore: boolean };

const rowAlone = (found: FoundRow): StuckRow => {
  const row: { hasMore?: boolean } = { ...found };
  delete row.hasMore;
  return row as StuckRow;
};

/**
 * What holds up a cycle and those below it, and with whom: the most overdue first. Cycles are taken from the top down, so
 * that there is a bound to what is counted; each number is that of the list of the same cycle and unit.
 */
export async function stuckOf(tx: Transaction, cycle: CycleRow): Promise<Stuck> {
  const found = await rowsOf<FoundRow>(tx, stuck, [cycle.rootCycleId, cycle.unitPath, tx.at]);
  return { items: found.map(rowAlone), hasMore: found[0]?.hasMore ?? false };
}
