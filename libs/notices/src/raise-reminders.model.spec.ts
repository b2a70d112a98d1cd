import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { accept, extend, returnTask, submit, withdraw } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import fc from 'fast-check';
import { raiseReminders } from './raise-reminders.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';

// A model of its own: plain loops over days, written without the calendar, the ladder or the statement.
const hour = 3_600_000;
const day = 24 * hour;
const offDays = new Set(['2027-04-05', '2027-05-03', '2027-05-04', '2027-05-05']);
const madeUpDays = new Set(['2027-05-08']);
const steps = { before10: -10, before3: -3, onDay: 0, after1: 1, after5: 5 };

const isWorked = (on: string): boolean => {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return madeUpDays.has(on) || (weekday !== 0 && weekday !== 6 && !offDays.has(on));
};
const nineInChina = (on: string): number => Date.parse(`${on}T01:00:00Z`);
const momentOf = (dueOn: string, workingDays: number): number => {
  let on = dueOn;
  for (let left = Math.abs(workingDays); left > 0;) {
    on = new Date(Date.parse(`${on}T12:00:00Z`) + Math.sign(workingDays) * day).toISOString().slice(0, 10);
    if (isWorked(on)) left -= 1;
  }
  return nineInChina(on);
};

interface ModelTask {
  readonly id: string;
  dueOn: string;
  armedAt: number;
  state: string;
}

/** Which reminders a look raises, each known by task, rung and due day. */
const expectedAt = (tasks: readonly ModelTask[], at: number, raised: Set<string>): string[] => {
  const found: string[] = [];
  for (const task of tasks)
    for (const [rung, workingDays] of Object.entries(steps)) {
      const key = `${task.id} ${rung} ${task.dueOn}`;
      const firesAt = momentOf(task.dueOn, workingDays);
      const isOwed = ['assigned', 'acknowledged', 'returned'].includes(task.state);
      if (isOwed && task.armedAt < firesAt && firesAt <= at && !raised.has(key)) found.push(key);
    }
  return found;
};

let database: TestDatabase;
let fixture: NoticeFixture;
let number = 30;
let above: FixtureUnit;
let below: FixtureUnit;

beforeAll(async () => {
  database = await testDatabase();
  fixture = noticeFixtureOn(database.dataSource);
  await fixture.rows(
    `insert into calendar_year (calendar, year, notice, days_off, make_up_days, loaded_at) values ('fixture', 2027, 'model', $1, $2, now())`,
    [[...offDays], [...madeUpDays]],
  );
});
afterAll(() => database.close());

const year = { from: Date.parse('2027-01-05T00:00:00Z'), to: Date.parse('2027-12-20T00:00:00Z') };
const instant = fc.integer({ min: year.from / 1000, max: year.to / 1000 }).map((seconds) => seconds * 1000);
const dueDay = fc.integer({ min: 20, max: 300 }).map((after) => {
  let on = new Date(year.from + after * day).toISOString().slice(0, 10);
  while (!isWorked(on)) on = new Date(Date.parse(`${on}T12:00:00Z`) + day).toISOString().slice(0, 10);
  return on;
});
const act = fc.record({
  at: instant,
  task: fc.nat({ max: 3 }),
  name: fc.constantFrom('submit', 'submit', 'withdraw', 'return', 'return', 'accept', 'extend', 'extend', 'sleep'),
  dueOn: dueDay,
});

const developer = actorOf(null);

/** Does the act where the state allows it, and says in the model what it did. */
async function doAct(task: ModelTask, { name, at, dueOn }: { name: string; at: number; dueOn: string }): Promise<void> {
  const when = new Date(at).toISOString();
  const one = { taskId: task.id };
  const isOwed = ['assigned', 'acknowledged', 'returned'].includes(task.state);
  if (name === 'submit' && isOwed)
    task.state = (await fixture.at(when, developer, (tx) => submit(tx, { ...one, form: {} }))).state;
  else if (name === 'withdraw' && task.state === 'submitted')
    task.state = (await fixture.at(when, developer, (tx) => withdraw(tx, one))).state;
  else if (name === 'accept' && task.state === 'submitted')
    task.state = (await fixture.at(when, developer, (tx) => accept(tx, one))).state;
  else if (name === 'return' && task.state === 'submitted') {
    const after = await fixture.at(when, developer, (tx) => returnTask(tx, { ...one, reason: 'r' }));
    Object.assign(task, { state: after.state, dueOn: after.dueOn, armedAt: at });
  } else if (name === 'extend' && isOwed && dueOn > task.dueOn && Date.parse(`${dueOn}T00:00:00Z`) > at + 2 * day) {
    await fixture.at(when, developer, (tx) => extend(tx, { ...one, dueOn, reason: 'r' }));
    Object.assign(task, { dueOn, armedAt: at });
  }
}

it('raises in a random year exactly the reminders of an independent model', async () => {
  let checked = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(dueDay, { minLength: 4, maxLength: 4 }),
      fc.array(act, { minLength: 15, maxLength: 30 }),
      async (dueDays, unordered) => {
        number += 1;
        above = await fixture.unit(`${number}`);
        below = await fixture.unit(`${number}01`, above);
        const cycleId = await fixture.noticeCycle(above);
        const tasks: ModelTask[] = [];
        for (const dueOn of dueDays) {
          const id = await fixture.task({ unit: below, supervisor: above, cycleId, dueOn });
          tasks.push({ id, dueOn, armedAt: Date.parse('2027-01-04T01:00:00Z'), state: 'assigned' });
        }
        const acts = [...unordered].sort((a, b) => a.at - b.at);
        const raised = new Set<string>();
        let wakeAt = year.from;
        const look = async (at: number): Promise<void> => {
          const expected = expectedAt(tasks, at, raised);
          const outcome = await fixture.at(new Date(at).toISOString(), systemActor('cycle'), (tx) =>
            raiseReminders(tx, { cycleId }),
          );
          const rows = await fixture.rows<{ key: string }>(
            `select concat_ws(' ', r.task_id, r.rung, (r.due_at at time zone 'Asia/Shanghai')::date) as key
             from reminder r join task t on t.id = r.task_id where t.cycle_id = $1 and r.raised_at = $2 and t.kind = 'item' and r.rung not like 'review%'`,
            [cycleId, new Date(at)],
          );
          const news = rows.map((row) => row.key).filter((key) => !raised.has(key));
          expect([...news].sort()).toEqual([...expected].sort());
          expected.forEach((key) => raised.add(key));
          checked += expected.length;
          wakeAt = outcome.nextFiresAt?.getTime() ?? Infinity;
        };
        for (const next of [...acts, { at: year.to, task: 0, name: 'sleep', dueOn: '' }]) {
          // While the process sleeps through an act, moments pass without a look.
          while (wakeAt <= next.at && next.name !== 'sleep') await look(wakeAt);
          const task = tasks[next.task];
          if (task) await doAct(task, next);
          if (next.name !== 'sleep' || next.at === year.to) await look(next.at);
        }
      },
    ),
    { numRuns: 12 },
  );
  console.log(`${checked} reminders equal those of the model`);
  expect(checked).toBeGreaterThan(50);
}, 180_000);
