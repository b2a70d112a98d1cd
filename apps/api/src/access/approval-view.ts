import type { ApprovalView } from '@zehuan/access';
import { apiPath } from '../http/operation.js';
import type { ApprovalDto } from './approvals.dto.js';

const asked = ({ askerName, onBehalfOf, askedAt, reason, expiresAt, unitName }: ApprovalView) => ({
  ...{ askerName, onBehalfOf, askedAt, reason, expiresAt, unitName },
});

const decided = (approval: ApprovalView) => {
  const { deciderName, decidedOnBehalfOf, decidedAt, decisionReason, isAskerWithoutRight, usedAt } = approval;
  return { deciderName, decidedOnBehalfOf, decidedAt, decisionReason, isAskerWithoutRight, usedAt };
};

/** A request for agreement as the API answers it: names of persons, and no ids of them. */
export const approvalOf = (approval: ApprovalView): ApprovalDto => {
  const { id, act, state, accountId, login, accountName, year, input, version } = approval;
  const { mayDecide, mayWithdraw, mayTake } = approval;
  return {
    ...{ id, act, state, accountId, login, accountName, year, version },
    ...{ mayDecide, mayWithdraw, mayTake },
    ...{ role: input.role ?? null, cycleId: input.cycleId ?? null, on: input.on ?? null },
    ...asked(approval),
    ...decided(approval),
  };
};

/** Where a request that was made can be read. */
export const approvalLocation = ({ id }: ApprovalDto): string => `/${apiPath}/approvals/${id}`;
