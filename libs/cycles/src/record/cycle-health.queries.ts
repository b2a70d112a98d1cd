import { rowsOf, type Transaction } from '@zehuan/platform';
import type { RecordedCycle } from '../rules/compare-executions.js';

const recorded = `select c.id, c.workflow_id as "workflowId", c.year, u.code as "unitCode", c.phase, c.state, c.ended_at as "endedAt"
  from cycle c join unit u on u.id = c.unit_id`;

/** Every cycle that runs or pauses, and the ended ones to which one of these executions belongs. */
export const cyclesForExecutions = (tx: Transaction, workflowIds: readonly string[]): Promise<RecordedCycle[]> =>
  rowsOf<RecordedCycle>(
    tx,
    `${recorded} where c.state in ('running','paused') or c.workflow_id = any($1) order by c.unit_path, c.year`,
    [workflowIds],
  );

/** Deadlines of one year of one calendar that are provisional and still concern somebody. */
export interface ProvisionalDeadlines {
  readonly calendar: string;
  readonly year: number;
  readonly tasks: number;
  readonly items: number;
  /** Whether the record has the working days of that year by now. */
  readonly isPublished: boolean;
}

/** What is owed, or still to be issued, by a day that was counted without its year's calendar. */
export const provisionalDeadlines = (tx: Transaction): Promise<ProvisionalDeadlines[]> =>
  rowsOf<ProvisionalDeadlines>(
    tx,
    `with live as (
       select c.id, coalesce(p.content->'calendar'->>'name', 'cn') as calendar from cycle c join policy_pack p on p.id = c.pack_id
       where c.state in ('running','paused')),
     counted as (
       select l.calendar, extract(year from t.due_on)::int as year, 1 as tasks, 0 as items from task t join live l on l.id = t.cycle_id
       where t.due_is_provisional and t.state in ('assigned','acknowledged','returned')
       union all
       select l.calendar, extract(year from i.due_on)::int, 0, 1 from item i join live l on l.id = i.cycle_id where i.due_is_provisional)
     select d.calendar, d.year, sum(d.tasks)::int as tasks, sum(d.items)::int as items,
       exists (select from calendar_year y where y.calendar = d.calendar and y.year = d.year) as "isPublished"
     from counted d group by d.calendar, d.year order by d.calendar, d.year`,
  );
