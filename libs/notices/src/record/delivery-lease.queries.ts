import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { FailureKind } from '../rules/retry.js';
import type { DeliveryChannel } from './delivery.entity.js';

/** A message that this sender may send until its lease ends; the count of attempts tells its lease from later ones. */
export interface Leased {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly channelId: string | null;
  readonly personId: string | null;
  readonly address: string;
  readonly messageId: string;
  readonly attempts: number;
  readonly createdAt: Date;
}

const isDue = `(state = 'queued' and not_before <= $1 or state = 'sending' and lease_until <= $1)`;

/** Takes messages that are due, the longest waiting first; those of a sender that never came back are taken again. */
export const leaseDue = (
  tx: Transaction,
  input: { readonly channels: readonly DeliveryChannel[]; readonly limit: number; readonly leaseMilliseconds: number },
): Promise<Leased[]> =>
  rowsOf<Leased>(
    tx,
    `update delivery set state = 'sending', lease_until = $4, attempts = attempts + 1 where id in (
       select id from delivery where ${isDue} and channel = any($2) order by not_before, id limit $3 for update skip locked)
     returning id, channel, channel_id as "channelId", person_id as "personId", address, message_id as "messageId", attempts,
       created_at as "createdAt"`,
    [tx.at, input.channels, input.limit, new Date(tx.at.getTime() + input.leaseMilliseconds)],
  );

/** What becomes of a message after an attempt. */
export type Outcome =
  | { readonly state: 'sent' }
  | { readonly state: 'dropped' }
  | { readonly state: 'queued'; readonly notBefore: Date; readonly error: string; readonly kind: FailureKind }
  | { readonly state: 'failed'; readonly error: string; readonly kind: FailureKind };

/** Writes what became of a leased message, unless its lease ran out and another sender has it. */
export const settle = (tx: Transaction, leased: Leased, outcome: Outcome): Promise<unknown> =>
  rowsOf(
    tx,
    `update delivery set state = $3, lease_until = null, sent_at = case when $3 = 'sent' then $4::timestamptz end,
       not_before = coalesce($5, not_before), last_error = coalesce($6, last_error)
     where id = $1 and attempts = $2 and state = 'sending'`,
    [
      leased.id,
      leased.attempts,
      outcome.state,
      tx.at,
      outcome.state === 'queued' ? outcome.notBefore : null,
      'error' in outcome ? outcome.error.slice(0, 500) : null,
    ],
  );

/** Gives back leases that were not used; no attempt was made. */
export const release = (tx: Transaction, unused: readonly Leased[], notBefore: Date): Promise<unknown> =>
  rowsOf(
    tx,
    `update delivery d set state = 'queued', lease_until = null, attempts = d.attempts - 1, not_before = greatest(d.not_before, $3)
     from unnest($1::uuid[], $2::int[]) as u (id, attempts)
     where d.id = u.id and d.attempts = u.attempts and d.state = 'sending'`,
    [unused.map((each) => each.id), unused.map((each) => each.attempts), notBefore],
  );

/** When the next message of these channels may go, or its lease ends; null when none waits. */
export const nextDueAt = async (tx: Transaction, channels: readonly DeliveryChannel[]): Promise<Date | null> =>
  (
    await rowOf<{ at: Date | null }>(
      tx,
      `select min(case when state = 'queued' then not_before else lease_until end) as at
       from delivery where state in ('queued','sending') and channel = any($1)`,
      [channels],
    )
  )?.at ?? null;
