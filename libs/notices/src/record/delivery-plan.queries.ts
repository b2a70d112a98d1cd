import type { DayScale } from '@zehuan/calendar';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { Group } from '../rules/delivery-groups.js';
import type { DeliveryChannel } from './delivery.entity.js';

/** One plans at a time, so that two cannot make two digests of what belongs into one. */
export const lockPlanning = (tx: Transaction): Promise<unknown> =>
  rowsOf(tx, `select pg_advisory_xact_lock(hashtextextended('plan-deliveries', 0))`);

/** Takes notifications for which the outside has not been looked at, the oldest first; they are never taken again. */
export const takeUnplanned = async (tx: Transaction, limit: number): Promise<readonly string[]> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `update notification set planned_at = $1 where id in (
       select id from notification where planned_at is null order by created_at, id limit $2 for no key update skip locked)
     returning id`,
    [tx.at, limit],
  );
  return rows.map((row) => row.id);
};

/** Whether there are notifications for which nobody has looked at the outside yet. */
export const hasUnplanned = async (tx: Transaction): Promise<boolean> => {
  const row = await rowOf<{ isThere: boolean }>(
    tx,
    prepared(`select exists (select from notification where planned_at is null) as "isThere"`),
  );
  return row?.isThere ?? false;
};

/** Leaves the notification that would be planned next out for good; answers whose it was, undefined when there is none. */
export const passOverUnplanned = (
  tx: Transaction,
): Promise<{ readonly unitId: string; readonly cycleId: string | null } | undefined> =>
  rowOf(
    tx,
    `update notification set planned_at = $1 where id in (
       select id from notification where planned_at is null order by created_at, id limit 1 for no key update skip locked)
     returning unit_id as "unitId", cycle_id as "cycleId"`,
    [tx.at],
  );

/** A notification and one of the ways in which it is to be told outside. */
export interface TargetRow {
  readonly notificationId: string;
  readonly matter: string;
  readonly rung: string | null;
  readonly packId: string | null;
  readonly scale: DayScale | null;
  readonly channel: DeliveryChannel;
  readonly channelId: string | null;
  readonly personId: string | null;
  readonly address: string;
  readonly isDigestOnly: boolean;
}

/**
 * The outside ways of notifications: mail to their persons, and the channels of the units that they are for. Simulated
 * persons get no mail, because their addresses may be somebody's.
 */
export const targetsOf = (
  tx: Transaction,
  notificationIds: readonly string[],
  channels: readonly DeliveryChannel[],
): Promise<TargetRow[]> =>
  rowsOf<TargetRow>(
    tx,
    `select n.id as "notificationId", coalesce(n.reminder_id::text, concat_ws(' ', n.kind, n.urge_id, n.task_id, n.cycle_id, n.created_at, n.details))
         as matter, n.details->>'rung' as rung, c.pack_id as "packId", c.scale, w.*
     from notification n left join cycle c on c.id = n.cycle_id
     cross join lateral (
       select 'email' as channel, null::uuid as "channelId", p.id as "personId", p.email as address, coalesce(h.digest_only, false) as "isDigestOnly"
       from person p left join notice_choice h on h.person_id = p.id
       where p.id = n.person_id and p.email <> '' and not p.is_simulated and coalesce(h.by_email, true) and 'email' = any($2)
       union all
       select k.kind, k.id, null, k.kind, false from channel k
       where k.unit_id = n.unit_id and k.is_enabled and k.kind = any($2)
     ) w
     where n.id = any($1) order by n.created_at, n.id`,
    [notificationIds, channels],
  );

/** The digests of somebody: what still waits and was never tried, and when the last one went or goes. */
export interface DigestRow {
  readonly personId: string | null;
  readonly channelId: string | null;
  readonly channel: DeliveryChannel;
  /** Null where the last digest is on its way or gone. */
  readonly waitingId: string | null;
  readonly notBefore: Date;
}

/** Digests of the targets, the newest first; those that wait are locked, so that no sender takes them meanwhile. */
export const digestsOf = async (
  tx: Transaction,
  targets: { readonly personIds: readonly string[]; readonly channelIds: readonly string[] },
  since: Date,
): Promise<DigestRow[]> => {
  const who = `is_digest and (person_id = any($1) or channel_id = any($2))`;
  const columns = `person_id as "personId", channel_id as "channelId", channel, not_before as "notBefore"`;
  const waiting = await rowsOf<DigestRow>(
    tx,
    `select ${columns}, id as "waitingId" from delivery
     where state = 'queued' and attempts = 0 and ${who} order by not_before desc for update skip locked`,
    [targets.personIds, targets.channelIds],
  );
  const gone = await rowsOf<DigestRow>(
    tx,
    `select ${columns}, null as "waitingId" from delivery where created_at >= $3 and not_before >= $3 and ${who} order by not_before desc`,
    [targets.personIds, targets.channelIds, since],
  );
  return [...waiting, ...gone];
};

/** Puts notifications into a message that waits. */
export const joinDelivery = (
  tx: Transaction,
  deliveryId: string,
  notificationIds: readonly string[],
): Promise<unknown> =>
  rowsOf(
    tx,
    `insert into delivery_notification (delivery_id, notification_id) select $1, unnest($2::uuid[]) on conflict do nothing`,
    [deliveryId, notificationIds],
  );

/** Writes messages with what they are about; each gets the message id that it keeps. */
export const insertDeliveries = async (tx: Transaction, groups: readonly Group[]): Promise<void> => {
  const rows = groups.map(({ target, isDigest, notBefore, notificationIds }) => ({
    channel: target.channel,
    channel_id: target.channelId,
    person_id: target.personId,
    address: target.address,
    is_digest: isDigest,
    not_before: new Date(notBefore).toISOString(),
    notification_ids: notificationIds,
  }));
  await rowsOf(
    tx,
    `with wanted as materialized (
       select uuidv7() as id, w.* from jsonb_to_recordset($1::jsonb) as w
         (channel text, channel_id uuid, person_id uuid, address text, is_digest boolean, not_before timestamptz, notification_ids uuid[])
     ), made as (
       insert into delivery (id, channel, channel_id, person_id, address, is_digest, message_id, not_before, created_at)
       select id, channel, channel_id, person_id, address, is_digest, format('<%s@notices.zehuan>', id), not_before, $2 from wanted
     )
     insert into delivery_notification (delivery_id, notification_id) select id, unnest(notification_ids) from wanted`,
    [JSON.stringify(rows), tx.at],
  );
};
