import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The heads of all chains at a moment, signed. */
@Entity('audit_seal')
export class AuditSealEntity {
  @PrimaryColumn('bigint')
  number!: number;

  @Column('timestamptz')
  at!: Date;

  /** Canonical JSON, the very text that was signed. */
  @Column('text')
  document!: string;

  @Column('text', { name: 'key_id' })
  keyId!: string;

  @Column('text')
  signature!: string;
}

/** A head that had changed since the seal before. */
@Entity('audit_seal_head')
@Index('audit_seal_head_number', ['number'])
export class AuditSealHeadEntity {
  @PrimaryColumn('text')
  chain!: string;

  @PrimaryColumn('bigint')
  number!: number;

  @Column('bigint', { name: 'start_sequence' })
  startSequence!: number;

  @Column('bytea', { name: 'start_hash' })
  startHash!: Buffer;

  @Column('bigint')
  sequence!: number;

  @Column('bytea')
  hash!: Buffer;
}
