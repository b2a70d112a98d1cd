import { Column, Entity, PrimaryColumn } from 'typeorm';

/** With what an account signs in. */
@Entity('credential')
export class CredentialEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('boolean', { name: 'must_change', default: true })
  mustChange!: boolean;

  @Column('integer', { name: 'failed_count', default: 0 })
  failedCount!: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil!: Date | null;

  /** Encrypted with a key that is not in the database. */
  @Column('text', { name: 'totp_secret', nullable: true })
  totpSecret!: string | null;

  @Column('timestamptz', { name: 'totp_confirmed_at', nullable: true })
  totpConfirmedAt!: Date | null;

  /** The last step of time whose code was accepted. */
  @Column('bigint', { name: 'totp_last_step', nullable: true })
  totpLastStep!: number | null;
}
