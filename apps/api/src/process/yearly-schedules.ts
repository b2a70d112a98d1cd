import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '@zehuan/contracts';
import { yearlyStartOf } from '@zehuan/cycles';
import { unitByCode } from '@zehuan/org';
import { inTransaction } from '@zehuan/platform';
import { type ApiParts, PARTS } from '../parts.js';

/** Lets Temporal's schedule of a committee follow what the record says of its yearly start. */
@Injectable()
export class YearlySchedules {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  /** Sets the schedule by the record as it is now. One that fails is logged: reconciliation makes it good. */
  async follow(unitCode: string): Promise<void> {
    try {
      const start = await inTransaction(this.parts.database, systemActor('yearly-start'), async (tx) =>
        yearlyStartOf(tx, (await unitByCode(tx, unitCode)).id),
      );
      if (start?.isOn === true)
        await this.parts.process.scheduleYearlyStart({ unitCode: start.unitCode, packKey: start.packKey });
      else await this.parts.process.unscheduleYearlyStart(unitCode);
    } catch (error) {
      this.parts.log.warn({ unitCode, err: error }, 'a yearly start is not scheduled yet; reconciliation will do it');
    }
  }
}
