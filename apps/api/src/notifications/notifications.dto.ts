import { type Phase, phases, type TaskKind, taskKinds } from '@zehuan/contracts';
import { type ChannelKind, channelKinds } from '@zehuan/notices';
import {
  flag,
  flagParam,
  id,
  ids,
  instant,
  integer,
  listOf,
  mapOf,
  nested,
  oneOf,
  text,
  words,
  day,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';
import { PersonInListDto, UnitInListDto } from '../tasks/tasks.dto.js';

/** Whose notices: the unit that acts where neither is named. */
export class InboxQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of a unit' }) readonly unit?: string;
  @id({ optional: true, description: 'A person, in all posts' }) readonly person?: string;
}

export class NotificationsQuery extends PageQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of a unit' }) readonly unit?: string;
  @id({ optional: true, description: 'A person, in all posts' }) readonly person?: string;
  @flagParam({ description: 'Only the unread, or only the others' }) readonly unread?: boolean;
}

export class NoticeTaskDto {
  @id() readonly id!: string;
  @words() readonly title!: string;
  @words() readonly titleInEnglish!: string;
  @words() readonly state!: string;
  @day() readonly dueOn!: string;
  @instant() readonly dueAt!: Date;
  @nested(() => UnitInListDto) readonly unit!: UnitInListDto;
}

export class NotificationDto {
  @id() readonly id!: string;
  @words() readonly kind!: string;
  @nested(() => UnitInListDto) readonly unit!: UnitInListDto;
  @words() readonly postKind!: string;
  @nested(() => PersonInListDto, { nullable: true, description: 'Null where the post was vacant' })
  readonly person!: PersonInListDto | null;
  @nested(() => NoticeTaskDto, { nullable: true }) readonly task!: NoticeTaskDto | null;
  @id({ nullable: true }) readonly cycleId!: string | null;
  @id({ nullable: true }) readonly urgeId!: string | null;
  @mapOf({}) readonly details!: Readonly<Record<string, unknown>>;
  @instant() readonly createdAt!: Date;
  @instant({ nullable: true }) readonly readAt!: Date | null;
}

export class NotificationPageDto {
  @listOf(() => NotificationDto) readonly items!: readonly NotificationDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class UnreadDto {
  @integer() readonly unread!: number;
}

export class MarkReadDto {
  @text({ max: 100 }, { optional: true, description: 'Code of a unit' }) readonly unit?: string;
  @id({ optional: true, description: 'A person, in all posts' }) readonly person?: string;
  @ids(1000, { optional: true, description: 'All unread ones where left out' }) readonly ids?: readonly string[];
}

export class MarkedDto {
  @integer({}, { description: 'How many had not been read' }) readonly count!: number;
}

export class NoticeChoiceDto {
  @flag() readonly byEmail!: boolean;
  @flag({ description: 'At most one mail a day' }) readonly digestOnly!: boolean;
}

export class ChooseNoticesDto {
  @flag({ optional: true }) readonly byEmail?: boolean;
  @flag({ optional: true, description: 'At most one mail a day' }) readonly digestOnly?: boolean;
}

export class ChannelDto {
  @id() readonly id!: string;
  @id() readonly unitId!: string;
  @oneOf(channelKinds) readonly kind!: ChannelKind;
  @words({ description: "Without a robot's key" }) readonly address!: string;
  @flag() readonly hasSecret!: boolean;
  @flag() readonly isEnabled!: boolean;
  @instant() readonly createdAt!: Date;
}

export class ChannelsDto {
  @listOf(() => ChannelDto) readonly items!: readonly ChannelDto[];
}

export class NewChannelDto {
  @oneOf(channelKinds) readonly kind!: ChannelKind;
  @text({ max: 1000 }, { description: 'Address of the webhook, or key of the robot' }) readonly address!: string;
  @text({ max: 200 }, { optional: true, description: 'With which messages are signed; never shown again' })
  readonly secret?: string;
}

export class ChangeChannelDto {
  @text({ max: 1000 }, { optional: true }) readonly address?: string;
  @text({ max: 200 }, { optional: true, nullable: true, description: 'Null takes it away' }) readonly secret?:
    string | null;
  @flag({ optional: true }) readonly isEnabled?: boolean;
}

export class UrgeFilterDto {
  @id({ optional: true }) readonly cycle?: string;
  @text(
    { max: 100 },
    { optional: true, description: 'Code of the supervising committee; the unit that acts where left out' },
  )
  readonly supervisedBy?: string;
  @text({ max: 100 }, { optional: true, description: 'Code of the responsible unit' }) readonly unit?: string;
  @flag({ optional: true, description: 'With `unit`: also all below it' }) readonly under?: boolean;
  @text({ max: 100 }, { optional: true, description: 'Key of the line of the arrangement' }) readonly item?: string;
  @oneOf(phases, { optional: true }) readonly phase?: Phase;
  @oneOf(taskKinds, { optional: true }) readonly kind?: TaskKind;
  @flag({ optional: true }) readonly overdue?: boolean;
}

/** Either chosen tasks or a filter, which finds what is owed. */
export class UrgeDto {
  @ids(20_000, { optional: true }) readonly taskIds?: readonly string[];
  @nested(() => UrgeFilterDto, { optional: true }) readonly filter?: UrgeFilterDto;
  @text({ max: 500 }, { optional: true }) readonly text?: string;
}

export class LeftOutDto {
  @integer({}, { description: 'Urged a short while ago' }) readonly tooSoon!: number;
  @integer() readonly notOwed!: number;
  @integer({}, { description: 'Of a cycle that does not run' }) readonly notRunning!: number;
}

export class UrgedDto {
  @id() readonly urgeId!: string;
  @integer() readonly urged!: number;
  @nested(() => LeftOutDto) readonly leftOut!: LeftOutDto;
}

export class ToldDeliveryDto {
  @words() readonly channel!: string;
  @words() readonly state!: string;
  @words({ nullable: true }) readonly sentAt!: string | null;
}

export class ToldDto {
  @instant() readonly at!: Date;
  @words() readonly kind!: string;
  @words({ nullable: true, description: 'Rung of the ladder' }) readonly rung!: string | null;
  @instant({ nullable: true }) readonly dueAt!: Date | null;
  @instant({ nullable: true }) readonly firesAt!: Date | null;
  @nested(() => UnitInListDto) readonly unit!: UnitInListDto;
  @words() readonly postKind!: string;
  @nested(() => PersonInListDto, { nullable: true }) readonly person!: PersonInListDto | null;
  @instant({ nullable: true }) readonly readAt!: Date | null;
  @listOf(() => ToldDeliveryDto) readonly deliveries!: readonly ToldDeliveryDto[];
}

export class ToldOfDto {
  @listOf(() => ToldDto) readonly items!: readonly ToldDto[];
}

export class NewFeedDto {
  @text({ max: 100 }, { description: 'Code of the unit whose deadlines it shows' }) readonly unit!: string;
  @id({ optional: true, description: 'Only those of one person in it' }) readonly person?: string;
}

export class FeedDto {
  @words({
    nullable: true,
    description:
      'Where to read it. It bears the token, unless tokens are taken in headers only here; then it is the address of all feeds. Null where the answer is repeated',
  })
  readonly url!: string | null;
  @words({
    nullable: true,
    description:
      'Told once: whoever has it may read, with it as the password of HTTP Basic, and any user name, or as Bearer at calendar.ics. Null where the answer is repeated',
  })
  readonly token!: string | null;
}

export class RevokeFeedDto {
  @text({ max: 100 }, { optional: true, description: 'Code of the unit: all its feeds, or those of one person in it' })
  readonly unit?: string;
  @id({ optional: true }) readonly person?: string;
  @text({ max: 100 }, { optional: true, description: 'The token of one feed, instead' }) readonly token?: string;
}

export class RevokedDto {
  @integer() readonly count!: number;
}
