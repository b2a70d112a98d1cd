import type { Phase } from '@zehuan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ClosedHow = 'completed' | 'deadline' | 'early' | 'late';

/** One of the five phases of a cycle: when it was planned to open and close, and when and why it did. */
@Entity('cycle_phase')
export class CyclePhaseEntity {
  @PrimaryColumn('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @PrimaryColumn('text')
  phase!: Phase;

  @Column('smallint')
  ordinal!: number;

  @Column('date', { name: 'opens_on' })
  opensOn!: string;

  @Column('timestamptz', { name: 'opens_at' })
  opensAt!: Date;

  @Column('date', { name: 'closes_on' })
  closesOn!: string;

  @Column('timestamptz', { name: 'closes_at' })
  closesAt!: Date;

  @Column('boolean', { name: 'is_provisional' })
  isProvisional!: boolean;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column('text', { name: 'closed_how', nullable: true })
  closedHow!: ClosedHow | null;

  @Column('text', { nullable: true })
  reason!: string | null;
}
