import { prepared } from './session.js';
import { rowsOf, type Transaction } from './transaction.js';

/** Bytes of a table from which on its indexes are told apart by their costs. */
const filled = 128 * 1024;

/**
 * From here to the end of the transaction each prepared statement gets one plan for all values and for the session, one
 * that goes by indexes; row policies make planning dearer than most statements. While the table that matters is nearly
 * empty they are planned anew each time, since any index looks as good as any other then.
 */
export const planOnce = async (tx: Pick<Transaction, 'manager'>, table: string): Promise<void> => {
  await rowsOf(
    tx,
    prepared(`select set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode',
      case when pg_relation_size('${table}') < ${filled} then 'force_custom_plan' else 'force_generic_plan' end, true)`),
  );
};
