import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorRoles, everything, postKinds, type RefusalCode, roles } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import {
  accept,
  acceptAll,
  acknowledge,
  acknowledgeAll,
  cancel,
  comment,
  delegate,
  extend,
  returnTask,
  submit,
  withdraw,
} from './index.js';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit, signedInAs } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let member: string;

beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.cycle(above);
  member = await fixture.holder(below, 'teamMember', 'member');
});
afterAll(() => database.close());

const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const task = (kind: 'item' | 'inspection' = 'item') => fixture.task({ unit: below, supervisor: above, cycleId, kind });
const submitted = async (kind: 'item' | 'inspection' = 'item'): Promise<string> => {
  const taskId = await task(kind);
  await fixture.as(actorOf(below.id), (tx) => submit(tx, { taskId, form: {} }));
  return taskId;
};

const reason = 'a reason';
const acts: Readonly<Record<string, (tx: Transaction, taskId: string) => Promise<unknown>>> = {
  acknowledge: (tx, taskId) => acknowledge(tx, { taskId }),
  acknowledgeAll: (tx) => acknowledgeAll(tx, { unitId: below.id }),
  submit: (tx, taskId) => submit(tx, { taskId, form: {} }),
  withdraw: (tx, taskId) => withdraw(tx, { taskId }),
  delegate: (tx, taskId) => delegate(tx, { taskId, personId: member }),
  return: (tx, taskId) => returnTask(tx, { taskId, reason }),
  accept: (tx, taskId) => accept(tx, { taskId }),
  acceptAll: (tx) => acceptAll(tx, { supervisingUnitId: above.id, cycleId }),
  extend: (tx, taskId) => extend(tx, { taskId, dueOn: '2027-06-01', reason }),
  cancel: (tx, taskId) => cancel(tx, { taskId, reason }),
  comment: (tx, taskId) => comment(tx, { taskId, text: 'text' }),
};

describe('somebody signed in who acts for no unit', () => {
  it.each(Object.entries(acts))('does not %s, whatever their roles and whatever they see', async (_, act) => {
    const taskId = await task();
    for (const held of [[], ...administratorRoles.map((role) => [role]), [...postKinds], [...roles]]) {
      const actor = { ...signedInAs(null, null, ...held), scope: everything };
      await expect(fixture.as(actor, (tx) => act(tx, taskId))).rejects.toEqual(
        expect.objectContaining({ name: 'Refusal', code: expect.stringMatching(/^not-|^forbidden$/) as unknown }),
      );
    }
  });

  it('accepts none of a chosen set', async () => {
    const taskId = await submitted();
    const actor = { ...signedInAs(null, null, ...roles), scope: everything };
    const outcome = await fixture.as(actor, (tx) => acceptAll(tx, { taskIds: [taskId] }));
    expect(outcome).toMatchObject({ count: 0, refused: [{ taskId, code: 'not-supervising' }] });
  });
});

describe('to whom a task is handed', () => {
  it('fills in that one, whatever post they hold, until the day that was said, and no other', async () => {
    const [handed, other] = [await task(), await task()];
    await fixture.at('2027-02-01T01:00:00Z', actorOf(below.id), (tx) =>
      delegate(tx, { taskId: handed, personId: member, until: '2027-02-10' }),
    );
    const they = signedInAs(below, member, 'teamMember');
    const submitAt = (at: string, taskId: string) => fixture.at(at, they, (tx) => submit(tx, { taskId, form: {} }));
    await expect(submitAt('2027-02-10T01:00:00Z', other)).rejects.toEqual(refusal('forbidden'));
    await expect(submitAt('2027-02-11T01:00:00Z', handed)).rejects.toEqual(refusal('forbidden'));
    await expect(
      fixture.at('2027-02-10T01:00:00Z', they, (tx) => acknowledgeAll(tx, { unitId: below.id })),
    ).rejects.toEqual(refusal('forbidden'));
    await expect(submitAt('2027-02-10T01:00:00Z', handed)).resolves.toMatchObject({ state: 'submitted' });
    const another = signedInAs(below, '01a20adb-8b60-74cb-b641-3465794dc371', 'teamMember');
    await expect(fixture.at('2027-02-10T01:00:00Z', another, (tx) => withdraw(tx, { taskId: handed }))).rejects.toEqual(
      refusal('forbidden'),
    );
  });
});

describe('an inspector', () => {
  it('accepts what an inspection asked for, one or in a set, and nothing else', async () => {
    const [inspection, another, item] = [
      await submitted('inspection'),
      await submitted('inspection'),
      await submitted(),
    ];
    const they = signedInAs(above, null, 'inspector');
    await expect(fixture.as(they, (tx) => accept(tx, { taskId: item }))).rejects.toEqual(refusal('forbidden'));
    await fixture.as(they, (tx) => accept(tx, { taskId: inspection }));
    const outcome = await fixture.as(they, (tx) => acceptAll(tx, { taskIds: [another, item] }));
    expect(outcome).toMatchObject({ count: 1, refused: [{ taskId: item, code: 'forbidden' }] });
  });
});
