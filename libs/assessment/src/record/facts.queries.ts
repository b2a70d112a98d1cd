import { isWithin, scopeParameters, type UnitScope } from '@zehuan/org';
import { rowsOf, type Transaction } from '@zehuan/platform';
import type { TaskFacts } from '../rules/task-facts.js';

export type UnitTaskFacts = TaskFacts & { readonly unitId: string };

/**
 * Everything that the rules judge of a cycle, in one query. Signing for the result is no part of what it is about;
 * what a unit took over from another is not its own record, and a unit that has ended is not assessed.
 */
export const factsOf = (
  tx: Transaction,
  {
    cycleId,
    escalations,
    scope,
  }: { readonly cycleId: string; readonly escalations: readonly string[]; readonly scope: UnitScope },
): Promise<UnitTaskFacts[]> =>
  rowsOf<UnitTaskFacts>(
    tx,
    `select t.unit_id as "unitId", t.id as "taskId",
       i.key || case i.occurrence when '' then '' else '/' || i.occurrence end as "itemKey", i.kind,
       coalesce(i.definition->>'weight', '0') as weight, t.state, t.score::text as score,
       coalesce(versions.any_late, t.ended_at > t.due_at, false) as "isLate",
       t.state in ('assigned','acknowledged','returned') and t.due_at < $2 as "isOverdue",
       coalesce(reviews.returns, 0) as returns,
       exists (select from reminder r where r.task_id = t.id and r.rung = any($3)) as "wasEscalated",
       newest.id as "submissionId", reviews.accepted_id as "reviewId",
       case when t.kind = 'assessment' and t.state = 'accepted' then newest.form end as form
     from task t
     join item i on i.id = t.item_id
     join unit u on u.id = t.unit_id and u.ended_on is null
     left join lateral (select bool_or(is_late) as any_late from submission where task_id = t.id) versions on true
     left join lateral (select id, form from submission where task_id = t.id order by version desc limit 1) newest on true
     left join lateral (
       select (count(*) filter (where verdict = 'returned'))::int as returns,
         (array_agg(id) filter (where submission_id = newest.id and verdict = 'accepted'))[1] as accepted_id
       from review where task_id = t.id) reviews on true
     where t.cycle_id = $1 and t.kind <> 'result' and t.state <> 'cancelled' and t.taken_over_from_unit_id is null
       and ${isWithin('t.unit_id', '$4', '$5')}
     order by t.unit_id, t.id`,
    [cycleId, tx.at, escalations, ...scopeParameters(scope)],
  );
