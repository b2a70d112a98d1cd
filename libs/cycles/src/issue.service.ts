import type { Phase } from '@zehuan/contracts';
import { everyUnit, isSubordinate, isWithin, scopeParameters, type UnitScope } from '@zehuan/org';
import { prepared, rowOf, type Transaction } from '@zehuan/platform';
import type { CycleRow } from './record/cycle.queries.js';

/** SQL for the units that a committee (a parameter) arranges: those right below it that still exist and carry a main responsibility. */
export const directSubordinates = (parameter: string): string => `
  select s.* from unit s
  where s.parent_id = ${parameter} and s.ended_on is null and ${isSubordinate('s')}`;

const issuing = prepared(`with subordinate as (${directSubordinates('$2')}
     ), line as (
       select * from item where cycle_id = $1 and issued_in = any($3) and removed_at is null
     ), issued as (
       insert into task (kind, cycle_id, item_id, unit_id, unit_path, supervising_unit_id, title, phase, due_on, due_at,
                         due_is_provisional, armed_at, issued_at)
       select i.kind, i.cycle_id, i.id, s.id, s.path, $2, i.title->>'zh', i.phase, i.due_on, i.due_at, i.due_is_provisional, $4, $4
       from line i join subordinate s
         on i.definition->'levels' ? s.level
         and (not i.definition ? 'unitKinds' or i.definition->'unitKinds' ? s.kind)
         and (not i.definition ? 'unitIds' or i.definition->'unitIds' ? s.id::text)
       where (i.issued_at is null or i.due_at > $4) and ${isWithin('s.id', '$5', '$6')}
         -- What a merged unit brought along is not asked for twice.
         and not exists (select from task t where t.item_id = i.id and t.unit_id = s.id)
       on conflict do nothing
       returning unit_id
     ), marked as (
       update item set issued_at = $4 where id in (select id from line where issued_at is null)
     ), told as (
       insert into notification (kind, cycle_id, unit_id, post_kind, person_id, details, created_at)
       select 'assigned', $1, i.unit_id, 'reporter', h.person_id, jsonb_build_object('tasks', i.tasks), $4
       from (select unit_id, count(*)::int as tasks from issued group by unit_id) i
       left join lateral (
         select n.person_id from post p join tenure n on n.post_id = p.id
         where p.unit_id = i.unit_id and p.kind = 'reporter' and daterange(n.from_on, n.to_on, '[]') @> ($4::timestamptz at time zone 'Asia/Shanghai')::date
       ) h on true
       on conflict do nothing
     )
     select count(*)::int as tasks, count(distinct unit_id)::int as units from issued`);

/**
 * Issues to every direct subordinate what the arrangement holds for it and it does not have yet: one statement,
 * and running it again adds only what is new. A unit that joins late gets what is not yet due.
 */
export const issueTasks = async (
  tx: Transaction,
  cycle: CycleRow,
  issuedIn: readonly Phase[],
  scope: UnitScope = everyUnit,
): Promise<{ tasks: number; units: number }> => {
  const row = await rowOf<{ tasks: number; units: number }>(tx, issuing, [
    cycle.id,
    cycle.unitId,
    issuedIn,
    tx.at,
    ...scopeParameters(scope),
  ]);
  return row ?? { tasks: 0, units: 0 };
};
