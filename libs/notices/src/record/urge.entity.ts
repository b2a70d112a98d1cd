import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act by which the supervising side urged a set of tasks. */
@Entity('urge')
export class UrgeEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('uuid', { name: 'acting_unit_id', nullable: true })
  actingUnitId!: string | null;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('integer', { name: 'task_count' })
  taskCount!: number;
}
