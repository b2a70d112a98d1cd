import type { PostKind } from '@zehuan/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const proposalStates = ['proposed', 'granted', 'refused'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** A role that the claims of a provider named for a post that the person held, and what became of it; one for each post. */
@Entity('role_proposal')
export class RoleProposalEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: PostKind;

  @Column('uuid', { name: 'post_id' })
  postId!: string;

  /** Of the provider whose claims named the role. */
  @Column('text')
  issuer!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  @Column('text', { default: 'proposed' })
  state!: ProposalState;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  /** Why it was refused. */
  @Column('text', { nullable: true })
  reason!: string | null;
}
