import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The head of a chain, and where what is not archived begins. */
@Entity('audit_chain')
export class AuditChainEntity {
  @PrimaryColumn('text')
  key!: string;

  @Column('bigint', { name: 'start_sequence', default: 0 })
  startSequence!: number;

  @Column('bytea', { name: 'start_hash' })
  startHash!: Buffer;

  /** Until when entries are in archive files and no longer here. */
  @Column('timestamptz', { name: 'start_at', nullable: true })
  startAt!: Date | null;

  @Column('bigint')
  sequence!: number;

  @Column('bytea')
  hash!: Buffer;
}

/** The place of an entry in its chain. */
@Entity('audit_link')
@Index('audit_link_entry', ['entryId'], { unique: true })
export class AuditLinkEntity {
  @PrimaryColumn('text')
  chain!: string;

  @PrimaryColumn('bigint')
  sequence!: number;

  @Column('uuid', { name: 'entry_id' })
  entryId!: string;

  @Column('bytea')
  hash!: Buffer;
}
