import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a committee's cycle starts by itself at the beginning of each year. */
@Entity('yearly_start')
export class YearlyStartEntity {
  @PrimaryColumn('uuid', { name: 'unit_id' })
  unitId!: string;

  /** Each year takes the newest version of it. */
  @Column('text', { name: 'pack_key' })
  packKey!: string;

  @Column('boolean', { name: 'is_on' })
  isOn!: boolean;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('integer', { default: 1 })
  version!: number;
}
