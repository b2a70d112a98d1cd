import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '@zehuan/platform';
import { systemActor } from '@zehuan/contracts';
import { cancelCycle } from '@zehuan/cycles';
import { answered, aRunningYear, lookOn, refused, write, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let first: string;
let second: string;
beforeAll(async () => {
  at = await apiUnderTest();
  first = await aRunningYear(at);
  const next = await at.client.POST('/api/v1/cycles', {
    params: write(),
    body: { unit: '99', year: year + 1, pack: 'province' },
  });
  second = answered(next).id;
  await lookOn(at, second, `${year + 1}-02-01`);
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const boardOf = async (code: string, query: { readonly year?: number } = {}) =>
  answered(await at.client.GET('/api/v1/units/{code}/board', { params: { path: { code }, query } }));

describe("a committee's board", () => {
  it('is that of its newest year, and names the others', async () => {
    const board = await boardOf('99');
    expect(board.cycle).toMatchObject({ id: second, year: year + 1, unit: { code: '99' } });
    expect(board.years).toEqual([
      { cycleId: second, year: year + 1 },
      { cycleId: first, year },
    ]);
    expect(board.above).toEqual([]);
    expect(await boardOf('99', { year })).toMatchObject({ cycle: { id: first, year } });
    const byCycle = await at.client.GET('/api/v1/cycles/{id}/board', { params: { path: { id: second } } });
    expect(answered(byCycle).items).toEqual(board.items);
  });

  it('leads down to the board of a subordinate of the same year, and back up', async () => {
    const row = (await boardOf('99', { year })).items.find(({ unitCode }) => unitCode === '9901');
    const below = answered(
      await at.client.GET('/api/v1/cycles/{id}/board', { params: { path: { id: row?.cycleId ?? '' } } }),
    );
    expect(below.cycle).toMatchObject({ year, unit: { code: '9901' }, rootCycleId: first });
    expect(below.above).toEqual([{ cycleId: first, unitCode: '99', unitName: '委员会99' }]);
  });

  it('is empty where there is no cycle, and refused for a unit that is not there', async () => {
    expect(await boardOf('990101')).toEqual({ cycle: null, above: [], years: [], items: [], hasMap: false });
    expect(await boardOf('99', { year: year + 2 })).toEqual({
      cycle: null,
      above: [],
      years: [],
      items: [],
      hasMap: false,
    });
    const nowhere = await at.client.GET('/api/v1/units/{code}/board', { params: { path: { code: '970000' } } });
    expect(refused(nowhere)).toBe('404 unknown-unit');
  });

  it('counts in each figure just the tasks that the list behind it finds', async () => {
    const below = (await boardOf('99', { year })).items.find(({ unitCode }) => unitCode === '9901');
    await lookOn(at, below?.cycleId ?? '', `${year}-02-01`);
    const change = (sql: string) => at.database.dataSource.query(sql, [first]);
    const some = (state: string, share: number): string =>
      `select t.id from task t join cycle c on c.id = t.cycle_id
       where c.root_cycle_id = $1 and t.state = '${state}' and mod(hashtext(t.id::text), ${share}) = 0`;
    await change(`update task set state = 'submitted', acknowledged_at = now(), submission_count = 1, submitted_at = now(),
      review_due_on = '2000-01-05', review_due_at = '2000-01-05' where id in (${some('assigned', 3)})`);
    await change(
      `update task set state = 'accepted', ended_at = now(), review_due_on = null, review_due_at = null where id in (${some('submitted', 4)})`,
    );
    await change(`update task set review_due_at = '2100-01-05' where id in (${some('submitted', 5)})`);
    await change(`update task set due_at = '2000-01-05' where id in (${some('assigned', 2)})`);
    await change(`insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation)
      select id, 'test', now(), now(), now(), true from (${some('assigned', 3)})`);
    const { items } = await boardOf('99', { year });
    expect(items.some(({ overdue, submitted, accepted }) => overdue > 0 && submitted > 0 && accepted > 0)).toBe(true);
    expect(items.some(({ reviewsOverdue }) => reviewsOverdue > 0)).toBe(true);
    for (const row of items) {
      const count = async (query: object): Promise<number> =>
        answered(
          await at.client.GET('/api/v1/tasks/counts', {
            params: { query: { unit: row.unitCode, under: true, tree: first, ...query } },
          }),
        ).total;
      const lists = {
        total: await count({}),
        assigned: await count({ state: ['assigned'] }),
        submitted: await count({ state: ['submitted'] }),
        accepted: await count({ state: ['accepted'] }),
        overdue: await count({ overdue: true }),
        reviewsOverdue: row.cycleId ? await count({ tree: row.cycleId, reviewOverdue: true }) : 0,
        // Here nobody was told twice of the same task.
        escalations: await count({ escalated: true }),
      };
      expect(row).toMatchObject(lists);
      const page = await at.client.GET('/api/v1/tasks', {
        params: { query: { unit: row.unitCode, under: true, tree: first, escalated: true, limit: 200 } },
      });
      expect(answered(page).items).toHaveLength(row.escalations);
    }
    const nothing = await at.client.GET('/api/v1/tasks', { params: { query: { tree: 'not an id' } } });
    expect(refused(nothing)).toBe('422 invalid-input');
  });

  it('passes over a year that was cancelled', async () => {
    await inTransaction(at.database.dataSource, systemActor('test'), (tx) =>
      cancelCycle(tx, { actor: 'test', onBehalfOf: null, reason: '试点取消', cycleId: second, isForTree: true, at: 0 }),
    );
    const board = await boardOf('99');
    expect(board.cycle?.id).toBe(first);
    expect(board.years).toEqual([{ cycleId: first, year }]);
  });
});

describe('the list of cycles', () => {
  it('has the newest first', async () => {
    const query = { unit: '99', under: true, limit: 200 };
    const { items } = answered(await at.client.GET('/api/v1/cycles', { params: { query } }));
    const years = items.map((cycle) => cycle.year);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(new Set(years)).toEqual(new Set([year + 1, year]));
  });
});
