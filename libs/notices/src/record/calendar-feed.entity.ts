import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret address under which a calendar program reads deadlines; only the hash of the secret is kept. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
