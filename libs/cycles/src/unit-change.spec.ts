import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { establishUnit } from '@zehuan/org';
import { acceptAll, submit } from '@zehuan/tasks';
import { boardOf } from './record/board.queries.js';
import { cycleById } from './record/cycle.queries.js';
import {
  abolishUnitWithWork,
  appointWithHandover,
  handoverSheetsOf,
  mergeUnitWithWork,
  moveUnitWithWork,
} from './unit-change.service.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

const progress = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };

describe('units that change in mid-year', () => {
  let province: ProvinceOnRecord;
  let cycleId: string;
  beforeEach(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 2, townships: 2 });
    cycleId = (await province.open('99', 2026, '2025-12-30T02:00:00Z')).id;
    await province.look('2026-01-05T02:00:00Z');
    await province.look('2026-02-25T02:00:00Z');
  });
  afterEach(() => province.close());

  const open = async (code: string): Promise<number> =>
    (await province.tasksOf(code)).filter((line) => !/ (accepted|cancelled) /.test(line)).length;
  const finish = async (code: string, key: string): Promise<void> => {
    const [task] = await province.rows<{ id: string }>(
      `select t.id from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id where u.code = $1 and i.key = $2`,
      [code, key],
    );
    await province.at('2026-03-02T02:00:00Z', (tx) => submit(tx, { taskId: task?.id ?? '', form: progress }));
    await province.at('2026-03-03T02:00:00Z', (tx) => acceptAll(tx, { taskIds: [task?.id ?? ''] }));
  };

  it('a merged unit hands its open work to the successor and keeps what it did, with a sheet', async () => {
    await finish('990101001', 'ideology');
    const before = { own: await open('990101001'), successor: await open('990101002') };
    const outcome = await province.at('2026-04-01T02:00:00Z', (tx) =>
      mergeUnitWithWork(tx, { code: '990101001', into: '990101002', on: '2026-04-01', reason: '撤并' }),
    );
    expect(outcome.movedTasks).toBe(before.own);
    expect([await open('990101001'), await open('990101002')]).toEqual([0, before.own + before.successor]);
    expect(await province.tasksOf('990101001')).toEqual(['ideology accepted 2026-05-15']);
    const [sheet] = await province.at('2026-04-02T02:00:00Z', async (tx) =>
      handoverSheetsOf(tx, await province.unitId('990101002')),
    );
    expect(sheet).toMatchObject({ cause: 'merged', content: { done: 1, toReview: 0 } });
    expect(sheet?.content.open).toHaveLength(before.own);
    await province.look('2026-04-03T02:00:00Z');
    expect(await open('990101002')).toBe(before.own + before.successor + 1); // the mid-year inspection, once
  });

  it('an abolished unit owes nothing more, on the record', async () => {
    const owed = await open('990101001');
    const outcome = await province.at('2026-04-01T02:00:00Z', (tx) =>
      abolishUnitWithWork(tx, { code: '990101001', on: '2026-04-01', reason: '撤销' }),
    );
    expect(outcome.cancelledTasks).toBe(owed);
    expect(await open('990101001')).toBe(0);
    await province.look('2026-04-03T02:00:00Z');
    expect(await open('990101001')).toBe(0);
  });

  it('a unit that moves to another committee goes on there with the same lines', async () => {
    const owed = await open('990101001');
    const outcome = await province.at('2026-04-01T02:00:00Z', (tx) =>
      moveUnitWithWork(tx, { code: '990101001', under: '990102', on: '2026-04-01', reason: '区划调整' }),
    );
    expect(outcome.movedTasks).toBe(owed);
    await province.look('2026-04-03T02:00:00Z');
    expect(await open('990101001')).toBe(owed + 1); // the mid-year inspection, issued on 1 April, comes from the new committee alone
    expect(
      await province.rows(
        `select distinct s.code from task t join unit u on u.id = t.unit_id join unit s on s.id = t.supervising_unit_id where u.code = '990101001'`,
      ),
    ).toEqual([{ code: '990102' }]);
  });

  it('a unit that joins gets what is not yet due', async () => {
    await province.at('2026-05-20T02:00:00Z', (tx) =>
      establishUnit(tx, {
        code: '990101003',
        name: '新设镇党委',
        kind: 'committee',
        level: 'township',
        parentCode: '990101',
        on: '2026-05-20',
        reason: '新设',
      }),
    );
    await province.look('2026-05-21T02:00:00Z');
    const tasks = await province.tasksOf('990101003');
    expect(tasks).toContain('political-supervision assigned 2026-05-29');
    expect(tasks.join()).not.toContain('ideology');
    expect(tasks.join()).not.toContain('arrangement');
  });

  it('takes what two committees have asked of it along once, and leaves the other where it is', async () => {
    const line = (removed: string | null) =>
      province.rows(
        `update item i set removed_at = $1 from cycle c join unit u on u.id = c.unit_id
         where i.cycle_id = c.id and u.code = '990102' and i.key = 'ideology'`,
        [removed],
      );
    const move = (under: string, on: string) =>
      province.at(`${on}T02:00:00Z`, (tx) =>
        moveUnitWithWork(tx, { code: '990101001', under, on, reason: '区划调整' }),
      );
    const committees = async (): Promise<readonly string[]> =>
      (
        await province.rows<{ code: string }>(
          `select s.code from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id
             join cycle c on c.id = t.cycle_id join unit s on s.id = c.unit_id
           where u.code = '990101001' and i.key = 'ideology' order by 1`,
        )
      ).map((row) => row.code);
    await line('2026-02-26T02:00:00Z');
    await move('990102', '2026-03-02');
    await line(null);
    await province.look('2026-03-03T02:00:00Z');
    expect(await committees()).toEqual(['990101', '990102']);
    await move('990201', '2026-03-04');
    expect(await committees()).toEqual(['990102', '990201']);
  });

  it('asks a unit that comes back for what it has done elsewhere meanwhile', async () => {
    const move = (under: string, on: string) =>
      province.at(`${on}T02:00:00Z`, (tx) =>
        moveUnitWithWork(tx, { code: '990101001', under, on, reason: '区划调整' }),
      );
    const ideology = () =>
      province.rows<{ id: string; code: string; state: string }>(
        `select t.id, s.code, t.state from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id
           join cycle c on c.id = t.cycle_id join unit s on s.id = c.unit_id
         where u.code = '990101001' and i.key = 'ideology' order by 2`,
      );
    await move('990102', '2026-03-02');
    const [task] = await ideology();
    await province.at('2026-03-03T02:00:00Z', (tx) => submit(tx, { taskId: task?.id ?? '', form: progress }));
    await province.at('2026-03-03T03:00:00Z', (tx) => acceptAll(tx, { taskIds: [task?.id ?? ''] }));
    await move('990101', '2026-03-04');
    await province.look('2026-03-05T02:00:00Z');
    expect(await ideology()).toMatchObject([
      { code: '990101', state: 'assigned' },
      { code: '990102', state: 'accepted' },
    ]);
  });

  it('a new secretary gets a sheet of what is open', async () => {
    const unitId = await province.unitId('9901');
    const outcome = await province.at('2026-04-01T02:00:00Z', (tx) =>
      appointWithHandover(tx, { unitId, kind: 'topLeader', fromOn: '2026-04-01', person: { name: '新书记' } }),
    );
    const [sheet] = await province.at('2026-04-02T02:00:00Z', (tx) => handoverSheetsOf(tx, unitId));
    expect(sheet).toMatchObject({ id: outcome.handoverSheetId, cause: 'holderChanged' });
    expect(sheet?.content.open).toHaveLength(await open('9901'));
  });

  it('shows on the board a row for each direct subordinate, everything below it added up', async () => {
    const board = await province.at('2026-06-01T02:00:00Z', async (tx) => boardOf(tx, await cycleById(tx, cycleId)));
    expect(board.map((row) => row.unitCode)).toEqual(['9901', '9902']);
    const [sum] = await province.rows<{ total: number }>(`select count(*)::int as total from task`);
    expect(board.reduce((total, row) => total + row.total, 0)).toBe(sum?.total);
    const [late] = await province.rows<{ total: number }>(
      `select count(*)::int as total from task where due_at < '2026-06-01T02:00:00Z' and state = 'assigned'`,
    );
    expect(board.reduce((total, row) => total + row.overdue, 0)).toBe(late?.total);
    expect(board[0]).toMatchObject({ units: 7, hasTopLeader: true, phase: 'clarifying' });
  });

  it('shows a post as held until the end of the last day in China', async () => {
    await province.rows(
      `update tenure set to_on = '2026-04-01' where post_id in (
         select p.id from post p join unit u on u.id = p.unit_id where u.code = '9901' and p.kind = 'topLeader')`,
    );
    const isHeld = async (instant: string): Promise<boolean | undefined> => {
      const [first] = await province.at(instant, async (tx) => boardOf(tx, await cycleById(tx, cycleId)));
      return first?.hasTopLeader;
    };
    expect(await isHeld('2026-04-01T15:59:00Z')).toBe(true);
    expect(await isHeld('2026-04-01T16:01:00Z')).toBe(false);
  });
});

describe('what a year leaves open', () => {
  it('goes over into the next year, once, and ends in the old one', async () => {
    const province = await provinceOnRecord({ cities: 1, counties: 1, townships: 1 });
    try {
      const old = await province.open('99', 2024, '2024-01-02T02:00:00Z');
      for (const day of ['2024-01-05', '2024-04-01', '2024-11-01', '2024-12-21'])
        await province.look(`${day}T12:00:00Z`);
      const next = await province.open('99', 2025, '2025-01-02T02:00:00Z');
      for (const day of ['2025-01-06', '2025-01-21', '2025-02-28', '2025-03-03'])
        await province.look(`${day}T12:00:00Z`);
      expect((await province.at('2025-03-04T02:00:00Z', (tx) => cycleById(tx, old.id))).state).toBe('closed');
      const carried = await province.rows<{ occurrence: string; state: string }>(
        `select i.occurrence, t.state from task t join item i on i.id = t.item_id where t.cycle_id = $1 and i.origin = 'carriedOver' and i.key = 'letters'`,
        [next.id],
      );
      expect(carried).toEqual([{ occurrence: '2024:', state: 'assigned' }]);
      expect(
        await province.rows(
          `select distinct t.state from task t where t.cycle_id = $1 and t.kind in ('item','inspection')`,
          [old.id],
        ),
      ).toEqual([{ state: 'cancelled' }]);
      await province.look('2025-03-10T12:00:00Z');
      expect(
        await province.rows(
          `select count(*)::int as count from task t join item i on i.id = t.item_id where t.cycle_id = $1 and i.origin = 'carriedOver'`,
          [next.id],
        ),
      ).toEqual([
        {
          count: (
            await province.rows(`select 1 from task_event where kind = 'carriedOver' and details->>'intoCycle' = $1`, [
              next.id,
            ])
          ).length,
        },
      ]);
    } finally {
      await province.close();
    }
  });
});
