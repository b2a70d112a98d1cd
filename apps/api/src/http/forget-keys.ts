import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, rowsOf } from '@zehuan/platform';
import { type ApiParts, PARTS } from '../parts.js';

/** For so long a repeated request gets the answer of the first. */
export const keysAreKeptDays = 7;
const everyMilliseconds = 3_600_000;

/** Takes away keys of requests that nobody repeats any more; several processes may do so at once. */
@Injectable()
export class ForgetKeys implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.forget(), everyMilliseconds);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  async forget(): Promise<void> {
    const sql = `delete from idempotency_key where created_at < clock_timestamp() - make_interval(days => $1)`;
    try {
      await inTransaction(this.parts.database, systemActor('forget-keys'), (tx) => rowsOf(tx, sql, [keysAreKeptDays]));
    } catch (error) {
      this.parts.log.warn({ err: error }, 'old idempotency keys could not be taken away; it is tried again in an hour');
    }
  }
}
