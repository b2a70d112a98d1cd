import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookOn, year } from '../api/a-running-year.js';
import { type Answer, type SignedInPeople, signedInPeople, type Somebody } from './signed-in-people.js';

let people: SignedInPeople;
let coordinator: Somebody;
let another: Somebody;
let secretary: Somebody;
let cycle: string;
/** What the process was asked to do. */
const updates: unknown[] = [];

const refused = (status: number, code: string) => ({ status, body: { code } });

beforeAll(async () => {
  people = await signedInPeople(
    {},
    {
      process: {
        act: (_workflowId, name, act) => {
          updates.push({ name, ...act });
          return Promise.resolve({ cycles: 1, tasks: 0 });
        },
        startOrWake: () => Promise.resolve(),
        lookAgain: () => Promise.resolve(true),
        scheduleYearlyStart: () => Promise.resolve(),
        unscheduleYearlyStart: () => Promise.resolve(),
      },
    },
  );
  coordinator = await people.atBrowser('coordinator', '99');
  another = await people.atBrowser('coordinator', '99');
  secretary = await people.atBrowser('topLeader', '99');
  const started = await people.post(coordinator, '/cycles', { unit: '99', year, pack: 'province' });
  cycle = String(started.body['id']);
  await lookOn(people.at, cycle, `${year}-02-01`);
});
afterAll(() => people.at.close());

/** Brings the cycle to the phase with which results are published. */
const toTesting = async (): Promise<void> => {
  await people.query(
    `update cycle_phase set opened_at = coalesce(opened_at, opens_at), closed_at = case when phase <> 'testing' then opens_at end
     where cycle_id = $1 and phase <> 'applying'`,
    [cycle],
  );
  await people.query(`update cycle set phase = 'testing' where id = $1`, [cycle]);
};
const ask = (body: unknown, by = coordinator): Promise<Answer> => people.post(by, `/cycles/${cycle}/publication`, body);
const close = (body: unknown, by = coordinator): Promise<Answer> =>
  people.post(by, `/cycles/${cycle}/phases/testing/close`, body);

describe('publishing results by hand', () => {
  it('is not asked for before the phase is open, nor by who does not steer the cycle', async () => {
    expect(await ask({ reason: '提前公布' })).toMatchObject(refused(409, 'phase-not-open'));
    const city = await people.atBrowser('coordinator', '9901');
    expect(await ask({ reason: '提前公布' }, city)).toMatchObject(refused(403, 'not-supervising'));
  });

  it('is done by whoever asked, when another has agreed to exactly that', async () => {
    await toTesting();
    expect(await close({ reason: '提前公布' })).toMatchObject(refused(409, 'second-person-needed'));
    const asked = await ask({ reason: '提前公布' });
    expect(asked).toMatchObject({ status: 202, body: { act: 'cycle.publish', year, on: null, mayTake: false } });
    const id = String(asked.body['id']);
    expect(await close({ reason: '提前公布' })).toMatchObject(refused(409, 'second-person-needed'));
    expect(await people.post(coordinator, `/approvals/${id}/approve`)).toMatchObject(refused(409, 'own-approval'));
    expect(await people.post(secretary, `/approvals/${id}/approve`)).toMatchObject({ status: 200 });
    expect(await people.get(coordinator, `/approvals/${id}`)).toMatchObject({ body: { mayTake: true } });
    expect(updates).toEqual([]);
    // Agreed was that it closes at once, and to whoever asked.
    expect(await close({ reason: '提前公布', on: `${year + 1}-05-01` })).toMatchObject(
      refused(409, 'second-person-needed'),
    );
    expect(await close({ reason: '提前公布' }, another)).toMatchObject(refused(409, 'second-person-needed'));
    expect(await close({ reason: '提前公布' })).toMatchObject({ status: 200, body: { cycles: 1 } });
    expect(updates).toEqual([
      expect.objectContaining({ name: 'closePhase', phase: 'testing', actor: `account:${coordinator.accountId}` }),
    ]);
    const [kept] = await people.query<{ used: boolean }>(
      'select used_at is not null as used from approval where id = $1',
      [id],
    );
    expect(kept?.used).toBe(true);
  });

  it('changes nothing of the cycle while it is asked for', async () => {
    const before = await people.query('select phase, version, state from cycle where id = $1', [cycle]);
    const on = `${year + 1}-05-06`;
    const asked = await ask({ reason: '推迟公布', on });
    expect(asked).toMatchObject({ status: 202, body: { on } });
    expect(await ask({ reason: '推迟公布', on })).toMatchObject(refused(409, 'approval-present'));
    expect(await people.query('select phase, version, state from cycle where id = $1', [cycle])).toEqual(before);
    expect(
      await people.query('select closed_at from cycle_phase where cycle_id = $1 and phase = $2', [cycle, 'testing']),
    ).toEqual([{ closed_at: null }]);
  });
});
