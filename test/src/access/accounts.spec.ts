import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, password, type SignedInPeople, signedInPeople } from './signed-in-people.js';

let people: SignedInPeople;
type Browser = Awaited<ReturnType<SignedInPeople['browser']>>;
let [system, security, audit]: Browser[] = [];
const own = { system: '', security: '' };

beforeAll(async () => {
  people = await signedInPeople();
  const made = [
    await people.somebody([['systemAdmin', '']]),
    await people.somebody([['securityAdmin', '']]),
    await people.somebody([['auditAdmin', '']]),
  ];
  [system, security, audit] = [
    await people.browser(made[0]?.login ?? ''),
    await people.browser(made[1]?.login ?? ''),
    await people.browser(made[2]?.login ?? ''),
  ];
  Object.assign(own, { system: made[0]?.accountId, security: made[1]?.accountId });
});
afterAll(() => people.at.close());

const at = (who: Browser | undefined): Record<string, string> => ({ ...who?.headers });
const get = (who: Browser | undefined, path: string): Promise<Answer> => people.call('GET', path, { headers: at(who) });
const post = (who: Browser | undefined, path: string, body: unknown = {}, headers = {}): Promise<Answer> =>
  people.call('POST', path, { headers: { ...at(who), ...headers }, body });
const refused = (status: number, code: string) => ({ status, body: { code } });

let count = 0;

/** Somebody who holds a post and has no account. */
async function holder(role = 'reporter', code = '9901') {
  count += 1;
  const name = `待开户${count}`;
  const [row] = await people.query<{ personId: string; postId: string }>(
    `with someone as (insert into person (name, created_at) values ($1, now()) returning id),
       place as (insert into post (unit_id, kind, title, created_at) select id, $2, $2, now() from unit where code = $3 returning id),
       held as (insert into tenure (person_id, post_id, from_on, created_at) select someone.id, place.id, '2020-01-01', now() from someone, place)
     select someone.id as "personId", place.id as "postId" from someone, place`,
    [name, role, code],
  );
  return { name, login: `holder${count}`, personId: row?.personId ?? '', postId: row?.postId ?? '' };
}

/** An account that the system administrator has just created. */
async function created(role?: string, code?: string) {
  const person = await holder(role, code);
  const answer = await post(system, '/accounts', { personId: person.personId, login: person.login });
  expect(answer.status).toBe(201);
  return { ...person, id: String(answer.body['id']), given: String(answer.body['password']), answer };
}

const tagOf = async (id: string) => ({
  'If-Match': `"${String((await get(system, `/accounts/${id}`)).body['version'])}"`,
});

describe('accounts', () => {
  it('are created by the system administrator for who holds a post, and worth nothing until a role is granted', async () => {
    const person = await holder();
    const found = await get(system, `/persons-without-account?search=${encodeURIComponent(person.name)}`);
    expect(found.body).toMatchObject({ items: [{ id: person.personId, role: 'reporter', unitCode: '9901' }] });
    const body = { personId: person.personId, login: person.login };
    const made = await post(system, '/accounts', body, { 'Idempotency-Key': person.login });
    expect(made).toMatchObject({
      status: 201,
      body: { name: person.name, grants: [], posts: [{ id: person.postId }] },
    });
    const again = await post(system, '/accounts', body, { 'Idempotency-Key': person.login });
    expect(again.body).toMatchObject({ id: made.body['id'], password: null });
    const given = String(made.body['password']);
    const answer = await people.signIn(person.login, given);
    expect(answer.body).toEqual({ needs: 'passwordChange' });
    const first = await people.goOn(answer);
    const changed = await post(first, '/password', { current: given, next: '自己选的新密码 2027' });
    const bare = await people.goOn(changed);
    expect(bare.session).toMatchObject({ roles: [], posts: [] });
    expect(await get(bare, '/units/9901')).toMatchObject(refused(403, 'forbidden'));
    const granted = await post(security, `/accounts/${String(made.body['id'])}/grants`, {
      role: 'reporter',
      postId: person.postId,
    });
    expect(granted).toMatchObject({ status: 201, body: { grants: [{ role: 'reporter', isEffective: true }] } });
    expect((await get(bare, '/units/9901')).status).toBe(200);
    expect((await get(system, `/persons-without-account?search=${encodeURIComponent(person.name)}`)).body).toEqual({
      items: [],
    });
  });

  it('are one for a person and one for a login, also when two create them at the same time', async () => {
    const [one, other] = [await holder(), await holder()];
    const body = { personId: one.personId, login: one.login };
    const both = await Promise.all([post(system, '/accounts', body), post(system, '/accounts', body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await post(system, '/accounts', { ...body, login: 'another-login' })).toMatchObject(
      refused(409, 'account-exists'),
    );
    const taken = { personId: other.personId, login: one.login.toUpperCase() };
    expect(await post(system, '/accounts', taken)).toMatchObject(refused(409, 'login-taken'));
    expect(await post(system, '/accounts', { ...taken, personId: own.system })).toMatchObject(
      refused(404, 'unknown-person'),
    );
    expect((await post(system, '/accounts', { ...taken, login: ' with space' })).status).toBe(422);
  });

  it('are found by a part of login or name, page by page, and by their state', async () => {
    const made = [await created(), await created(), await created()];
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await get(audit, `/accounts?limit=2&search=holder${cursor}`);
      expect(page.status).toBe(200);
      const { items, nextCursor } = page.body as { items: { id: string }[]; nextCursor: string | null };
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 3)).toEqual(made.map(({ id }) => id).reverse());
    const byName = await get(security, `/accounts?search=${encodeURIComponent(made[1]?.name ?? '')}`);
    expect((byName.body['items'] as { id: string }[])[0]).toMatchObject({ id: made[1]?.id });
    expect((await get(system, '/accounts?search=%25')).body['items']).toEqual([]);
    expect((await get(system, '/accounts?state=disabled&search=holder')).body['items']).toEqual([]);
  });

  it('are disabled with their sessions and tokens, which do not come back when they are enabled', async () => {
    const { login, accountId } = await people.somebody([['reporter', '9901']]);
    const working = await people.browser(login);
    const made = await post(working, '/api-tokens', { name: '脚本', scopes: ['unit.read'], days: 30 });
    const bearer = { headers: { Authorization: `Bearer ${String(made.body['token'])}` } };
    const tag = await tagOf(accountId);
    expect(await post(system, `/accounts/${accountId}/disable`, {}, tag)).toMatchObject({
      body: { state: 'disabled' },
    });
    expect(await post(system, `/accounts/${accountId}/enable`, {}, tag)).toMatchObject(
      refused(412, 'precondition-failed'),
    );
    expect((await get(working, '/session')).status).toBe(401);
    expect((await people.signIn(login)).status).toBe(401);
    const enabled = await post(system, `/accounts/${accountId}/enable`, {}, await tagOf(accountId));
    expect(enabled).toMatchObject({ status: 200, body: { state: 'active' } });
    expect((await get(working, '/session')).status).toBe(401);
    expect((await people.call('GET', '/units/9901', bearer)).status).toBe(401);
    expect((await people.signIn(login)).status).toBe(200);
  });

  it('get a new first password and lose the second factor; not an administrator’s, by one alone', async () => {
    const { login, accountId } = await people.somebody([['reporter', '9901']]);
    const working = await people.browser(login);
    await people.query(
      `update credential set totp_secret = 'x', totp_confirmed_at = now(), failed_count = 9, locked_until = now() + interval '1 hour' where account_id = $1`,
      [accountId],
    );
    const reset = await post(system, `/accounts/${accountId}/reset`);
    expect(reset).toMatchObject({ status: 200, body: { hasSecondFactor: false, isLocked: false } });
    expect([(await get(working, '/session')).status, (await people.signIn(login)).status]).toEqual([401, 401]);
    expect((await people.signIn(login, String(reset.body['password']))).body).toEqual({ needs: 'passwordChange' });
    expect(await post(system, `/accounts/${own.security}/reset`)).toMatchObject(refused(409, 'second-person-needed'));
    expect(
      (await people.query('select from credential where must_change and account_id = $1', [own.security])).length,
    ).toBe(0);
    expect(await post(system, `/accounts/${own.system}/reset`)).toMatchObject(refused(409, 'own-account'));
    const tag = await tagOf(own.system);
    expect(await post(system, `/accounts/${own.system}/disable`, {}, tag)).toMatchObject(refused(409, 'own-account'));
  });

  it('have their sessions ended by either administrator', async () => {
    const { login, accountId } = await people.somebody([['reporter', '9901']]);
    const working = await people.browser(login);
    expect((await post(security, `/accounts/${accountId}/sessions/end`)).status).toBe(204);
    expect((await get(working, '/session')).status).toBe(401);
  });
});

describe('roles', () => {
  it('are granted by a post that the person holds, once, and revoked at once', async () => {
    const { id, postId } = await created();
    const elsewhere = await holder('reporter', '9902');
    const grants = `/accounts/${id}/grants`;
    expect(await post(security, grants, { role: 'coordinator', postId })).toMatchObject({ status: 422 });
    expect(await post(security, grants, { role: 'reporter', postId: null })).toMatchObject({ status: 422 });
    expect(await post(security, grants, { role: 'reporter', postId: elsewhere.postId })).toMatchObject(
      refused(409, 'post-not-held'),
    );
    expect(await post(security, grants, { role: 'reporter', postId: id })).toMatchObject(refused(404, 'unknown-post'));
    const body = { role: 'reporter', postId };
    const both = await Promise.all([post(security, grants, body), post(security, grants, body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await post(security, grants, body)).toMatchObject(refused(409, 'grant-present'));
    const [grant] = (await get(security, `/accounts/${id}`)).body['grants'] as { id: string }[];
    const revoked = await post(security, `${grants}/${grant?.id ?? ''}/revoke`, { reason: '调离' });
    expect(revoked).toMatchObject({ status: 200, body: { grants: [] } });
    expect(await post(security, `${grants}/${grant?.id ?? ''}/revoke`, { reason: '调离' })).toMatchObject(
      refused(404, 'unknown-grant'),
    );
    expect((await post(security, grants, body)).status).toBe(201);
  });

  it('are given to nobody by themselves', async () => {
    const { postId } = await holder();
    const body = { role: 'reporter', postId };
    expect(await post(security, `/accounts/${own.security}/grants`, body)).toMatchObject(refused(409, 'own-grant'));
    const [grant] = (await get(security, `/accounts/${own.security}`)).body['grants'] as { id: string }[];
    expect(
      await post(security, `/accounts/${own.security}/grants/${grant?.id ?? ''}/revoke`, { reason: '…' }),
    ).toMatchObject(refused(409, 'own-grant'));
  });

  it('are never two of the three administrators, nor one beside a post, and none is made or unmade by one person alone', async () => {
    const grants = `/accounts/${own.system}/grants`;
    for (const role of ['securityAdmin', 'auditAdmin'])
      expect(await post(security, grants, { role, postId: null })).toMatchObject(refused(409, 'administrators-apart'));
    expect(await post(security, grants, { role: 'systemAdmin', postId: null })).toMatchObject(
      refused(409, 'grant-present'),
    );
    const { accountId } = await people.somebody([['reporter', '9901']]);
    const beside = { role: 'auditAdmin', postId: null };
    expect(await post(security, `/accounts/${accountId}/grants`, beside)).toMatchObject(
      refused(409, 'administrator-only'),
    );
    const { id } = await created();
    expect(await post(security, `/accounts/${id}/grants`, beside)).toMatchObject(refused(409, 'second-person-needed'));
    expect((await get(security, `/accounts/${id}`)).body).toMatchObject({ grants: [], isAdministrator: false });
    const [grant] = (await get(security, `/accounts/${own.system}`)).body['grants'] as { id: string }[];
    expect(await post(security, `${grants}/${grant?.id ?? ''}/revoke`, { reason: '…' })).toMatchObject(
      refused(409, 'second-person-needed'),
    );
    expect((await get(system, '/session')).status).toBe(200);
  });
});

describe('the three administrators', () => {
  it('do each their own, and the audit administrator only reads', async () => {
    const { id, postId, personId } = await created();
    const tag = await tagOf(id);
    const body = { role: 'reporter', postId };
    const forbidden = refused(403, 'forbidden');
    expect(await post(system, `/accounts/${id}/grants`, body)).toMatchObject(forbidden);
    for (const who of [security, audit]) {
      expect(await post(who, '/accounts', { personId, login: 'x' })).toMatchObject(forbidden);
      expect(await post(who, `/accounts/${id}/disable`, {}, tag)).toMatchObject(forbidden);
      expect(await post(who, `/accounts/${id}/reset`)).toMatchObject(forbidden);
      expect(await get(who, `/accounts/${id}`)).toMatchObject({ status: 200 });
    }
    expect(await post(audit, `/accounts/${id}/grants`, body)).toMatchObject(forbidden);
    expect(await post(audit, `/accounts/${id}/sessions/end`)).toMatchObject(forbidden);
    const { login } = await people.somebody([['coordinator', '99']]);
    expect(await get(await people.browser(login), '/accounts')).toMatchObject(forbidden);
  });

  it('leave a trail of what they did, under their names, without a password', async () => {
    const { id, postId, given, login } = await created();
    await post(security, `/accounts/${id}/grants`, { role: 'reporter', postId });
    await post(system, `/accounts/${id}/disable`, {}, await tagOf(id));
    const entries = await people.query<{ what: string; actor: string; details: string }>(
      `select kind || ' ' || subject as what, actor, details from audit_entry where matter = $1 order by id`,
      [id],
    );
    const by = { [`account:${own.system}`]: 'system', [`account:${own.security}`]: 'security' };
    expect(entries.map(({ what, actor }) => `${what} by ${by[actor] ?? actor}`)).toEqual([
      'insert account by system',
      'insert credential by system',
      'insert role_grant by security',
      'update account by system',
      'signedOut account by system',
    ]);
    expect(entries.filter(({ details }) => details.includes(given) || details.includes('argon2'))).toEqual([]);
    const keptAnswers = await people.query<{ line: string }>(
      'select idempotency_key::text as line from idempotency_key',
    );
    expect(keptAnswers.filter(({ line }) => line.includes(given))).toEqual([]);
    expect((await people.signIn(login, given)).status).toBe(401);
    expect((await people.signIn(login, password)).status).toBe(401);
    expect(people.at.contract.violations).toEqual([]);
  });
});

describe('accounts that nobody needs any more', () => {
  const olderBy = (id: string, days: number): Promise<unknown> =>
    people.query(`update account set created_at = created_at - make_interval(days => $2) where id = $1`, [id, days]);
  const seenBefore = (id: string, days: number): Promise<unknown> =>
    people.query(
      `update account_session set last_seen_at = last_seen_at - make_interval(days => $2) where account_id = $1`,
      [id, days],
    );
  const unused = async (days: number): Promise<readonly string[]> => {
    const { body } = await get(system, `/accounts?limit=200&unusedDays=${days}`);
    return (body['items'] as { id: string }[]).map(({ id }) => id);
  };
  const stateOf = async (id: string): Promise<unknown> => (await get(system, `/accounts/${id}`)).body['state'];

  it('are found by who was not there for long or has no role, and disabled in one act', async () => {
    const [busy, away, former, fresh, script] = [
      await people.somebody([['reporter', '9901']]),
      await people.somebody([['reporter', '9901']]),
      await people.somebody([['reporter', '9901']]),
      await people.somebody([]),
      await people.somebody([['reporter', '9901']]),
    ];
    const old = [busy, away, former, script];
    for (const { accountId } of old) await olderBy(accountId, 91);
    const there = await people.browser(busy.login);
    for (const { login } of [away, former]) await people.browser(login);
    await seenBefore(away.accountId, 90);
    await people.query(`update tenure set from_on = '2020-01-01', to_on = '2020-06-01' where person_id = $1`, [
      former.personId,
    ]);
    const made = await post(await people.browser(script.login), '/api-tokens', {
      ...{ name: '脚本', scopes: ['unit.read'], days: 300 },
    });
    const bearer = { Authorization: `Bearer ${String(made.body['token'])}` };
    expect((await people.call('GET', '/units/9901', { headers: bearer })).status).toBe(200);
    await seenBefore(script.accountId, 90);

    const found = await unused(90);
    expect(found).toEqual(expect.arrayContaining([away.accountId, former.accountId]));
    for (const { accountId } of [busy, fresh, script]) expect(found).not.toContain(accountId);

    expect(await post(security, '/unused-accounts/disable', { days: 90 })).toMatchObject(refused(403, 'forbidden'));
    for (const other of [security, audit])
      expect(await get(other, '/accounts?unusedDays=90')).toMatchObject(refused(403, 'forbidden'));
    const done = await post(system, '/unused-accounts/disable', { days: 90 });
    expect(done).toMatchObject({ status: 200, body: { count: found.length } });
    for (const { accountId } of [away, former]) expect(await stateOf(accountId)).toBe('disabled');
    for (const { accountId } of [busy, fresh, script]) expect(await stateOf(accountId)).toBe('active');
    const ends = `select distinct ended_reason as why from account_session where account_id = $1`;
    expect(await people.query(ends, [away.accountId])).toEqual([{ why: 'disabled' }]);
    expect((await get(there, '/session')).status).toBe(200);
    expect(await unused(90)).toEqual([]);
  });

  it('stay where they are an administrator’s or one’s own, though they are found', async () => {
    const { login, accountId } = await people.somebody([['auditAdmin', '']]);
    await people.browser(login);
    for (const id of [accountId, own.system]) await olderBy(id, 500);
    await seenBefore(accountId, 200);
    expect(await unused(100)).toContain(accountId);
    await post(system, '/unused-accounts/disable', { days: 100 });
    expect(await stateOf(accountId)).toBe('active');
    expect(await stateOf(own.system)).toBe('active');
  });
});
