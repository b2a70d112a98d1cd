import type { Phase, TaskKind } from '@zehuan/contracts';
import type { Item } from '@zehuan/policy';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export type ItemOrigin = 'pack' | 'decomposed' | 'amended' | 'carriedOver';

/** One line of a committee's annual task arrangement. Its definition is the pack's, or an amendment of it. */
@Entity('item')
@Unique(['cycleId', 'key', 'occurrence'])
export class ItemEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;

  @Column('text')
  key!: string;

  @Column('text', { default: '' })
  occurrence!: string;

  @Column('text')
  kind!: TaskKind;

  @Column('text')
  phase!: Phase;

  @Column('text', { name: 'issued_in' })
  issuedIn!: Phase;

  @Column('jsonb')
  title!: { readonly zh: string; readonly en: string };

  @Column('jsonb')
  definition!: Item;

  @Column('date', { name: 'due_on' })
  dueOn!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('boolean', { name: 'due_is_provisional' })
  dueIsProvisional!: boolean;

  @Column('text')
  origin!: ItemOrigin;

  @Column('uuid', { name: 'from_task_id', nullable: true })
  fromTaskId!: string | null;

  @Column('integer', { default: 1 })
  revision!: number;

  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt!: Date | null;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt!: Date | null;
}
