import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  approve,
  countWaiting,
  listApprovals,
  performGrant,
  performReset,
  performRevocation,
  type Performs,
  readApproval,
  refuseApproval,
  withdrawApproval,
} from '@zehuan/access';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { approvalOf } from './approval-view.js';
import {
  ApprovalDto,
  ApprovalPageDto,
  ApprovalsQuery,
  DecidedApprovalDto,
  RefuseApprovalDto,
  WaitingApprovalsDto,
} from './approvals.dto.js';

const approval = idOf('unknown-approval');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const decided = ['unknown-approval', 'approval-decided', 'approval-expired'] as const;
/** A password is told once, and not kept for a repeat. */
const withoutPassword = (told: DecidedApprovalDto): DecidedApprovalDto => ({ ...told, password: null });

/** What waits for the agreement of a second person: who asked, and who may decide, are never the same. */
@ApiTags('access')
@Controller(apiPath)
export class ApprovalsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  private performs(): Performs {
    return {
      'grant.giveAdministrator': performGrant,
      'grant.revokeAdministrator': performRevocation,
      'account.resetAdministrator': performReset(this.parts.access),
      // Agreement is all: whoever asked goes on from there.
      'unit.exportPersons': () => Promise.resolve({}),
      'cycle.publish': () => Promise.resolve({}),
    };
  }

  @Reads('approvals', {
    permits: 'approval.read',
    summary: 'What you have asked for or may decide, the newest first',
    answer: ApprovalPageDto,
    refuses: ['cursor-invalid'],
  })
  listApprovals(@By() by: Acting, @Query() { state, cursor, limit = 50 }: ApprovalsQuery): Promise<ApprovalPageDto> {
    return this.acts.read(by, async (tx) => {
      const rows = await listApprovals(tx, { state, after: keyAfter(cursor, isUuid), limit: limit + 1 });
      return pageOf(rows, limit, (row) => row.id, approvalOf);
    });
  }

  @Reads('waiting-approvals', {
    permits: 'approval.read',
    summary: 'How many requests wait for your decision',
    answer: WaitingApprovalsDto,
  })
  countWaitingApprovals(@By() by: Acting): Promise<WaitingApprovalsDto> {
    return this.acts.read(by, async (tx) => ({ count: await countWaiting(tx) }));
  }

  @Reads('approvals/:id', {
    permits: 'approval.read',
    summary: 'A request that you made or may decide',
    answer: ApprovalDto,
    isTagged: true,
    refuses: ['unknown-approval'],
  })
  readApproval(@By() by: Acting, @Param('id', approval) id: string): Promise<ApprovalDto> {
    return this.acts.read(by, async (tx) => approvalOf(await readApproval(tx, id)));
  }

  @Changes('POST', 'approvals/:id/approve', {
    permits: 'approval.decide',
    summary: 'Agree; what was asked for is done at once',
    description:
      'It is done in the name of whoever asked, by the rights that they have at this hour. Where they have none any more, the request ends `refused` and nothing is done. What the act itself refuses is answered, and the request goes on waiting.',
    answer: DecidedApprovalDto,
    takesNothing: true,
    refuses: [
      ...decided,
      ...(['own-approval', 'unknown-account', 'unknown-grant', 'grant-present'] as const),
      ...(['administrators-apart', 'administrator-only', 'own-account', 'own-grant'] as const),
    ],
  })
  approve(@By() by: Acting, @Param('id', approval) id: string): Promise<DecidedApprovalDto> {
    const work = async (tx: Parameters<typeof approve>[0]): Promise<DecidedApprovalDto> => {
      const { password, ...row } = await approve(tx, id, this.performs());
      return { ...approvalOf(row), password };
    };
    return this.acts.act<DecidedApprovalDto>(by, work, { kept: withoutPassword });
  }

  @Changes('POST', 'approvals/:id/refuse', {
    permits: 'approval.decide',
    summary: 'Refuse, and say why',
    answer: ApprovalDto,
    refuses: [...decided, 'own-approval'],
  })
  refuseApproval(
    @By() by: Acting,
    @Param('id', approval) id: string,
    @Body() { reason }: RefuseApprovalDto,
  ): Promise<ApprovalDto> {
    return this.acts.act(by, async (tx) => approvalOf(await refuseApproval(tx, { id, reason })));
  }

  @Changes('POST', 'approvals/:id/withdraw', {
    permits: 'approval.withdraw',
    summary: 'Take back what you have asked for',
    answer: ApprovalDto,
    takesNothing: true,
    refuses: decided,
  })
  withdrawApproval(@By() by: Acting, @Param('id', approval) id: string): Promise<ApprovalDto> {
    return this.acts.act(by, async (tx) => approvalOf(await withdrawApproval(tx, id)));
  }
}
