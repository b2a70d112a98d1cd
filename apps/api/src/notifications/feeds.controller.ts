import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal, systemActor } from '@zehuan/contracts';
import { createFeed, feedOf, revokeFeed } from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { Request, Response } from 'express';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { keyOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { feedTokenIn } from './feed-token.js';
import { FeedDto, NewFeedDto, RevokedDto, RevokeFeedDto } from './notifications.dto.js';

/**
 * Deadlines for calendar programs: a token is the right to read. It comes in a header, or in the address for the many programs
 * that know no header, where the operator lets it.
 */
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
        return {
          url: `${this.parts.publicUrl}/${apiPath}/${this.isInAddress ? `calendar/${token}` : 'calendar'}.ics`,
          token,
        };
      },
      // Only the token's hash may lie in the database.
      { kept: () => ({ url: null, token: null }) },
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

  @Reads('calendar.ics', {
    summary: 'The deadlines behind a token that comes in a header, as iCalendar',
    description: 'The token is the password of HTTP Basic, with any user name, or Bearer.',
    file: ['text/calendar'],
    isOpen: true,
    refuses: ['feed-token-refused'],
  })
  async readFeedByHeader(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = feedTokenIn(request.get('authorization'));
    if (token === null) throw new Refusal('feed-token-refused');
    response.vary('Authorization');
    send(response, await this.textOf(token).catch(asRefusedToken));
  }

  @Reads('calendar/:token.ics', {
    summary: 'The deadlines behind a token in the address, as iCalendar',
    file: ['text/calendar'],
    isOpen: true,
    refuses: ['unknown-calendar-feed', 'feed-token-in-address'],
  })
  async readFeed(
    @Param('token', keyOf('unknown-calendar-feed')) token: string,
    @Res() response: Response,
  ): Promise<void> {
    if (!this.isInAddress) throw new Refusal('feed-token-in-address');
    send(response, await this.textOf(token));
  }

  private get isInAddress(): boolean {
    return this.parts.feedTokensInAddresses !== false;
  }

  private textOf(token: string): Promise<string> {
    return inTransaction(this.parts.database, systemActor('calendar-feed'), (tx) => feedOf(tx, token));
  }
}

function send(response: Response, text: string): void {
  response.setHeader('Cache-Control', 'private, max-age=300');
  response.type('text/calendar; charset=utf-8').send(text);
}

/** A program whose token is none, or none any more, shall ask for another. */
function asRefusedToken(error: unknown): never {
  if (error instanceof Refusal && error.code === 'unknown-calendar-feed') throw new Refusal('feed-token-refused');
  throw error;
}

async function whichOf(
  tx: Transaction,
  { unit, person, token }: RevokeFeedDto,
): Promise<Parameters<typeof revokeFeed>[1]> {
  if (token !== undefined && unit === undefined && person === undefined) return { token };
  if (token === undefined && unit !== undefined) return { unitId: (await unitByCode(tx, unit)).id, personId: person };
  throw new Refusal('invalid-input', undefined, [{ pointer: '/token', message: 'give either token or unit' }]);
}
