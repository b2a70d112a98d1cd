import { type Look, Refusal, refusals } from '@zehuan/contracts';
import { cycleForUpdate, markWoken, writeEvents } from '@zehuan/cycles';
import {
  type Cause,
  findFailing,
  insertIncidents,
  resolveRetried,
  type SetAside,
  setAsideIn,
  unitsOfCycle,
} from '@zehuan/incidents';
import type { ForUnits } from '@zehuan/org';
import { isRecordOutage, planOnce, type Transaction } from '@zehuan/platform';
import { assessAgain, lookAt } from './look.js';

/** Work that fails whoever is left out. */
export class FailsForAll extends Error {
  readonly code: string;

  constructor({ code, message }: Cause) {
    super(message);
    this.name = 'FailsForAll';
    this.code = code;
  }
}

/** Something in the record or the pack is wrong, and fails the same each time; an outage is waited for. */
export const isLasting = (error: unknown): boolean =>
  !isRecordOutage(error) && !(error instanceof Refusal && error.code === 'unknown-cycle');

/** A rule says no, and will say no again. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Refusal || (error instanceof FailsForAll && error.code in refusals);

/**
 * A look that leaves out what is set aside in the cycle. A careful one finds the units with which a step fails, opens
 * an incident for each, and goes on with the others.
 */
export const lookWithoutSetAside = async (tx: Transaction, cycleId: string, isCareful: boolean): Promise<Look> => {
  const [, matters] = await Promise.all([planOnce(tx, 'task'), setAsideIn(tx, cycleId)]);
  const aside = matters.filter(({ state }) => state !== 'retried');
  if (aside.some(({ step }) => step === 'look')) return untouched(tx, cycleId);
  const forUnits = isCareful ? withoutFailing(tx, cycleId, aside) : without(aside);
  const retried = matters.filter(({ state }) => state === 'retried');
  if (retried.some(({ step }) => step === 'assess')) await assessAgain(tx, cycleId, forUnits);
  const look = await lookAt(tx, cycleId, forUnits);
  if (retried.length > 0) await resolve(tx, cycleId);
  return look;
};

/** Sets a committee's whole cycle aside; it waits until somebody has the incident tried again. */
export const setCycleAside = async (tx: Transaction, cycleId: string, { code, message }: Cause): Promise<Look> => {
  const { unitId } = await cycleForUpdate(tx, cycleId);
  await insertIncidents(tx, { cycleId, unitIds: [unitId], step: 'look', code, message });
  await writeEvents(tx, [cycleId], { kind: 'setAside', details: { step: 'look', code } });
  return untouched(tx, cycleId);
};

const untouched = async (tx: Transaction, cycleId: string): Promise<Look> => {
  const { state, phase } = await cycleForUpdate(tx, cycleId);
  await markWoken(tx, cycleId, null);
  return { state, phase, wakeAt: null };
};

const unitsOf = (aside: readonly SetAside[], step: string): readonly string[] =>
  aside.filter((each) => each.step === step).map(({ unitId }) => unitId);

const without =
  (aside: readonly SetAside[]): ForUnits =>
  (step, work) =>
    work({ only: null, except: unitsOf(aside, step) });

const withoutFailing = (tx: Transaction, cycleId: string, before: readonly SetAside[]): ForUnits => {
  const aside = [...before];
  return async (step, work) => {
    const known = unitsOf(aside, step);
    const units = (await unitsOfCycle(tx, cycleId)).filter((unitId) => !known.includes(unitId));
    const found = await findFailing(tx, units, (only) => work({ only, except: known }));
    if ('all' in found) throw new FailsForAll(found.all);
    for (const { unitId, code, message } of found.failing) {
      aside.push({ step, unitId, state: 'open' });
      await insertIncidents(tx, { cycleId, unitIds: [unitId], step, code, message });
      await writeEvents(tx, [cycleId], { kind: 'setAside', details: { step, code, unitId } });
    }
    return work({ only: null, except: unitsOf(aside, step) });
  };
};

const resolve = async (tx: Transaction, cycleId: string): Promise<void> => {
  const incidents = await resolveRetried(tx, cycleId);
  if (incidents > 0) await writeEvents(tx, [cycleId], { kind: 'setAsideResolved', details: { incidents } });
};
