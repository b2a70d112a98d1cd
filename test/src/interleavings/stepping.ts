import { openDatabase } from '@zehuan/platform';
import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** A statement that waits for its turn. */
interface Waiting {
  readonly text: string;
  readonly go: () => void;
}

type Query = (...args: unknown[]) => unknown;

/** What opens a transaction or takes it back touches nothing of the record; everything else is a step. */
const isNoStep = (text: string): boolean =>
  /^\s*(begin|rollback)\b/i.test(text) || /^\s*select set_config\('app\.actor'/.test(text);

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : (query as { readonly text: string }).text;

/** One of those who act at once: a connection of its own, whose statements run only when they are told to. */
export class Side {
  private waiting: Waiting | undefined;
  private tail: Promise<unknown> = Promise.resolve();
  private isSettled = true;
  private changed: () => void = () => undefined;
  private pid = 0;
  private deadlocks = 0;

  private constructor(
    readonly name: string,
    readonly database: DataSource,
  ) {}

  static async open(name: string, url: string): Promise<Side> {
    const database = await openDatabase({ url, poolSize: 1, applicationName: `side-${name}` });
    const side = new Side(name, database);
    const { master } = database.driver as unknown as { master: pg.Pool };
    for (const client of (master as unknown as { _clients: pg.Client[] })._clients) side.gate(client);
    master.on('connect', (client) => side.gate(client));
    return side;
  }

  close(): Promise<void> {
    return this.database.destroy();
  }

  /** Begins an act; it stops before its first step. */
  begin(act: () => Promise<unknown>): Promise<Outcome> {
    this.isSettled = false;
    this.deadlocks = 0;
    return act().then(
      (value): Outcome => this.settle({ value }),
      (error: unknown): Outcome => this.settle({ error }),
    );
  }

  get settled(): boolean {
    return this.isSettled;
  }

  /** How often Postgres ended this side because each of the two waited for the other; the act is then tried once more. */
  get wasEnded(): number {
    return this.deadlocks;
  }

  /** The statement that waits for its turn; undefined while one is under way. */
  get next(): string | undefined {
    return this.waiting?.text;
  }

  /** Lets the statement that waits run. */
  go(): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    waiting?.go();
  }

  /** Fulfilled when the statement under way is done, or found to wait for a lock of somebody else (false). */
  async untilStopped(observer: pg.Client): Promise<boolean> {
    while (!this.isSettled && this.waiting === undefined) {
      const isChanged = await Promise.race([
        new Promise<true>((resolve) => (this.changed = () => resolve(true))),
        new Promise<false>((resolve) => setTimeout(() => resolve(false), 3)),
      ]);
      if (!isChanged && (await this.waitsForLock(observer))) return false;
    }
    return true;
  }

  private async waitsForLock(observer: pg.Client): Promise<boolean> {
    const { rows } = await observer.query(`select 1 where cardinality(pg_blocking_pids($1)) > 0`, [this.pid]);
    return rows.length > 0;
  }

  private settle(outcome: Outcome): Outcome {
    this.isSettled = true;
    this.changed();
    return outcome;
  }

  private gate(client: pg.Client | pg.PoolClient): void {
    this.pid = (client as unknown as { processID: number }).processID;
    const query = (client.query as Query).bind(client);
    const gated: Query = (...args) => {
      const text = textOf(args[0]);
      if (isNoStep(text) || this.isSettled) return query(...args);
      const turn = this.tail.then(() => this.turnFor(text));
      const answer = turn.then(() => query(...args));
      this.tail = answer.catch((error: unknown) => {
        if ((error as { code?: unknown }).code === '40P01') this.deadlocks += 1;
      });
      return answer;
    };
    client.query = gated as unknown as typeof client.query;
  }

  private turnFor(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.waiting = { text, go: resolve };
      this.changed();
    });
  }
}

export type Outcome = { readonly value: unknown } | { readonly error: unknown };

/** What happened in one order: the steps as they were let run, and how each side ended. */
export interface Lived {
  readonly steps: readonly { readonly side: string; readonly text: string }[];
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** How often each had waited for the other, and Postgres ended one of them. */
  readonly deadlocks: number;
}

/**
 * Lets two acts run statement by statement. Where both could go on, `choose` says who does (0 or 1); one that waits for
 * the other's lock goes on when it can.
 */
export const liveThrough = async (
  sides: readonly [Side, Side],
  acts: readonly [() => Promise<unknown>, () => Promise<unknown>],
  observer: pg.Client,
  choose: () => 0 | 1,
): Promise<Lived> => {
  const steps: { side: string; text: string }[] = [];
  const ends = sides.map((side, index) => side.begin(acts[index === 0 ? 0 : 1]));
  for (;;) {
    for (const side of sides) await side.untilStopped(observer);
    const ready = sides.filter((side) => side.next !== undefined);
    if (ready.length === 0 && sides.every((side) => side.settled)) break;
    // Both wait for each other's locks: Postgres ends one of them, and its transaction is tried once more.
    if (ready.length === 0) continue;
    const side = ready.length === 2 ? ready[choose()] : ready[0];
    if (side?.next === undefined) continue;
    steps.push({ side: side.name, text: side.next.replace(/\s+/g, ' ').trim() });
    side.go();
  }
  const [first, second] = await Promise.all(ends);
  if (!first || !second) throw new Error('an act did not end');
  const deadlocks = sides[0].wasEnded + sides[1].wasEnded;
  return { steps, outcomes: { [sides[0].name]: first, [sides[1].name]: second }, deadlocks };
};
