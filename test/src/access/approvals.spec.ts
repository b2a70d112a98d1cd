import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@zehuan/contracts';
import { type Answer, type Person, type SignedInPeople, signedInPeople } from './signed-in-people.js';

let people: SignedInPeople;
type Browser = Awaited<ReturnType<SignedInPeople['browser']>>;
interface Administrator extends Person {
  readonly browser: Browser;
}
const administrators: Record<string, Administrator> = {};

const signedIn = async (role: Role): Promise<Administrator> => {
  const person = await people.somebody([[role, '']]);
  return { ...person, browser: await people.browser(person.login) };
};
const who = (name: string): Administrator => {
  const found = administrators[name];
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

beforeAll(async () => {
  people = await signedInPeople();
  for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)
    administrators[role] = await signedIn(role);
});
afterAll(() => people.at.close());

const get = (by: Administrator, path: string): Promise<Answer> =>
  people.call('GET', path, { headers: by.browser.headers });
const post = (by: Administrator, path: string, body: unknown = {}, headers = {}): Promise<Answer> =>
  people.call('POST', path, { headers: { ...by.browser.headers, ...headers }, body });
const refused = (status: number, code: string) => ({ status, body: { code } });
const idOf = ({ body }: Answer): string => String(body['id']);
const grantsOf = async (accountId: string): Promise<string[]> =>
  (
    await people.query<{ role: string }>('select role from role_grant where account_id = $1 and revoked_at is null', [
      accountId,
    ])
  ).map(({ role }) => role);

/** Asks that somebody new become an audit administrator. */
async function asked(by = who('securityAdmin')) {
  const person = await people.somebody([]);
  const answer = await post(by, `/accounts/${person.accountId}/administrator-grants`, {
    ...{ role: 'auditAdmin', reason: '接替' },
  });
  expect(answer).toMatchObject({ status: 202, body: { state: 'asked', role: 'auditAdmin', login: person.login } });
  return { ...person, id: idOf(answer) };
}
const approve = (by: Administrator, id: string): Promise<Answer> => post(by, `/approvals/${id}/approve`);

describe('an administrator', () => {
  it('is made when one has asked and another has agreed, in the names of both', async () => {
    const { id, accountId } = await asked();
    expect(await grantsOf(accountId)).toEqual([]);
    const agreed = await approve(who('auditAdmin'), id);
    expect(agreed).toMatchObject({
      status: 200,
      body: { state: 'approved', askerName: who('securityAdmin').name, deciderName: who('auditAdmin').name },
    });
    expect(await grantsOf(accountId)).toEqual(['auditAdmin']);
    const [grant] = await people.query<{ by: string }>(
      'select granted_by as by from role_grant where account_id = $1',
      [accountId],
    );
    expect(grant?.by).toBe(`account:${who('securityAdmin').accountId}`);
    const trail = await people.query<{ what: string; actor: string; details: string }>(
      `select kind || ' ' || subject as what, actor, details from audit_entry where matter in ($1, $2) and subject in ('approval', 'role_grant') order by id`,
      [id, accountId],
    );
    const [asker, decider] = [who('securityAdmin'), who('auditAdmin')].map((each) => `account:${each.accountId}`);
    expect(trail.map(({ what, actor }) => [what, actor])).toEqual([
      ['insert approval', asker],
      ['update approval', decider],
      ['approved approval', decider],
      ['insert role_grant', asker],
      ['update approval', decider],
    ]);
    expect(trail[2]?.details).toContain(asker);
  });

  it('is one no more when one has asked and another has agreed', async () => {
    const { id, accountId } = await asked();
    await approve(who('systemAdmin'), id);
    const [grant] = (await get(who('securityAdmin'), `/accounts/${accountId}`)).body['grants'] as { id: string }[];
    const path = `/accounts/${accountId}/administrator-grants/${grant?.id ?? ''}/revoke`;
    const revoking = await post(who('securityAdmin'), path, { reason: '调离' });
    expect(revoking).toMatchObject({ status: 202, body: { act: 'grant.revokeAdministrator', role: 'auditAdmin' } });
    expect(await grantsOf(accountId)).toEqual(['auditAdmin']);
    expect(await approve(who('auditAdmin'), idOf(revoking))).toMatchObject({ status: 200 });
    expect(await grantsOf(accountId)).toEqual([]);
    expect(await post(who('securityAdmin'), path, { reason: '调离' })).toMatchObject(refused(404, 'unknown-grant'));
  });

  it('gets a new password that is told once to whoever agrees, kept nowhere, and never told to whoever asks', async () => {
    const another = await signedIn('auditAdmin');
    const asking = await post(who('systemAdmin'), `/accounts/${another.accountId}/administrator-reset`, {
      reason: '忘记口令',
    });
    expect(asking.status).toBe(202);
    expect((await get(another, '/session')).status).toBe(200);
    const key = { 'Idempotency-Key': 'agree-once' };
    const path = `/approvals/${idOf(asking)}/approve`;
    const agreed = await post(who('securityAdmin'), path, {}, key);
    const password = String(agreed.body['password']);
    expect((await get(another, '/session')).status).toBe(401);
    expect((await people.signIn(another.login, password)).body).toEqual({ needs: 'passwordChange' });
    expect((await post(who('securityAdmin'), path, {}, key)).body).toMatchObject({ state: 'approved', password: null });
    expect(await get(who('systemAdmin'), `/approvals/${idOf(asking)}`)).not.toHaveProperty('body.password');
    const kept = await people.query<{ line: string }>(
      `select idempotency_key::text as line from idempotency_key union all select approval::text from approval
       union all select details from audit_entry`,
    );
    expect(kept.filter(({ line }) => line.includes(password))).toEqual([]);
  });

  it('is not made or reset without a second person by the ways that need none, and others not by this one', async () => {
    const { accountId } = await people.somebody([['reporter', '9901']]);
    const reason = '…';
    expect(await post(who('systemAdmin'), `/accounts/${accountId}/administrator-reset`, { reason })).toMatchObject(
      refused(409, 'not-an-administrator'),
    );
    const [grant] = (await get(who('securityAdmin'), `/accounts/${accountId}`)).body['grants'] as { id: string }[];
    const path = `/accounts/${accountId}/administrator-grants`;
    expect(await post(who('securityAdmin'), `${path}/${grant?.id ?? ''}/revoke`, { reason })).toMatchObject(
      refused(409, 'not-an-administrator'),
    );
    expect(await post(who('securityAdmin'), path, { role: 'auditAdmin', reason })).toMatchObject(
      refused(409, 'administrator-only'),
    );
    const own = `/accounts/${who('securityAdmin').accountId}/administrator-grants`;
    expect(await post(who('securityAdmin'), own, { role: 'auditAdmin', reason })).toMatchObject(
      refused(409, 'own-grant'),
    );
    expect(await post(who('systemAdmin'), path, { role: 'auditAdmin', reason })).toMatchObject(
      refused(403, 'forbidden'),
    );
  });
});

describe('agreement', () => {
  it('is never given by whoever asked, nor by whom it concerns', async () => {
    const { id } = await asked();
    expect(await approve(who('securityAdmin'), id)).toMatchObject(refused(409, 'own-approval'));
    expect(await post(who('securityAdmin'), `/approvals/${id}/refuse`, { reason: '…' })).toMatchObject(
      refused(409, 'own-approval'),
    );
    const another = await signedIn('auditAdmin');
    const reset = await post(who('systemAdmin'), `/accounts/${another.accountId}/administrator-reset`, {
      reason: '忘记口令',
    });
    expect(await approve(another, idOf(reset))).toMatchObject(refused(409, 'own-approval'));
    expect((await get(another, '/approvals')).body['items']).not.toContainEqual(
      expect.objectContaining({ id: idOf(reset) }),
    );
  });

  it('is given once, also when two give it at the same time, and asked for once', async () => {
    const { id, accountId } = await asked();
    expect(
      await post(who('securityAdmin'), `/accounts/${accountId}/administrator-grants`, {
        ...{ role: 'auditAdmin', reason: '再请' },
      }),
    ).toMatchObject(refused(409, 'approval-present'));
    const both = await Promise.all([approve(who('systemAdmin'), id), approve(who('auditAdmin'), id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'approval-decided' });
    expect(await grantsOf(accountId)).toEqual(['auditAdmin']);
    expect(await post(who('securityAdmin'), `/approvals/${id}/withdraw`)).toMatchObject(
      refused(409, 'approval-decided'),
    );
  });

  it('is refused with a reason, and what was refused may be asked for again', async () => {
    const { id, accountId } = await asked();
    const no = await post(who('auditAdmin'), `/approvals/${id}/refuse`, { reason: '尚未任命' });
    expect(no).toMatchObject({ status: 200, body: { state: 'refused', decisionReason: '尚未任命' } });
    expect(await approve(who('systemAdmin'), id)).toMatchObject(refused(409, 'approval-decided'));
    const again = { role: 'auditAdmin', reason: '已任命' };
    expect((await post(who('securityAdmin'), `/accounts/${accountId}/administrator-grants`, again)).status).toBe(202);
  });

  it('is asked for no more when whoever asked takes it back, which nobody else can', async () => {
    const { id } = await asked();
    expect(await post(who('auditAdmin'), `/approvals/${id}/withdraw`)).toMatchObject(refused(404, 'unknown-approval'));
    expect(await post(who('securityAdmin'), `/approvals/${id}/withdraw`)).toMatchObject({
      body: { state: 'withdrawn', deciderName: null },
    });
    expect(await approve(who('auditAdmin'), id)).toMatchObject(refused(409, 'approval-decided'));
  });

  it('comes too late after seven days, and the same may be asked for again', async () => {
    const { id, accountId } = await asked();
    await people.query('alter table approval disable trigger approval_is_decided_once');
    await people.query(
      `update approval set asked_at = asked_at - interval '7 days', expires_at = expires_at - interval '7 days' where id = $1`,
      [id],
    );
    await people.query('alter table approval enable trigger approval_is_decided_once');
    expect(await approve(who('auditAdmin'), id)).toMatchObject(refused(409, 'approval-expired'));
    expect((await get(who('auditAdmin'), `/approvals/${id}`)).body).toMatchObject({
      state: 'expired',
      mayDecide: false,
    });
    const again = { role: 'auditAdmin', reason: '再请' };
    expect((await post(who('securityAdmin'), `/accounts/${accountId}/administrator-grants`, again)).status).toBe(202);
  });

  it('does nothing when whoever asked has the right no more: the request ends refused', async () => {
    const leaving = await signedIn('securityAdmin');
    const { id, accountId } = await asked(leaving);
    await people.query(
      `update role_grant set revoked_at = now(), revoked_by = 'test', reason = '调离' where account_id = $1`,
      [leaving.accountId],
    );
    const agreed = await approve(who('auditAdmin'), id);
    expect(agreed).toMatchObject({ status: 200, body: { state: 'refused', isAskerWithoutRight: true } });
    expect(await grantsOf(accountId)).toEqual([]);
    expect((await get(who('auditAdmin'), `/approvals/${id}`)).body).toMatchObject({ state: 'refused' });
  });

  it('goes on being asked for where the act itself cannot be done', async () => {
    const { id, accountId } = await asked();
    await people.query(
      `insert into role_grant (account_id, role, granted_by, granted_at) values ($1, 'systemAdmin', 'test', now())`,
      [accountId],
    );
    expect(await approve(who('auditAdmin'), id)).toMatchObject(refused(409, 'administrators-apart'));
    expect((await get(who('auditAdmin'), `/approvals/${id}`)).body).toMatchObject({ state: 'asked', mayDecide: true });
  });

  it('is seen and counted by administrators alone, page by page, and by nobody of a unit', async () => {
    const count = async (by: Administrator) => (await get(by, '/waiting-approvals')).body['count'] as number;
    const before = await count(who('auditAdmin'));
    const own = await count(who('securityAdmin'));
    const made = [await asked(), await asked(), await asked()];
    expect(await count(who('auditAdmin'))).toBe(before + 3);
    expect(await count(who('securityAdmin'))).toBe(own);
    const first = await get(who('securityAdmin'), '/approvals?limit=2&state=asked');
    const ids = (first.body['items'] as { id: string; mayWithdraw: boolean }[]).map(({ id }) => id);
    const rest = await get(
      who('securityAdmin'),
      `/approvals?limit=1&state=asked&cursor=${String(first.body['nextCursor'])}`,
    );
    expect([...ids, ...(rest.body['items'] as { id: string }[]).map(({ id }) => id)]).toEqual(
      made.map(({ id }) => id).reverse(),
    );
    const steerer = await people.somebody([['coordinator', '99']]);
    const outside = { ...steerer, browser: await people.browser(steerer.login) };
    expect((await get(outside, '/approvals')).body['items']).toEqual([]);
    const id = made[0]?.id ?? '';
    for (const answer of [await get(outside, `/approvals/${id}`), await approve(outside, id)])
      expect(answer).toMatchObject(refused(404, 'unknown-approval'));
    expect(people.at.contract.violations).toEqual([]);
  });
});

describe('the record', () => {
  it('lets no statement decide twice, decide as whoever asked, or change what was asked', async () => {
    const { id } = await asked();
    const decide = `update approval set state = 'approved', decided_at = now(), decided_by = $2 where id = $1`;
    const by = `account:${who('securityAdmin').accountId}`;
    await expect(people.query(decide, [id, by])).rejects.toThrow('approval_by_another');
    await expect(people.query(`update approval set reason = 'x' where id = $1`, [id])).rejects.toThrow('written once');
    await people.query(decide, [id, 'account:other']);
    await expect(people.query(decide, [id, 'account:another'])).rejects.toThrow('written once');
    await expect(people.query('delete from approval where id = $1', [id])).rejects.toThrow('written once');
  });
});
