import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import type { CycleRow } from './record/cycle.queries.js';

/** Only the committee whose cycle it is steers it; the system and the development account act for any. */
export const maySteer = (tx: Transaction, cycle: CycleRow): void => {
  if (tx.actor.unitId !== null && tx.actor.unitId !== cycle.unitId)
    throw new Refusal('not-supervising', `Only ${cycle.unitName} steers its cycle`);
};
