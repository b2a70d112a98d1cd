import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  delegablePosts,
  type DelegationRow,
  endDelegation,
  giveDelegation,
  listDelegations,
  mayEnd,
  personsWhoMayAct,
} from '@zehuan/access';
import type { Actor } from '@zehuan/contracts';
import { type DelegationNotice, tellOfDelegation } from '@zehuan/notices';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import {
  DelegablePostsDto,
  DelegationDto,
  DelegationPageDto,
  DelegationsQuery,
  EndDelegationDto,
  NewDelegationDto,
  PossibleDelegatesDto,
  PossibleDelegatesQuery,
} from './delegations.dto.js';

const delegation = idOf('no-such-delegation');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isAccount = ({ name }: Actor, accountId: string): boolean => name === `account:${accountId}`;

/** A delegation as the API answers it to whoever asks. */
const viewFor = (actor: Actor, row: DelegationRow): DelegationDto => {
  const { id, fromName, toName, role, unitName, fromAt, toAt, reason, state, endedAt, endedByName, endReason } = row;
  return {
    ...{ id, fromName, toName, role, unitName, fromAt, toAt, reason, state, endedAt, endedByName, endReason },
    isGiven: isAccount(actor, row.fromAccountId),
    isReceived: isAccount(actor, row.toAccountId),
    mayEnd: mayEnd(actor, row),
  };
};

const noticeOf = (
  kind: DelegationNotice['kind'],
  { unitId, role: postKind, fromName, toName, fromAt, toAt }: DelegationRow,
  personIds: readonly string[],
): DelegationNotice => ({ kind, unitId, postKind, personIds, details: { fromName, toName, fromAt, toAt } });

/** Persons who act for others in a post for some days, under both names. */
@ApiTags('access')
@Controller(apiPath)
export class DelegationsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('delegations', {
    permits: 'delegation.read',
    summary: 'What you have delegated and what was delegated to you, the newest first; administrators see all',
    answer: DelegationPageDto,
    refuses: ['cursor-invalid'],
  })
  listDelegations(
    @By() by: Acting,
    @Query() { state, cursor, limit = 50 }: DelegationsQuery,
  ): Promise<DelegationPageDto> {
    return this.acts.read(by, async (tx) => {
      const rows = await listDelegations(tx, { state, after: keyAfter(cursor, isUuid), limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => viewFor(by.actor, row),
      );
    });
  }

  @Reads('delegable-posts', {
    permits: 'delegation.read',
    summary: 'The posts of your own in which somebody may act for you',
    answer: DelegablePostsDto,
  })
  listDelegablePosts(@By() by: Acting): Promise<DelegablePostsDto> {
    return this.acts.read(by, async (tx) => ({
      items: (await delegablePosts(tx)).map(({ id, role, unitName, lastOn }) => ({ id, role, unitName, lastOn })),
      mostDays: this.parts.access.delegationDays,
    }));
  }

  @Reads('possible-delegates', {
    permits: 'delegation.read',
    summary: 'Fifty colleagues of the same unit who may act in a post of yours',
    answer: PossibleDelegatesDto,
    refuses: ['post-not-held'],
  })
  listPossibleDelegates(
    @By() by: Acting,
    @Query() { postId, search }: PossibleDelegatesQuery,
  ): Promise<PossibleDelegatesDto> {
    return this.acts.read(by, async (tx) => ({
      items: (await personsWhoMayAct(tx, { postId, search, limit: 50 })).map(({ personId, name, roles }) => ({
        ...{ personId, name, roles },
      })),
    }));
  }

  @Changes('POST', 'delegations', {
    permits: 'delegation.give',
    summary: 'Have a colleague act in a post of yours for some days, who is told of it',
    description:
      'Only in a post that you hold yourself, and by somebody who holds a post of the same unit. It counts no longer than your tenure and theirs. What is done under it is recorded under both names.',
    answer: DelegationDto,
    status: 201,
    refuses: [
      ...(['acting-for-another', 'post-not-held', 'delegate-not-admitted', 'delegation-present'] as const),
      ...(['delegation-in-the-past', 'delegation-too-long', 'delegation-beyond-tenure'] as const),
    ],
  })
  giveDelegation(@By() by: Acting, @Body() body: NewDelegationDto): Promise<DelegationDto> {
    return this.acts.act(by, async (tx) => {
      const given = await giveDelegation(tx, body, this.parts.access);
      await tellOfDelegation(tx, noticeOf('delegated', given, [given.toPersonId]));
      return viewFor(by.actor, given);
    });
  }

  @Changes('POST', 'delegations/:id/end', {
    permits: 'delegation.end',
    summary: 'End a delegation at once: one that you gave or were given; the security administrator any',
    answer: DelegationDto,
    refuses: ['no-such-delegation', 'delegation-ended'],
  })
  endDelegation(
    @By() by: Acting,
    @Param('id', delegation) id: string,
    @Body() { reason }: EndDelegationDto,
  ): Promise<DelegationDto> {
    return this.acts.act(by, async (tx) => {
      const ended = await endDelegation(tx, { id, reason });
      const others = [ended.fromPersonId, ended.toPersonId].filter((person) => person !== by.actor.personId);
      await tellOfDelegation(tx, noticeOf('delegationEnded', ended, others));
      return viewFor(by.actor, ended);
    });
  }
}
