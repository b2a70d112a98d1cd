import { type DayScale, dayOf, instantOf, plusDays, realScale } from '@zehuan/calendar';
import type { Transaction } from '@zehuan/platform';
import { type Pack, packById } from '@zehuan/policy';
import {
  type DigestRow,
  digestsOf,
  insertDeliveries,
  joinDelivery,
  lockPlanning,
  passOverUnplanned,
  takeUnplanned,
  type TargetRow,
  targetsOf,
} from './record/delivery-plan.queries.js';
import type { DeliveryChannel } from './record/delivery.entity.js';
import { type Group, groupsOf, type Target, targetKey, type Wanted } from './rules/delivery-groups.js';
import { ignoresQuietHours } from './rules/ladder-of-duty.js';
import { afterQuietHours } from './rules/quiet-hours.js';

export interface Planned {
  /** Notifications that were looked at; 0 when nothing is left. */
  readonly notifications: number;
  /** Messages that were made; what joined one that waits is not counted. */
  readonly deliveries: number;
}

/** How many notifications one transaction plans. */
const batch = 2_000;

/**
 * Decides for notifications that nobody has looked at yet how they are told outside, and writes the messages: mail to
 * persons, the rest by the units' channels. Quiet hours of the pack hold a message back, but for rungs that ignore
 * them; what waits is collected, many matters at once make a digest, and whoever chose it gets one digest a day.
 * Channels that are not set up are left out for good. Call it until nothing is left.
 */
export const planDeliveries = async (
  tx: Transaction,
  { channels, limit = batch }: { readonly channels: readonly DeliveryChannel[]; readonly limit?: number },
): Promise<Planned> => {
  await lockPlanning(tx);
  const taken = await takeUnplanned(tx, limit);
  if (taken.length === 0) return { notifications: 0, deliveries: 0 };
  const rows = await targetsOf(tx, taken, channels);
  const timed = await Promise.all(rows.map(async (row) => ({ row, time: await timeOf(tx, row) })));
  const digests = await digestsFor(tx, rows);
  const groups = groupsOf(timed.map(({ row, time }) => wantedOf(tx, row, time, digests)));
  const { joined, fresh } = divide(groups, digests);
  for (const { group, waitingId } of joined) await joinDelivery(tx, waitingId, group.notificationIds);
  if (fresh.length > 0) await insertDeliveries(tx, fresh);
  return { notifications: taken.length, deliveries: fresh.length };
};

/** Leaves out for good the notification that would be planned next; it stays in its inbox. Answers whose it is. */
export const passOverNext = async (
  tx: Transaction,
): Promise<{ readonly unitId: string; readonly cycleId: string | null } | undefined> => {
  await lockPlanning(tx);
  return passOverUnplanned(tx);
};

/** By what the quiet hours and days of one notification are told. */
interface NoticeTime {
  readonly scale: DayScale;
  readonly pack: Pack | null;
}

const timeOf = async (tx: Transaction, { packId, scale }: TargetRow): Promise<NoticeTime> => ({
  scale: scale ?? realScale,
  pack: packId === null ? null : (await packById(tx, packId)).content,
});

const dayMilliseconds = 86_400_000;

const digestsFor = async (tx: Transaction, rows: readonly TargetRow[]): Promise<readonly DigestRow[]> => {
  const personIds = [...new Set(rows.map((row) => row.personId).filter((id) => id !== null))];
  const channelIds = [...new Set(rows.map((row) => row.channelId).filter((id) => id !== null))];
  if (rows.length === 0) return [];
  return digestsOf(tx, { personIds, channelIds }, new Date(tx.at.getTime() - 2 * dayMilliseconds));
};

const noDigest = 1_000_000;

const wantedOf = (
  tx: Transaction,
  row: TargetRow,
  { scale, pack }: NoticeTime,
  digests: readonly DigestRow[],
): Wanted => {
  const { notificationId, matter, channel, channelId, personId, address } = row;
  const target: Target = { channel, channelId, personId, address };
  const now = tx.at.getTime();
  const quiet = (at: number): number => (pack ? afterQuietHours(scale, pack.notices.quietHours, at) : at);
  const isUrgent = pack !== null && row.rung !== null && ignoresQuietHours(pack, row.rung);
  const wishedAt = row.isDigestOnly ? nextDigestAt(scale, now, target, digests) : now;
  const notBefore = isUrgent && wishedAt === now ? now : quiet(wishedAt);
  return {
    notificationId,
    matter,
    target,
    notBefore,
    isCollected: row.isDigestOnly || notBefore > now,
    digestFrom: pack?.notices.digestFrom ?? noDigest,
  };
};

/** With the digest that waits, else now, unless one of this day is gone or on its way: then when the next day begins. */
const nextDigestAt = (scale: DayScale, now: number, target: Target, digests: readonly DigestRow[]): number => {
  const own = digests.filter((digest) => targetKey(digest) === targetKey(target));
  const waiting = own.find((digest) => digest.waitingId !== null);
  if (waiting) return waiting.notBefore.getTime();
  const today = dayOf(scale, now);
  const isDone = own.some((digest) => dayOf(scale, digest.notBefore.getTime()) >= today);
  return isDone ? instantOf(scale, plusDays(today, 1)) : now;
};

/** What is collected joins the message that waits for the same target until the same time, where there is one. */
const divide = (
  groups: readonly Group[],
  digests: readonly DigestRow[],
): {
  readonly joined: readonly { readonly group: Group; readonly waitingId: string }[];
  readonly fresh: readonly Group[];
} => {
  const waiting = new Map<string, string>();
  for (const { waitingId, notBefore, ...target } of digests)
    if (waitingId !== null) waiting.set(`${targetKey(target)} ${notBefore.getTime()}`, waitingId);
  const idFor = (group: Group): string | undefined =>
    group.isDigest ? waiting.get(`${targetKey(group.target)} ${group.notBefore}`) : undefined;
  return {
    joined: groups.flatMap((group) => {
      const waitingId = idFor(group);
      return waitingId === undefined ? [] : [{ group, waitingId }];
    }),
    fresh: groups.filter((group) => idFor(group) === undefined),
  };
};
