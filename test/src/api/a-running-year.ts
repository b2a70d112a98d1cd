import { randomUUID } from 'node:crypto';
import { createActivities } from '@zehuan/activities';
import { systemActor } from '@zehuan/contracts';
import { type CycleProcess, openCycle } from '@zehuan/cycles';
import { smallProvince } from '@zehuan/cycles/testing';
import { inTransaction } from '@zehuan/platform';
import type { ApiUnderTest } from './api-under-test.js';

/** A year that lies ahead, so that nothing of it is late whenever the tests run. */
export const year = new Date().getUTCFullYear() + 1;

/** Headers of a write under a key of its own. */
export const write = (
  headers: Readonly<Record<string, string>> = {},
): { header: { 'Idempotency-Key': string } & Record<string, string> } => ({
  header: { 'Idempotency-Key': randomUUID(), ...headers },
});

/** The answer's body, or an error that shows the problem. */
export function answered<Answer>(result: { data?: Answer; error?: unknown; response: Response }): NonNullable<Answer> {
  if (result.data === undefined || result.data === null)
    throw new Error(`${result.response.status} ${JSON.stringify(result.error)}`);
  return result.data;
}

/** The form `progress` of the pack, filled in. */
export const progress = { summary: '已按年度任务安排逐项完成，并报上级党委备案', isDone: true };

/** The status and code of a refusal. */
export const refused = (result: { error?: unknown; response: Response }): string =>
  `${result.response.status} ${(result.error as { code?: string } | undefined)?.code ?? 'no problem'}`;

/** Lets a cycle do what is due by a day, as its process would. */
export async function lookOn(at: ApiUnderTest, cycleId: string, day: string): Promise<void> {
  const process = {
    startOrWake: () => Promise.resolve(),
    lookAgain: () => Promise.resolve(true),
    wakeDelivery: () => Promise.resolve(true),
  } as unknown as CycleProcess;
  const activities = createActivities({ database: await at.database.asApplication(), process });
  await activities.advanceCycle({ cycleId, at: Date.parse(`${day}T12:00:00+08:00`) });
}

/** Opens the coming year of a committee, which has issued its first tasks; answers the cycle's id. */
export async function aYearOf(at: ApiUnderTest, unitCode: string): Promise<string> {
  const { id } = await inTransaction(at.database.dataSource, systemActor('test'), (tx) =>
    openCycle(tx, { unitCode, year, packKey: 'province' }),
  );
  await lookOn(at, id, `${year}-02-01`);
  return id;
}

/** A small province whose cycle of the coming year has issued its first tasks; answers the cycle's id. */
export async function aRunningYear(
  at: ApiUnderTest,
  breadth = { cities: 2, counties: 2, townships: 0 },
): Promise<string> {
  await smallProvince(at.database.dataSource, breadth);
  const started = await at.client.POST('/api/v1/cycles', {
    params: write(),
    body: { unit: '99', year, pack: 'province' },
  });
  const { id } = answered(started);
  await lookOn(at, id, `${year}-02-01`);
  return id;
}

/** Waits for what happens beside an answer; fails when it does not within ten seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`It did not happen: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
