import { prepared, rowsOf, type Transaction } from '@zehuan/platform';

const key = `hashtextextended('cycle:' || $1::text, 0)`;

/**
 * Taken by whoever changes what is owed in a cycle: many at once, until the transaction ends. Judge what the cycle
 * allows in a later statement, since this one's snapshot is older than the lock.
 */
export const lockCycleShared = async (tx: Transaction, cycleId: string): Promise<void> => {
  await rowsOf(tx, prepared(`select pg_advisory_xact_lock_shared(${key})`), [cycleId]);
};

/** Taken by whoever closes a phase or a cycle: waits for those who submit, and they wait for it. */
export const lockCycleExclusive = async (tx: Transaction, cycleId: string): Promise<void> => {
  await rowsOf(tx, `select pg_advisory_xact_lock(${key})`, [cycleId]);
};
