import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { rowOf, type Transaction } from './transaction.js';
import { RateBudgetEntity } from './rate-budget.entity.js';

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

  /** What an act on the process did, written by the process itself. */
  @Column('jsonb', { nullable: true })
  outcome!: unknown;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** The tables of the platform itself, for the data source. */
export const platformEntities = [IdempotencyKeyEntity, RateBudgetEntity];

/**
 * Does what was asked under a caller's key unless it has been done, and keeps what came of it in the same transaction.
 * Without a key, or where the key is not in the record, the work is simply done.
 */
export const onceForKey = async <Outcome>(
  tx: Transaction,
  { actor, key }: { readonly actor: string; readonly key?: string },
  work: () => Promise<Outcome>,
): Promise<Outcome> => {
  if (key === undefined) return work();
  const asked = await rowOf<{ outcome: Outcome | null }>(
    tx,
    `select outcome from idempotency_key where actor = $1 and key = $2 for update`,
    [actor, key],
  );
  if (asked?.outcome) return asked.outcome;
  const outcome = await work();
  await rowOf(tx, `update idempotency_key set outcome = $3 where actor = $1 and key = $2`, [
    actor,
    key,
    JSON.stringify(outcome),
  ]);
  return outcome;
};

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
