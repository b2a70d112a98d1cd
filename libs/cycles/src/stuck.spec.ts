import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@zehuan/contracts';
import { countTasks } from '@zehuan/tasks';
import { cycleById, type CycleRow } from './record/cycle.queries.js';
import { type Stuck, stuckOf, type StuckRow } from './record/stuck.queries.js';
import { actorOf } from './testing/actor-of.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

const at = '2026-07-31T02:00:00Z';
const late = `t.state in ('assigned','acknowledged','returned') and t.due_at < $1`;

describe('what is stuck', () => {
  let province: ProvinceOnRecord;
  let cycle: CycleRow;
  beforeAll(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 2, townships: 2 });
    cycle = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    await province.look('2026-02-25T02:00:00Z');
    // Every state, each in a sixth of the tasks; half of the reviews are late.
    await province.rows(`
      with numbered as (select id, row_number() over (order by id) % 6 as place from task)
      update task t set state = (array['assigned','acknowledged','submitted','returned','accepted','cancelled'])[n.place + 1],
        review_due_on = case when n.place = 2 then t.due_on + 10 end, submitted_at = case when n.place = 2 then t.due_at end,
        review_due_at = case when n.place = 2 then t.due_at + interval '10 days' end,
        ended_at = case when n.place >= 4 then t.due_at end
      from numbered n where n.id = t.id`);
  });
  afterAll(() => province.close());

  const stuckAt = (of: string, actor?: Actor): Promise<Stuck> =>
    province.at(at, async (tx) => stuckOf(tx, await cycleById(tx, of)), actor);
  const actorFor = async (code: string): Promise<Actor> => {
    const [unit] = await province.rows<{ id: string; path: string }>(
      `select id, path::text from unit where code = $1`,
      [code],
    );
    if (!unit) throw new Error(`no unit ${code}`);
    return { ...actorOf(unit.id), scope: unit.path };
  };
  /** What the list behind a row counts. */
  const listed = ({ side, cycleId, unitCode }: StuckRow, actor?: Actor): Promise<number> =>
    province.at(
      at,
      async (tx) =>
        (
          await countTasks(tx, {
            cycleId,
            ...(side === 'supervising'
              ? { supervisedBy: unitCode, state: ['submitted'] }
              : { unitCode, isOverdue: true }),
          })
        ).total,
      actor,
    );

  it('has a row for each that must act, whose number is that of its list, and leaves nothing out', async () => {
    const { items, hasMore } = await stuckAt(cycle.id);
    expect(hasMore).toBe(false);
    for (const row of items) expect([row, await listed(row)]).toEqual([row, row.tasks]);
    const [all] = await province.rows<{ late: number; reviews: number; reviewsLate: number }>(
      `select count(*) filter (where ${late})::int as late, count(*) filter (where t.state = 'submitted')::int as reviews,
         count(*) filter (where t.review_due_at < $1)::int as "reviewsLate" from task t`,
      [at],
    );
    const sum = (side: StuckRow['side'], name: 'tasks' | 'overdue'): number =>
      items.filter((row) => row.side === side).reduce((total, row) => total + row[name], 0);
    expect([sum('responsible', 'tasks'), sum('responsible', 'overdue')]).toEqual([all?.late, all?.late]);
    expect([sum('supervising', 'tasks'), sum('supervising', 'overdue')]).toEqual([all?.reviews, all?.reviewsLate]);
    expect(all?.late).toBeGreaterThan(10);
    expect(all?.reviewsLate).toBeGreaterThan(5);
  });

  it('says since when it waits, and who acts there: the reporter or the delegate, and the coordinator', async () => {
    const { items } = await stuckAt(cycle.id);
    const earliest = await province.rows<{ unitId: string; dueOn: string }>(
      `select t.unit_id as "unitId", min(t.due_on)::text as "dueOn" from task t where ${late} group by 1`,
      [at],
    );
    const responsible = items.filter(({ side }) => side === 'responsible');
    expect(responsible.map(({ unitId, dueOn }) => `${unitId} ${dueOn}`).sort()).toEqual(
      earliest.map(({ unitId, dueOn }) => `${unitId} ${dueOn}`).sort(),
    );
    for (const { side, unitCode, persons, waitingSince } of items) {
      expect(persons.map(({ name }) => name)).toEqual([
        `${side === 'responsible' ? 'reporter' : 'coordinator'} ${unitCode}`,
      ]);
      expect(waitingSince === null).toBe(side === 'responsible');
    }
    const [row] = responsible;
    if (!row) throw new Error('nothing is late');
    await province.rows(
      `update task t set delegate_person_id = n.person_id from tenure n join post p on p.id = n.post_id
       where t.unit_id = $1 and p.unit_id = $1 and p.kind = 'topLeader'`,
      [row.unitId],
    );
    const delegated = (await stuckAt(cycle.id)).items.find(
      ({ side, unitId }) => side === 'responsible' && unitId === row.unitId,
    );
    expect(delegated?.persons.map(({ name }) => name)).toEqual([`topLeader ${row.unitCode}`]);
    await province.rows(
      `delete from tenure n using post p where p.id = n.post_id and p.unit_id = $1 and p.kind = 'coordinator'`,
      [cycle.unitId],
    );
    const own = (await stuckAt(cycle.id)).items.find(
      ({ side, unitId }) => side === 'supervising' && unitId === cycle.unitId,
    );
    expect(own?.persons.map(({ name }) => name)).toEqual(['topLeader 99']);
  });

  it('shows a city what lies below it, and of the year above only what is its own', async () => {
    const city = await actorFor('9901');
    const [own] = await province.rows<{ id: string }>(
      `select c.id from cycle c join unit u on u.id = c.unit_id where u.code = '9901'`,
    );
    const below = (await stuckAt(own?.id ?? '', city)).items;
    expect(below.length).toBeGreaterThan(1);
    expect(below.every(({ unitCode }) => unitCode.startsWith('9901'))).toBe(true);
    for (const row of below) expect([row, await listed(row, city)]).toEqual([row, row.tasks]);
    const above = (await stuckAt(cycle.id, city)).items;
    const responsible = above.filter(({ side }) => side === 'responsible');
    expect(responsible.every(({ unitCode }) => unitCode.startsWith('9901'))).toBe(true);
    await expect(stuckAt(own?.id ?? '', await actorFor('9902'))).rejects.toMatchObject({ code: 'unknown-cycle' });
  });
});
