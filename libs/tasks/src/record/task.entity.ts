import type { Phase, TaskKind, TaskState } from '@zehuan/contracts';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whatever a unit must do by a date: the same states, inbox, reminders and trail for every kind of duty. */
@Entity('task')
@Unique(['itemId', 'unitId', 'takenOverFromUnitId'])
@Index('task_inbox', ['unitId', 'dueAt', 'id'])
@Index('task_supervised', ['supervisingUnitId', 'dueAt', 'id'])
@Index('task_by_phase', ['phase', 'state', 'dueAt', 'id'])
@Index('task_cycle_state', ['cycleId', 'state'])
@Index('task_owed', ['cycleId', 'dueAt'], { where: `state in ('assigned','acknowledged','returned')` })
@Index('task_in_review', ['cycleId', 'reviewDueAt'], { where: `state = 'submitted'` })
@Check(`(state = 'submitted') = (review_due_at is not null)`)
@Check(`(state in ('accepted','cancelled')) = (ended_at is not null)`)
export class TaskEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  kind!: TaskKind;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('uuid', { name: 'item_id' })
  itemId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('ltree', { name: 'unit_path' })
  unitPath!: string;

  @Column('uuid', { name: 'supervising_unit_id' })
  supervisingUnitId!: string;

  @Column('text')
  title!: string;

  @Column('text')
  phase!: Phase;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('boolean', { name: 'due_is_provisional' })
  dueIsProvisional!: boolean;

  /** From when the ladder of reminders holds; an extension, a return or another holder arms it anew. */
  @Column('timestamptz', { name: 'armed_at' })
  armedAt!: Date;

  @Column('date', { name: 'review_due_on', nullable: true })
  reviewDueOn!: string | null;

  @Column('timestamptz', { name: 'review_due_at', nullable: true })
  reviewDueAt!: Date | null;

  @Column('text', { default: 'assigned' })
  state!: TaskState;

  @Column('uuid', { name: 'delegate_person_id', nullable: true })
  delegatePersonId!: string | null;

  @Column('date', { name: 'delegated_until', nullable: true })
  delegatedUntil!: string | null;

  @Column('integer', { name: 'submission_count', default: 0 })
  submissionCount!: number;

  @Column('numeric', { precision: 7, scale: 2, nullable: true })
  score!: string | null;

  @Column('timestamptz', { name: 'acknowledged_at', nullable: true })
  acknowledgedAt!: Date | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('timestamptz', { name: 'urged_at', nullable: true })
  urgedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt!: Date;

  @Column('uuid', { name: 'taken_over_from_unit_id', nullable: true })
  takenOverFromUnitId!: string | null;
}
