import { Refusal, type ScheduleActivities, systemActor } from '@zehuan/contracts';
import { dayOf, realScale } from '@zehuan/calendar';
import {
  type CycleProcess,
  cycleOfUnit,
  followYearlyStarts,
  listYearlyStarts,
  openCycle,
  overdueCycles,
  yearlyStartOf,
} from '@zehuan/cycles';
import { causeOf, insertIncidents } from '@zehuan/incidents';
import { unitByCode } from '@zehuan/org';
import { forgetOldKeys, inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';

/** A cycle that is later than this is taken to have lost its execution or a signal: twice what the API lets signals wait. */
const graceMilliseconds = 120_000;
const actor = systemActor('schedule');

/** What the schedules start: a committee's new year, and the closing of the gap between record and process. */
export const createScheduleActivities = ({
  database,
  process,
  seal,
}: {
  database: DataSource;
  process: CycleProcess;
  seal: (at: Date) => Promise<void>;
}): ScheduleActivities => ({
  async startYear({ unitCode, packKey, at }) {
    const year = Number(dayOf(realScale, at).slice(0, 4));
    const within = <Answer>(work: (tx: Transaction, unitId: string) => Promise<Answer>): Promise<Answer> =>
      inTransaction(database, actor, async (tx) => work(tx, (await unitByCode(tx, unitCode)).id), { at: new Date(at) });
    const cycle = await within(async (tx, unitId) => {
      const present = await cycleOfUnit(tx, unitId, year);
      if (present) return present;
      // The schedule may not have heard yet of another pack, or that nothing is to start any more.
      const start = await yearlyStartOf(tx, unitId);
      return start?.isOn === false ? null : openCycle(tx, { unitCode, year, packKey: start?.packKey ?? packKey });
    }).catch(async (error: unknown) => {
      // Nobody waits for this answer: without an incident a year that does not start would go unnoticed.
      if (error instanceof Refusal && error.code !== 'unknown-unit')
        await within((tx, unitId) =>
          insertIncidents(tx, { cycleId: null, unitIds: [unitId], step: 'startYear', ...causeOf(error) }),
        );
      throw error;
    });
    if (cycle) await process.startOrWake(cycle);
    return { cycleId: cycle?.id ?? null };
  },
  async reconcile({ at }) {
    const { late, starts } = await inTransaction(
      database,
      actor,
      async (tx) => {
        await forgetOldKeys(tx);
        return { late: await overdueCycles(tx, graceMilliseconds), starts: await listYearlyStarts(tx) };
      },
      { at: new Date(at) },
    );
    for (const cycle of late) await process.startOrWake(cycle);
    if (starts.length > 0) await followYearlyStarts(database, actor, process);
    await seal(new Date(at));
    return { woken: late.length };
  },
});
