import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { FormValues } from '../task.types.js';

/** One version of what a unit handed in; never changed, a return opens the next. */
@Entity('submission')
@Unique(['taskId', 'version'])
@Check('version > 0')
export class SubmissionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  form!: FormValues;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt!: Date;

  @Column('boolean', { name: 'is_late' })
  isLate!: boolean;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('uuid', { name: 'signed_by', nullable: true })
  signedBy!: string | null;
}
