import type { UnitKind, UnitLevel } from '@zehuan/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a unit stood from one instant to another; written by the database whenever a unit changes. */
@Entity('unit_version')
export class UnitVersionEntity {
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  @PrimaryColumn('timestamptz', { name: 'valid_from' })
  validFrom!: Date;

  @Column('timestamptz', { name: 'valid_to', nullable: true })
  validTo!: Date | null;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: UnitKind;

  @Column('text')
  level!: UnitLevel;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('ltree')
  path!: string;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;
}
