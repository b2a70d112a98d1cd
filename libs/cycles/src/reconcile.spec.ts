import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { returnTask, submit } from '@zehuan/tasks';
import { overdueCycles } from './reconcile.service.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

describe('what the record says should have been looked at', () => {
  let province: ProvinceOnRecord;
  beforeAll(async () => {
    province = await provinceOnRecord({ cities: 1, counties: 1, townships: 1 });
  });
  afterAll(() => province.close());

  const overdue = async (instant: string): Promise<string[]> =>
    (await province.at(instant, (tx) => overdueCycles(tx, 120_000))).map((cycle) => cycle.unitCode);

  it('is a cycle whose execution was never started, or did not wake in time, or missed a signal', async () => {
    await province.open('99', 2026, '2025-12-30T02:00:00Z');
    expect(await overdue('2025-12-30T02:01:00Z')).toEqual([]);
    expect(await overdue('2025-12-30T02:03:00Z')).toEqual(['99']);
    await province.look('2026-01-05T02:00:00Z');
    expect(await overdue('2026-01-05T02:10:00Z')).toEqual([]);
    const [task] = await province.rows<{ id: string }>(
      `select t.id from task t join item i on i.id = t.item_id where i.key = 'ideology'`,
    );
    const taskId = task?.id ?? '';
    const form = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };
    await province.at('2026-01-06T02:00:00Z', (tx) => submit(tx, { taskId, form }));
    await province.at('2026-01-06T02:01:00Z', (tx) => returnTask(tx, { taskId, reason: '补充数据' }));
    expect(await overdue('2026-01-06T02:02:00Z')).toEqual([]);
    expect(await overdue('2026-01-06T02:04:00Z')).toEqual(['99']);
    await province.look('2026-01-06T02:05:00Z');
    expect(await overdue('2026-01-06T02:10:00Z')).toEqual([]);
  });
});
