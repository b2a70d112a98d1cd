import type { PostKind } from '@zehuan/contracts';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A post of a unit, held by one person at a time. */
@Entity('post')
export class PostEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  kind!: PostKind;

  @Column('text')
  title!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
