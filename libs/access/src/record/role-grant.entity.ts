import type { Role } from '@zehuan/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A role granted to an account, for a post or, to an administrator, for none. */
@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'post_id', nullable: true })
  postId!: string | null;

  @Column('text', { name: 'granted_by' })
  grantedBy!: string;

  @Column('timestamptz', { name: 'granted_at' })
  grantedAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  @Column('text', { name: 'revoked_by', nullable: true })
  revokedBy!: string | null;

  /** Why it was revoked. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The proposal of a provider's claims that was agreed to; null for what was granted by hand. */
  @Column('uuid', { name: 'proposal_id', nullable: true })
  proposalId!: string | null;

  /** Made by the database from whether there is a post. */
  @Column({ type: 'text', insert: false, update: false })
  realm!: 'administration' | 'business';
}
