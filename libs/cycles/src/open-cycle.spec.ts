import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { renameUnit } from '@zehuan/org';
import { acknowledge } from '@zehuan/tasks';
import { changeArrangement } from './arrangement.service.js';
import { openCycle } from './open-cycle.service.js';
import { timelineOf } from './record/cycle-event.queries.js';
import { cycleById } from './record/cycle.queries.js';
import { pauseCycle } from './steer.service.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

describe('starting a cycle', () => {
  let province: ProvinceOnRecord;
  beforeEach(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 1, townships: 1 });
  });
  afterEach(() => province.close());

  const countTasks = async (): Promise<number> =>
    (await province.rows<{ count: number }>(`select count(*)::int as count from task`))[0]?.count ?? 0;

  it('is refused a second time, for a committee without subordinates, for an unknown unit or pack', async () => {
    await province.open('99', 2026, '2025-12-30T02:00:00Z');
    const start = (unitCode: string, packKey: string): Promise<unknown> =>
      province.at('2025-12-30T02:00:00Z', (tx) => openCycle(tx, { unitCode, year: 2026, packKey }));
    await expect(start('99', 'jiangsu')).rejects.toMatchObject({ code: 'cycle-exists' });
    await expect(start('990101001', 'jiangsu')).rejects.toMatchObject({ code: 'no-subordinates' });
    await expect(start('98', 'jiangsu')).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(start('9901', 'nothing')).rejects.toMatchObject({ code: 'unknown-pack' });
  });

  it('issues on the day of the phase, and nothing twice however often it is looked at', async () => {
    await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-04T02:00:00Z');
    expect(await countTasks()).toBe(0);
    await province.look('2026-01-05T02:00:00Z');
    const issued = await countTasks();
    expect(issued).toBeGreaterThan(0);
    for (let again = 0; again < 3; again += 1) await province.look('2026-01-05T02:00:00Z');
    expect(await countTasks()).toBe(issued);
  });

  it('looks for what is left to be issued only when a unit or the arrangement has changed since', async () => {
    const { id } = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    const issued = await countTasks();
    const loseOne = () =>
      province.rows(
        `delete from task where id = (select t.id from task t join item i on i.id = t.item_id where i.key = 'ideology' limit 1)`,
      );
    await loseOne();
    await province.look('2026-01-06T02:00:00Z');
    expect(await countTasks()).toBe(issued - 1);
    await province.at('2026-01-06T03:00:00Z', (tx) =>
      renameUnit(tx, { code: '9901', name: '改名后的市委', on: '2026-01-06', reason: '改名' }),
    );
    await province.look('2026-01-07T02:00:00Z');
    expect(await countTasks()).toBe(issued);
    await loseOne();
    await province.at('2026-01-07T03:00:00Z', (tx) =>
      changeArrangement(tx, {
        cycleId: id,
        changes: [{ act: 'amend', key: 'ideology', dueOn: '2026-06-30' }],
        reason: '年中调整',
        isForTree: false,
        isDryRun: false,
      }),
    );
    await province.look('2026-01-08T02:00:00Z');
    expect(await countTasks()).toBe(issued);
  });

  it('goes down the tree when a subordinate has signed, at the latest so many working days after the day of the phase', async () => {
    await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    const [signed] = await province.rows<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id where u.code = '9901' and t.kind = 'arrangement'`,
    );
    await province.at('2026-01-06T02:00:00Z', (tx) => acknowledge(tx, { taskId: signed?.id ?? '' }));
    const cycles = async (): Promise<string[]> =>
      (
        await province.rows<{ code: string }>(`select u.code from cycle c join unit u on u.id = c.unit_id order by 1`)
      ).map((row) => row.code);
    await province.look('2026-01-07T02:00:00Z');
    expect(await cycles()).toEqual(['99', '9901']);
    await province.look('2026-01-23T02:00:00Z');
    expect(await cycles()).toEqual(['99', '9901']);
    await province.look('2026-01-26T02:00:00Z');
    expect(await cycles()).toEqual(['99', '9901', '990101', '9902', '990201']);
  });

  it('keeps the version of the pack that it began with', async () => {
    const cycle = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.rows(
      `insert into policy_pack (key, version, title, source, content, digest, loaded_at)
       select key, '9.9.9', title, source, content, 'other', loaded_at from policy_pack where key = 'jiangsu'`,
    );
    expect((await province.at('2026-01-05T02:00:00Z', (tx) => cycleById(tx, cycle.id))).packVersion).toBe(
      cycle.packVersion,
    );
  });

  it('keeps who asked for an act on the process, though a process carries it out', async () => {
    const cycle = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.at('2026-01-05T02:00:00Z', (tx) =>
      pauseCycle(tx, {
        cycleId: cycle.id,
        at: 0,
        isForTree: false,
        reason: '防汛',
        actor: 'account:a',
        onBehalfOf: '李',
      }),
    );
    const events = await province.at('2026-01-06T02:00:00Z', (tx) => timelineOf(tx, cycle.id, null, 10));
    expect(events.at(-1)).toMatchObject({ kind: 'paused', actor: 'account:a', onBehalfOf: '李', reason: '防汛' });
  });
});
