import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Pack } from '../pack.schema.js';

/** One version of a pack as it was loaded; a running cycle keeps the version that it started with. */
@Entity('policy_pack')
@Unique(['key', 'version'])
export class PolicyPackEntity {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  key!: string;

  @Column('text')
  version!: string;

  @Column('jsonb')
  title!: Pack['title'];

  @Column('text')
  source!: string;

  @Column('jsonb')
  content!: Pack;

  @Column('text')
  digest!: string;

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;
}

/** The tables of this capability, for the data source. */
export const policyEntities = [PolicyPackEntity];
