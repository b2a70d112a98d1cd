import { conditionFor, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { actorValues, bind, changeTask } from './record/change-task.queries.js';
import type { OneTask, TaskAfter } from './task.types.js';
import { requireSide } from './rules/refused-act.js';

/** The responsible unit takes note of a task; where acknowledging is the whole duty, the task is done by it. */
export async function acknowledge(tx: Transaction, input: OneTask): Promise<TaskAfter> {
  const { after } = await changeTask(tx, 'acknowledge', input, (task) => ({
    set: `acknowledged_at = :at, ended_at = ${task.duty.isAcknowledgement ? ':at' : 'null'}`,
    isLast: true,
  }));
  return after;
}

const hold = `
select pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle_id::text, 0)) from (
  select distinct cycle_id from task
  where unit_id = :unitId and state = 'assigned' and (:cycleId::uuid is null or cycle_id = :cycleId) order by cycle_id
) cycles`;

const acknowledgeAssigned = `
with assigned as (
  select t.id, t.kind in ('arrangement','result') and i.definition @> '{"dutyIsAcknowledgement": true}' as is_whole_duty
  from task t join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id
  where t.unit_id = :unitId and t.state = 'assigned' and c.state in ('running','paused')
    and (:cycleId::uuid is null or t.cycle_id = :cycleId)
  order by t.id for update of t
), changed as (
  update task t set state = case when is_whole_duty then 'accepted' else 'acknowledged' end, version = version + 1,
    acknowledged_at = :at, ended_at = case when is_whole_duty then :at::timestamptz end
  from assigned where t.id = assigned.id
  returning t.id, t.cycle_id, old.state as from_state, t.state, t.due_at
), event as (
  insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of)
  select id, :at, 'acknowledged', from_state, state, due_at, :actor, :actingUnitId::uuid, :onBehalfOf from changed
)
select count(*)::int as count, coalesce(array_agg(distinct cycle_id), '{}') as "cycleIds" from changed`;

export interface AcknowledgedAll {
  readonly count: number;
  readonly cycleIds: readonly string[];
}

/** Acknowledges every assigned task of a unit in one act; repeated, it changes nothing more. Answers which cycles it concerned. */
export async function acknowledgeAll(
  tx: Transaction,
  input: { unitId: string; cycleId?: string | undefined },
): Promise<AcknowledgedAll> {
  requireSide(tx.actor, input.unitId, 'responsible');
  // To whom a task is handed may acknowledge that one, not all of the unit's.
  if (conditionFor(tx.actor, 'task.acknowledge') !== null) throw new Refusal('forbidden');
  const values = { ...actorValues(tx), unitId: input.unitId, cycleId: input.cycleId ?? null };
  const held = bind(hold, values);
  await rowsOf(tx, held.text, held.parameters);
  const { text, parameters } = bind(acknowledgeAssigned, values);
  return (await rowOf<AcknowledgedAll>(tx, text, parameters)) ?? { count: 0, cycleIds: [] };
}
