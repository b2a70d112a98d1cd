import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A browser that is signed in, or was. */
@Entity('account_session')
export class AccountSessionEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { name: 'user_agent', nullable: true })
  userAgent!: string | null;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  /** Under which somebody acts, as long as it lasts. */
  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId!: string | null;

  /** The grants that counted when it began. */
  @Column('uuid', { name: 'grant_ids', array: true, default: '{}' })
  grantIds!: readonly string[];

  @Column('timestamptz', { name: 'second_factor_at', nullable: true })
  secondFactorAt!: Date | null;

  /** Issuer of the provider that vouched for the person. */
  @Column('text', { name: 'vouched_by', nullable: true })
  vouchedBy!: string | null;

  /** When the person last proved who they are: by signing in, or once more since. */
  @Column('timestamptz', { name: 'proved_at', default: '-infinity' })
  provedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason!: string | null;
}
