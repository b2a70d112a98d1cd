import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A password that an account had; it is not to come back soon. */
@Entity('password_history')
export class PasswordHistoryEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
