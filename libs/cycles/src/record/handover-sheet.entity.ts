import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one unit or holder hands to the next: the open work, and how much is done. */
@Entity('handover_sheet')
@Index('handover_sheet_unit', ['unitId', 'at'])
@Index('handover_sheet_into', ['intoUnitId', 'at'])
export class HandoverSheetEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'into_unit_id', nullable: true })
  intoUnitId!: string | null;

  @Column('text')
  cause!: 'merged' | 'abolished' | 'holderChanged';

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: string;

  @Column('jsonb')
  content!: HandoverContent;
}

export interface HandoverContent {
  readonly done: number;
  readonly open: readonly {
    readonly taskId: string;
    readonly title: string;
    readonly state: string;
    readonly dueOn: string;
    readonly submissions: number;
  }[];
  readonly toReview: number;
}
