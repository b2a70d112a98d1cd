import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RefusalCode } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import {
  accept,
  acknowledge,
  acknowledgeAll,
  cancel,
  comment,
  delegate,
  extend,
  historyOf,
  returnTask,
  submit,
  submissionsOf,
  taskById,
  withdraw,
} from './index.js';
import { actorOf, endOfDay, type Fixture, fixtureOn, fixtureStart, type FixtureUnit } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let sibling: FixtureUnit;
let cycleId: string;

const forms = {
  progress: {
    title: { zh: '进展', en: 'Progress' },
    fields: [{ key: 'summary', kind: 'text' as const, title: { zh: '概述', en: 'Summary' }, isRequired: true }],
  },
};

beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  sibling = await fixture.unit('3202', above);
  cycleId = await fixture.cycle(above, { forms });
});
afterAll(() => database.close());

const task = (definition: Readonly<Record<string, unknown>> = {}, more: object = {}): Promise<string> =>
  fixture.task({ unit: below, supervisor: above, cycleId, definition, ...more });
const byBelow = () => actorOf(below.id, 'development:below');
const byAbove = () => actorOf(above.id, 'development:above');

const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const submitted = async (definition: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const taskId = await task(definition);
  await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {} }));
  return taskId;
};

describe('acknowledging', () => {
  it('takes note once, and says so the second time', async () => {
    const taskId = await task();
    const after = await fixture.as(byBelow(), (tx) => acknowledge(tx, { taskId }));
    expect(after).toMatchObject({ id: taskId, state: 'acknowledged', version: 2 });
    await expect(fixture.as(byBelow(), (tx) => acknowledge(tx, { taskId }))).rejects.toEqual(
      refusal('already-acknowledged'),
    );
  });

  it('ends a task whose whole duty it is, but not one of a kind that asks for more', async () => {
    const definition = { dutyIsAcknowledgement: true };
    for (const [kind, state] of [
      ['arrangement', 'accepted'],
      ['result', 'accepted'],
      ['item', 'acknowledged'],
    ] as const) {
      const taskId = await task(definition, { kind });
      expect(await fixture.as(byBelow(), (tx) => acknowledge(tx, { taskId }))).toMatchObject({ state });
    }
  });

  it('acknowledges all of a unit in one act, and nothing more when repeated', async () => {
    const unit = await fixture.unit('3209', above);
    const tasks = [];
    for (const kind of ['item', 'item', 'arrangement'] as const) {
      tasks.push(
        await fixture.task({ unit, supervisor: above, cycleId, kind, definition: { dutyIsAcknowledgement: true } }),
      );
    }
    const all = () => fixture.as(actorOf(unit.id), (tx) => acknowledgeAll(tx, { unitId: unit.id }));
    expect(await all()).toEqual({ count: 3, cycleIds: [cycleId] });
    expect(await all()).toEqual({ count: 0, cycleIds: [] });
    const states = await fixture.rows('select state, version from task where id = any($1) order by state', [tasks]);
    expect(states).toEqual([
      { state: 'accepted', version: 2 },
      { state: 'acknowledged', version: 2 },
      { state: 'acknowledged', version: 2 },
    ]);
    await expect(fixture.as(actorOf(sibling.id), (tx) => acknowledgeAll(tx, { unitId: unit.id }))).rejects.toEqual(
      refusal('not-responsible'),
    );
  });
});

describe('submitting', () => {
  it('opens version 1, acknowledges on the way, and asks for a review within the working days of the item', async () => {
    const taskId = await task({ review: { withinWorkingDays: 5 } });
    const after = await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {}, note: 'done' }));
    expect(after).toMatchObject({ state: 'submitted', reviewDueOn: '2027-01-11', submissionCount: 1 });
    expect(after.submission).toMatchObject({ version: 1, isLate: false });
    const view = await fixture.as(byBelow(), (tx) => taskById(tx, { taskId }));
    expect(view).toMatchObject({
      stuckAt: { side: 'supervising', unit: { code: '32' } },
      acknowledgedAt: new Date(fixtureStart),
      reviewDueAt: endOfDay('2027-01-11'),
      currentSubmission: { version: 1, note: 'done', actor: 'development:below', review: null },
    });
  });

  it('judges at the very moment of the deadline that it is in time, and a millisecond later that it is late', async () => {
    for (const [moment, isLate] of [
      ['2027-03-31T18:00:00.000+08:00', false],
      ['2027-03-31T18:00:00.001+08:00', true],
    ] as const) {
      const taskId = await task();
      const before = await fixture.at(moment, byBelow(), (tx) => taskById(tx, { taskId }));
      expect(before.isOverdue).toBe(isLate);
      const { submission } = await fixture.at(moment, byBelow(), (tx) => submit(tx, { taskId, form: {} }));
      expect(submission.isLate).toBe(isLate);
    }
  });

  it('checks the form as the pack asks', async () => {
    const taskId = await task({ form: 'progress' });
    await expect(fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {} }))).rejects.toEqual(
      refusal('form-incomplete'),
    );
    await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: { summary: '已完成' } }));
    const view = await fixture.as(byAbove(), (tx) => taskById(tx, { taskId }));
    expect(view.form).toMatchObject({ fields: [{ key: 'summary' }] });
  });

  it('refuses values where the item has no form', async () => {
    const taskId = await task();
    await expect(fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: { a: 1 } }))).rejects.toEqual(
      refusal('form-incomplete'),
    );
  });

  it('refuses a signer who holds no post of the unit', async () => {
    const secretary = await fixture.holder(below, 'topLeader', '张三');
    const stranger = await fixture.holder(sibling, 'topLeader', '李四');
    const taskId = await task();
    await expect(fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {}, signedBy: stranger }))).rejects.toEqual(
      refusal('invalid-input'),
    );
    await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {}, signedBy: secretary }));
    const [submission] = await fixture.as(byBelow(), (tx) => submissionsOf(tx, { taskId }));
    expect(submission).toMatchObject({ signedBy: secretary });
  });

  it('refuses once the cycle is cancelled, and takes what a closed year is still owed', async () => {
    const unit = await fixture.unit('339');
    const child = await fixture.unit('33901', unit);
    const ended = await fixture.cycle(unit);
    const taskId = await fixture.task({ unit: child, supervisor: unit, cycleId: ended });
    const attempt = (): Promise<unknown> => fixture.as(actorOf(child.id), (tx) => submit(tx, { taskId, form: {} }));
    await fixture.rows(`update cycle set state = 'cancelled' where id = $1`, [ended]);
    await expect(attempt()).rejects.toEqual(refusal('cycle-ended'));
    await fixture.rows(`update cycle set state = 'closed' where id = $1`, [ended]);
    await expect(attempt()).resolves.toMatchObject({ state: 'submitted' });
  });
});

describe('reviewing', () => {
  it('returns with the days of grace where the deadline is near, and arms the ladder anew', async () => {
    const taskId = await submitted({ review: { returnGraceWorkingDays: 3 } });
    const at = '2027-03-30T02:00:00Z';
    const after = await fixture.at(at, byAbove(), (tx) => returnTask(tx, { taskId, reason: 'no figures' }));
    expect(after).toMatchObject({
      state: 'returned',
      dueOn: '2027-04-02',
      dueAt: endOfDay('2027-04-02'),
      reviewDueOn: null,
    });
    const [row] = await fixture.rows<{ armed_at: Date }>('select armed_at from task where id = $1', [taskId]);
    expect(row?.armed_at).toEqual(new Date(at));
  });

  it('keeps a deadline that is later than the days of grace', async () => {
    const taskId = await submitted();
    const after = await fixture.as(byAbove(), (tx) => returnTask(tx, { taskId, reason: 'no figures' }));
    expect(after).toMatchObject({ dueOn: '2027-03-31', dueIsProvisional: false });
  });

  it('opens the next version after a return and keeps the first as it was', async () => {
    const taskId = await submitted();
    await fixture.as(byAbove(), (tx) => returnTask(tx, { taskId, reason: 'no figures' }));
    await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {}, note: 'with figures' }));
    await fixture.as(byAbove(), (tx) => accept(tx, { taskId }));
    const versions = await fixture.as(byBelow(), (tx) => submissionsOf(tx, { taskId }));
    expect(versions).toMatchObject([
      { version: 1, note: null, review: { verdict: 'returned', reason: 'no figures' } },
      { version: 2, note: 'with figures', review: { verdict: 'accepted' } },
    ]);
    await expect(
      database.dataSource.query(`update submission set note = 'x' where task_id = $1`, [taskId]),
    ).rejects.toThrow('written once');
  });

  it.each([
    [{ isScored: true }, undefined, 'score-missing'],
    [{ isScored: false }, '80', 'score-not-expected'],
    [{ isScored: true }, '100.01', 'invalid-input'],
    [{ isScored: true }, '1e1', 'invalid-input'],
    [{ isScored: true }, '-1', 'invalid-input'],
    [{ isScored: true }, '80.555', 'invalid-input'],
  ] as const)('with review %j refuses the score %s: %s', async (review, score, code) => {
    const taskId = await submitted({ review });
    await expect(fixture.as(byAbove(), (tx) => accept(tx, { taskId, score }))).rejects.toEqual(refusal(code));
  });

  it('keeps the score as the decimal that was given', async () => {
    const taskId = await submitted({ review: { isScored: true } });
    expect(await fixture.as(byAbove(), (tx) => accept(tx, { taskId, score: '89.95' }))).toMatchObject({
      state: 'accepted',
      score: '89.95',
      reviewDueOn: null,
    });
  });

  it('wants a reason for a return, a cancellation and an extension', async () => {
    const taskId = await submitted();
    for (const act of [returnTask, cancel]) {
      await expect(fixture.as(byAbove(), (tx) => act(tx, { taskId, reason: ' ' }))).rejects.toEqual(
        refusal('reason-missing'),
      );
    }
    await expect(
      fixture.as(byAbove(), (tx) => extend(tx, { taskId, dueOn: '2027-05-01', reason: '' })),
    ).rejects.toEqual(refusal('reason-missing'));
  });

  it('takes a submission back before review, and not after', async () => {
    const taskId = await submitted();
    expect(await fixture.as(byBelow(), (tx) => withdraw(tx, { taskId }))).toMatchObject({ state: 'acknowledged' });
    await expect(fixture.as(byAbove(), (tx) => accept(tx, { taskId }))).rejects.toEqual(refusal('nothing-submitted'));
    await fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {} }));
    await fixture.as(byAbove(), (tx) => accept(tx, { taskId }));
    await expect(fixture.as(byBelow(), (tx) => withdraw(tx, { taskId }))).rejects.toEqual(refusal('already-accepted'));
  });
});

describe('steering', () => {
  it('extends to a later day only', async () => {
    const taskId = await task();
    const to = (dueOn: string, at = fixtureStart) =>
      fixture.at(at, byAbove(), (tx) => extend(tx, { taskId, dueOn, reason: 'flood' }));
    expect(await to('2027-04-30')).toMatchObject({ dueOn: '2027-04-30', dueAt: endOfDay('2027-04-30') });
    await expect(to('2027-04-30')).rejects.toEqual(refusal('due-not-later'));
    await expect(to('2027-05-31', '2027-07-01T00:00:00Z')).rejects.toEqual(refusal('due-in-the-past'));
    await expect(to('2027-02-30')).rejects.toEqual(refusal('invalid-input'));
  });

  it('cancels what waits for review too, and the submission stays', async () => {
    const taskId = await submitted();
    expect(await fixture.as(byAbove(), (tx) => cancel(tx, { taskId, reason: 'merged' }))).toMatchObject({
      state: 'cancelled',
    });
    expect(await fixture.as(byAbove(), (tx) => submissionsOf(tx, { taskId }))).toHaveLength(1);
  });

  it('delegates to a holder of a post of the unit, who is then the one it is stuck at, until the day is over', async () => {
    const officer = await fixture.holder(below, 'teamMember', '王五');
    const reporter = await fixture.holder(below, 'reporter', '赵六');
    const stranger = await fixture.holder(sibling, 'reporter', '孙七');
    const taskId = await task();
    const to = (personId: string | null, until?: string) =>
      fixture.as(byBelow(), (tx) => delegate(tx, { taskId, personId, until, reason: 'leave' }));
    await to(officer, '2027-01-10');
    const stuckAt = async (at: string) =>
      (await fixture.at(at, byBelow(), (tx) => taskById(tx, { taskId }))).stuckAt?.person?.id;
    expect(await stuckAt(fixtureStart)).toBe(officer);
    expect(await stuckAt('2027-01-11T01:00:00Z')).toBe(reporter);
    const told = await fixture.rows('select person_id, post_kind from notification where task_id = $1', [taskId]);
    expect(told).toContainEqual({ person_id: officer, post_kind: 'teamMember' });
    await expect(to(stranger)).rejects.toEqual(refusal('invalid-input'));
    await expect(to('019b0000-0000-7000-8000-000000000000')).rejects.toEqual(refusal('unknown-person'));
    await expect(to(officer, '2026-12-31')).rejects.toEqual(refusal('invalid-input'));
    await to(null);
    expect(await stuckAt(fixtureStart)).toBe(reporter);
  });

  it('lets either side comment, and nobody else', async () => {
    const taskId = await task();
    await fixture.as(byBelow(), (tx) => comment(tx, { taskId, text: 'which figures?' }));
    await fixture.as(byAbove(), (tx) => comment(tx, { taskId, text: 'those of May' }));
    await expect(fixture.as(actorOf(sibling.id), (tx) => comment(tx, { taskId, text: 'hm' }))).rejects.toEqual(
      refusal('forbidden'),
    );
    await expect(fixture.as(byBelow(), (tx) => comment(tx, { taskId, text: ' ' }))).rejects.toEqual(
      refusal('invalid-input'),
    );
  });
});

describe('every act', () => {
  const acts = {
    acknowledge: {
      by: 'responsible',
      run: (taskId: string, ifMatch?: number) => (tx: never) => acknowledge(tx, { taskId, ifMatch }),
    },
    submit: {
      by: 'responsible',
      run: (taskId: string, ifMatch?: number) => (tx: never) => submit(tx, { taskId, ifMatch, form: {} }),
    },
    withdraw: {
      by: 'responsible',
      run: (taskId: string, ifMatch?: number) => (tx: never) => withdraw(tx, { taskId, ifMatch }),
    },
    delegate: {
      by: 'responsible',
      run: (taskId: string, ifMatch?: number) => (tx: never) => delegate(tx, { taskId, ifMatch, personId: null }),
    },
    returnTask: {
      by: 'supervising',
      run: (taskId: string, ifMatch?: number) => (tx: never) => returnTask(tx, { taskId, ifMatch, reason: 'r' }),
    },
    accept: {
      by: 'supervising',
      run: (taskId: string, ifMatch?: number) => (tx: never) => accept(tx, { taskId, ifMatch }),
    },
    extend: {
      by: 'supervising',
      run: (taskId: string, ifMatch?: number) => (tx: never) =>
        extend(tx, { taskId, ifMatch, dueOn: '2027-06-01', reason: 'r' }),
    },
    cancel: {
      by: 'supervising',
      run: (taskId: string, ifMatch?: number) => (tx: never) => cancel(tx, { taskId, ifMatch, reason: 'r' }),
    },
  } as const;
  const names = Object.keys(acts) as (keyof typeof acts)[];
  const run = (name: keyof typeof acts, unitId: string | null, taskId: string, ifMatch?: number): Promise<unknown> =>
    fixture.as(actorOf(unitId), acts[name].run(taskId, ifMatch) as never);
  const fit = (name: keyof typeof acts): Promise<string> =>
    ['withdraw', 'returnTask', 'accept'].includes(name) ? submitted() : task();

  it.each(names)('%s is refused to strangers and to the other side, and writes nothing', async (name) => {
    const taskId = await fit(name);
    const code = acts[name].by === 'responsible' ? 'not-responsible' : 'not-supervising';
    const other = acts[name].by === 'responsible' ? above.id : below.id;
    const events = () => fixture.rows('select id from task_event where task_id = $1', [taskId]);
    const before = await events();
    for (const unitId of [sibling.id, other]) await expect(run(name, unitId, taskId)).rejects.toEqual(refusal(code));
    expect(await events()).toEqual(before);
  });

  it.each(names)('%s wants the version that is there, raises it, and leaves one event', async (name) => {
    const taskId = await fit(name);
    const [{ version } = { version: 0 }] = await fixture.rows<{ version: number }>(
      'select version from task where id = $1',
      [taskId],
    );
    const unitId = acts[name].by === 'responsible' ? below.id : above.id;
    await expect(run(name, unitId, taskId, version + 1)).rejects.toEqual(refusal('precondition-failed'));
    expect(await run(name, unitId, taskId, version)).toMatchObject({ version: version + 1 });
    const events = await fixture.rows<{ acting_unit_id: string }>(
      'select acting_unit_id from task_event where task_id = $1 order by id desc limit 1',
      [taskId],
    );
    expect(events).toEqual([{ acting_unit_id: unitId }]);
  });

  it.each(names)('%s is refused for an unknown task and for what is no id', async (name) => {
    for (const taskId of ['019b0000-0000-7000-8000-000000000000', 'x', '']) {
      await expect(run(name, null, taskId)).rejects.toEqual(refusal('unknown-task'));
    }
  });

  it('may be done by the development account without a unit', async () => {
    for (const name of names) await run(name, null, await fit(name));
  });

  it('stands in the history in the order in which it happened, with who and why', async () => {
    const taskId = await submitted();
    await fixture.at('2027-01-05T01:00:00Z', byAbove(), (tx) => comment(tx, { taskId, text: 'figures?' }));
    await fixture.at('2027-01-06T01:00:00Z', byAbove(), (tx) => returnTask(tx, { taskId, reason: 'no figures' }));
    await fixture.at('2027-01-07T01:00:00Z', byAbove(), (tx) =>
      extend(tx, { taskId, dueOn: '2027-05-06', reason: 'flood' }),
    );
    await fixture.at('2027-01-08T01:00:00Z', byBelow(), (tx) => submit(tx, { taskId, form: {}, note: 'with figures' }));
    await fixture.at('2027-01-09T01:00:00Z', byAbove(), (tx) => accept(tx, { taskId }));
    const history = await fixture.as(byBelow(), (tx) => historyOf(tx, { taskId }));
    expect(history.map((entry) => entry.kind)).toEqual([
      'issued',
      'submitted',
      'comment',
      'returned',
      'extended',
      'submitted',
      'accepted',
    ]);
    expect(history[0]).toMatchObject({ dueAt: endOfDay('2027-03-31'), toState: 'assigned' });
    expect(history[3]).toMatchObject({ reason: 'no figures', actor: 'development:above', details: { version: 1 } });
    expect(history[5]).toMatchObject({
      fromState: 'returned',
      toState: 'submitted',
      details: { version: 2, note: 'with figures' },
    });
  });
});
