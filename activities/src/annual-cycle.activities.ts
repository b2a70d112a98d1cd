import {
  type ActOnCycle,
  type ActOutcome,
  type CycleActivities,
  type Look,
  type OnCycle,
  Refusal,
  systemActor,
} from '@zehuan/contracts';
import {
  cancelCycle,
  closePhase,
  type CycleProcess,
  type CycleToRun,
  cycleById,
  extendCycle,
  pauseCycle,
  reopenPhase,
  resumeCycle,
  unstartedBelow,
} from '@zehuan/cycles';
import { causeOf, insertIncidents } from '@zehuan/incidents';
import { hasUnplanned } from '@zehuan/notices';
import { failpoint, inTransaction, onceForKey, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import type { DeliveryWaker } from './delivery-waker.js';
import { attemptNumber, attemptsBeforeAll, attemptsBeforeUnits } from './attempt.js';
import { whileBeating } from './heartbeat.js';
import { remindTogether } from './remind-together.js';
import { isLasting, isRefused, lookWithoutSetAside, setCycleAside } from './set-aside.js';

const startsAtOnce = 20;
const actor = systemActor('annual-cycle');

export interface CycleDependencies {
  readonly database: DataSource;
  readonly process: CycleProcess;
  readonly delivery: DeliveryWaker;
  /** Hears of what went wrong beside a look, which makes it good by itself. */
  readonly warn: (error: unknown, message: string) => void;
}

/** The side effects of `annualCycle`. Each act is one transaction; calls to Temporal come after it. */
export const createCycleActivities = ({ database, process, delivery, warn }: CycleDependencies): CycleActivities => {
  const within = <Answer>(at: number, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
    inTransaction(database, actor, (tx) => work(tx), { at: new Date(at) });

  /** A transaction of its own, before the look: what fails in one committee keeps none of the others waiting. */
  const remindAll = (at: number): Promise<unknown> =>
    within(at, remindTogether).catch((error: unknown) =>
      warn(error, 'reminders could not be raised together; each cycle raises its own'),
    );

  /** Looks; what fails again and again is set aside, first for single units, then for the cycle. */
  const look = async (cycleId: string, at: number, attempt: number): Promise<Looked> => {
    const isCareful = attempt >= attemptsBeforeUnits;
    const looking = (work: (tx: Transaction) => Promise<Look>): Promise<Looked> =>
      within(at, async (tx) => ({ look: await work(tx), ...(await leftBy(tx, cycleId)) }));
    try {
      return await looking((tx) => lookWithoutSetAside(tx, cycleId, isCareful));
    } catch (error) {
      if (!isLasting(error)) throw error;
      if (isRefused(error) && !isCareful) return look(cycleId, at, attemptsBeforeUnits);
      if (!isRefused(error) && attempt < attemptsBeforeAll) throw error;
      return looking((tx) => setCycleAside(tx, cycleId, causeOf(error)));
    }
  };

  /** An act happens once for its key, and one that fails again and again ends with an incident instead of blocking its cycle. */
  const act =
    <Act extends OnCycle<ActOnCycle>>(write: (tx: Transaction, act: Act) => Promise<ActOutcome>) =>
    async (input: Act): Promise<ActOutcome> => {
      try {
        const outcome = await whileBeating(() =>
          within(input.at, (tx) => onceForKey(tx, input, () => write(tx, input))),
        );
        await failpoint('act-written-before-reported');
        return outcome;
      } catch (error) {
        if (error instanceof Refusal || !isLasting(error) || attemptNumber() < attemptsBeforeAll) throw error;
        await within(input.at, (tx) => setActAside(tx, input.cycleId, error));
        throw new Refusal('act-failed');
      }
    };

  return {
    async advanceCycle({ cycleId, at }) {
      await remindAll(at);
      const { look: found, toStart, hasNotices } = await look(cycleId, at, attemptNumber());
      if (toStart.length > 0) await failpoint('looked-before-started-below');
      for (let start = 0; start < toStart.length; start += startsAtOnce)
        await Promise.all(toStart.slice(start, start + startsAtOnce).map((cycle) => process.startOrWake(cycle)));
      if (toStart.length > 0) await failpoint('started-below-before-reported');
      if (hasNotices) delivery.wakeSoon();
      return found;
    },
    closePhase: act(closePhase),
    reopenPhase: act(reopenPhase),
    pauseCycle: act(pauseCycle),
    resumeCycle: act(resumeCycle),
    extendCycle: act(extendCycle),
    cancelCycle: act(cancelCycle),
  };
};

/** What a look found, and what is to be done outside of its transaction. */
interface Looked {
  readonly look: Look;
  /** Cycles below that the record has opened and that do not run yet. */
  readonly toStart: readonly CycleToRun[];
  readonly hasNotices: boolean;
}

const leftBy = async (tx: Transaction, cycleId: string): Promise<Omit<Looked, 'look'>> => {
  const [toStart, hasNotices] = await Promise.all([unstartedBelow(tx, cycleId), hasUnplanned(tx)]);
  return { toStart, hasNotices };
};

const setActAside = async (tx: Transaction, cycleId: string, error: unknown): Promise<void> => {
  const { unitId } = await cycleById(tx, cycleId);
  await insertIncidents(tx, { cycleId, unitIds: [unitId], step: 'act', ...causeOf(error) });
};
