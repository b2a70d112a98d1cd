import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A year of working days as it was published. */
@Entity('calendar_year')
export class CalendarYearEntity {
  @PrimaryColumn('text')
  calendar!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('text')
  notice!: string;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column('date', { name: 'days_off', array: true })
  daysOff!: string[];

  @Column('date', { name: 'make_up_days', array: true })
  makeUpDays!: string[];

  @Column('timestamptz', { name: 'loaded_at' })
  loadedAt!: Date;
}

/** The tables of this capability, for the data source. */
export const calendarEntities = [CalendarYearEntity];
