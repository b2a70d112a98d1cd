import type { ActOfTwo, AdministratorRole, ApprovalState } from '@zehuan/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Ids and codes of what is asked for. */
export interface ApprovalInput {
  readonly accountId?: string;
  readonly grantId?: string;
  readonly role?: AdministratorRole;
  readonly unitId?: string;
  readonly cycleId?: string;
  /** A day, YYYY-MM-DD. */
  readonly on?: string;
}

/** A request for the agreement of a second person, and what became of it. */
@Entity('approval')
export class ApprovalEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  act!: ActOfTwo;

  @Column('jsonb')
  input!: ApprovalInput;

  /** The account that it is about. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** For which unit it was asked; null for administration. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: string | null;

  @Column('text', { name: 'asked_by' })
  askedBy!: string;

  @Column('uuid', { name: 'asker_person_id', nullable: true })
  askerPersonId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('text', { default: 'asked' })
  state!: ApprovalState;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('uuid', { name: 'decider_person_id', nullable: true })
  deciderPersonId!: string | null;

  @Column('text', { name: 'decided_on_behalf_of', nullable: true })
  decidedOnBehalfOf!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;

  /** Refused because whoever asked had the right no more when it was decided. */
  @Column('boolean', { name: 'is_asker_without_right', default: false })
  isAskerWithoutRight!: boolean;

  /** Ids of what came of it. */
  @Column('jsonb', { nullable: true })
  result!: Readonly<Record<string, string>> | null;

  /** When what was agreed to was used, where it is used only once. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Column('integer', { default: 1 })
  version!: number;
}
