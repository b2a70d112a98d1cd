import { isRecordOutage, type Transaction } from '@zehuan/platform';
import { type Cause, causeOf } from './rules/incident.js';

/** A unit with which work fails, and why. */
export interface Failing extends Cause {
  readonly unitId: string;
}

/** Units with which the work fails; `all` when it fails without any unit, or with every one for the same reason. */
export type Findings = { readonly failing: readonly Failing[] } | { readonly all: Cause };

/**
 * Finds by halves the units with which a set-based piece of work fails. Every trial is rolled back, so this changes
 * nothing: do the work for the rest afterwards. Costs about two trials for each unit found and each halving.
 * An outage of the database comes out as it is.
 */
export const findFailing = async (
  tx: Transaction,
  unitIds: readonly string[],
  work: (only: readonly string[]) => Promise<unknown>,
): Promise<Findings> => {
  const withNone = await trial(tx, () => work([]));
  if (withNone) return { all: withNone };
  const failing: Failing[] = [];
  const search = async (units: readonly string[]): Promise<void> => {
    const [first, ...others] = units;
    if (first === undefined) return;
    const cause = await trial(tx, () => work(units));
    if (!cause) return;
    if (others.length === 0) {
      failing.push({ unitId: first, ...cause });
      return;
    }
    const half = Math.ceil(units.length / 2);
    await search(units.slice(0, half));
    await search(units.slice(half));
  };
  await search(unitIds);
  const [first] = failing;
  const isEveryone = failing.length > 1 && failing.length === unitIds.length;
  if (first && isEveryone && failing.every(({ code }) => code === first.code))
    return { all: { code: first.code, message: first.message } };
  return { failing };
};

/** Tries work and takes it back; answers why it failed, or undefined. */
const trial = async (tx: Transaction, work: () => Promise<unknown>): Promise<Cause | undefined> => {
  await tx.manager.query('savepoint trial');
  const cause = await causeOfFailure(work);
  await tx.manager.query('rollback to savepoint trial');
  return cause;
};

const causeOfFailure = async (work: () => Promise<unknown>): Promise<Cause | undefined> => {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (isRecordOutage(error)) throw error;
    return causeOf(error);
  }
};
