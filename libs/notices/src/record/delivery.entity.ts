import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChannelKind } from './channel.entity.js';

export type DeliveryChannel = 'email' | ChannelKind;
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';

/** One message to the outside: at least once, under a message id that stays the same however often it is tried. */
@Entity('delivery')
@Index('delivery_due', ['notBefore'], { where: `state in ('queued','sending')` })
export class DeliveryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  channel!: DeliveryChannel;

  @Column('uuid', { name: 'channel_id', nullable: true })
  channelId!: string | null;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  address!: string;

  @Column('boolean', { name: 'is_digest', default: false })
  isDigest!: boolean;

  @Column('text', { default: 'queued' })
  state!: DeliveryState;

  @Column('text', { name: 'message_id', unique: true })
  messageId!: string;

  @Column('timestamptz', { name: 'not_before' })
  notBefore!: Date;

  /** Until when the sender that took it may be at work; after that it is taken again. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
