import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That the top leader signed certain contents for a version of a submission; written once. */
@Entity('signature')
export class SignatureEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'task_id' })
  taskId!: string;

  @Column('integer', { name: 'submission_version' })
  submissionVersion!: number;

  @Column('text')
  digest!: string;

  /** Who signed; another than the leader where a substitute did. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('uuid', { name: 'leader_person_id' })
  leaderPersonId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;
}
