import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal, systemActor } from '@zehuan/contracts';
import { createFeed, feedOf, revokeFeed } from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { Response } from 'express';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { keyOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { FeedDto, NewFeedDto, RevokedDto, RevokeFeedDto } from './notifications.dto.js';

/** Deadlines for calendar programs, which know no header: the token in the address is the right to read. */
@ApiTags('notifications')
@Controller(apiPath)
export class FeedsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Changes('POST', 'calendar-feeds', {
    permits: 'calendarFeed.issue',
    summary: 'Open a feed of deadlines',
    answer: FeedDto,
    status: 201,
    refuses: ['forbidden', 'unknown-person'],
  })
  createFeed(@By() by: Acting, @Body() { unit, person }: NewFeedDto): Promise<FeedDto> {
    return this.acts.act<FeedDto>(
      by,
      async (tx) => {
        const token = await createFeed(tx, { unitId: (await unitByCode(tx, unit)).id, personId: person });
        return { url: `${this.parts.publicUrl}/${apiPath}/calendar/${token}.ics` };
      },
      // Only the token's hash may lie in the database.
      { kept: () => ({ url: null }) },
    );
  }

  @Changes('POST', 'calendar-feeds/revoke', {
    permits: 'calendarFeed.revoke',
    summary: 'End one feed by its token, or all of a unit or person',
    answer: RevokedDto,
    refuses: ['forbidden', 'unknown-person', 'unknown-calendar-feed'],
  })
  revokeFeed(@By() by: Acting, @Body() body: RevokeFeedDto): Promise<RevokedDto> {
    return this.acts.act(by, async (tx) => ({ count: await revokeFeed(tx, await whichOf(tx, body)) }));
  }

  @Reads('calendar/:token.ics', {
    summary: 'The deadlines behind a token, as iCalendar',
    file: ['text/calendar'],
    isOpen: true,
    refuses: ['unknown-calendar-feed'],
  })
  async readFeed(
    @Param('token', keyOf('unknown-calendar-feed')) token: string,
    @Res() response: Response,
  ): Promise<void> {
    const text = await inTransaction(this.parts.database, systemActor('calendar-feed'), (tx) => feedOf(tx, token));
    response.setHeader('Cache-Control', 'private, max-age=300');
    response.type('text/calendar; charset=utf-8').send(text);
  }
}

async function whichOf(
  tx: Transaction,
  { unit, person, token }: RevokeFeedDto,
): Promise<Parameters<typeof revokeFeed>[1]> {
  if (token !== undefined && unit === undefined && person === undefined) return { token };
  if (token === undefined && unit !== undefined) return { unitId: (await unitByCode(tx, unit)).id, personId: person };
  throw new Refusal('invalid-input', undefined, [{ pointer: '/token', message: 'give either token or unit' }]);
}
