import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type Verdict = 'accepted' | 'returned' | 'withdrawn';

/** What became of a submission; written once. */
@Entity('review')
@Unique(['submissionId'])
@Index('review_task', ['taskId'])
@Check(`verdict in ('accepted','returned','withdrawn')`)
export class ReviewEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('uuid', { name: 'submission_id' })
  submissionId!: string;

  @Column('text')
  verdict!: Verdict;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('numeric', { precision: 7, scale: 2, nullable: true })
  score!: string | null;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;
}
