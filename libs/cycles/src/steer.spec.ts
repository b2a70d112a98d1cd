import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Phase } from '@zehuan/contracts';
import { acknowledge, submit } from '@zehuan/tasks';
import { cycleById, countsAsOf, phaseAsOf, phasesOf } from './record/cycle.queries.js';
import { closePhase, reopenPhase } from './phases.service.js';
import { cancelCycle, extendCycle, pauseCycle, resumeCycle } from './steer.service.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

const by = { actor: 'development:coordinator', onBehalfOf: null, reason: '工作需要' };
const progress = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };

describe('steering a cycle', () => {
  let province: ProvinceOnRecord;
  let cycleId: string;
  beforeEach(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 1, townships: 2 });
    cycleId = (await province.open('99', 2026, '2025-12-30T02:00:00Z')).id;
    await province.look('2026-01-05T02:00:00Z');
  });
  afterEach(() => province.close());

  const phase = async (name: Phase): Promise<{ closesOn: string; closedHow: string | null; openedAt: Date | null }> => {
    const found = (await province.at('2026-01-05T03:00:00Z', (tx) => phasesOf(tx, cycleId))).find(
      (row) => row.phase === name,
    );
    if (!found) throw new Error(name);
    return found;
  };
  const taskOf = async (code: string, key: string): Promise<string> => {
    const [task] = await province.rows<{ id: string }>(
      `select t.id from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id where u.code = $1 and i.key = $2 order by i.occurrence limit 1`,
      [code, key],
    );
    return task?.id ?? '';
  };

  it('closes a phase early with a reason, and what is owed stays owed', async () => {
    const outcome = await province.at('2026-02-02T02:00:00Z', (tx) =>
      closePhase(tx, { ...by, cycleId, phase: 'clarifying', at: 0 }),
    );
    expect(outcome).toEqual({ cycles: 1, tasks: 4 });
    expect(await phase('clarifying')).toMatchObject({ closedHow: 'early' });
    expect(await province.tasksOf('9901')).toContain('arrangement assigned 2026-02-02');
    await expect(
      province.at('2026-02-02T02:00:00Z', (tx) => closePhase(tx, { ...by, cycleId, phase: 'clarifying', at: 0 })),
    ).rejects.toMatchObject({ code: 'phase-not-open' });
  });

  it('moves the close of a phase to a later day, and refuses a day that is over', async () => {
    await province.at('2026-03-02T02:00:00Z', (tx) =>
      closePhase(tx, { ...by, cycleId, phase: 'clarifying', on: '2026-04-10', at: 0 }),
    );
    await province.look('2026-04-01T02:00:00Z');
    expect(await phase('clarifying')).toMatchObject({ closesOn: '2026-04-10', closedHow: null });
    await province.look('2026-04-10T11:00:00Z');
    expect(await phase('clarifying')).toMatchObject({ closedHow: 'deadline' });
    expect((await phase('supervising')).openedAt).not.toBeNull();
    await expect(
      province.at('2026-04-11T02:00:00Z', (tx) =>
        closePhase(tx, { ...by, cycleId, phase: 'supervising', on: '2026-04-10', at: 0 }),
      ),
    ).rejects.toMatchObject({ code: 'due-in-the-past' });
  });

  it('pauses and resumes with what is still owed moved by the working days of the pause, and what is done left alone', async () => {
    await province.at('2026-01-06T02:00:00Z', async (tx) => {
      await acknowledge(tx, { taskId: await taskOf('9901', 'arrangement') });
      await submit(tx, { taskId: await taskOf('9901', 'ideology'), form: progress });
    });
    await province.look('2026-01-07T02:00:00Z');
    await province.at('2026-03-02T02:00:00Z', (tx) => pauseCycle(tx, { ...by, cycleId, isForTree: false, at: 0 }));
    await province.look('2026-03-08T02:00:00Z');
    expect((await phase('clarifying')).closedHow).toBeNull();
    await province.at('2026-03-09T02:00:00Z', (tx) =>
      resumeCycle(tx, { ...by, cycleId, isForTree: false, shiftsDeadlines: true, at: 0 }),
    );
    expect((await phase('clarifying')).closesOn).toBe('2026-04-08'); // five working days after 31 March, over the Qingming holiday of 6 April
    expect(await province.tasksOf('9901')).toEqual(
      expect.arrayContaining(['ideology submitted 2026-05-15', 'letters assigned 2026-10-23']),
    );
    expect(await province.tasksOf('990101')).toContain('letters assigned 2026-10-16');
    await expect(
      province.at('2026-03-09T02:00:00Z', (tx) =>
        resumeCycle(tx, { ...by, cycleId, isForTree: false, shiftsDeadlines: true, at: 0 }),
      ),
    ).rejects.toMatchObject({ code: 'cycle-not-paused' });
  });

  it('extends one unit, one item or a whole level, and only to a later day', async () => {
    await province.look('2026-02-01T02:00:00Z');
    const extend = (what: object): Promise<{ tasks: number }> =>
      province.at('2026-02-10T02:00:00Z', (tx) =>
        extendCycle(tx, { ...by, cycleId, isForTree: true, dueOn: '2026-06-10', at: 0, ...what }),
      );
    expect(await extend({ unitId: await province.unitId('9902'), itemKey: 'ideology' })).toMatchObject({ tasks: 1 });
    expect(await extend({ level: 'township', itemKey: 'ideology' })).toMatchObject({ tasks: 4 });
    expect(await extend({ itemKey: 'ideology' })).toMatchObject({ tasks: 3 });
    expect(await extend({ itemKey: 'ideology' })).toMatchObject({ tasks: 0 });
    await expect(extend({ itemKey: 'nothing' })).rejects.toMatchObject({ code: 'unknown-item' });
    await expect(extend({ dueOn: '2026-02-01' })).rejects.toMatchObject({ code: 'due-in-the-past' });
    expect(await province.rows(`select count(*)::int as count from task_event where kind = 'extended'`)).toEqual([
      { count: 8 },
    ]);
  });

  it('cancels the whole tree, keeps what is done, and makes room for another cycle', async () => {
    await province.look('2026-02-01T02:00:00Z');
    const task = await taskOf('9901', 'ideology');
    await province.at('2026-02-02T02:00:00Z', (tx) => submit(tx, { taskId: task, form: progress }));
    await province.at('2026-02-03T02:00:00Z', (tx) => cancelCycle(tx, { ...by, cycleId, isForTree: true, at: 0 }));
    expect(await province.rows(`select distinct state from cycle`)).toEqual([{ state: 'cancelled' }]);
    expect(await province.rows(`select distinct state from task`)).toEqual([{ state: 'cancelled' }]);
    expect(await province.rows(`select version from submission`)).toEqual([{ version: 1 }]);
    await expect(province.open('99', 2026, '2026-02-04T02:00:00Z')).resolves.toMatchObject({ state: 'running' });
  });

  it('opens a closed phase again, also of a closed cycle, and runs what follows once more', async () => {
    for (const day of ['2026-04-01', '2026-10-31', '2026-11-02', '2026-12-21', '2027-01-21', '2027-03-01'])
      await province.look(`${day}T12:00:00Z`);
    expect((await province.at('2027-03-02T02:00:00Z', (tx) => cycleById(tx, cycleId))).state).toBe('closed');
    await province.at('2027-03-03T02:00:00Z', (tx) =>
      reopenPhase(tx, { ...by, cycleId, phase: 'testing', closesOn: '2027-03-19', at: 0 }),
    );
    const reopened = await province.at('2027-03-03T03:00:00Z', (tx) => cycleById(tx, cycleId));
    expect(reopened).toMatchObject({ state: 'running', phase: 'testing', endedAt: null });
    await province.look('2027-03-19T12:00:00Z');
    expect((await phase('applying')).openedAt).toBeNull();
    await province.look('2027-06-01T12:00:00Z');
    expect((await province.at('2027-06-02T02:00:00Z', (tx) => cycleById(tx, cycleId))).state).toBe('closed');
    expect(
      await province.rows(
        `select count(*)::int as count from task t join item i on i.id = t.item_id where t.cycle_id = $1 and i.key = 'result-receipt'`,
        [cycleId],
      ),
    ).toEqual([{ count: 2 }]);
  });

  it('shows how it stood at an earlier time', async () => {
    const task = await taskOf('9901', 'ideology');
    await province.at('2026-02-02T02:00:00Z', (tx) => submit(tx, { taskId: task, form: progress }));
    await province.look('2026-04-01T12:00:00Z');
    const before = await province.at('2026-04-02T02:00:00Z', (tx) =>
      countsAsOf(tx, cycleId, new Date('2026-02-01T02:00:00Z')),
    );
    const after = await province.at('2026-04-02T02:00:00Z', (tx) =>
      countsAsOf(tx, cycleId, new Date('2026-02-03T02:00:00Z')),
    );
    expect([before.byState.submitted, after.byState.submitted]).toEqual([0, 1]);
    expect(
      await province.at('2026-04-02T02:00:00Z', (tx) => phaseAsOf(tx, cycleId, new Date('2026-02-03T02:00:00Z'))),
    ).toEqual({ phase: 'clarifying', state: 'running' });
    expect(
      await province.at('2026-04-02T02:00:00Z', (tx) => phaseAsOf(tx, cycleId, new Date('2026-04-02T02:00:00Z'))),
    ).toEqual({ phase: 'supervising', state: 'running' });
    expect(
      await province.at('2026-04-02T02:00:00Z', (tx) => phaseAsOf(tx, cycleId, new Date('2025-04-02T02:00:00Z'))),
    ).toBeUndefined();
  });
});
