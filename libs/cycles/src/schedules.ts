import { type Client, ScheduleNotFoundError } from '@temporalio/client';
import { type Actor, type StartYearInput, yearlyStartScheduleId } from '@zehuan/contracts';
import { inTransaction, rowsOf, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import type { CycleProcess } from './cycle-process.js';
import { compareSchedules, type ScheduleDifferences } from './rules/compare-schedules.js';
import { listYearlyStarts, setYearlyStart } from './yearly-start.service.js';

const pageSize = 1_000;

/** Ids of all schedules of the namespace. */
async function scheduleIds(client: Client): Promise<string[]> {
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list({ pageSize })) ids.push(scheduleId);
  return ids;
}

const presentCodes = async (tx: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<{ code: string }>(tx, 'select code from unit where ended_on is null and code = any($1)', [
    codes,
  ]);
  return new Set(rows.map(({ code }) => code));
};

/** Compares the yearly starts of the record with Temporal's schedules. */
export async function scheduleDifferences(
  database: DataSource,
  actor: Actor,
  client: Client,
): Promise<ScheduleDifferences> {
  const ids = await scheduleIds(client);
  const prefix = yearlyStartScheduleId('');
  const codes = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  return inTransaction(database, actor, async (tx) =>
    compareSchedules(await listYearlyStarts(tx), ids, await presentCodes(tx, codes)),
  );
}

/** Lets the schedules follow the record; one of which the record says nothing is written into it. Answers how many it changed. */
export async function followYearlyStarts(database: DataSource, actor: Actor, process: CycleProcess): Promise<number> {
  const client = await process.client();
  const { missing, unwanted, unrecorded } = await scheduleDifferences(database, actor, client);
  for (const { unitCode, packKey } of missing) await process.scheduleYearlyStart({ unitCode, packKey });
  for (const code of unwanted) await process.unscheduleYearlyStart(code);
  for (const code of unrecorded) {
    const packKey = await packOfSchedule(client, code);
    if (packKey !== undefined)
      await inTransaction(database, actor, (tx) => setYearlyStart(tx, { unitCode: code, packKey, isOn: true }));
  }
  return missing.length + unwanted.length + unrecorded.length;
}

async function packOfSchedule(client: Client, unitCode: string): Promise<string | undefined> {
  try {
    const { action } = await client.schedule.getHandle(yearlyStartScheduleId(unitCode)).describe();
    return (action.args?.[0] as StartYearInput | undefined)?.packKey;
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}
