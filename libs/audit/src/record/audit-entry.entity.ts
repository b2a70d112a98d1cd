import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One statement that changed audited rows, or one act that is noted; written once and never changed. */
@Entity('audit_entry')
@Index('audit_entry_matter', ['matter', 'id'])
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  chain!: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'acting_unit', nullable: true })
  actingUnit!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;

  @Column('text')
  kind!: string;

  @Column('text')
  subject!: string;

  @Column('text', { nullable: true })
  matter!: string | null;

  @Column('integer', { name: 'row_count', default: 0 })
  rowCount!: number;

  /** JSON, the very text that was hashed. */
  @Column('text', { default: '{}' })
  details!: string;
}
