import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { lockCycleExclusive } from './cycle-lock.js';

/** So many rows are read as fast as they would be added up. */
const few = 100;

/**
 * Adds up the rows of a cycle's tally that are of one sort. What others are folding or writing at the same moment is
 * left to the next time: the sums are the same before, meanwhile and afterwards.
 */
export const foldTally = async (tx: Transaction, cycleId: string): Promise<void> => {
  await rowsOf(
    tx,
    prepared(`with folded as (
       delete from task_tally where cycle_id = $1 and id in (
         select id from task_tally where cycle_id = $1 and (select count(*) from task_tally where cycle_id = $1) > $2
         for update skip locked)
       returning *
     )
     insert into task_tally (cycle_id, branch, state, due_at, review_due_at, tasks)
     select cycle_id, branch, state, due_at, review_due_at, sum(tasks) from folded
     group by 1, 2, 3, 4, 5 having sum(tasks) <> 0`),
    [cycleId, few],
  );
};

const counted = `
  select t.cycle_id,
    case when nlevel(t.unit_path) > nlevel(c.unit_path) then subpath(t.unit_path, 0, nlevel(c.unit_path)) else t.unit_path end as branch,
    t.state, t.due_at, t.review_due_at, count(*)::int as tasks
  from task t join cycle c on c.id = t.cycle_id where ($1::uuid is null or t.cycle_id = $1) group by 1, 2, 3, 4, 5`;

const countedByUnit = `
  select t.cycle_id, t.unit_id, t.unit_path, count(*)::int as tasks,
    coalesce(sum((select count(*) from reminder r where r.task_id = t.id and r.is_escalation)), 0)::int as escalations
  from task t where ($1::uuid is null or t.cycle_id = $1) group by 1, 2, 3`;

const talliesApart = `
select distinct cycle_id as "cycleId" from (
  (select cycle_id, branch, state, due_at, review_due_at, sum(tasks) as tasks
   from (${counted} union all
         select cycle_id, branch, state, due_at, review_due_at, -tasks from task_tally where ($1::uuid is null or cycle_id = $1)) all_rows
   group by 1, 2, 3, 4, 5 having sum(tasks) <> 0)
) by_sort
union
select cycle_id from (
  select cycle_id, unit_id, unit_path
  from (${countedByUnit} union all
        select cycle_id, unit_id, unit_path, -tasks, -escalations from unit_tally where ($1::uuid is null or cycle_id = $1)) all_rows
  group by 1, 2, 3 having sum(tasks) <> 0 or sum(escalations) <> 0
) by_unit`;

/** Cycles (all, or one) whose tallies are not what a count of the tasks says; there should never be one. */
export const cyclesWithWrongTally = async (tx: Transaction, cycleId?: string): Promise<readonly string[]> => {
  const rows = await rowsOf<{ cycleId: string }>(tx, talliesApart, [cycleId ?? null]);
  return rows.map((row) => row.cycleId).sort();
};

/** Makes the tallies of a cycle anew from its tasks, while nobody changes any of them. */
export const recountTally = async (tx: Transaction, cycleId: string): Promise<void> => {
  await lockCycleExclusive(tx, cycleId);
  await rowOf(tx, `select 1 from cycle where id = $1 for update`, [cycleId]);
  await rowsOf(tx, `delete from task_tally where cycle_id = $1`, [cycleId]);
  await rowsOf(tx, `delete from unit_tally where cycle_id = $1`, [cycleId]);
  await rowsOf(tx, `insert into task_tally (cycle_id, branch, state, due_at, review_due_at, tasks) ${counted}`, [
    cycleId,
  ]);
  await rowsOf(tx, `insert into unit_tally (cycle_id, unit_id, unit_path, tasks, escalations) ${countedByUnit}`, [
    cycleId,
  ]);
};
