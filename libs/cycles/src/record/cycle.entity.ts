import type { CycleState, Phase } from '@zehuan/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How the days and the instants of a cycle belong together; a copy of `DayScale` as it is kept in the record. */
export interface RecordedScale {
  readonly originOn: string;
  readonly originAt: number;
  readonly dayMilliseconds: number;
}

/** One supervising committee's year. */
@Entity('cycle')
@Index('cycle_due', ['nextWakeAt'], { where: "state = 'running'" })
export class CycleEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('ltree', { name: 'unit_path' })
  unitPath!: string;

  @Column('integer')
  year!: number;

  @Column('uuid', { name: 'pack_id' })
  packId!: string;

  @Column('uuid', { name: 'parent_cycle_id', nullable: true })
  @Index('cycle_parent')
  parentCycleId!: string | null;

  @Column('uuid', { name: 'root_cycle_id' })
  @Index('cycle_root')
  rootCycleId!: string;

  @Column('text')
  state!: CycleState;

  @Column('text')
  phase!: Phase;

  @Column('jsonb')
  scale!: RecordedScale;

  @Column('text', { name: 'workflow_id' })
  workflowId!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  @Column('text', { name: 'started_by' })
  startedBy!: string;

  @Column('timestamptz', { name: 'paused_at', nullable: true })
  pausedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason!: string | null;

  @Column('timestamptz', { name: 'last_woke_at', nullable: true })
  lastWokeAt!: Date | null;

  @Column('timestamptz', { name: 'next_wake_at', nullable: true })
  nextWakeAt!: Date | null;

  /** Up to when what fell due has been reminded of together with other cycles. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true })
  remindedAt!: Date | null;

  /** For which arrangement and units the tasks were issued last; a look that finds the same has nothing to issue. */
  @Column('text', { name: 'issued_for', nullable: true })
  issuedFor!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
