import { type DelegationState, delegationStates } from '@zehuan/access';
import { type PostKind, postKinds } from '@zehuan/contracts';
import { day, flag, id, instant, integer, listOf, oneOf, severalOf, text, words } from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

export class DelegationsQuery extends PageQuery {
  @oneOf(delegationStates, { optional: true }) readonly state?: DelegationState;
}

export class DelegationDto {
  @id() readonly id!: string;
  @words({ description: 'Whose post it is' }) readonly fromName!: string;
  @words({ description: 'Who acts in it' }) readonly toName!: string;
  @oneOf(postKinds, { description: 'Of the post' }) readonly role!: PostKind;
  @words() readonly unitName!: string;
  @instant() readonly fromAt!: Date;
  @instant({ description: 'From then on it counts no more' }) readonly toAt!: Date;
  @words() readonly reason!: string;
  @oneOf(delegationStates, { description: '`lapsed`: one of the two holds the post, or any in the unit, no more' })
  readonly state!: DelegationState;
  @instant({ nullable: true, description: 'Before its time' }) readonly endedAt!: Date | null;
  @words({ nullable: true }) readonly endedByName!: string | null;
  @words({ nullable: true }) readonly endReason!: string | null;
  @flag({ description: 'By you' }) readonly isGiven!: boolean;
  @flag({ description: 'To you' }) readonly isReceived!: boolean;
  @flag() readonly mayEnd!: boolean;
}

export class DelegationPageDto {
  @listOf(() => DelegationDto) readonly items!: readonly DelegationDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class DelegablePostDto {
  @id() readonly id!: string;
  @oneOf(postKinds) readonly role!: PostKind;
  @words() readonly unitName!: string;
  @day({ nullable: true, description: 'The last day of your tenure, where one is known' })
  readonly lastOn!: string | null;
}

export class DelegablePostsDto {
  @listOf(() => DelegablePostDto) readonly items!: readonly DelegablePostDto[];
  @integer({}, { description: 'Days for which a post may be delegated at most' }) readonly mostDays!: number;
}

export class PossibleDelegatesQuery {
  @id({ description: 'A post of your own' }) readonly postId!: string;
  @text({ max: 100 }, { optional: true, description: 'A part of the name' }) readonly search?: string;
}

export class PossibleDelegateDto {
  @id() readonly personId!: string;
  @words() readonly name!: string;
  @severalOf(postKinds, { description: 'Held in the unit' }) readonly roles!: readonly PostKind[];
}

export class PossibleDelegatesDto {
  @listOf(() => PossibleDelegateDto) readonly items!: readonly PossibleDelegateDto[];
}

const reason = (description: string): PropertyDecorator => text({ max: 2000 }, { description });

export class NewDelegationDto {
  @id({ description: 'A post of your own' }) readonly postId!: string;
  @id({ description: 'A colleague of the same unit' }) readonly personId!: string;
  @day({ description: 'The first day, in China; from now on where that has begun' }) readonly fromOn!: string;
  @day({ description: 'The last day, in China, included' }) readonly toOn!: string;
  @reason('Why somebody else acts') readonly reason!: string;
}

export class EndDelegationDto {
  @reason('Why it ends before its time') readonly reason!: string;
}
