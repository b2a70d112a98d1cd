import { boundUnit, Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import type { CycleRow } from './record/cycle.queries.js';

/** Only the committee whose cycle it is steers it; the system and the development account act for any. */
export const maySteer = (tx: Transaction, cycle: CycleRow): void => {
  requireCommittee(tx, { id: cycle.unitId, name: cycle.unitName });
};

/** Refuses `not-supervising` to everybody but the committee itself. */
export const requireCommittee = (tx: Transaction, committee: { readonly id: string; readonly name: string }): void => {
  const unitId = boundUnit(tx.actor);
  if (unitId !== null && unitId !== committee.id)
    throw new Refusal('not-supervising', `Only ${committee.name} steers its cycle`);
};
