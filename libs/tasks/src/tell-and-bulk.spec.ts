import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endStates, type RefusalCode, taskStates } from '@zehuan/contracts';
import type { inTransaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import fc from 'fast-check';
import {
  accept,
  acceptAll,
  acknowledge,
  cancel,
  comment,
  extend,
  listTasks,
  returnTask,
  submit,
  type TaskAct,
  taskById,
  withdraw,
} from './index.js';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let sibling: FixtureUnit;
let cycleId: string;
let people: Readonly<Record<'coordinator' | 'reporter' | 'topLeader', string>>;

beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  sibling = await fixture.unit('3202', above);
  cycleId = await fixture.cycle(above);
  people = {
    coordinator: await fixture.holder(above, 'coordinator', '协调员'),
    reporter: await fixture.holder(below, 'reporter', '填报员'),
    topLeader: await fixture.holder(below, 'topLeader', '书记'),
  };
});
afterAll(() => database.close());

const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const task = (definition: object = {}): Promise<string> =>
  fixture.task({ unit: below, supervisor: above, cycleId, definition: { ...definition } });
const submitted = async (definition: object = {}, signedBy?: string): Promise<string> => {
  const taskId = await task(definition);
  await fixture.as(actorOf(below.id), (tx) => submit(tx, { taskId, form: {}, signedBy }));
  return taskId;
};

describe('who is told', () => {
  const told = (taskId: string) =>
    fixture.rows('select kind, post_kind, person_id from notification where task_id = $1 order by post_kind', [taskId]);
  const byAbove = <Answer>(work: Parameters<typeof fixture.as<Answer>>[1]) => fixture.as(actorOf(above.id), work);

  it.each([
    ['returned', (taskId: string) => byAbove((tx) => returnTask(tx, { taskId, reason: 'r' })), 'reporter'],
    ['accepted', (taskId: string) => byAbove((tx) => accept(tx, { taskId })), 'reporter'],
    ['cancelled', (taskId: string) => byAbove((tx) => cancel(tx, { taskId, reason: 'r' })), 'reporter'],
    ['comment', (taskId: string) => byAbove((tx) => comment(tx, { taskId, text: 't' })), 'reporter'],
    ['withdrawn', (taskId: string) => fixture.as(actorOf(below.id), (tx) => withdraw(tx, { taskId })), 'coordinator'],
    [
      'comment',
      (taskId: string) => fixture.as(actorOf(below.id), (tx) => comment(tx, { taskId, text: 't' })),
      'coordinator',
    ],
  ] as const)('%s: the other side, once', async (kind, act, post) => {
    const taskId = await submitted();
    await act(taskId);
    expect(await told(taskId)).toEqual([{ kind, post_kind: post, person_id: people[post] }]);
  });

  it('tells the top leader too of the return of what they signed', async () => {
    const taskId = await submitted({ signedBy: 'topLeader' }, people.topLeader);
    await byAbove((tx) => returnTask(tx, { taskId, reason: 'r' }));
    expect(await told(taskId)).toMatchObject([
      { post_kind: 'reporter' },
      { post_kind: 'topLeader', person_id: people.topLeader },
    ]);
  });

  it('takes only the top leader for a signature that the item asks of the top leader', async () => {
    const taskId = await task({ signedBy: 'topLeader' });
    const sign = fixture.as(actorOf(below.id), (tx) => submit(tx, { taskId, form: {}, signedBy: people.reporter }));
    await expect(sign).rejects.toEqual(refusal('invalid-input'));
  });

  it('tells of an extension', async () => {
    const taskId = await task();
    await byAbove((tx) => extend(tx, { taskId, dueOn: '2027-05-06', reason: 'r' }));
    expect(await told(taskId)).toEqual([{ kind: 'extended', post_kind: 'reporter', person_id: people.reporter }]);
  });
});

describe('accepting a set', () => {
  it('accepts what can be accepted, says of each other why not, and tells each unit', async () => {
    const [plain, scored, owed, done] = [
      await submitted(),
      await submitted({ review: { isScored: true } }),
      await task(),
      await submitted(),
    ];
    await fixture.as(actorOf(above.id), (tx) => accept(tx, { taskId: done }));
    const unknown = '019b0000-0000-7000-8000-000000000000';
    const all = (score?: string) =>
      fixture.as(actorOf(above.id), (tx) => acceptAll(tx, { taskIds: [plain, scored, owed, done, unknown], score }));
    const first = await all();
    expect(first.count).toBe(1);
    expect(new Set(first.refused)).toEqual(
      new Set([
        { taskId: scored, code: 'score-missing' },
        { taskId: owed, code: 'nothing-submitted' },
        { taskId: done, code: 'already-accepted' },
        { taskId: unknown, code: 'unknown-task' },
      ]),
    );
    expect(await all('91.5')).toMatchObject({ count: 1 });
    const view = await fixture.as(actorOf(null), (tx) => taskById(tx, { taskId: scored }));
    expect(view).toMatchObject({
      state: 'accepted',
      score: '91.50',
      currentSubmission: { review: { verdict: 'accepted', score: '91.50' } },
    });
    const [told] = await fixture.rows(
      `select count(*)::int from notification where kind = 'accepted' and task_id = any($1)`,
      [[plain, scored]],
    );
    expect(told).toEqual({ count: 2 });
  });

  it('accepts all that waits for one committee in one cycle', async () => {
    const owner = await fixture.unit('35');
    const child = await fixture.unit('3501', owner);
    const own = await fixture.cycle(owner);
    for (let index = 0; index < 5; index += 1) {
      const taskId = await fixture.task({ unit: child, supervisor: owner, cycleId: own });
      if (index < 3) await fixture.as(actorOf(child.id), (tx) => submit(tx, { taskId, form: {} }));
    }
    const all = (unitId: string) =>
      fixture.as(actorOf(unitId), (tx) => acceptAll(tx, { supervisingUnitId: owner.id, cycleId: own }));
    await expect(all(child.id)).rejects.toEqual(refusal('not-supervising'));
    expect(await all(owner.id)).toEqual({ count: 3, refused: [], cycleIds: [own] });
    expect(await all(owner.id)).toEqual({ count: 0, refused: [], cycleIds: [] });
  });

  it("leaves another committee's tasks alone", async () => {
    const taskId = await submitted();
    const outcome = await fixture.as(actorOf(sibling.id), (tx) => acceptAll(tx, { taskIds: [taskId] }));
    expect(outcome).toEqual({ count: 0, refused: [{ taskId, code: 'not-supervising' }], cycleIds: [] });
  });

  it.each([
    [{}],
    [{ taskIds: ['x'] }],
    [{ supervisingUnitId: 'x', cycleId: 'y' }],
    [{ cycleId: '019b0000-0000-7000-8000-000000000000' }],
  ])('refuses the choice %j', async (choice) => {
    await expect(fixture.as(actorOf(null), (tx) => acceptAll(tx, choice))).rejects.toEqual(refusal('invalid-input'));
  });
});

describe('after any sequence of acts', () => {
  const acts: Readonly<Partial<Record<TaskAct, (taskId: string) => Parameters<typeof inTransaction>[2]>>> = {
    acknowledge: (taskId) => (tx) => acknowledge(tx, { taskId }),
    submit: (taskId) => (tx) => submit(tx, { taskId, form: {} }),
    withdraw: (taskId) => (tx) => withdraw(tx, { taskId }),
    return: (taskId) => (tx) => returnTask(tx, { taskId, reason: 'r' }),
    accept: (taskId) => (tx) => accept(tx, { taskId }),
    cancel: (taskId) => (tx) => cancel(tx, { taskId, reason: 'r' }),
  };

  it('the record shows an open to-do in the list of the side that must move, or an end', async () => {
    const names = Object.keys(acts) as (keyof typeof acts)[];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 12 }), async (sequence) => {
        const taskId = await task();
        for (const name of sequence) {
          const act = acts[name];
          if (act) await Promise.allSettled([fixture.as(actorOf(null), act(taskId) as never)]);
        }
        const view = await fixture.as(actorOf(null), (tx) => taskById(tx, { taskId }));
        const isEnd = (endStates as readonly string[]).includes(view.state);
        expect(view.stuckAt === null).toBe(isEnd);
        expect(view.endedAt !== null).toBe(isEnd);
        if (view.stuckAt === null) return;
        const filter =
          view.stuckAt.side === 'responsible'
            ? { unitCode: '3201' }
            : { supervisedBy: '32', state: 'submitted' as const };
        const open = await fixture.as(actorOf(null), (tx) => listTasks(tx, { ...filter, limit: 200 }));
        expect(open.items.map((item) => item.id)).toContain(taskId);
        expect(taskStates).toContain(view.state);
      }),
      { numRuns: 40 },
    );
  });
});
