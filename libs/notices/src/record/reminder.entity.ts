import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One rung of a ladder that fired for a task and a due time; never more than one. */
@Entity('reminder')
@Unique(['taskId', 'rung', 'dueAt'])
export class ReminderEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('text')
  rung!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'fires_at' })
  firesAt!: Date;

  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  @Column('boolean', { name: 'is_escalation' })
  isEscalation!: boolean;
}
