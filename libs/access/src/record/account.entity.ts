import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const accountStates = ['active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** Whoever may sign in: one account for a person. */
@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  login!: string;

  @Column('text', { default: 'active' })
  state!: AccountState;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('text', { name: 'created_by' })
  createdBy!: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
