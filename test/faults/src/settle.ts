import type { Installation } from './installation.js';
import { poke } from './live-year.js';
import { pause } from './until.js';

/** Messages that neither left nor were dropped yet. */
const waiting = `select count(*)::int as count from delivery where state in ('queued','sending')`;
const unplanned = `select count(*)::int as count from notification where planned_at is null`;

/**
 * Waits until every message has left or was dropped. A message whose sender was killed waits five minutes for its
 * lease, and one whose server was down a minute or more: unless asked to be patient, that time is moved to now in the
 * record, as if it had passed; a lease only when it is a minute old, which no living sender's is.
 */
export const untilDelivered = async (
  at: Installation,
  { isPatient, patience = 240_000 * at.pace }: { readonly isPatient: boolean; readonly patience?: number },
): Promise<void> => {
  for (const deadline = Date.now() + patience; ;) {
    const [open] = await at.rows<{ count: number }>(waiting);
    const [plans] = await at.rows<{ count: number }>(unplanned);
    if (open?.count === 0 && plans?.count === 0) return;
    if (Date.now() > deadline)
      throw new Error(`${open?.count ?? '?'} messages wait and ${plans?.count ?? '?'} notices are not planned`);
    if (!isPatient)
      await at.rows(
        `update delivery set not_before = least(not_before, clock_timestamp()),
           lease_until = case when lease_until < clock_timestamp() + interval '4 minutes' then clock_timestamp() else lease_until end
         where state in ('queued','sending')`,
      );
    await poke(at);
    await pause(1_000);
  }
};
