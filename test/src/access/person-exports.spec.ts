import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseUnits } from '@zehuan/org';
import { type Answer, type SignedInPeople, signedInPeople, type Somebody } from './signed-in-people.js';

let people: SignedInPeople;
let coordinator: Somebody;
let another: Somebody;
let secretary: Somebody;

beforeAll(async () => {
  people = await signedInPeople();
  coordinator = await people.atBrowser('coordinator', '9901');
  another = await people.atBrowser('coordinator', '9901');
  secretary = await people.atBrowser('topLeader', '9901');
});
afterAll(() => people.at.close());

const path = '/units/person-exports';
const refused = (status: number, code: string) => ({ status, body: { code } });
const ask = async (by = coordinator): Promise<string> => {
  const answer = await people.post(by, path, { reason: '换届核对' });
  expect(answer).toMatchObject({ status: 202, body: { act: 'unit.exportPersons', state: 'asked', mayTake: false } });
  return String(answer.body['id']);
};
const approve = (by: Somebody, id: string): Promise<Answer> => people.post(by, `/approvals/${id}/approve`);
const take = (by: Somebody, id: string): Promise<Response> =>
  fetch(`${people.at.url}/api/v1${path}/${id}?format=csv`, { headers: by.browser.headers });

describe('persons of a whole branch', () => {
  it('are not in the sheet of units that one person takes out alone', async () => {
    const response = await fetch(`${people.at.url}/api/v1/units/export?under=9901&format=csv`, {
      headers: coordinator.browser.headers,
    });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toContain('9901');
    for (const { name } of [coordinator, secretary]) expect(text).not.toContain(name);
  });

  it('are taken out by whoever asked, when the top leader has agreed, with an entry in the trail', async () => {
    const id = await ask();
    expect((await take(coordinator, id)).status).toBe(409);
    expect(await approve(secretary, id)).toMatchObject({ status: 200, body: { state: 'approved', mayTake: false } });
    expect(await people.get(coordinator, `/approvals/${id}`)).toMatchObject({ body: { mayTake: true, usedAt: null } });
    const response = await take(coordinator, id);
    expect(response.status).toBe(200);
    const rows = await parseUnits(Buffer.from(await response.arrayBuffer()), 'csv');
    expect(rows.map(({ cells }) => cells.code)).toEqual(['9901', '990101']);
    expect(Object.values(rows[0]?.cells ?? {})).toContain(secretary.name);
    // A download that broke off is begun again; the first one is written down.
    expect((await take(coordinator, id)).status).toBe(200);
    const trail = await people.query<{ actor: string; details: string }>(
      `select actor, details from audit_entry where kind = 'exported' and details like '%' || $1 || '%'`,
      [id],
    );
    expect(trail).toHaveLength(2);
    expect(trail[0]?.actor).toBe(`account:${coordinator.accountId}`);
    const [kept] = await people.query<{ used: boolean }>(
      'select used_at is not null as used from approval where id = $1',
      [id],
    );
    expect(kept?.used).toBe(true);
  });

  it('are given to nobody else, not even to whoever agreed', async () => {
    const id = await ask();
    expect(await approve(another, id)).toMatchObject({ status: 200 });
    expect(await people.get(another, `${path}/${id}`)).toMatchObject(refused(404, 'unknown-approval'));
    expect(await people.get(secretary, `${path}/${id}`)).toMatchObject(refused(403, 'forbidden'));
  });

  it('are not agreed to by whoever asked, by another committee, or by a reporter', async () => {
    const id = await ask();
    expect(await approve(coordinator, id)).toMatchObject(refused(409, 'own-approval'));
    for (const [role, unit] of [
      ['coordinator', '99'],
      ['topLeader', '9902'],
      ['reporter', '9901'],
    ] as const)
      expect(await approve(await people.atBrowser(role, unit), id)).toMatchObject(refused(404, 'unknown-approval'));
    expect(await people.post(coordinator, path, { reason: '再要' })).toMatchObject(refused(409, 'approval-present'));
    expect(await people.post(secretary, `/approvals/${id}/refuse`, { reason: '不必' })).toMatchObject({ status: 200 });
    expect(await people.get(coordinator, `${path}/${id}`)).toMatchObject(refused(409, 'second-person-needed'));
  });

  it('are no longer given a day after the agreement', async () => {
    const id = await ask();
    await approve(secretary, id);
    await people.query('alter table approval disable trigger approval_is_decided_once');
    await people.query(`update approval set decided_at = decided_at - interval '25 hours' where id = $1`, [id]);
    await people.query('alter table approval enable trigger approval_is_decided_once');
    expect(await people.get(coordinator, `${path}/${id}`)).toMatchObject(refused(409, 'approval-expired'));
    expect(await people.get(coordinator, `/approvals/${id}`)).toMatchObject({ body: { mayTake: false } });
  });
});
