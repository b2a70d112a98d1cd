import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A remark of either side on a task. */
@Entity('task_comment')
@Index('task_comment_task', ['taskId', 'id'])
export class TaskCommentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;
}
