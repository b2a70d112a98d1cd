import { Controller, Get, Inject, Res, SetMetadata } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Acting, By, PERMITS } from '../http/acting.js';
import { apiPath } from '../http/operation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { LiveChanges } from './live-changes.js';

/** How often a stream shows that it lives, and whoever listens is asked for once more, milliseconds. */
const beat = 20_000;

/** Server-sent events: what an open page should read again. A stream is no operation with one answer, so it stands outside of the document. */
@Controller(`${apiPath}/live`)
export class LiveController {
  constructor(
    @Inject(LiveChanges) private readonly changes: LiveChanges,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Get()
  @ApiExcludeEndpoint()
  @SetMetadata(PERMITS, 'notification.read')
  async stream(@By() by: Acting, @Res() response: Response): Promise<void> {
    const stop = await this.changes.listen(by.actor, (change) => {
      response.write(`event: changed\ndata: ${JSON.stringify(change)}\n\n`);
    });
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 5000\n\n');
    // Rights end at their hour: whoever is signed out meanwhile hears nothing more.
    const beating = setInterval(() => {
      this.parts.identify(by.request).then(
        () => response.write(': alive\n\n'),
        () => response.end(),
      );
    }, beat);
    response.once('close', () => {
      clearInterval(beating);
      stop();
    });
  }
}
