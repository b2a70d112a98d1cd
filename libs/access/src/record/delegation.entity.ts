import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One account acts for another in a post, for a time. */
@Entity('delegation')
export class DelegationEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'from_account_id' })
  fromAccountId!: string;

  @Column('uuid', { name: 'to_account_id' })
  toAccountId!: string;

  @Column('uuid', { name: 'post_id' })
  postId!: string;

  @Column('timestamptz', { name: 'from_at' })
  fromAt!: Date;

  @Column('timestamptz', { name: 'to_at' })
  toAt!: Date;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;
}
