import type { CycleState, Phase } from '@zehuan/contracts';
import { prepared, rowsOf, type Transaction } from '@zehuan/platform';

export type CycleEventKind =
  | 'started'
  | 'phaseOpened'
  | 'phaseClosed'
  | 'phaseReopened'
  | 'phaseMoved'
  | 'issued'
  | 'paused'
  | 'resumed'
  | 'extended'
  | 'cancelled'
  | 'closed'
  | 'arrangementChanged'
  | 'decomposed'
  | 'carriedOver'
  | 'unitsChanged'
  | 'resultsPublished'
  | 'deadlinesRecomputed'
  | 'setAside'
  | 'setAsideResolved';

export interface CycleEvent {
  readonly kind: CycleEventKind;
  readonly reason?: string | null;
  /** `phase` and `state`, where given, are what the cycle is in afterwards: time travel reads them. */
  readonly details?: { readonly phase?: Phase; readonly state?: CycleState } & Readonly<Record<string, unknown>>;
}

/** Who did it, for the record: the transaction's actor unless the act was asked of a workflow by somebody else. */
export interface By {
  readonly actor: string;
  readonly onBehalfOf: string | null;
}

export const byOf = (tx: Transaction): By => ({ actor: tx.actor.name, onBehalfOf: tx.actor.onBehalfOf });

/** Writes one line of the time line for each of the cycles. */
export const writeEvents = async (
  tx: Transaction,
  cycleIds: readonly string[],
  event: CycleEvent,
  by: By = byOf(tx),
): Promise<void> => {
  await rowsOf(
    tx,
    prepared(`insert into cycle_event (cycle_id, at, kind, actor, on_behalf_of, reason, details)
     select id, $2, $3, $4, $5, $6, $7 from unnest($1::uuid[]) as id`),
    [cycleIds, tx.at, event.kind, by.actor, by.onBehalfOf, event.reason ?? null, JSON.stringify(event.details ?? {})],
  );
};

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: CycleEventKind;
  readonly actor: string;
  readonly actorName: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The cycle's time line, oldest first. */
export const timelineOf = (
  tx: Transaction,
  cycleId: string,
  after: string | null,
  limit: number,
): Promise<TimelineEntry[]> =>
  rowsOf<TimelineEntry>(
    tx,
    `select id::text, at, kind, actor, app_actor_name(actor) as "actorName", on_behalf_of as "onBehalfOf", reason, details
     from cycle_event where cycle_id = $1 and ($2::bigint is null or id > $2::bigint) order by id limit $3`,
    [cycleId, after, limit],
  );
