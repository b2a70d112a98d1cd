import { Entity, Index, PrimaryColumn } from 'typeorm';

/** What a message is about. */
@Entity('delivery_notification')
@Index('delivery_notification_notification', ['notificationId'])
export class DeliveryNotificationEntity {
  @PrimaryColumn('uuid', { name: 'delivery_id' })
  deliveryId!: string;

  @PrimaryColumn('uuid', { name: 'notification_id' })
  notificationId!: string;
}
