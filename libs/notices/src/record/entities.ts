import { CalendarFeedEntity } from './calendar-feed.entity.js';
import { ChannelEntity } from './channel.entity.js';
import { DeliveryNotificationEntity } from './delivery-notification.entity.js';
import { DeliveryEntity } from './delivery.entity.js';
import { NoticeChoiceEntity } from './notice-choice.entity.js';
import { NotificationEntity } from './notification.entity.js';
import { ReminderEntity } from './reminder.entity.js';
import { UrgeEntity } from './urge.entity.js';
import { WebhookHostEntity } from './webhook-host.entity.js';

export * from './calendar-feed.entity.js';
export * from './channel.entity.js';
export * from './delivery-notification.entity.js';
export * from './delivery.entity.js';
export * from './notice-choice.entity.js';
export * from './notification.entity.js';
export * from './reminder.entity.js';
export * from './urge.entity.js';
export * from './webhook-host.entity.js';

/** The tables of this library, for the data source. */
export const noticeEntities = [
  ReminderEntity,
  UrgeEntity,
  NotificationEntity,
  ChannelEntity,
  NoticeChoiceEntity,
  CalendarFeedEntity,
  DeliveryEntity,
  DeliveryNotificationEntity,
  WebhookHostEntity,
] as const;
