import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person holding a post, from a day to a day, both included. */
@Entity('tenure')
export class TenureEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('uuid', { name: 'post_id' })
  postId!: string;

  @Column('date', { name: 'from_on' })
  fromOn!: string;

  @Column('date', { name: 'to_on', nullable: true })
  toOn!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
