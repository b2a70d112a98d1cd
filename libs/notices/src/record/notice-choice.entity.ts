import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a person wants to be told outside. */
@Entity('notice_choice')
export class NoticeChoiceEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId!: string;

  @Column('boolean', { name: 'by_email', default: true })
  byEmail!: boolean;

  /** At most one mail a day. */
  @Column('boolean', { name: 'digest_only', default: false })
  digestOnly!: boolean;
}
