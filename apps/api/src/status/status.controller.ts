import { Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Reads } from '../http/operation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { StatusDto } from './status.dto.js';
import { cyclesByState, deliveries, lateCycles, wakeUps } from './status.queries.js';

interface Pool {
  readonly totalCount?: number;
  readonly waitingCount?: number;
}

/** What an operator looks at first. */
@ApiTags('status')
@Controller(`${apiPath}/status`)
export class StatusController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('', {
    permits: 'status.read',
    summary: 'Servers, workers, lag, the last wake-up of each cycle, deliveries',
    answer: StatusDto,
  })
  async readStatus(@By() by: Acting): Promise<StatusDto> {
    const process = await this.parts.processStatus();
    const pool = (this.parts.database.driver as { master?: Pool }).master;
    return this.acts.read(by, async (tx) => ({
      record: { isReachable: true, at: tx.at, connections: pool?.totalCount ?? 0, waiting: pool?.waitingCount ?? 0 },
      process,
      cycles: await cyclesByState(tx),
      lateCycles: await lateCycles(tx),
      wakeUps: await wakeUps(tx),
      deliveries: await deliveries(tx),
    }));
  }
}
