import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IncidentState, IncidentStep } from '@zehuan/contracts';

/** What failed again and again: whose, in which step of the process, why, and what became of it. */
@Entity('incident')
@Index('incident_unit', ['unitId', 'id'])
export class IncidentEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'cycle_id', nullable: true })
  cycleId!: string | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  step!: IncidentStep;

  @Column('text')
  state!: IncidentState;

  @Column('text')
  code!: string;

  @Column('text')
  message!: string;

  @Column('integer', { default: 1 })
  attempts!: number;

  @Column('timestamptz', { name: 'first_at' })
  firstAt!: Date;

  @Column('timestamptz', { name: 'last_at' })
  lastAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  actor!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** The tables of this capability, for the data source. */
export const incidentEntities = [IncidentEntity];
