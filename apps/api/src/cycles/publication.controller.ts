import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { askApproval, rehearse } from '@zehuan/access';
import { closePhase, cycleById, maySteer } from '@zehuan/cycles';
import type { Transaction } from '@zehuan/platform';
import { approvalLocation, approvalOf } from '../access/approval-view.js';
import { ApprovalDto } from '../access/approvals.dto.js';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { ClosePhaseDto } from './cycles.dto.js';

const cycleId = idOf('unknown-cycle');

/** Results become known when the phase `testing` closes: nobody closes it by hand alone. */
@ApiTags('cycles')
@Controller(`${apiPath}/cycles`)
export class PublicationController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', ':id/publication', {
    permits: 'cycle.publish',
    summary: 'Ask to publish the results of a cycle: to close its phase `testing` at once, or to move its close',
    description:
      'Nothing is done yet: another coordinator of the committee, or its top leader, has to agree, within seven days (`approvals`). For a day after that, whoever asked closes the phase with the same `on` (`phases/testing/close`).',
    answer: ApprovalDto,
    status: 202,
    hasLocation: true,
    refuses: [
      ...(['unknown-cycle', 'not-supervising', 'reason-missing', 'cycle-ended', 'cycle-paused'] as const),
      ...(['phase-not-open', 'due-in-the-past', 'calendar-year-unknown', 'approval-present'] as const),
    ],
  })
  askPublication(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() { reason, on }: ClosePhaseDto,
  ): Promise<ApprovalDto> {
    const day = on === undefined ? {} : { on };
    const ask = async (tx: Transaction): Promise<ApprovalDto> => {
      const cycle = await cycleById(tx, id);
      maySteer(tx, 'cycle.publish', cycle);
      const who = { actor: tx.actor.name, onBehalfOf: tx.actor.onBehalfOf };
      await rehearse(tx, (trying) =>
        closePhase(trying, { ...who, ...day, reason, phase: 'testing', cycleId: id, at: trying.at.getTime() }),
      );
      return approvalOf(await askApproval(tx, { act: 'cycle.publish', input: { cycleId: id, ...day }, reason }));
    };
    return this.acts.act(by, ask, { location: approvalLocation });
  }
}
