import { rowOf, type Transaction } from '@zehuan/platform';

/** Notices that should have left the system and have not, or that could not. */
export interface UndeliveredNotices {
  /** Told to somebody since before the grace, and not even looked at for the outside channels. */
  readonly unplanned: number;
  /** Messages that were due before the grace and still wait. */
  readonly waiting: number;
  readonly longestWaitSince: Date | null;
  /** Messages given up since the given instant. */
  readonly failedLately: number;
  /** Messages ever given up. */
  readonly failed: number;
}

/** What `before` this instant should have left, and what has failed since `failedSince`. */
export const undeliveredNotices = async (
  tx: Transaction,
  { before, failedSince }: { readonly before: Date; readonly failedSince: Date },
): Promise<UndeliveredNotices> => {
  const row = await rowOf<UndeliveredNotices>(
    tx,
    `select (select count(*)::int from notification where planned_at is null and created_at < $1) as unplanned,
       (count(*) filter (where d.state <> 'failed'))::int as waiting,
       min(case when d.state <> 'failed' then d.since end) as "longestWaitSince",
       (count(*) filter (where d.state = 'failed' and d.since >= $2))::int as "failedLately",
       (count(*) filter (where d.state = 'failed'))::int as failed
     from (
       select state, case state when 'sending' then lease_until else not_before end as since from delivery
       where state = 'failed' or (state = 'queued' and not_before < $1) or (state = 'sending' and lease_until < $1)) d`,
    [before, failedSince],
  );
  return row ?? { unplanned: 0, waiting: 0, longestWaitSince: null, failedLately: 0, failed: 0 };
};
