import type { UnitKind, UnitLevel } from '@zehuan/contracts';
import { Column, Entity, Generated, PrimaryGeneratedColumn } from 'typeorm';

/** A node of the tree of committees, with what hangs on each: discipline commissions, organs, departments, enterprises. */
@Entity('unit')
export class UnitEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The unit's label in its path; never changed, unlike its code and name. */
  @Generated('increment')
  @Column('bigint', { unique: true })
  node!: string;

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

  @Column('date', { name: 'established_on' })
  establishedOn!: string;

  /** The last day; null while the unit exists. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId!: string | null;

  @Column('integer', { default: 1 })
  version!: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
