import { rowsOf, type Transaction } from '@zehuan/platform';
import { dayInChina } from './tenure.queries.js';

const sql = `
insert into notification (kind, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at)
select 'assigned', t.id, t.cycle_id, t.unit_id, held.kind, $2, $3, $4
from task t cross join lateral (
  select post.kind from post join tenure on tenure.post_id = post.id
  where post.unit_id = t.unit_id and tenure.person_id = $2 and daterange(from_on, to_on, '[]') @> ${dayInChina('$4')}
  order by post.id limit 1) held
where t.id = $1
on conflict do nothing`;

/** Tells one person of the responsible unit that a task is now theirs. */
export const tellDelegate = async (
  tx: Transaction,
  told: { readonly taskId: string; readonly personId: string; readonly reason: string | null },
): Promise<void> => {
  const details = JSON.stringify({ isDelegated: true, reason: told.reason });
  await rowsOf(tx, sql, [told.taskId, told.personId, details, tx.at]);
};
