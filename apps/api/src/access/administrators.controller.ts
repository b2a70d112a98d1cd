import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ApprovalView, askGrant, askReset, askRevocation } from '@zehuan/access';
import type { Transaction } from '@zehuan/platform';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { approvalLocation, approvalOf } from './approval-view.js';
import { ApprovalDto, AskDto, AskGrantDto } from './approvals.dto.js';

const account = idOf('unknown-account');
const grant = idOf('unknown-grant');
/** Every one of them is asked for here, and done when another administrator agrees. */
const asking = { answer: ApprovalDto, status: 202 } as const;
const description = 'Nothing is done yet: another administrator has to agree to it, within seven days (`approvals`).';

/** What nobody does about an administrator alone. */
@ApiTags('access')
@Controller(apiPath)
export class AdministratorsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  private ask(by: Acting, work: (tx: Transaction) => Promise<ApprovalView>): Promise<ApprovalDto> {
    return this.acts.act(by, async (tx) => approvalOf(await work(tx)), { location: approvalLocation });
  }

  @Changes('POST', 'accounts/:id/administrator-grants', {
    ...asking,
    permits: 'grant.giveAdministrator',
    summary: 'Ask that somebody become an administrator',
    description,
    hasLocation: true,
    refuses: [
      ...(['unknown-account', 'own-grant', 'grant-present'] as const),
      ...(['administrators-apart', 'administrator-only', 'approval-present'] as const),
    ],
  })
  askGrant(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Body() { role, reason }: AskGrantDto,
  ): Promise<ApprovalDto> {
    return this.ask(by, (tx) => askGrant(tx, { accountId, role, reason }));
  }

  @Changes('POST', 'accounts/:id/administrator-grants/:grantId/revoke', {
    ...asking,
    permits: 'grant.revokeAdministrator',
    summary: 'Ask that an administrator be one no more',
    description,
    hasLocation: true,
    refuses: ['unknown-account', 'unknown-grant', 'own-grant', 'not-an-administrator', 'approval-present'],
  })
  askRevocation(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Param('grantId', grant) grantId: string,
    @Body() { reason }: AskDto,
  ): Promise<ApprovalDto> {
    return this.ask(by, (tx) => askRevocation(tx, { accountId, grantId, reason }));
  }

  @Changes('POST', 'accounts/:id/administrator-reset', {
    ...asking,
    permits: 'account.resetAdministrator',
    summary: 'Ask for a new first password of an administrator',
    description: `${description} The password is told to whoever agrees, not to whoever asks.`,
    hasLocation: true,
    refuses: ['unknown-account', 'own-account', 'not-an-administrator', 'approval-present'],
  })
  askReset(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Body() { reason }: AskDto,
  ): Promise<ApprovalDto> {
    return this.ask(by, (tx) => askReset(tx, { accountId, reason }));
  }
}
