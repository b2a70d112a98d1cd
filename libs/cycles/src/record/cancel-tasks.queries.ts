import { rowOf, type Transaction } from '@zehuan/platform';
import { type By, byOf } from './cycle-event.queries.js';

const cancel = async (
  tx: Transaction,
  where: string,
  ids: readonly string[],
  reason: string,
  by: By,
  kind = 'cancelled',
): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with open as (
       select id, state, due_at from task where ${where} = any($1::uuid[]) and state not in ('accepted','cancelled') for update
     ), ended as (
       update task t set state = 'cancelled', ended_at = $2, review_due_on = null, review_due_at = null, version = version + 1
       from open where t.id = open.id returning t.id
     ), written as (
       insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, on_behalf_of, reason)
       select id, $2, $6, state, 'cancelled', due_at, $4, $5, $3 from open
     )
     select count(*)::int as count from ended`,
    [ids, tx.at, reason, by.actor, by.onBehalfOf, kind],
  );
  return row?.count ?? 0;
};

/** Cancels what is open of whole cycles; answers how many tasks. */
export const cancelTasksOfCycles = (
  tx: Transaction,
  cycleIds: readonly string[],
  reason: string,
  by: By = byOf(tx),
): Promise<number> => cancel(tx, 'cycle_id', cycleIds, reason, by);

/** Cancels what is open of lines of an arrangement; answers how many tasks. */
export const cancelTasksOfItems = (tx: Transaction, itemIds: readonly string[], reason: string): Promise<number> =>
  cancel(tx, 'item_id', itemIds, reason, byOf(tx));

/** Cancels what is open of units; answers how many tasks. */
export const cancelTasksOfUnits = (tx: Transaction, unitIds: readonly string[], reason: string): Promise<number> =>
  cancel(tx, 'unit_id', unitIds, reason, byOf(tx));
