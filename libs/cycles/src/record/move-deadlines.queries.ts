import { rowsOf, type Transaction } from '@zehuan/platform';
import { type By, byOf } from './cycle-event.queries.js';

export interface DeadlineMove {
  /** The present day that this move is for; null for whatever day before the new one. */
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
  readonly isProvisional: boolean;
}

export interface MoveDeadlines {
  readonly cycleIds: readonly string[];
  readonly moves: readonly DeadlineMove[];
  /** Only what falls due at or after this instant. */
  readonly duesFrom?: Date;
  readonly unitId?: string | undefined;
  readonly itemKey?: string | undefined;
  readonly level?: string | undefined;
  /** Only these tasks whose day comes from the arrangement's line, not from an extension. */
  readonly itemIds?: readonly string[] | undefined;
  /** Also to an earlier day: only for an amended arrangement or a calendar that was published. */
  readonly mayMoveEarlier?: boolean;
  readonly kind: string;
  readonly reason: string | null;
  readonly by?: By;
}

/**
 * Moves the deadlines of owed tasks in one statement, which arms their ladders anew and writes a line into the
 * history of each. Answers the ids of what was moved; what is done already stays as it was.
 */
export const moveDeadlines = async (tx: Transaction, input: MoveDeadlines): Promise<readonly string[]> => {
  const by = input.by ?? byOf(tx);
  const rows = await rowsOf<{ id: string }>(
    tx,
    `with move as (
       select * from jsonb_to_recordset($2) as m ("from" date, "to" date, at timestamptz, "isProvisional" boolean)
     ), judged as (
       select t.id, t.state, t.due_on as old_on, m."to" as due_on, m.at as due_at, m."isProvisional" as is_provisional
       from task t
       join move m on m."from" is null or m."from" = t.due_on
       where t.cycle_id = any($1) and t.state in ('assigned','acknowledged','returned')
         and (t.due_at < m.at or ($8 and t.due_at <> m.at))
         and ($3::timestamptz is null or t.due_at >= $3)
         and ($4::uuid is null or t.unit_id = $4)
         and ($5::text is null or t.item_id in (select id from item where cycle_id = any($1) and key = $5))
         and ($6::text is null or t.unit_id in (select id from unit where level = $6))
         and ($7::uuid[] is null or t.item_id = any($7))
       for update of t
     ), moved as (
       update task t set due_on = j.due_on, due_at = j.due_at, due_is_provisional = j.is_provisional, armed_at = $9, version = version + 1
       from judged j where t.id = j.id returning t.id
     ), written as (
       insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, on_behalf_of, reason, details)
       select id, $9, $10, state, state, due_at, $11, $12, $13, jsonb_build_object('from', old_on, 'to', due_on) from judged
     )
     select id from moved`,
    [
      input.cycleIds,
      JSON.stringify(input.moves),
      input.duesFrom ?? null,
      input.unitId ?? null,
      input.itemKey ?? null,
      input.level ?? null,
      input.itemIds ?? null,
      input.mayMoveEarlier ?? false,
      tx.at,
      input.kind,
      by.actor,
      by.onBehalfOf,
      input.reason,
    ],
  );
  return rows.map((row) => row.id);
};
