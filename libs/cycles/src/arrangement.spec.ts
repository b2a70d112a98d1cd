import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCalendarYears } from '@zehuan/calendar';
import { acceptAll, submit } from '@zehuan/tasks';
import { changeArrangement } from './arrangement.service.js';
import { decompose } from './decompose.service.js';
import { recomputeProvisional } from './recompute-deadlines.service.js';
import { actorOf } from './testing/actor-of.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

const progress = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };

describe('an arrangement changed in mid-year', () => {
  let province: ProvinceOnRecord;
  let cycleId: string;
  beforeEach(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 1, townships: 1 });
    cycleId = (await province.open('99', 2026, '2025-12-30T02:00:00Z')).id;
    await province.look('2026-01-05T02:00:00Z');
  });
  afterEach(() => province.close());

  const taskOf = async (code: string, key: string): Promise<string> => {
    const [task] = await province.rows<{ id: string }>(
      `select t.id from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id where u.code = $1 and i.key = $2 limit 1`,
      [code, key],
    );
    return task?.id ?? '';
  };

  it('says the difference for each unit, leaves what is done alone, and changes nothing in a dry run', async () => {
    const done = await taskOf('9901', 'ideology');
    await province.at('2026-02-02T02:00:00Z', (tx) => submit(tx, { taskId: done, form: progress }));
    await province.at('2026-02-03T02:00:00Z', (tx) => acceptAll(tx, { taskIds: [done] }));
    const changes = [
      { act: 'amend', key: 'ideology', dueOn: '2026-06-30' },
      { act: 'add', key: 'flood', title: { zh: '防汛责任落实', en: 'Flood duty' }, dueOn: '2026-07-31' },
      { act: 'drop', key: 'letters' },
    ] as const;
    const before = await province.tasksOf('9902');
    const change = (isDryRun: boolean): ReturnType<typeof changeArrangement> =>
      province.at('2026-03-02T02:00:00Z', (tx) =>
        changeArrangement(tx, { cycleId, changes, reason: '年中调整', isForTree: false, isDryRun }),
      );
    const preview = await change(true);
    expect(await province.tasksOf('9902')).toEqual(before);
    expect(preview).toEqual([
      {
        unitCode: '9901',
        unitName: '委员会9901',
        added: [{ itemKey: 'flood', title: '防汛责任落实', dueOn: '2026-07-31' }],
        moved: [],
        retitled: [],
        dropped: ['letters'],
        kept: 1,
      },
      {
        unitCode: '9902',
        unitName: '委员会9902',
        added: [{ itemKey: 'flood', title: '防汛责任落实', dueOn: '2026-07-31' }],
        moved: [{ itemKey: 'ideology', from: '2026-05-15', to: '2026-06-30' }],
        retitled: [],
        dropped: ['letters'],
        kept: 0,
      },
    ]);
    expect(await change(false)).toEqual(preview);
    expect(await province.tasksOf('9901')).toEqual(
      expect.arrayContaining([
        'ideology accepted 2026-05-15',
        'letters cancelled 2026-10-16',
        'flood assigned 2026-07-31',
      ]),
    );
  });

  it('is refused whole when one change is wrong', async () => {
    const change = province.at('2026-03-02T02:00:00Z', (tx) =>
      changeArrangement(tx, {
        cycleId,
        reason: '调整',
        isForTree: false,
        isDryRun: false,
        changes: [
          { act: 'drop', key: 'letters' },
          { act: 'amend', key: 'nothing', dueOn: '2026-06-30' },
        ],
      }),
    );
    await expect(change).rejects.toMatchObject({ code: 'unknown-item', faults: [{ pointer: '/changes/1/key' }] });
    expect(await province.tasksOf('9901')).toContain('letters assigned 2026-10-16');
  });

  it('is the business of the committee whose cycle it is', async () => {
    const sibling = actorOf(await province.unitId('9902'));
    const change = province.at(
      '2026-03-02T02:00:00Z',
      (tx) =>
        changeArrangement(tx, {
          cycleId,
          reason: '调整',
          isForTree: false,
          isDryRun: false,
          changes: [{ act: 'drop', key: 'letters' }],
        }),
      sibling,
    );
    await expect(change).rejects.toMatchObject({ code: 'not-supervising' });
  });

  it('is decomposed to own subordinates, adding and never dropping, up to the day of the task itself', async () => {
    await province.look('2026-01-27T02:00:00Z');
    const taskId = await taskOf('9901', 'grassroots');
    const hand = (dueOn: string, code = '9901', unitCodes?: string[]): Promise<{ tasks: number }> =>
      province
        .unitId(code)
        .then((unitId) =>
          province.at(
            '2026-02-02T02:00:00Z',
            (tx) => decompose(tx, { taskId, measures: ['排查'], dueOn, unitCodes }),
            actorOf(unitId),
          ),
        );
    await expect(hand('2026-09-01')).rejects.toMatchObject({ code: 'due-after-parent' });
    await expect(hand('2026-08-01', '9902')).rejects.toMatchObject({ code: 'not-responsible' });
    await expect(hand('2026-08-01', '9901', ['990201'])).rejects.toMatchObject({ code: 'not-a-subordinate' });
    expect(await hand('2026-07-31')).toMatchObject({ tasks: 1 });
    expect(await province.tasksOf('990101')).toEqual(
      expect.arrayContaining(['grassroots assigned 2026-08-31', 'grassroots/1 assigned 2026-07-31']),
    );
    expect(await province.tasksOf('9901')).toContain('grassroots assigned 2026-08-31');
  });

  it('keeps a line that was made of a task up to the day of the task, and leaves those of others of the same key alone', async () => {
    await province.look('2026-01-27T02:00:00Z');
    for (const code of ['9901', '990101']) {
      const taskId = await taskOf(code, 'grassroots');
      const actor = actorOf(await province.unitId(code));
      await province.at(
        '2026-02-02T02:00:00Z',
        (tx) => decompose(tx, { taskId, measures: [], dueOn: '2026-07-31' }),
        actor,
      );
    }
    const [{ id: ofCity } = { id: '' }] = await province.rows<{ id: string }>(
      `select c.id from cycle c join unit u on u.id = c.unit_id where u.code = '9901'`,
    );
    const moveTo = (dueOn: string) =>
      province.at('2026-02-03T02:00:00Z', (tx) =>
        changeArrangement(tx, {
          cycleId: ofCity,
          reason: '调整',
          isForTree: true,
          isDryRun: false,
          changes: [{ act: 'amend', key: 'grassroots/1', dueOn }],
        }),
      );
    await expect(moveTo('2026-09-01')).rejects.toMatchObject({ code: 'due-after-parent' });
    await moveTo('2026-08-31');
    expect([await province.tasksOf('990101'), await province.tasksOf('990101001')]).toEqual([
      expect.arrayContaining(['grassroots/1 assigned 2026-08-31']),
      expect.arrayContaining(['grassroots/1 assigned 2026-07-31']),
    ]);
  });
});

describe('a year that is not published', () => {
  it('has provisional days, which are computed anew with a record when it is', async () => {
    const province = await provinceOnRecord({ cities: 1, counties: 1, townships: 1 });
    try {
      await province.open('99', 2026, '2025-12-30T02:00:00Z');
      await province.look('2026-12-22T02:00:00Z');
      const provisional = `select i.key, t.due_on as "on", t.due_is_provisional as "isProvisional" from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id where u.code = '9901' and i.key = 'self-assessment'`;
      expect(await province.rows(provisional)).toEqual([
        { key: 'self-assessment', on: '2027-01-08', isProvisional: true },
      ]);
      const recomputed = await province.at('2026-12-23T02:00:00Z', async (tx) => {
        await loadCalendarYears(tx, {
          calendar: 'cn',
          years: [
            {
              year: 2027,
              notice: '测试',
              publishedOn: '2026-12-23',
              daysOff: ['2027-01-01', '2027-01-08'],
              makeUpDays: ['2027-01-09'],
            },
          ],
        });
        return recomputeProvisional(tx, 'cn');
      });
      expect(recomputed.tasks).toBeGreaterThan(0);
      expect(await province.rows(provisional)).toEqual([
        { key: 'self-assessment', on: '2027-01-09', isProvisional: false },
      ]);
      expect(await province.rows(`select distinct kind from task_event where kind = 'recomputed'`)).toEqual([
        { kind: 'recomputed' },
      ]);
      expect(
        await province.rows(
          `select count(*)::int as count from cycle_phase where is_provisional and closed_at is null`,
        ),
      ).toEqual([{ count: 0 }]);
    } finally {
      await province.close();
    }
  });
});
