import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** What happened to a cycle as a whole; one row for each act, however many tasks it touched. */
@Entity('cycle_event')
@Index('cycle_event_cycle', ['cycleId', 'at', 'id'])
export class CycleEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: string;

  @Column('text')
  actor!: string;

  @Column('text', { name: 'on_behalf_of', nullable: true })
  onBehalfOf!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb', { default: {} })
  details!: Record<string, unknown>;
}
