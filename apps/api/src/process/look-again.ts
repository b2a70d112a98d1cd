import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { deliveryWorkflowId, systemActor } from '@zehuan/contracts';
import { cycleById } from '@zehuan/cycles';
import { inTransaction, rowOf } from '@zehuan/platform';
import { foldTally } from '@zehuan/tasks';
import { remembering } from '../http/remembering.js';
import { type ApiParts, PARTS } from '../parts.js';

/** Waits among the ids of cycles to be told. */
const delivery = 'delivery';

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

  /** Wakes the cycle, and the delivery of what its people are told of the act. */
  soon(cycleId: string): void {
    for (const matter of [cycleId, delivery]) {
      const present = this.waiting.get(matter);
      if (present) present.isAsked = true;
      else if (!this.isClosed) this.tell(matter);
    }
  }

  /** Starts the execution of a cycle that the record has opened; where that fails, reconciliation does it. */
  startSoon(cycleId: string): void {
    void this.start(cycleId);
  }

  onApplicationShutdown(): void {
    this.isClosed = true;
    for (const [matter, { timer, isAsked }] of this.waiting) {
      clearTimeout(timer);
      if (isAsked) void this.signal(matter);
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

  private tell(matter: string): void {
    const timer = setTimeout(() => this.atEndOfInterval(matter), this.parts.lookAgainSeconds * 1000);
    timer.unref();
    this.waiting.set(matter, { timer, isAsked: false });
    void this.signal(matter);
  }

  private atEndOfInterval(matter: string): void {
    const { isAsked } = this.waiting.get(matter) ?? { isAsked: false };
    this.waiting.delete(matter);
    if (matter !== delivery) void this.fold(matter);
    if (isAsked) this.tell(matter);
  }

  /** A look does this too; while Temporal is away there are none, and boards would grow slow. */
  private async fold(cycleId: string): Promise<void> {
    try {
      await inTransaction(this.parts.database, systemActor('look-again'), (tx) => foldTally(tx, cycleId));
    } catch (error) {
      this.parts.log.warn({ cycleId, err: error }, 'the tally of a cycle could not be added up; it will be later');
    }
  }

  private async signal(matter: string): Promise<void> {
    try {
      const workflowId = matter === delivery ? deliveryWorkflowId : await this.workflowIdOf(matter);
      if (workflowId !== null) await this.parts.process.lookAgain(workflowId);
    } catch (error) {
      this.parts.log.warn({ matter, err: error }, 'a process could not be told to look again; it will by itself');
    }
  }
}
