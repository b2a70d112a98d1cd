import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@zehuan/contracts';
import { cycleById, type CycleRow } from './record/cycle.queries.js';
import { type Trend, trendOf } from './record/trend.queries.js';
import { actorOf } from './testing/actor-of.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

const at = '2026-07-31T02:00:00Z';

describe('how a year goes on', () => {
  let province: ProvinceOnRecord;
  let cycle: CycleRow;
  beforeAll(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 1, townships: 1 });
    cycle = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    await province.look('2026-02-25T02:00:00Z');
    // A third not handed in, a third in review since it fell due, a third accepted a week after it was handed in ten days late.
    await province.rows(`
      with numbered as (select id, row_number() over (order by id) % 3 as place from task where state = 'assigned')
      update task t set state = (array['assigned','submitted','accepted'])[n.place + 1],
        submitted_at = case when n.place = 1 then t.due_at when n.place = 2 and t.kind <> 'arrangement' then t.due_at + interval '10 days' end,
        review_due_on = case when n.place = 1 then t.due_on + 10 end,
        review_due_at = case when n.place = 1 then t.due_at + interval '10 days' end,
        ended_at = case when n.place = 2 then t.due_at + interval '17 days' end
      from numbered n where n.id = t.id`);
  });
  afterAll(() => province.close());

  const trendAt = (of: string, actor?: Actor): Promise<Trend> =>
    province.at(at, async (tx) => trendOf(tx, await cycleById(tx, of)), actor);
  const plainAt = (on: string) =>
    province.rows<{ due: number; submitted: number; accepted: number; overdue: number }>(
      `with told as (select due_at, ended_at, state, coalesce(submitted_at, ended_at) as submitted_at, ($1::date + 1)::timestamp at time zone 'Asia/Shanghai' as until from task where state <> 'cancelled')
       select count(*) filter (where due_at < until)::int as due,
         count(*) filter (where submitted_at < until)::int as submitted, count(*) filter (where ended_at < until)::int as accepted,
         count(*) filter (where due_at < until and (submitted_at is null or submitted_at >= until))::int as overdue from told`,
      [on],
    );

  it('says of each week what counting says, and of those to come only the plan', async () => {
    const { points, tasks, lastYear, year } = await trendAt(cycle.id);
    expect([year, lastYear]).toEqual([2026, null]);
    for (const { on, due, submitted, accepted, overdue } of points)
      expect([on, { due, submitted, accepted, overdue }]).toEqual([on, (await plainAt(on))[0]]);
    expect(points.at(-1)?.due).toBe(tasks);
    expect(points.every(({ on, isPast }) => isPast === on < '2026-08-06')).toBe(true);
    expect(points.some(({ overdue }) => overdue > 0)).toBe(true);
  });

  it('stands beside the year before, where there was one', async () => {
    const next = await province.open('99', 2027, '2026-12-30T02:00:00Z');
    const { lastYear, points } = await trendAt(next.id);
    expect(points).toEqual([]);
    expect(lastYear).toMatchObject({ year: 2026, points: (await trendAt(cycle.id)).points });
  });

  it('counts for a city its own tasks only', async () => {
    const [city] = await province.rows<{ id: string; path: string; tasks: number }>(
      `select u.id, u.path::text, (select count(*)::int from task t where t.unit_path <@ u.path and t.state <> 'cancelled') as tasks
       from unit u where u.code = '9901'`,
    );
    if (!city) throw new Error('no city');
    const { tasks } = await trendAt(cycle.id, { ...actorOf(city.id), scope: city.path });
    expect(tasks).toBe(city.tasks);
  });
});
