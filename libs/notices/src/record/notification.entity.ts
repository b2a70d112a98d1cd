import type { NoticeKind } from '@zehuan/tasks';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who was told what when. In-app delivery is the row itself, so it is exactly once. */
@Entity('notification')
@Index('notification_inbox', ['unitId', 'id'])
@Index('notification_person', ['personId', 'id'])
@Index('notification_unplanned', ['createdAt'], { where: 'planned_at is null' })
export class NotificationEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  kind!: NoticeKind;

  @Column('uuid', { name: 'reminder_id', nullable: true })
  reminderId!: string | null;

  @Column('uuid', { name: 'urge_id', nullable: true })
  urgeId!: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId!: string | null;

  @Column('uuid', { name: 'cycle_id', nullable: true })
  cycleId!: string | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'post_kind' })
  postKind!: string;

  /** Who held the post at that moment; null where it was vacant. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('jsonb', { default: {} })
  details!: Readonly<Record<string, unknown>>;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;

  /** Set once the outside channels have been looked at for it. */
  @Column('timestamptz', { name: 'planned_at', nullable: true })
  plannedAt!: Date | null;
}
