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
         -- What a unit has, or brought along when it was merged or moved, is not asked for twice; where the cycle has no
         -- task yet, nobody has any. Each is looked up: a join, planned while there are hardly any tasks, would be
         -- quadratic in those that are issued a moment later.
         and ((select t.id from task t where t.cycle_id = $1 limit 1) is null
           or (select t.id from task t where t.item_id = i.id and t.unit_id = s.id limit 1) is null)
       returning unit_id
     ), marked as (
       update item set issued_at = $4
       where cycle_id = $1 and issued_in = any($3) and removed_at is null and issued_at is null
     ), kept as (
       update cycle set issued_for = $7 where id = $1 and $7::text is not null
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
 * What there is to issue, in few characters: the opened phases, who is left out, the subordinates and the lines, each with
 * what changes when it does. While it stays as it was when the tasks were issued, there is nothing new.
 */
const arranged = prepared(`
  select md5(concat_ws('|', $3::text,
    coalesce((select string_agg(concat_ws(' ', s.id, s.version), ',' order by s.id) from (${directSubordinates('$2')}) s), ''),
    (select string_agg(concat_ws(' ', id, revision, issued_in, due_at, removed_at), ',' order by id) from item where cycle_id = $1)
  )) as arrangement`);

const arrangementOf = async (
  tx: Transaction,
  cycle: CycleRow,
  issuedIn: readonly Phase[],
  scope: UnitScope,
): Promise<string | null> => {
  // Of a part of the units nothing can be said for all.
  if (scope.only !== null) return null;
  const row = await rowOf<{ arrangement: string }>(tx, arranged, [
    cycle.id,
    cycle.unitId,
    JSON.stringify([issuedIn, scope.except]),
  ]);
  return row?.arrangement ?? null;
};

/**
 * Issues to every direct subordinate what the arrangement holds for it and it does not have yet: one statement,
 * and running it again adds only what is new. A unit that joins late gets what is not yet due. Where nothing has changed
 * since the last time, that is seen without looking at any task. The caller holds the tree and the cycle's row, so that
 * nobody issues the same at the same moment; the key would refuse it.
 */
export const issueTasks = async (
  tx: Transaction,
  cycle: CycleRow,
  issuedIn: readonly Phase[],
  scope: UnitScope = everyUnit,
): Promise<{ tasks: number; units: number }> => {
  // Before the tasks are: what changes in between shows the next time.
  const arrangement = await arrangementOf(tx, cycle, issuedIn, scope);
  if (arrangement !== null && arrangement === cycle.issuedFor) return { tasks: 0, units: 0 };
  const row = await rowOf<{ tasks: number; units: number }>(tx, issuing, [
    cycle.id,
    cycle.unitId,
    issuedIn,
    tx.at,
    ...scopeParameters(scope),
    arrangement,
  ]);
  return row ?? { tasks: 0, units: 0 };
};
