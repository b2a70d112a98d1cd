import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file of a task; what a submission has bound is never removed. */
@Entity('attachment')
@Index('attachment_task', ['taskId'])
@Index('attachment_submission', ['submissionId'])
@Check('size_bytes >= 0')
export class AttachmentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  /** Null until the submission that it belongs to. */
  @Column('uuid', { name: 'submission_id', nullable: true })
  submissionId!: string | null;

  @Column('text', { name: 'evidence_key', nullable: true })
  evidenceKey!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('bigint', { name: 'size_bytes' })
  sizeBytes!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'storage_key' })
  storageKey!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text')
  actor!: string;

  /** Null where whoever sees the task may read it; else the persons who may, besides whoever sent it. */
  @Column('uuid', { array: true, nullable: true })
  readers!: string[] | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
