import { actsForAny } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';

/** The tasks that the supervising side means: chosen one by one, or all that a filter finds. */
export interface UrgeFilter {
  readonly cycleId?: string | undefined;
  readonly supervisingUnitId?: string | undefined;
  readonly unitId?: string | undefined;
  /** With `unitId`: the whole subtree instead of the unit alone. */
  readonly under?: boolean | undefined;
  readonly itemKey?: string | undefined;
  readonly phase?: string | undefined;
  readonly kind?: string | undefined;
  readonly isOverdue?: boolean | undefined;
}

/** How a task stands to being urged now. */
export type Urgeable = 'now' | 'tooSoon' | 'notOwed' | 'notRunning' | 'notSupervising';

const found = `
  t.id = any($2::uuid[]) or ($2::uuid[] is null and t.state in ('assigned','acknowledged','returned')
    and ($3::uuid is null or t.cycle_id = $3) and ($4::uuid is null or t.supervising_unit_id = $4)
    and ($5::uuid is null or t.unit_id = $5 or ($6 and t.unit_path <@ (select path from unit where id = $5)))
    and ($7::text is null or t.item_id in (select id from item where key = $7))
    and ($8::text is null or t.phase = $8) and ($9::text is null or t.kind = $9)
    and ($10::boolean is null or (t.due_at < $1) = $10))`;

// The pack's hours are those of its cycle's days: an hour of a squeezed day is as short as the day makes it.
const pause = `(k.content->'notices'->>'urgeAtMostEveryHours')::numeric / 24 * (c.scale->>'dayMilliseconds')::numeric * interval '1 millisecond'`;

/**
 * Locks the tasks that are meant, in the order of their ids, and says of each how it stands. It waits for whoever is
 * working on one, so that nobody is urged who has just submitted, nor twice by two at the same moment.
 */
export const lockAndJudge = (
  tx: Transaction,
  chosen: { readonly taskIds: readonly string[] | null; readonly filter: UrgeFilter },
): Promise<{ readonly id: string; readonly standing: Urgeable }[]> =>
  rowsOf(
    tx,
    `select t.id, case
       when not $12::boolean and t.supervising_unit_id is distinct from $11::uuid then 'notSupervising'
       when t.state not in ('assigned','acknowledged','returned') then 'notOwed'
       when c.state <> 'running' then 'notRunning'
       when t.urged_at + ${pause} > $1 then 'tooSoon' else 'now' end as standing
     from task t join cycle c on c.id = t.cycle_id join policy_pack k on k.id = c.pack_id
     where ${found}
     order by t.id for no key update of t`,
    [
      tx.at,
      chosen.taskIds,
      chosen.filter.cycleId ?? null,
      chosen.filter.supervisingUnitId ?? null,
      chosen.filter.unitId ?? null,
      chosen.filter.under ?? false,
      chosen.filter.itemKey ?? null,
      chosen.filter.phase ?? null,
      chosen.filter.kind ?? null,
      chosen.filter.isOverdue ?? null,
      tx.actor.unitId,
      actsForAny(tx.actor),
    ],
  );

/** Writes the act of urging and marks its tasks; answers the id of the act. */
export const insertUrge = async (tx: Transaction, taskIds: readonly string[], text: string | null): Promise<string> => {
  const row = await rowOf<{ id: string }>(
    tx,
    `with marked as (update task set urged_at = $1 where id = any($2))
     insert into urge (at, actor, acting_unit_id, on_behalf_of, text, task_count) values ($1, $3, $4, $5, $6, $7) returning id`,
    [tx.at, taskIds, tx.actor.name, tx.actor.unitId, tx.actor.onBehalfOf, text, taskIds.length],
  );
  if (!row) throw new Error('An urge was inserted and not returned');
  return row.id;
};
