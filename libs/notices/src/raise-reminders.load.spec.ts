import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { submit } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import { type Raised, raiseReminders } from './raise-reminders.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';

let database: TestDatabase;
let fixture: NoticeFixture;

beforeAll(async () => {
  database = await testDatabase([], { poolSize: 20 });
  fixture = noticeFixtureOn(database.dataSource);
});
afterAll(() => database.close());

const look = (cycleId: string, at = '2027-03-31T01:00:00Z'): Promise<Raised> =>
  fixture.at(at, systemActor('cycle'), (tx) => raiseReminders(tx, { cycleId }));
const provinceOf = async (code: string, count: number): Promise<{ above: FixtureUnit; cycleId: string }> => {
  const above = await fixture.unit(code);
  const cycleId = await fixture.noticeCycle(above);
  await fixture.manyTasks(cycleId, above, count);
  return { above, cycleId };
};
const numberOf = async (sql: string, parameters: readonly unknown[]): Promise<number> =>
  (await fixture.rows<{ count: number }>(sql, parameters))[0]?.count ?? -1;

it('raises 10,000 reminders of one moment, and tells of each, in one short transaction', async () => {
  const { cycleId } = await provinceOf('41', 10_000);
  // The first two rungs have passed by then too.
  await look(cycleId, '2027-03-26T01:00:00Z');
  const begun = performance.now();
  const raised = await look(cycleId);
  const took = performance.now() - begun;
  console.log(`10,000 reminders of one moment: ${Math.round(took)} ms`);
  expect(raised).toMatchObject({ raised: 10_000, skipped: 0 });
  expect(took).toBeLessThan(10_000);
  expect(
    await numberOf(
      `select count(*)::int from notification n join reminder r on r.id = n.reminder_id where n.cycle_id = $1 and r.rung = 'onDay'
       and n.person_id is not null and n.post_kind = 'reporter'`,
      [cycleId],
    ),
  ).toBe(10_000);
});

it('reminds nobody who has submitted by then, holds up nobody for long, and loses nobody', async () => {
  const { cycleId } = await provinceOf('42', 3_000);
  const tasks = await fixture.rows<{ id: string; unit_id: string }>(
    'select id, unit_id from task where cycle_id = $1 order by id limit 400',
    [cycleId],
  );
  let slowest = 0;
  const submitter = async (mine: readonly { id: string; unit_id: string }[]): Promise<void> => {
    for (const task of mine) {
      const begun = performance.now();
      await fixture.at('2027-03-31T00:00:00Z', actorOf(task.unit_id), (tx) =>
        submit(tx, { taskId: task.id, form: {} }),
      );
      slowest = Math.max(slowest, performance.now() - begun);
    }
  };
  /** How many of those reminded by this look are seen to have submitted, just before it commits. */
  const lookAndJudge = (at: string): Promise<Raised & { wronged: number }> =>
    fixture.at(at, systemActor('cycle'), async (tx) => {
      const raised = await raiseReminders(tx, { cycleId });
      const [row] = await tx.manager.query<[{ wronged: number }]>(
        `select count(*)::int as wronged from reminder r join task t on t.id = r.task_id
         where t.cycle_id = $1 and r.raised_at = $2 and t.state = 'submitted'`,
        [cycleId, at],
      );
      return { ...raised, wronged: row.wronged };
    });
  const submitting = Promise.all(
    Array.from({ length: 8 }, (_, lane) => submitter(tasks.filter((_task, index) => index % 8 === lane))),
  );
  const moments = ['2027-03-17', '2027-03-26', '2027-03-31', '2027-04-01', '2027-04-07'].map((on) => `${on}T01:00:00Z`);
  const looks = [];
  for (const moment of moments) looks.push(await lookAndJudge(moment));
  await submitting;
  // What was left out because somebody was working on it is looked at again.
  looks.push(await lookAndJudge('2027-04-07T01:00:01Z'));
  console.log(
    `reminders ${looks.map((each) => each.raised).join(', ')}; left out ${looks.map((each) => each.skipped).join(', ')}; slowest submission ${Math.round(slowest)} ms`,
  );
  expect(looks.map((each) => each.wronged)).toEqual(looks.map(() => 0));
  expect(looks.at(-1)?.skipped).toBe(0);
  expect(
    await numberOf(
      `select count(*)::int from task t where t.cycle_id = $1 and t.state = 'assigned'
       and (select count(*) from reminder r where r.task_id = t.id) <> 5`,
      [cycleId],
    ),
  ).toBe(0);
});
