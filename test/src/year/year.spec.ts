import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCycle } from '@zehuan/cycles';
import { smallProvince } from '@zehuan/cycles/testing';
import { timeSkippingProvince, type TimeSkippingProvince } from './time-skipping-province.js';

describe('a year in which nobody does anything', () => {
  let province: TimeSkippingProvince;
  beforeAll(async () => {
    province = await timeSkippingProvince();
    await smallProvince(province.database.dataSource, { cities: 2, counties: 1, townships: 2 });
  });
  afterAll(() => province.close());

  it('goes through its five phases by their deadlines, escalates and closes', async () => {
    const cycle = await province.act((tx) => openCycle(tx, { unitCode: '99', year: 2027, packKey: 'jiangsu' }));
    await province.process.startOrWake(cycle);
    await province.passTo('2028-03-05T00:00:00Z');
    const cycles = await province.rows<{ state: string; phase: string; code: string }>(
      `select u.code, c.state, c.phase from cycle c join unit u on u.id = c.unit_id order by u.code`,
    );
    expect(cycles.map((each) => `${each.code} ${each.state} ${each.phase}`)).toEqual(
      ['99', '9901', '990101', '9902', '990201'].map((code) => `${code} closed applying`),
    );
    console.log(
      await province.rows(`select kind, count(*)::int, min(at), max(at) from cycle_event group by 1 order by 3`),
    );
    console.log(await province.rows(`select rung, is_escalation, count(*)::int from reminder group by 1, 2`));
    console.log(
      await province.rows(`select grade, count(*)::int, min(total), max(total) from assessment_result group by 1`),
    );
    console.log(await province.rows(`select state, kind, count(*)::int from task group by 1, 2 order by 2`));
  }, 300_000);
});
