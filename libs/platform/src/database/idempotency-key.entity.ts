import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { rowOf, type Transaction } from './transaction.js';

/** What was answered to a write under its caller's key, so that the same write again gets the same answer. */
@Entity('idempotency_key')
@Index('idempotency_key_age', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  actor!: string;

  @PrimaryColumn('text')
  key!: string;

  @Column('text', { name: 'request_hash' })
  requestHash!: string;

  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('jsonb', { nullable: true })
  body!: unknown;

  @Column('jsonb', { nullable: true })
  headers!: Readonly<Record<string, string>> | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** The tables of the platform itself, for the data source. */
export const platformEntities = [IdempotencyKeyEntity];

/** Nobody repeats a request after so long; until then the same key is the same request. */
const keptDays = 7;

/** Forgets the answers to requests that nobody will repeat any more; answers how many. */
export const forgetOldKeys = async (tx: Transaction): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with gone as (delete from idempotency_key where created_at < $1::timestamptz - make_interval(days => $2) returning 1)
     select count(*)::int as count from gone`,
    [tx.at, keptDays],
  );
  return row?.count ?? 0;
};
