import type { Measured } from '../figures.js';
import { percentile, rounded } from '../numbers.js';
import { jiangsu, year } from '../pack.js';
import { squeezedPack } from '@zehuan/policy';
import type { Stage, System } from '../stage.js';
import { bodyOf, type HttpClient } from '../http-client.js';
import { until } from '../until.js';
import { provinceCode } from '../province.js';
import type { FanOut } from './fan-out.js';

const asked = 200;

/** p99 in milliseconds of asking so often for a unit, one after the other, once it is warm. */
const p99Of = async (http: HttpClient, unit: () => string, path: (unit: string) => string): Promise<number> => {
  const times: number[] = [];
  for (let count = -20; count < asked; count += 1) {
    const acting = unit();
    const answer = await http.get(path(acting), { 'X-Acting-Unit': acting });
    bodyOf(answer);
    if (count >= 0) times.push(answer.milliseconds);
  }
  return rounded(percentile(times, 0.99));
};

/** The board and a township's inbox in the largest province, and the board of Jiangsu as it is. */
export const boardAndInbox = async (stage: Stage, large: FanOut): Promise<Measured> => {
  const { system, started } = large;
  await system.rows('analyze task');
  const board = (): string => `/api/v1/cycles/${started.cycleId}/board`;
  const units45000 = await p99Of(system.http, () => provinceCode, board);
  const townships = await system.rows<{ code: string }>(
    `select code from unit where level = 'township' order by md5(code) limit 400`,
  );
  let next = 0;
  const inbox = await p99Of(
    system.http,
    () => townships[next++ % townships.length]?.code ?? '',
    (unit) => `/api/v1/tasks?unit=${unit}&limit=50`,
  );
  await system.close();
  const { board: units1605, tasks } = await jiangsuBoard(stage);
  return {
    figures: { board: { p99Ms: { units1605, units45000 } }, inbox: { p99Ms: inbox } },
    also: [
      { what: 'tasks behind the board of the large province', value: started.tasks, unit: 'tasks' },
      { what: 'tasks behind the board of Jiangsu', value: tasks, unit: 'tasks' },
    ],
  };
};

const jiangsuBoard = async (stage: Stage): Promise<{ board: number; tasks: number }> => {
  const pack = squeezedPack(await jiangsu(), 20_000);
  const opensAtOnce = {
    ...pack,
    phases: { ...pack.phases, clarifying: { ...pack.phases.clarifying, opens: '01-01' } },
    cascade: { ...pack.cascade, starts: 'atOnce' as const },
  };
  const system = await stage.system({ name: 'jiangsu', counties: 'jiangsu', pack: opensAtOnce });
  const body = { unit: '32', year, pack: pack.key, packVersion: pack.version };
  const { id } = bodyOf<{ id: string }>(await system.http.post('/api/v1/cycles', body));
  await allCyclesLooked(system, 118);
  await system.rows('analyze task');
  const board = await p99Of(
    system.http,
    () => '32',
    () => `/api/v1/cycles/${id}/board`,
  );
  const [row] = await system.rows<{ count: number }>('select count(*)::int as count from task');
  await system.close();
  return { board, tasks: row?.count ?? 0 };
};

const allCyclesLooked = (system: System, cycles: number): Promise<true> =>
  until(`${cycles} cycles have issued their tasks`, async () => {
    const [row] = await system.rows<{ count: number }>(
      `select count(distinct t.cycle_id)::int as count from task t join cycle c on c.id = t.cycle_id where c.last_woke_at is not null`,
    );
    return (row?.count ?? 0) >= cycles ? true : undefined;
  });
