import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { giveRole, revokeRole } from '@zehuan/access';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { AccountDto, NewGrantDto, RevokeGrantDto } from './accounts.dto.js';

const account = idOf('unknown-account');
const grant = idOf('unknown-grant');

/** Roles, which the security administrator grants by post and revokes. */
@ApiTags('access')
@Controller(apiPath)
export class GrantsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', 'accounts/:id/grants', {
    permits: 'grant.give',
    summary: 'Grant a role by a post that the person holds',
    answer: AccountDto,
    status: 201,
    refuses: [
      ...(['unknown-account', 'unknown-post', 'own-grant', 'post-not-held', 'grant-present'] as const),
      ...(['administrators-apart', 'administrator-only', 'second-person-needed'] as const),
    ],
  })
  giveRole(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Body() { role, postId }: NewGrantDto,
  ): Promise<AccountDto> {
    return this.acts.act(by, (tx) => giveRole(tx, { accountId, role, postId }));
  }

  @Changes('POST', 'accounts/:id/grants/:grantId/revoke', {
    permits: 'grant.revoke',
    summary: 'Revoke a role at once; sessions that rest on it end',
    answer: AccountDto,
    refuses: ['unknown-account', 'unknown-grant', 'own-grant', 'second-person-needed'],
  })
  revokeRole(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Param('grantId', grant) grantId: string,
    @Body() { reason }: RevokeGrantDto,
  ): Promise<AccountDto> {
    return this.acts.act(by, (tx) => revokeRole(tx, { accountId, grantId, reason }));
  }
}
