import { systemActor } from '@zehuan/contracts';
import { inTransaction, rowsOf } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import type { Log } from '../parts.js';
import { type Spent, windowSeconds } from './budget.js';

interface Count {
  /** When the minute ends, milliseconds. */
  readonly endsAt: number;
  /** What all processes had counted when they were last asked, and what this one counted before. */
  known: number;
  /** What this process has counted since. */
  unsent: number;
}

const everyMilliseconds = 1_000;
const minute = windowSeconds * 1000;

// Locked in the order of their keys, so that two processes never wait for each other.
const add = `
insert into rate_budget as b (key, points, expire)
select key, points, expire from unnest($1::text[], $2::int[], $3::bigint[]) as given (key, points, expire) order by key
on conflict (key) do update set
  points = case when b.expire < excluded.expire then excluded.points
    when b.expire = excluded.expire then b.points + excluded.points else b.points end,
  expire = greatest(b.expire, excluded.expire)
returning key, points, expire`;

interface Row {
  readonly key: string;
  readonly points: number;
  readonly expire: string | number;
}

/**
 * Counts requests in memory and adds the counts of all processes together once a second, in one statement. A request
 * costs no round trip; what all together let through may pass the limit by what comes in that second.
 */
export class LaggingCounts {
  private readonly counts = new Map<string, Count>();
  private timer: NodeJS.Timeout | null = null;
  private adding: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly log: Log,
  ) {}

  spend(key: string, limit: number, now = Date.now()): Spent {
    const endsAt = now - (now % minute) + minute;
    let count = this.counts.get(key);
    if (count?.endsAt !== endsAt) {
      count = { endsAt, known: 0, unsent: 0 };
      this.counts.set(key, count);
    }
    count.unsent += 1;
    this.addSoon();
    const spent = count.known + count.unsent;
    return {
      limit,
      remaining: Math.max(0, limit - spent),
      seconds: Math.ceil((endsAt - now) / 1000),
      isOver: spent > limit,
    };
  }

  async close(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.adding;
  }

  private addSoon(): void {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.adding = this.addNow().finally(() => (this.timer = null));
    }, everyMilliseconds);
    this.timer.unref();
  }

  /** Adds the counts of this process to those of all, and learns what these are. */
  async addNow(): Promise<void> {
    const now = Date.now();
    for (const [key, { endsAt }] of this.counts) if (endsAt <= now) this.counts.delete(key);
    const sent = [...this.counts].filter(([, { unsent }]) => unsent > 0);
    if (sent.length === 0) return;
    const given = [
      sent.map(([key]) => key),
      sent.map(([, { unsent }]) => unsent),
      sent.map(([, { endsAt }]) => endsAt),
    ];
    for (const [, count] of sent) {
      count.known += count.unsent;
      count.unsent = 0;
    }
    try {
      const all = await inTransaction(this.database, systemActor('rates'), (tx) => rowsOf<Row>(tx, add, given));
      for (const { key, points, expire } of all) {
        const count = this.counts.get(key);
        if (count?.endsAt === Number(expire)) count.known = points;
      }
    } catch (error) {
      this.log.warn({ err: error }, 'requests could not be counted together; each process counts its own meanwhile');
    }
  }
}
