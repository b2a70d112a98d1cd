import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { ResultTrace } from '../assessment.service.js';

/** The result of one unit in one cycle; a recomputation that changes something is another revision. */
@Entity('assessment_result')
@Unique(['cycleId', 'unitId', 'revision'])
export class AssessmentResultEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('numeric', { precision: 7, scale: 2 })
  total!: string;

  @Column('text')
  grade!: string;

  @Column('integer')
  place!: number;

  @Column('jsonb')
  trace!: ResultTrace;

  @Column('timestamptz', { name: 'computed_at' })
  computedAt!: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;
}

/** The tables of this capability, for the data source. */
export const assessmentEntities = [AssessmentResultEntity];
