import { takeDueTogether } from '@zehuan/cycles';
import { withSetAside } from '@zehuan/incidents';
import { raiseRemindersOfMany } from '@zehuan/notices';
import { holdTree } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';

/**
 * Raises what is due by the transaction's instant in all cycles together. Rungs fire in the same minute in every
 * committee of a province, and the first look that wakes then writes the reminders of all of them; the looks of the
 * others find them written, and raise what was left out here: where units are set aside, where a phase begins or ends.
 * Answers how many it raised.
 */
export const remindTogether = async (tx: Transaction): Promise<number> => {
  const [, due] = await Promise.all([holdTree(tx), takeDueTogether(tx)]);
  if (due.length === 0) return 0;
  const aside = await withSetAside(
    tx,
    due.map(({ id }) => id),
  );
  return raiseRemindersOfMany(
    tx,
    due.filter(({ id }) => !aside.has(id)),
  );
};
