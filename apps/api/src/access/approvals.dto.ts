import {
  type ActOfTwo,
  actsOfTwo,
  type AdministratorRole,
  administratorRoles,
  type ApprovalState,
  approvalStates,
} from '@zehuan/contracts';
import { day, flag, id, instant, integer, listOf, oneOf, text, words } from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

export class ApprovalsQuery extends PageQuery {
  @oneOf(approvalStates, { optional: true }) readonly state?: ApprovalState;
}

export class ApprovalDto {
  @id() readonly id!: string;
  @oneOf(actsOfTwo, { description: 'The line of the table of rights that needs a second person' })
  readonly act!: ActOfTwo;
  @oneOf(approvalStates) readonly state!: ApprovalState;
  @id({ nullable: true, description: 'The account that it is about' }) readonly accountId!: string | null;
  @words({ nullable: true, description: 'Of that account' }) readonly login!: string | null;
  @words({ nullable: true, description: 'Of that account' }) readonly accountName!: string | null;
  @oneOf(administratorRoles, { nullable: true, description: 'That is granted or revoked' })
  readonly role!: AdministratorRole | null;
  @id({ nullable: true, description: 'The cycle that it is about' }) readonly cycleId!: string | null;
  @integer({}, { nullable: true, description: 'Of that cycle' }) readonly year!: number | null;
  @day({ nullable: true, description: 'On which the phase is to close; null for at once' }) readonly on!: string | null;
  @words({ nullable: true, description: 'For which it was asked; null for administration' })
  readonly unitName!: string | null;
  @words({ nullable: true }) readonly askerName!: string | null;
  @words({ nullable: true, description: 'For whom a substitute asked' }) readonly onBehalfOf!: string | null;
  @instant() readonly askedAt!: Date;
  @words() readonly reason!: string;
  @instant({ description: 'Until when it may be decided' }) readonly expiresAt!: Date;
  @words({ nullable: true }) readonly deciderName!: string | null;
  @words({ nullable: true, description: 'For whom a substitute decided' }) readonly decidedOnBehalfOf!: string | null;
  @instant({ nullable: true }) readonly decidedAt!: Date | null;
  @words({ nullable: true }) readonly decisionReason!: string | null;
  @flag({ description: 'It ended refused because whoever asked had the right no more' })
  readonly isAskerWithoutRight!: boolean;
  @instant({ nullable: true, description: 'When what was agreed to was used, where that is possible once' })
  readonly usedAt!: Date | null;
  @flag() readonly mayDecide!: boolean;
  @flag() readonly mayWithdraw!: boolean;
  @flag({ description: 'You may take or do what was agreed to, at this hour' }) readonly mayTake!: boolean;
  @integer() readonly version!: number;
}

export class ApprovalPageDto {
  @listOf(() => ApprovalDto) readonly items!: readonly ApprovalDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class WaitingApprovalsDto {
  @integer({}, { description: 'How many wait for your decision' }) readonly count!: number;
}

export class DecidedApprovalDto extends ApprovalDto {
  @words({
    nullable: true,
    description:
      'The new first password where one was agreed to: told once, to whoever agreed; null where the answer is repeated',
  })
  readonly password!: string | null;
}

const reason = (description: string): PropertyDecorator => text({ max: 2000 }, { description });

export class RefuseApprovalDto {
  @reason('Why it is refused') readonly reason!: string;
}

export class AskDto {
  @reason('Why it is asked') readonly reason!: string;
}

export class AskGrantDto extends AskDto {
  @oneOf(administratorRoles) readonly role!: AdministratorRole;
}
