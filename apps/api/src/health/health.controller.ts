import { Controller, Get, Inject, Res, SetMetadata } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Readiness } from '@zehuan/platform';
import type { Response } from 'express';
import { IS_OPEN } from '../http/acting.js';
import { type ApiParts, PARTS } from '../parts.js';

/** What an operator's probes ask; none of it names a person or a unit. */
@ApiExcludeController()
@SetMetadata(IS_OPEN, true)
@Controller()
export class HealthController {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  @Get('livez')
  livez(): { state: string } {
    return { state: 'alive' };
  }

  /** Temporal away is degraded: what people do is still accepted. */
  @Get('readyz')
  async readyz(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const readiness = await this.parts.readiness();
    response.status(readiness.state === 'down' ? 503 : 200);
    return readiness;
  }

  @Get('metrics')
  async metrics(@Res() response: Response): Promise<void> {
    const { contentType, text } = await this.parts.measures.exposition();
    response.setHeader('Content-Type', contentType).send(text);
  }
}
