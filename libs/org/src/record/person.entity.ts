import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person; joined to a unit by a tenure and by nothing else. */
@Entity('person')
export class PersonEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  /** Made up for a demonstration. */
  @Column('boolean', { name: 'is_simulated', default: false })
  isSimulated!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
