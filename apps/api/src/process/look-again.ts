import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { systemActor } from '@zehuan/contracts';
import { cycleById } from '@zehuan/cycles';
import { inTransaction, rowOf } from '@zehuan/platform';
import { remembering } from '../http/remembering.js';
import { type ApiParts, PARTS } from '../parts.js';

/**
 * Tells cycles to look at the record again, at most once in `lookAgainSeconds` for each: the first act is told at
 * once, those that follow together at the end of the interval. A signal that fails is logged and forgotten: the
 * record is the truth, and the cycle looks by itself at its next deadline.
 */
@Injectable()
export class LookAgain implements OnApplicationShutdown {
  private readonly waiting = new Map<string, { timer: NodeJS.Timeout; isAsked: boolean }>();
  private readonly workflowIdOf: (cycleId: string) => Promise<string | null>;
  private isClosed = false;

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {
    this.workflowIdOf = remembering({ milliseconds: 3_600_000, entries: 5_000 }, (cycleId) =>
      inTransaction(parts.database, systemActor('look-again'), async (tx) => {
        const row = await rowOf<{ workflowId: string }>(
          tx,
          `select workflow_id as "workflowId" from cycle where id = $1`,
          [cycleId],
        );
        return row?.workflowId ?? null;
      }),
    );
  }

  soon(cycleId: string): void {
    const present = this.waiting.get(cycleId);
    if (present) present.isAsked = true;
    else if (!this.isClosed) this.tell(cycleId);
  }

  /** Starts the execution of a cycle that the record has opened; where that fails, reconciliation does it. */
  startSoon(cycleId: string): void {
    void this.start(cycleId);
  }

  onApplicationShutdown(): void {
    this.isClosed = true;
    for (const [cycleId, { timer, isAsked }] of this.waiting) {
      clearTimeout(timer);
      if (isAsked) void this.signal(cycleId);
    }
    this.waiting.clear();
  }

  private async start(cycleId: string): Promise<void> {
    try {
      const cycle = await inTransaction(this.parts.database, systemActor('start'), (tx) => cycleById(tx, cycleId));
      await this.parts.process.startOrWake(cycle);
    } catch (error) {
      this.parts.log.warn(
        { cycleId, err: error },
        'the process of a cycle could not be started; reconciliation will start it',
      );
    }
  }

  private tell(cycleId: string): void {
    const timer = setTimeout(() => this.atEndOfInterval(cycleId), this.parts.lookAgainSeconds * 1000);
    timer.unref();
    this.waiting.set(cycleId, { timer, isAsked: false });
    void this.signal(cycleId);
  }

  private atEndOfInterval(cycleId: string): void {
    const { isAsked } = this.waiting.get(cycleId) ?? { isAsked: false };
    this.waiting.delete(cycleId);
    if (isAsked) this.tell(cycleId);
  }

  private async signal(cycleId: string): Promise<void> {
    try {
      const workflowId = await this.workflowIdOf(cycleId);
      if (workflowId !== null) await this.parts.process.lookAgain(workflowId);
    } catch (error) {
      this.parts.log.warn({ cycleId, err: error }, 'a cycle could not be told to look again; it will by itself');
    }
  }
}
