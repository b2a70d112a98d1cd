import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import {
  accept,
  acceptAll,
  acknowledge,
  acknowledgeAll,
  extend,
  lockCycleExclusive,
  returnTask,
  submit,
  withdraw,
} from './index.js';
import { actorOf, endOfDay, type Fixture, fixtureOn, fixtureStart, type FixtureUnit } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;

beforeAll(async () => {
  database = await testDatabase([], { poolSize: 20 });
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.cycle(above);
});
afterAll(() => database.close());

type Work = (tx: Transaction) => Promise<unknown>;

/** Runs works at once and tells by code how each ended. */
const race = async (works: readonly Work[], at = fixtureStart): Promise<Record<string, number>> => {
  const ends = await Promise.all(
    works.map(async (work) => {
      try {
        await fixture.at(at, actorOf(null), work);
        return 'done';
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
    }),
  );
  return ends.reduce<Record<string, number>>((counts, end) => ({ ...counts, [end]: (counts[end] ?? 0) + 1 }), {});
};
const times = (count: number, work: Work): Work[] => Array.from({ length: count }, () => work);

const task = (): Promise<string> => fixture.task({ unit: below, supervisor: above, cycleId });
const submitted = async (): Promise<string> => {
  const taskId = await task();
  await fixture.as(actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
  return taskId;
};

interface Standing {
  readonly state: string;
  readonly version: number;
  readonly submissions: number;
  readonly counted: number;
  readonly reviews: number;
  readonly events: number;
}

const standing = async (taskId: string): Promise<Standing> => {
  const [row] = await fixture.rows<Standing>(
    `select state, version, submission_count as counted,
       (select count(*)::int from submission where task_id = $1) as submissions,
       (select count(*)::int from review where task_id = $1) as reviews,
       (select count(*)::int from task_event where task_id = $1) as events
     from task where id = $1`,
    [taskId],
  );
  if (!row) throw new Error('The task is gone');
  return row;
};

/** What holds after any race: each act counted once, and one review for each submission but the one under review. */
const expectConsistent = (now: Standing): void => {
  expect(now.version).toBe(1 + now.events);
  expect(now.counted).toBe(now.submissions);
  expect(now.reviews).toBe(now.state === 'submitted' ? now.submissions - 1 : now.submissions);
};

describe('acts at the same moment', () => {
  it('lets exactly one of 50 equal acts through', async () => {
    const fresh = await task();
    expect(await race(times(50, (tx) => acknowledge(tx, { taskId: fresh })))).toEqual({
      done: 1,
      'already-acknowledged': 49,
    });
    expect(await race(times(50, (tx) => submit(tx, { taskId: fresh, form: {} })))).toEqual({
      done: 1,
      'already-submitted': 49,
    });
    expect(await race(times(50, (tx) => returnTask(tx, { taskId: fresh, reason: 'r' })))).toEqual({
      done: 1,
      'nothing-submitted': 49,
    });
    const later = (tx: Transaction) => extend(tx, { taskId: fresh, dueOn: '2027-05-06', reason: 'r' });
    expect(await race(times(50, later))).toEqual({ done: 1, 'due-not-later': 49 });
    await fixture.as(actorOf(null), (tx) => submit(tx, { taskId: fresh, form: {} }));
    expect(await race(times(50, (tx) => accept(tx, { taskId: fresh })))).toEqual({ done: 1, 'already-accepted': 49 });
    const now = await standing(fresh);
    expect(now).toMatchObject({ state: 'accepted', submissions: 2, reviews: 2, events: 6 });
    expectConsistent(now);
  });

  it('lets exactly one of 50 acts on the same version through', async () => {
    const taskId = await task();
    const later = (day: number) => (tx: Transaction) =>
      extend(tx, { taskId, dueOn: `2027-05-${String(day).padStart(2, '0')}`, reason: 'r', ifMatch: 1 });
    expect(await race(Array.from({ length: 31 }, (_, day) => later(day + 1)))).toEqual({
      done: 1,
      'precondition-failed': 30,
    });
  });

  it('opens one version for a doubled submission, also while it is acknowledged', async () => {
    for (let round = 0; round < 10; round += 1) {
      const taskId = await task();
      const ends = await race([
        (tx) => submit(tx, { taskId, form: {} }),
        (tx) => acknowledge(tx, { taskId }),
        (tx) => submit(tx, { taskId, form: {} }),
        (tx) => acknowledge(tx, { taskId }),
      ]);
      expect(ends['already-submitted']).toBeGreaterThanOrEqual(1);
      const now = await standing(taskId);
      expect(now).toMatchObject({ state: 'submitted', submissions: 1 });
      expectConsistent(now);
    }
  });

  it.each([
    [
      'accept against withdraw',
      (taskId: string): Work[] => [(tx) => accept(tx, { taskId }), (tx) => withdraw(tx, { taskId })],
    ],
    [
      'return against withdraw',
      (taskId: string): Work[] => [(tx) => returnTask(tx, { taskId, reason: 'r' }), (tx) => withdraw(tx, { taskId })],
    ],
    [
      'accept against return',
      (taskId: string): Work[] => [(tx) => accept(tx, { taskId }), (tx) => returnTask(tx, { taskId, reason: 'r' })],
    ],
  ])('%s: one of them happens, and the submission has one review', async (_, acts) => {
    for (let round = 0; round < 15; round += 1) {
      const taskId = await submitted();
      expect((await race(acts(taskId)))['done']).toBe(1);
      const now = await standing(taskId);
      expect(now.reviews).toBe(1);
      expectConsistent(now);
    }
  });

  it('submit, withdraw, return and accept in a heap: every submission but the open one has one review', async () => {
    for (let round = 0; round < 6; round += 1) {
      const taskId = await submitted();
      await race([
        ...times(6, (tx) => submit(tx, { taskId, form: {} })),
        ...times(4, (tx) => withdraw(tx, { taskId })),
        ...times(4, (tx) => returnTask(tx, { taskId, reason: 'r' })),
        ...times(2, (tx) => acceptAll(tx, { taskIds: [taskId] })),
      ]);
      expectConsistent(await standing(taskId));
    }
  });

  it('extend against return: the later deadline stands, whichever came first', async () => {
    for (let round = 0; round < 10; round += 1) {
      const taskId = await submitted();
      await race(
        [
          (tx) => returnTask(tx, { taskId, reason: 'r' }),
          ...times(5, (tx) => extend(tx, { taskId, dueOn: '2027-05-31', reason: 'r' })),
        ],
        '2027-03-31T09:00:00Z',
      );
      const [row] = await fixture.rows<{ due_at: Date; version: number }>(
        'select due_at, version from task where id = $1',
        [taskId],
      );
      // Extended after the return, or returned with its five days of grace alone.
      expect([endOfDay('2027-05-31'), endOfDay('2027-04-07')]).toContainEqual(row?.due_at);
      expectConsistent(await standing(taskId));
    }
  });

  it('acknowledging all against submitting each: nothing is lost and nothing is done twice', async () => {
    const unit = await fixture.unit('3208', above);
    const tasks = await Promise.all(
      Array.from({ length: 20 }, () => fixture.task({ unit, supervisor: above, cycleId })),
    );
    await race([
      ...times(3, (tx) => acknowledgeAll(tx, { unitId: unit.id })),
      ...tasks.map((taskId) => (tx: Transaction) => submit(tx, { taskId, form: {} })),
    ]);
    for (const taskId of tasks) {
      const now = await standing(taskId);
      expect(now).toMatchObject({ state: 'submitted', submissions: 1 });
      expectConsistent(now);
    }
  });

  it('who cancels a cycle counts every submission that was accepted, and none comes after', async () => {
    const owner = await fixture.unit('34');
    const child = await fixture.unit('3401', owner);
    const closing = await fixture.cycle(owner);
    const tasks = await Promise.all(
      Array.from({ length: 40 }, () => fixture.task({ unit: child, supervisor: owner, cycleId: closing })),
    );
    let missing = -1;
    const close = inTransaction(database.dataSource, actorOf(null), async (tx) => {
      await lockCycleExclusive(tx, closing);
      await tx.manager.query(`update cycle set state = 'cancelled', ended_at = $2 where id = $1`, [closing, tx.at]);
      const [row] = await tx.manager.query<{ missing: number }[]>(
        `select count(*)::int as missing from task where cycle_id = $1 and state = 'assigned'`,
        [closing],
      );
      missing = row?.missing ?? -1;
    });
    const half = tasks.slice(0, 20).map((taskId) => (tx: Transaction) => submit(tx, { taskId, form: {} }));
    const [early] = await Promise.all([race(half), close]);
    const late = await race(tasks.slice(20).map((taskId) => (tx: Transaction) => submit(tx, { taskId, form: {} })));
    expect(late).toEqual({ 'cycle-ended': 20 });
    expect((early['done'] ?? 0) + missing).toBe(40);
  });

  it('a submission at the very moment of the deadline is on one side only, whoever moves the deadline meanwhile', async () => {
    const moment = endOfDay('2027-03-31').toISOString();
    for (let round = 0; round < 10; round += 1) {
      const taskId = await task();
      await race(
        [(tx) => submit(tx, { taskId, form: {} }), (tx) => extend(tx, { taskId, dueOn: '2027-04-01', reason: 'r' })],
        moment,
      );
      const [row] = await fixture.rows<{ is_late: boolean }>('select is_late from submission where task_id = $1', [
        taskId,
      ]);
      expect(row).toEqual({ is_late: false });
    }
  });
});
