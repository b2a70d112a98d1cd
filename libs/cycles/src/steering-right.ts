import { type Act, Refusal, withoutRight } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import type { CycleRow } from './record/cycle.queries.js';

/** Only the committee whose cycle it is steers it, by whoever there has the right. */
export const maySteer = (tx: Transaction, act: Act, { unitId, unitName }: CycleRow): void => {
  requireCommittee(tx, act, { id: unitId, name: unitName });
};

/** Refuses an act of steering to everybody who has not the right to it in the committee itself. */
export const requireCommittee = (
  tx: Transaction,
  act: Act,
  { id, name }: { readonly id: string; readonly name: string },
): void => {
  const code = withoutRight(tx.actor, act, { unitId: id, supervisingUnitId: id });
  if (code) throw new Refusal(code, code === 'not-supervising' ? `Only ${name} steers its cycle` : undefined);
};
