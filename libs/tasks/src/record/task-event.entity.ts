import type { TaskState } from '@zehuan/contracts';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened to a task after it was issued; the issue itself is one cycle_event for all. */
@Entity('task_event')
@Index('task_event_task', ['taskId', 'at', 'id'])
export class TaskEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: TaskState | null;

  @Column('text', { name: 'to_state' })
  toState!: TaskState;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;
}
