import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A committee's term of office. */
@Entity('term')
export class TermEntity {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('integer')
  number!: number;

  @Column('date', { name: 'from_on' })
  fromOn!: string;

  @Column('date', { name: 'to_on' })
  toOn!: string;
}
