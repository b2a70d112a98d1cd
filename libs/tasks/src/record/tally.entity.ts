import type { TaskState } from '@zehuan/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many tasks of one sort a cycle gained or lost; the sum over the rows of a sort is how many there are. */
@Entity('task_tally')
@Index('task_tally_cycle', ['cycleId'])
export class TaskTallyEntity {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  /** The path of the task's unit, cut to the level of the committee whose cycle it is. */
  @Column('ltree')
  branch!: string;

  @Column('text')
  state!: TaskState;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('timestamptz', { name: 'review_due_at', nullable: true })
  reviewDueAt!: Date | null;

  @Column('integer')
  tasks!: number;
}

/** How many tasks of a cycle, and how many escalations of them, a unit has. */
@Entity('unit_tally')
export class UnitTallyEntity {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('ltree', { name: 'unit_path' })
  unitPath!: string;

  @Column('integer')
  tasks!: number;

  @Column('integer')
  escalations!: number;
}
