import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear, eventually, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;

beforeAll(async () => {
  at = await apiUnderTest({ lookAgainSeconds: 0.1 });
  cycle = await aRunningYear(at);
});

afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const board = async () =>
  answered(await at.client.GET('/api/v1/cycles/{id}/board', { params: { path: { id: cycle } } })).items;

const tallied = async (): Promise<number> => {
  const [row] = await at.database.dataSource.query<{ rows: number }[]>(
    'select count(*)::int as rows from task_tally where cycle_id = $1',
    [cycle],
  );
  return row?.rows ?? 0;
};

describe('the board of a cycle whose process is away', () => {
  it('shows an act at once, and has its tally added up soon after', async () => {
    const [before] = await board();
    await at.database.dataSource.query(
      `insert into task_tally (cycle_id, branch, state, due_at, tasks)
       select c.id, c.unit_path, 'assigned', c.started_at, case n % 2 when 0 then 1 else -1 end
       from cycle c, generate_series(1, 400) n where c.id = $1`,
      [cycle],
    );
    const { items } = answered(
      await at.client.GET('/api/v1/tasks', {
        params: { query: { unit: before?.unitCode ?? '', cycle, state: ['assigned'] } },
      }),
    );
    const acknowledged = async ({ id }: { readonly id: string }): Promise<void> => {
      answered(await at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path: { id }, ...write() } }));
    };
    for (const [done, task] of items.slice(0, 3).entries()) {
      await acknowledged(task);
      expect((await board())[0]?.assigned).toBe((before?.assigned ?? 0) - done - 1);
    }
    await eventually(async () => (await tallied()) < 400);
    expect((await board())[0]?.assigned).toBe((before?.assigned ?? 0) - 3);
  });
});
