import { bodyOf } from './http-client.js';
import type { Pack } from '@zehuan/policy';
import { year } from './pack.js';
import { townshipsOfACounty } from './province.js';
import type { System } from './stage.js';
import { until } from './until.js';

export interface Started {
  readonly cycleId: string;
  readonly tasks: number;
  /** From the coordinator's request to all tasks readable through the API. */
  readonly seconds: number;
}

interface Counts {
  readonly total: number;
}

/** Starts the province's cycle as its coordinator would, and waits until the API counts every task. */
export const startCycle = async (system: System, counties: number, pack: Pack): Promise<Started> => {
  const tasks = counties * (townshipsOfACounty + 1) * pack.items.length;
  const began = performance.now();
  const body = { unit: '99', year, pack: pack.key, packVersion: pack.version };
  const { id } = bodyOf<{ id: string }>(await system.http.post('/api/v1/cycles', body));
  await until(
    `${tasks} tasks are there`,
    async () => {
      const { total } = await system.http.read<Counts>('/api/v1/tasks/counts?unit=99&under=true');
      if (total > tasks) throw new Error(`${total} tasks where ${tasks} were arranged`);
      return total === tasks ? total : undefined;
    },
    { every: 100, patience: 600_000 },
  );
  await mustBeReadable(system, tasks);
  return { cycleId: id, tasks, seconds: (performance.now() - began) / 1000 };
};

/** Counted one by one, as only a filter that no tally knows makes the API do. */
const mustBeReadable = async (system: System, tasks: number): Promise<void> => {
  const { total } = await system.http.read<Counts>('/api/v1/tasks/counts?unit=99&under=true&phase=clarifying');
  if (total !== tasks) throw new Error(`${total} tasks are readable, and the tallies say ${tasks}`);
};
