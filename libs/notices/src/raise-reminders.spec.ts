import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { accept, delegate, extend, returnTask, submit } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import { type Raised, raiseReminders } from './raise-reminders.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';

let database: TestDatabase;
let fixture: NoticeFixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let taskId: string;
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
  // Wednesday, 31 March 2027.
  taskId = await fixture.task({ unit: below, supervisor: above, cycleId });
});

const anyone = actorOf(null);
const wakeAt = (instant: string): Promise<Raised> =>
  fixture.at(instant, systemActor('cycle'), (tx) => raiseReminders(tx, { cycleId }));
const rungs = async (id = taskId): Promise<string[]> =>
  (
    await fixture.rows<{ rung: string }>('select rung from reminder where task_id = $1 order by fires_at, id', [id])
  ).map((row) => row.rung);
const told = (): Promise<{ kind: string; post: string; person: string | null; unit: string }[]> =>
  fixture.rows(
    `select n.kind, n.post_kind as post, p.name as person, u.code as unit from notification n join unit u on u.id = n.unit_id
     left join person p on p.id = n.person_id where n.reminder_id is not null and n.cycle_id = $1 order by n.id`,
    [cycleId],
  );

describe('the ladder of a duty', () => {
  it('fires each rung once, in the morning of its working day, and says when the next one comes', async () => {
    expect(await wakeAt('2027-03-17T00:59:59Z')).toEqual({
      raised: 0,
      skipped: 0,
      nextFiresAt: new Date('2027-03-17T01:00:00Z'),
    });
    expect(await wakeAt('2027-03-17T01:00:00Z')).toEqual({
      raised: 1,
      skipped: 0,
      nextFiresAt: new Date('2027-03-26T01:00:00Z'),
    });
    expect((await wakeAt('2027-03-17T01:00:00Z')).raised).toBe(0);
    expect(await rungs()).toEqual(['before10']);
  });

  it('fires all that fell due while nobody looked, once and in order', async () => {
    expect(await wakeAt('2027-12-31T00:00:00Z')).toEqual({ raised: 5, skipped: 0, nextFiresAt: null });
    expect((await wakeAt('2027-12-31T00:00:00Z')).raised).toBe(0);
    expect(await rungs()).toEqual(['before10', 'before3', 'onDay', 'after1', 'after5']);
    expect((await told()).map(({ kind, post }) => `${kind} ${post}`)).toEqual([
      'reminder reporter',
      'reminder reporter',
      'reminder reporter',
      'escalation reporter',
      'escalation topLeader',
      'escalation topLeader',
      'escalation coordinator',
    ]);
  });

  it('fires none after the duty is done', async () => {
    await fixture.at('2027-03-30T10:00:00Z', anyone, (tx) => submit(tx, { taskId, form: {} }));
    await fixture.at('2027-03-30T11:00:00Z', anyone, (tx) => accept(tx, { taskId }));
    expect((await wakeAt('2027-12-31T00:00:00Z')).raised).toBe(0);
  });

  it('does not fire a rung that lay before an extension, and fires the next one', async () => {
    await fixture.at('2027-03-31T02:00:00Z', anyone, (tx) =>
      extend(tx, { taskId, dueOn: '2027-04-02', reason: 'more time' }),
    );
    await wakeAt('2027-04-02T01:00:00Z');
    expect(await rungs()).toEqual(['onDay']);
  });

  it('fires anew for the new day after an extension', async () => {
    await wakeAt('2027-03-31T01:00:00Z');
    await fixture.at('2027-03-31T02:00:00Z', anyone, (tx) =>
      extend(tx, { taskId, dueOn: '2027-06-30', reason: 'more time' }),
    );
    expect((await wakeAt('2027-06-30T01:00:00Z')).raised).toBe(3);
    expect(await rungs()).toEqual(['before10', 'before3', 'onDay', 'before10', 'before3', 'onDay']);
  });

  it('goes on after a return', async () => {
    await fixture.at('2027-03-31T03:00:00Z', anyone, (tx) => submit(tx, { taskId, form: {} }));
    await fixture.at('2027-04-01T03:00:00Z', anyone, (tx) => returnTask(tx, { taskId, reason: 'thin' }));
    const [task] = await fixture.rows<{ due_on: string }>('select due_on::text from task where id = $1', [taskId]);
    expect(task?.due_on).toBe('2027-04-08');
    await wakeAt('2027-04-15T01:00:00Z');
    expect(await rungs()).toEqual(['before3', 'onDay', 'after1', 'after5']);
  });

  it.each(['paused', 'cancelled', 'closed'])('raises nothing in a cycle that is %s', async (state) => {
    await fixture.rows('update cycle set state = $2 where id = $1', [cycleId, state]);
    expect(await wakeAt('2027-12-31T00:00:00Z')).toEqual({ raised: 0, skipped: 0, nextFiresAt: null });
  });

  it('reminds the supervising committee of a submission that it has not reviewed', async () => {
    await fixture.at('2027-03-01T03:00:00Z', anyone, (tx) => submit(tx, { taskId, form: {} }));
    const { nextFiresAt } = await wakeAt('2027-03-01T03:00:00Z');
    expect(nextFiresAt).toEqual(new Date('2027-03-11T01:00:00Z'));
    await wakeAt('2027-03-31T01:00:00Z');
    expect(await rungs()).toEqual(['reviewBefore2', 'reviewAfter1']);
    expect((await told()).map((each) => each.unit)).toEqual([above.code, above.code]);
  });
});

describe('a task that somebody is working on', () => {
  it('is left out and said so, and reminded of at the next look unless it is done', async () => {
    const other = await fixture.task({ unit: below, supervisor: above, cycleId });
    await database.dataSource.transaction(async (submitter) => {
      await submitter.query('update task set version = version where id = $1', [taskId]);
      expect(await wakeAt('2027-03-17T01:00:00Z')).toMatchObject({ raised: 1, skipped: 1 });
    });
    expect(await rungs(other)).toEqual(['before10']);
    expect(await rungs()).toEqual([]);
    expect(await wakeAt('2027-03-17T01:00:01Z')).toMatchObject({ raised: 1, skipped: 0 });
    expect(await rungs()).toEqual(['before10']);
  });

  it('is not held up by a comment on it, nor holds one up', async () => {
    await database.dataSource.transaction(async (commenter) => {
      await commenter.query(`insert into task_comment (task_id, text, at, actor) values ($1, 'a', now(), 'a')`, [
        taskId,
      ]);
      expect(await wakeAt('2027-03-17T01:00:00Z')).toMatchObject({ raised: 1, skipped: 0 });
    });
  });
});

describe('who is told', () => {
  it('tells the holder of each post, and the unit where a post is vacant', async () => {
    await fixture.holder(below, 'topLeader', 'secretary');
    await wakeAt('2027-04-01T01:00:00Z');
    expect((await told()).slice(-2)).toEqual([
      { kind: 'escalation', post: 'reporter', person: null, unit: below.code },
      { kind: 'escalation', post: 'topLeader', person: 'secretary', unit: below.code },
    ]);
  });

  it('tells the top leader of a supervising committee without a coordinator', async () => {
    await fixture.holder(above, 'topLeader', 'first secretary');
    await wakeAt('2027-04-07T01:00:00Z');
    expect((await told()).at(-1)).toMatchObject({ post: 'coordinator', person: 'first secretary', unit: above.code });
    await fixture.holder(above, 'coordinator', 'coordinator');
    const other = await fixture.task({ unit: below, supervisor: above, cycleId });
    await wakeAt('2027-04-07T01:00:00Z');
    expect(await rungs(other)).toHaveLength(5);
    expect((await told()).at(-1)).toMatchObject({ post: 'coordinator', person: 'coordinator' });
  });

  it('tells the delegate in place of the reporter, until the last day of the delegation', async () => {
    await fixture.holder(below, 'reporter', 'reporter');
    const personId = await fixture.holder(below, 'teamMember', 'substitute');
    await fixture.at('2027-03-01T00:00:00Z', anyone, (tx) => delegate(tx, { taskId, personId, until: '2027-03-26' }));
    await wakeAt('2027-03-26T01:00:00Z');
    await wakeAt('2027-03-31T01:00:00Z');
    expect((await told()).map((each) => each.person)).toEqual(['substitute', 'substitute', 'reporter']);
  });
});
