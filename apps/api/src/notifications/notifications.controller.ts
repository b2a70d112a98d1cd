import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  chooseNotices,
  countUnread,
  escalationsOf,
  listNotifications,
  markRead,
  noticeChoiceOf,
  urge,
} from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { taskById } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { inboxOf } from './inbox-of.js';
import {
  ChooseNoticesDto,
  InboxQuery,
  MarkedDto,
  MarkReadDto,
  NoticeChoiceDto,
  NotificationPageDto,
  NotificationsQuery,
  ToldOfDto,
  UnreadDto,
  UrgedDto,
  UrgeDto,
  type UrgeFilterDto,
} from './notifications.dto.js';

const person = idOf('unknown-person');

const codeToId = async (tx: Transaction, code: string | undefined): Promise<string | undefined> =>
  code === undefined ? undefined : (await unitByCode(tx, code)).id;

async function filterOf(tx: Transaction, { cycle, supervisedBy, unit, item, overdue, ...same }: UrgeFilterDto) {
  return {
    ...same,
    cycleId: cycle,
    itemKey: item,
    isOverdue: overdue,
    supervisingUnitId: await codeToId(tx, supervisedBy),
    unitId: await codeToId(tx, unit),
  };
}

/** What people are told, and how they want to be. */
@ApiTags('notifications')
@Controller(apiPath)
export class NotificationsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('notifications', {
    permits: 'notification.read',
    summary: 'Notices, the newest first',
    answer: NotificationPageDto,
    refuses: ['forbidden', 'unknown-person', 'cursor-invalid'],
  })
  listNotifications(
    @By() by: Acting,
    @Query() { unread, limit, cursor, ...whose }: NotificationsQuery,
  ): Promise<NotificationPageDto> {
    return this.acts.read(by, async (tx) =>
      listNotifications(tx, { ...(await inboxOf(tx, whose)), isUnread: unread, limit, cursor }),
    );
  }

  @Reads('notifications/unread', {
    permits: 'notification.read',
    summary: 'How many notices nobody has read',
    answer: UnreadDto,
    refuses: ['forbidden', 'unknown-person'],
  })
  countUnread(@By() by: Acting, @Query() whose: InboxQuery): Promise<UnreadDto> {
    return this.acts.read(by, async (tx) => ({ unread: await countUnread(tx, await inboxOf(tx, whose)) }));
  }

  @Changes('POST', 'notifications/read', {
    permits: 'notification.mark',
    summary: 'Mark notices as read',
    answer: MarkedDto,
    refuses: ['forbidden', 'unknown-person', 'unknown-notification'],
  })
  markRead(@By() by: Acting, @Body() { ids, ...whose }: MarkReadDto): Promise<MarkedDto> {
    return this.acts.act(by, async (tx) => ({ count: await markRead(tx, { ...(await inboxOf(tx, whose)), ids }) }));
  }

  @Reads('notice-choices/:id', {
    permits: 'noticeChoice.read',
    summary: 'How a person wants to be told outside',
    answer: NoticeChoiceDto,
    refuses: ['unknown-person'],
  })
  readNoticeChoice(@By() by: Acting, @Param('id', person) id: string): Promise<NoticeChoiceDto> {
    return this.acts.read(by, (tx) => noticeChoiceOf(tx, id));
  }

  @Changes('PATCH', 'notice-choices/:id', {
    permits: 'noticeChoice.change',
    summary: 'Choose how a person is told outside',
    answer: NoticeChoiceDto,
    refuses: ['unknown-person'],
  })
  chooseNotices(
    @By() by: Acting,
    @Param('id', person) id: string,
    @Body() body: ChooseNoticesDto,
  ): Promise<NoticeChoiceDto> {
    return this.acts.act(by, (tx) => chooseNotices(tx, { ...body, personId: id }));
  }

  @ApiTags('tasks')
  @Reads('tasks/:id/reminders', {
    permits: 'reminder.read',
    summary: 'Who was told of a task what and when, the oldest first',
    answer: ToldOfDto,
    refuses: ['unknown-task'],
  })
  listReminders(@By() by: Acting, @Param('id', idOf('unknown-task')) id: string): Promise<ToldOfDto> {
    return this.acts.read(by, async (tx) => {
      await taskById(tx, { taskId: id });
      return { items: await escalationsOf(tx, id) };
    });
  }

  @ApiTags('tasks')
  @Changes('POST', 'tasks/urge', {
    permits: 'task.urge',
    summary: 'Urge a chosen set in one act',
    answer: UrgedDto,
    refuses: ['not-supervising', 'urged-too-often', 'wrong-state', 'unknown-task', 'unknown-cycle'],
  })
  urgeTasks(@By() by: Acting, @Body() { taskIds, filter, text }: UrgeDto): Promise<UrgedDto> {
    return this.acts.act(by, async (tx) => urge(tx, { taskIds, text, filter: filter && (await filterOf(tx, filter)) }));
  }
}
