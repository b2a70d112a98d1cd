import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { accept, submit } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';
import { urge, type Urged, type UrgeInput } from './urge.service.js';

let database: TestDatabase;
let fixture: NoticeFixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  fixture = noticeFixtureOn(database.dataSource);
});
afterAll(() => database.close());
beforeEach(async () => {
  number += 1;
  above = await fixture.unit(`${number}`);
  below = await fixture.unit(`${number}01`, above);
  cycleId = await fixture.noticeCycle(above);
});

const noon = '2027-02-01T04:00:00Z';
const dayLater = '2027-02-02T04:00:00Z';
const task = (): Promise<string> => fixture.task({ unit: below, supervisor: above, cycleId });
const urgeAt = (instant: string, input: UrgeInput, unitId: string | null = above.id): Promise<Urged> =>
  fixture.at(instant, actorOf(unitId), (tx) => urge(tx, input));
const submitted = async (taskId: string): Promise<void> => {
  await fixture.at(noon, actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
};

describe('urging', () => {
  it('is one act on a set: each unit is told once, and the text goes along', async () => {
    await fixture.holder(below, 'reporter', 'reporter');
    const taskIds = [await task(), await task()];
    expect(await urgeAt(noon, { taskIds, text: '请抓紧' })).toMatchObject({ urged: 2 });
    const told = await fixture.rows(
      `select n.post_kind, p.name, n.details->>'text' as text, u.task_count from notification n join urge u on u.id = n.urge_id
       left join person p on p.id = n.person_id where n.cycle_id = $1 order by n.post_kind, n.id`,
      [cycleId],
    );
    expect(told).toEqual([
      ...taskIds.map(() => ({ post_kind: 'reporter', name: 'reporter', text: '请抓紧', task_count: 2 })),
      ...taskIds.map(() => ({ post_kind: 'topLeader', name: null, text: '请抓紧', task_count: 2 })),
    ]);
  });

  it('leaves out what was urged within the hours of the pack, and refuses when that is all', async () => {
    const [first, second] = [await task(), await task()];
    await urgeAt(noon, { taskIds: [first] });
    expect(await urgeAt('2027-02-02T03:59:59Z', { taskIds: [first, second] })).toMatchObject({
      urged: 1,
      leftOut: { tooSoon: 1, notOwed: 0, notRunning: 0 },
    });
    await expect(urgeAt(dayLater, { taskIds: [second] })).rejects.toMatchObject({ code: 'urged-too-often' });
    expect(await urgeAt(dayLater, { taskIds: [first] })).toMatchObject({ urged: 1 });
  });

  it('counts the hours by the days of the cycle', async () => {
    await fixture.rows(
      `update cycle set scale = '{"originOn":"2027-01-01","originAt":0,"dayMilliseconds":1000}' where id = $1`,
      [cycleId],
    );
    const taskId = await task();
    await urgeAt(noon, { taskIds: [taskId] });
    await expect(urgeAt('2027-02-01T04:00:00.999Z', { taskIds: [taskId] })).rejects.toMatchObject({
      code: 'urged-too-often',
    });
    expect(await urgeAt('2027-02-01T04:00:01Z', { taskIds: [taskId] })).toMatchObject({ urged: 1 });
  });

  it('leaves out what is not owed any more, or stands still', async () => {
    const [done, owed] = [await task(), await task()];
    await submitted(done);
    expect(await urgeAt(noon, { taskIds: [done, owed] })).toMatchObject({ urged: 1, leftOut: { notOwed: 1 } });
    await fixture.at(noon, actorOf(null), (tx) => accept(tx, { taskId: done }));
    await expect(urgeAt(noon, { taskIds: [done] })).rejects.toMatchObject({ code: 'wrong-state' });
    await fixture.rows(`update cycle set state = 'paused' where id = $1`, [cycleId]);
    await expect(urgeAt(dayLater, { taskIds: [owed] })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('is for the supervising committee only', async () => {
    const taskIds = [await task()];
    await expect(urgeAt(noon, { taskIds }, below.id)).rejects.toMatchObject({ code: 'not-supervising' });
    expect(await urgeAt(noon, { taskIds }, null)).toMatchObject({ urged: 1 });
  });

  it('takes what a filter finds: one unit with all below it, an item, what is late', async () => {
    const sibling = await fixture.unit(`${number}02`, above);
    const key = 'study';
    await fixture.task({ unit: below, supervisor: above, cycleId, key });
    await fixture.task({ unit: below, supervisor: above, cycleId, dueOn: '2027-01-11' });
    await fixture.task({ unit: sibling, supervisor: above, cycleId });
    const other = await fixture.unit(`${number}9`);
    await fixture.task({ unit: below, supervisor: other, cycleId });
    const urgedBy = async (filter: NonNullable<UrgeInput['filter']>): Promise<number> => {
      await fixture.rows('update task set urged_at = null');
      return (await urgeAt(noon, { filter })).urged;
    };
    expect(await urgedBy({ cycleId })).toBe(3);
    expect(await urgedBy({ unitId: below.id })).toBe(2);
    expect(await urgedBy({ unitId: above.id, under: true })).toBe(3);
    expect(await urgedBy({ cycleId, itemKey: key })).toBe(1);
    expect(await urgedBy({ cycleId, isOverdue: true })).toBe(1);
    expect(await urgedBy({ cycleId, isOverdue: false })).toBe(2);
    await expect(urgedBy({ cycleId, phase: 'testing' })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it.each([
    [{}, 'invalid-input'],
    [{ taskIds: [] }, 'invalid-input'],
    [{ taskIds: ['nonsense'] }, 'unknown-task'],
    [{ taskIds: ['01a20adb-8b60-74cb-b641-3465794dc371'] }, 'unknown-task'],
    [{ filter: { cycleId: 'nonsense' } }, 'invalid-input'],
    [{ filter: {}, text: 'x'.repeat(501) }, 'invalid-input'],
  ])('refuses %j with %s', async (input, code) => {
    await expect(urgeAt(noon, input)).rejects.toMatchObject({ code });
  });

  it('urges once when two do it at the same moment, and nobody who submits at that moment', async () => {
    const taskIds = await Promise.all(Array.from({ length: 20 }, task));
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 5 }, () => urgeAt(noon, { taskIds })),
      ...taskIds.slice(0, 10).map(submitted),
    ]);
    const urged = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' && outcome.value ? [outcome.value.urged] : [],
    );
    const [row] = await fixture.rows<{ told: number; most: number }>(
      `select count(*)::int as told, max(count)::int as most from (
         select count(distinct urge_id) from notification where cycle_id = $1 and kind = 'urge' group by task_id) told(count)`,
      [cycleId],
    );
    expect(row?.most).toBe(1);
    expect(urged.reduce((sum, each) => sum + each, 0)).toBe(row?.told);
    expect(row?.told).toBeGreaterThanOrEqual(10);
  });
});
