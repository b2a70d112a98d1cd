import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an account or an address has asked for in this minute, over all processes; kept in no log. */
@Entity('rate_budget')
export class RateBudgetEntity {
  /** The budget, and whose: `uploads:account:…`, `sign-in:192.0.2.1`. */
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  points!: number;

  /** When the minute ends, milliseconds. */
  @Column('bigint', { nullable: true })
  expire!: string | null;
}
