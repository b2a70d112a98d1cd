import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export type UnitChangeKind = 'established' | 'renamed' | 'recoded' | 'moved' | 'merged' | 'abolished' | 'holderChanged';

/** What was done to a unit, from which day it holds, by whom and why. */
@Entity('unit_change')
export class UnitChangeEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  kind!: UnitChangeKind;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'into_unit_id', nullable: true })
  intoUnitId!: string | null;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text')
  reason!: string;

  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;
}
