import { systemActor } from '@zehuan/contracts';
import { failpoint, inTransaction, isRecordOutage, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { destinationOf, linesOf } from './record/delivery-content.queries.js';
import { type Leased, leaseDue, nextDueAt, type Outcome, release, settle } from './record/delivery-lease.queries.js';
import type { DeliveryChannel } from './record/delivery.entity.js';
import { groupedBy } from './rules/delivery-groups.js';
import { messageText } from './rules/notice-text.js';
import { delayAfter, isGivenUp } from './rules/retry.js';
import { DeliveryFailure, type OutsideMessage, type Transports } from './transports/transport.js';

export interface SendOptions {
  readonly at: Date;
  /** Where users reach the system, for the foot of each message. */
  readonly publicUrl: string;
  /** Which of the transports to use; all when left out. */
  readonly channels?: readonly DeliveryChannel[];
  /** Messages of one run; 200 when left out. */
  readonly limit?: number;
  /** Milliseconds after which no further message is begun; 45,000 when left out. */
  readonly budget?: number;
}

export interface SentCounts {
  readonly sent: number;
  /** Nothing was left to say. */
  readonly dropped: number;
  /** To be tried again. */
  readonly delayed: number;
  readonly failed: number;
  /** When to come again; null when nothing waits. */
  readonly nextAt: Date | null;
}

const actor = systemActor('delivery');
const leaseMilliseconds = 300_000;
const atOnce = 4;

/**
 * Sends what is due, outside of any transaction: takes leases, looks once more whether there is still something to
 * say, hands the message over and writes what became of it. A server that does not answer ends the run for its
 * channel, gives the other leases back and counts no attempt against them.
 */
export const sendDue = async (
  database: DataSource,
  transports: Transports,
  options: SendOptions,
): Promise<SentCounts> => {
  const channels = (options.channels ?? (Object.keys(transports) as DeliveryChannel[])).filter(
    (name) => transports[name],
  );
  const within = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
    inTransaction(database, actor, (tx) => work(tx), { at: options.at });
  await failpoint('planned-before-leased');
  const leased = await within((tx) => leaseDue(tx, { channels, limit: options.limit ?? 200, leaseMilliseconds }));
  const endsAt = performance.now() + (options.budget ?? 45_000);
  const outcomes = await Promise.all(
    groupedBy(leased, (each) => each.channel).map((batch) =>
      sendBatch(batch, {
        within,
        transports,
        publicUrl: options.publicUrl,
        at: options.at,
        isOver: () => performance.now() > endsAt,
      }),
    ),
  );
  const count = (state: Outcome['state']): number =>
    outcomes.flat().filter((outcome) => outcome.state === state).length;
  return {
    sent: count('sent'),
    dropped: count('dropped'),
    delayed: count('queued'),
    failed: count('failed'),
    nextAt: await within((tx) => nextDueAt(tx, channels)),
  };
};

interface Run {
  readonly within: <Answer>(work: (tx: Transaction) => Promise<Answer>) => Promise<Answer>;
  readonly transports: Transports;
  readonly publicUrl: string;
  readonly at: Date;
  readonly isOver: () => boolean;
}

/** Sends the messages of one channel, a few at once. */
const sendBatch = async (batch: readonly Leased[], run: Run): Promise<readonly Outcome[]> => {
  const waiting = [...batch];
  const outcomes: Outcome[] = [];
  const server = { isOut: false };
  const lane = async (): Promise<void> => {
    for (;;) {
      const leased = server.isOut || run.isOver() ? undefined : waiting.shift();
      if (!leased) return;
      const outcome = await attempt(leased, run);
      await run.within((tx) => settle(tx, leased, outcome));
      outcomes.push(outcome);
      if (outcome.state === 'queued' && outcome.kind === 'outage') server.isOut = true;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  const again = new Date(run.at.getTime() + (server.isOut ? delayAfter(1) : 0));
  if (waiting.length > 0) await run.within((tx) => release(tx, waiting, again));
  return outcomes;
};

/** A message that cannot even be written fails alone, as one that is refused does. */
const attempt = async (leased: Leased, run: Run): Promise<Outcome> => {
  const transport = run.transports[leased.channel];
  try {
    const message = await run.within((tx) => messageOf(tx, leased, run));
    if (!message || !transport) return { state: 'dropped' };
    await failpoint('leased-before-sent');
    await transport.send(message);
    await failpoint('sent-before-marked');
    return { state: 'sent' };
  } catch (error) {
    if (!(error instanceof DeliveryFailure) && isRecordOutage(error)) throw error;
    return afterFailure(failureOf(error), leased, run.at);
  }
};

const messageOf = async (tx: Transaction, leased: Leased, { publicUrl }: Run): Promise<OutsideMessage | undefined> => {
  const destination = await destinationOf(tx, leased);
  const lines = destination ? await linesOf(tx, leased.id) : [];
  if (!destination || lines.length === 0) return undefined;
  const { messageId } = leased;
  return { ...destination, ...messageText(lines, publicUrl), messageId, lines, publicUrl, at: tx.at };
};

const afterFailure = ({ kind, message }: DeliveryFailure, leased: Leased, at: Date): Outcome => {
  if (isGivenUp(kind, leased.attempts, at.getTime() - leased.createdAt.getTime()))
    return { state: 'failed', kind, error: message };
  return { state: 'queued', kind, error: message, notBefore: new Date(at.getTime() + delayAfter(leased.attempts)) };
};

/** What nobody foresaw fails this message and not the others; its text may name an address, its class does not. */
const failureOf = (error: unknown): DeliveryFailure =>
  error instanceof DeliveryFailure
    ? error
    : new DeliveryFailure('refused', `unexpected ${error instanceof Error ? error.name : typeof error}`);
