import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit is about to submit. */
@Entity('task_draft')
export class TaskDraftEntity {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId!: string;

  /** Of which version of the submission it is the draft. */
  @Column('integer', { name: 'submission_version' })
  submissionVersion!: number;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('jsonb')
  form!: Record<string, unknown>;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('uuid', { name: 'attachment_ids', array: true })
  attachmentIds!: readonly string[];

  /** Of form and files. */
  @Column('text')
  digest!: string;

  @Column('timestamptz', { name: 'saved_at' })
  savedAt!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;
}
