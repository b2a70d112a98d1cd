import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, password, type SignedInPeople, signedInPeople } from './signed-in-people.js';

let people: SignedInPeople;
let at: SignedInPeople['at'];
const somebody: SignedInPeople['somebody'] = (...of) => people.somebody(...of);
const call: SignedInPeople['call'] = (...of) => people.call(...of);
const signIn: SignedInPeople['signIn'] = (...of) => people.signIn(...of);
const browser: SignedInPeople['browser'] = (...of) => people.browser(...of);

beforeAll(async () => {
  people = await signedInPeople();
  at = people.at;
});
afterAll(async () => {
  await at.close();
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read, and says who somebody is and what they may do', async () => {
    const { login } = await somebody([['reporter', '9901']]);
    const answer = await signIn(login);
    expect([answer.status, answer.body]).toEqual([200, { needs: 'nothing' }]);
    expect(answer.setCookie).toMatch(/HttpOnly.*SameSite=Strict/);
    const { session } = await browser(login);
    expect(session).toMatchObject({
      login,
      roles: ['reporter'],
      actingUnit: { code: '9901' },
      mustChangePassword: false,
    });
    expect(session['acts']).toEqual(expect.arrayContaining(['task.submit', 'task.read']));
    expect(session['acts']).not.toContain('cycle.start');
    expect(await call('GET', '/units/9901', { headers: { Cookie: answer.cookie } })).toMatchObject({ status: 200 });
    expect(await call('GET', '/units/9902', { headers: { Cookie: answer.cookie } })).toMatchObject({ status: 404 });
  });

  it('keeps the secret of no session in the record', async () => {
    const { login } = await somebody([['reporter', '9901']]);
    const { cookie } = await signIn(login);
    const secret = cookie.split('=')[1] ?? 'nothing';
    const rows = await people.query<{ line: string }>(`select account_session::text as line from account_session`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ line }) => line.includes(secret))).toEqual([]);
  });

  it('is not done by a page of another site', async () => {
    const { login } = await somebody([]);
    const answer = await call('POST', '/session', {
      body: { login, password },
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    expect([answer.status, answer.body['code'], answer.setCookie]).toEqual([403, 'csrf-missing', '']);
  });

  it('answers a login that is not there as it answers a wrong password', async () => {
    const { login } = await somebody([]);
    const [wrong, nobody] = [
      await signIn(login, 'not the password'),
      await signIn('nobody at all', 'not the password'),
    ];
    const plain = ({ status, body }: Answer) => [status, body['code'], body['title'], body['detail']];
    expect(plain(nobody)).toEqual(plain(wrong));
    expect(plain(wrong).slice(0, 2)).toEqual([401, 'sign-in-failed']);
  });

  it('is closed for a while after five failures, to the right password too, and opens again', async () => {
    const { login, accountId } = await somebody([]);
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(login, 'wrong')).status).toBe(401);
    expect((await signIn(login)).status).toBe(401);
    const locked = `select locked_until > clock_timestamp() as "isLocked" from credential where account_id = $1`;
    expect(await people.query(locked, [accountId])).toEqual([{ isLocked: true }]);
    await people.query(`update credential set locked_until = clock_timestamp() where account_id = $1`, [accountId]);
    expect((await signIn(login)).status).toBe(200);
  });

  it('lets nobody do anything with a password that somebody else has seen, until it is changed', async () => {
    const { login } = await somebody([['reporter', '9901']], true);
    const { session, headers } = await browser(login);
    expect(session).toMatchObject({ mustChangePassword: true });
    expect(await call('GET', '/units/9901', { headers })).toMatchObject({
      status: 403,
      body: { code: 'password-change-needed' },
    });
    const weak = await call('POST', '/password', { headers, body: { current: password, next: 'short' } });
    expect(weak).toMatchObject({
      status: 422,
      body: {
        code: 'password-refused',
        errors: expect.arrayContaining([expect.objectContaining({ pointer: '/next' })]),
      },
    });
    const same = await call('POST', '/password', { headers, body: { current: password, next: password } });
    expect(same.body).toMatchObject({ code: 'password-refused' });
    const other = await browser(login);
    const changed = await call('POST', '/password', {
      headers,
      body: { current: password, next: '自己选的新密码 2027' },
    });
    expect(changed.status).toBe(204);
    const after = await people.goOn(changed);
    expect(await call('GET', '/units/9901', { headers: after.headers })).toMatchObject({ status: 200 });
    // The secret from before opens nothing more, in this browser or another.
    for (const former of [headers, other.headers])
      expect((await call('GET', '/units/9901', { headers: former })).status).toBe(401);
    expect((await signIn(login)).status).toBe(401);
    expect((await signIn(login, '自己选的新密码 2027')).status).toBe(200);
  });
});

describe('a session', () => {
  it('needs the proof that a request comes from a page of ours for whatever it changes', async () => {
    const { login } = await somebody([['reporter', '9901']]);
    const { cookie, headers } = await browser(login);
    const body = { unit: '9901' };
    for (const given of [
      { Cookie: cookie },
      { Cookie: cookie, 'X-CSRF-Token': 'x' },
      { ...headers, 'Sec-Fetch-Site': 'cross-site' },
      { ...headers, Origin: 'http://elsewhere.example' },
    ])
      expect(await call('POST', '/tasks/acknowledge', { headers: given, body })).toMatchObject({
        status: 403,
        body: { code: 'csrf-missing' },
      });
    expect((await call('POST', '/tasks/acknowledge', { headers, body })).status).toBe(200);
  });

  it('ends when it is signed out, revoked, unused for too long, or too old', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    const open = async (headers: Record<string, string>) => (await call('GET', '/session', { headers })).status;
    const [one, two, three, four] = [
      await browser(login),
      await browser(login),
      await browser(login),
      await browser(login),
    ];
    expect((await call('DELETE', '/session', { headers: one.headers })).status).toBe(204);
    expect(await open(one.headers)).toBe(401);
    const { items } = (await call('GET', '/sessions', { headers: two.headers })).body as {
      items: { id: string; isPresent: boolean }[];
    };
    expect(items).toHaveLength(3);
    const ofThree = await people.query<{ id: string }>(
      `select id from account_session where account_id = $1 and ended_at is null order by created_at desc offset 1 limit 1`,
      [accountId],
    );
    expect((await call('DELETE', `/sessions/${ofThree[0]?.id ?? ''}`, { headers: two.headers })).status).toBe(204);
    expect([await open(three.headers), await open(two.headers)]).toEqual([401, 200]);
    await people.query(
      `update account_session set last_seen_at = clock_timestamp() - interval '31 minutes' where account_id = $1`,
      [accountId],
    );
    expect([await open(two.headers), await open(four.headers)]).toEqual([401, 401]);
    const five = await browser(login);
    await people.query(`update account_session set expires_at = clock_timestamp() where account_id = $1`, [accountId]);
    expect(await open(five.headers)).toBe(401);
  });

  it('is not kept in use by a page at which nobody is', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    const { headers, cookie } = await browser(login);
    await people.query(
      `update account_session set last_seen_at = clock_timestamp() - interval '20 minutes' where account_id = $1`,
      [accountId],
    );
    const isSeen = async (): Promise<boolean | undefined> => {
      const [row] = await people.query<{ isSeen: boolean }>(
        `select last_seen_at > clock_timestamp() - interval '10 minutes' as "isSeen" from account_session where account_id = $1`,
        [accountId],
      );
      return row?.isSeen;
    };
    const unattended = { ...headers, 'X-Unattended': '1' };
    expect((await call('GET', '/notifications', { headers: unattended })).status).toBe(200);
    const stream = new AbortController();
    const live = await fetch(`${at.url}/api/v1/live`, { headers: { Cookie: cookie }, signal: stream.signal });
    stream.abort();
    expect([live.status, await isSeen()]).toEqual([200, false]);
    expect((await call('GET', '/notifications', { headers })).status).toBe(200);
    expect(await isSeen()).toBe(true);
  });

  it('ends when somebody signs in anew in its browser, and not when the password was wrong', async () => {
    const [one, other] = [await somebody([['reporter', '9901']]), await somebody([['reporter', '9902']])];
    const { headers, cookie } = await browser(one.login);
    const open = async () => (await call('GET', '/session', { headers })).status;
    const again = (given: string) =>
      call('POST', '/session', { body: { login: other.login, password: given }, headers: { Cookie: cookie } });
    expect((await again('not the password')).status).toBe(401);
    expect(await open()).toBe(200);
    expect((await again(password)).status).toBe(200);
    expect(await open()).toBe(401);
  });

  it('cannot be ended by somebody else', async () => {
    const [one, other] = [await somebody([['reporter', '9901']]), await somebody([['reporter', '9902']])];
    const { headers } = await browser(other.login);
    await browser(one.login);
    const [session] = await people.query<{ id: string }>('select id from account_session where account_id = $1', [
      one.accountId,
    ]);
    expect(await call('DELETE', `/sessions/${session?.id ?? ''}`, { headers })).toMatchObject({
      status: 404,
      body: { code: 'unknown-session' },
    });
  });

  const isOpen = async (headers: Record<string, string>): Promise<boolean> =>
    (await call('GET', '/session', { headers })).status === 200;

  it.each([
    ['tenure ends', `update tenure set to_on = current_date - 2, from_on = current_date - 3 where id = $1`],
    [
      'grant is revoked',
      `update role_grant set revoked_at = clock_timestamp(), revoked_by = 'test'
       where post_id = (select post_id from tenure where id = $1)`,
    ],
  ])('is gone at once when one %s, and what is left is signed in for anew', async (_, take) => {
    const { login, personId } = await somebody([
      ['reporter', '9901'],
      ['teamMember', '9902'],
    ]);
    const { headers } = await browser(login);
    expect((await call('GET', '/units/9901', { headers })).status).toBe(200);
    const [tenure] = await people.query<{ id: string }>(
      `select n.id from tenure n join post on post.id = n.post_id where n.person_id = $1 and post.kind = 'reporter'`,
      [personId],
    );
    await people.query(take, [tenure?.id]);
    expect((await call('GET', '/units/9901', { headers })).status).toBe(401);
    await people.query('update tenure set to_on = null where id = $1', [tenure?.id]);
    expect(await isOpen(headers)).toBe(false);
    await people.query(`update tenure set to_on = current_date - 1 where id = $1`, [tenure?.id]);
    const again = await browser(login);
    expect(again.session).toMatchObject({ posts: [{ unit: { code: '9902' } }], roles: ['teamMember'] });
    expect(again.session['posts']).toHaveLength(1);
  });

  it('is gone at once when the account is disabled', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    const { headers } = await browser(login);
    expect(await isOpen(headers)).toBe(true);
    await people.query(`update account set state = 'disabled', disabled_at = clock_timestamp() where id = $1`, [
      accountId,
    ]);
    expect(await isOpen(headers)).toBe(false);
    expect((await signIn(login)).status).toBe(401);
  });

  it('acts for the unit that is chosen, and only where a post is held', async () => {
    const { login } = await somebody([
      ['reporter', '9901'],
      ['teamMember', '9902'],
    ]);
    const { headers, session } = await browser(login);
    expect(session).toMatchObject({
      actingUnit: { code: '9901' },
      posts: [{ unit: { code: '9901' } }, { unit: { code: '9902' } }],
    });
    expect((await call('POST', '/session/acting-unit', { headers, body: { unit: '9902' } })).status).toBe(204);
    expect((await call('GET', '/session', { headers })).body).toMatchObject({
      actingUnit: { code: '9902' },
      roles: ['teamMember'],
    });
    const forOne = await call('GET', '/session', { headers: { ...headers, 'X-Acting-Unit': '9901' } });
    expect(forOne.body).toMatchObject({ actingUnit: { code: '9901' }, roles: ['reporter'] });
    expect(await call('GET', '/session', { headers: { ...headers, 'X-Acting-Unit': '99' } })).toMatchObject({
      status: 403,
      body: { code: 'not-your-post' },
    });
  });

  it('acts for somebody else while that is delegated, under both names, and not longer', async () => {
    const [giver, taker] = [await somebody([['inspector', '9901']]), await somebody([['teamMember', '9901']])];
    const [delegation] = await people.query<{ id: string }>(
      `insert into delegation (from_account_id, to_account_id, post_id, from_at, to_at, reason, created_at, created_by)
       select $1, $2, post_id, clock_timestamp() - interval '1 hour', clock_timestamp() + interval '1 hour', '出差', clock_timestamp(), 'test'
       from role_grant where account_id = $1 returning id`,
      [giver.accountId, taker.accountId],
    );
    const { headers } = await browser(taker.login);
    const acting = { ...headers, 'X-On-Behalf-Of': delegation?.id ?? '' };
    expect((await call('GET', '/session', { headers: acting })).body).toMatchObject({ roles: ['inspector'] });
    await people.query(`update delegation set to_at = clock_timestamp() - interval '1 minute' where id = $1`, [
      delegation?.id,
    ]);
    expect(await call('GET', '/session', { headers: acting })).toMatchObject({
      status: 403,
      body: { code: 'unknown-delegation' },
    });
  });
});

describe('a token for scripts', () => {
  it('does what its scopes allow, is told once, and ends when it is revoked', async () => {
    const { login } = await somebody([['reporter', '9901']]);
    const { headers } = await browser(login);
    const body = { name: '脚本', scopes: ['unit.read'], days: 30 };
    const made = await call('POST', '/api-tokens', { headers, body });
    expect(made.status).toBe(201);
    const bearer = { Authorization: `Bearer ${String(made.body['token'])}` };
    expect((await call('GET', '/units/9901', { headers: bearer })).status).toBe(200);
    expect(await call('GET', '/tasks', { headers: bearer })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    expect((await call('POST', '/api-tokens', { headers: bearer, body })).status).toBe(403);
    const listed = await call('GET', '/api-tokens', { headers });
    expect(JSON.stringify(listed.body)).not.toContain(String(made.body['token']));
    expect((await call('DELETE', `/api-tokens/${String(made.body['id'])}`, { headers })).status).toBe(204);
    expect((await call('GET', '/units/9901', { headers: bearer })).status).toBe(401);
    const wrong = await call('POST', '/api-tokens', { headers, body: { ...body, scopes: ['everything'] } });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/scopes/0' }] } });
  });
});

describe('the log', () => {
  it('says whose a request was that was refused, by id alone', async () => {
    const { login, name, accountId } = await somebody([['reporter', '9901']]);
    const { headers } = await browser(login);
    expect((await call('GET', '/webhook-hosts', { headers })).status).toBe(403);
    expect((await call('GET', '/webhook-hosts')).status).toBe(401);
    const lines = () => at.logged.map(({ fields }) => fields).filter(({ route }) => route === '/api/v1/webhook-hosts');
    // A line is written when the connection is done with the answer, which may be after it has come.
    while (lines().length < 2) await setImmediate();
    const asked = lines();
    expect(asked.map(({ status, asker }) => [status, asker])).toEqual([
      [403, `account:${accountId}`],
      [401, undefined],
    ]);
    expect(JSON.stringify(at.logged)).not.toContain(name);
  });
});

describe('an administrator', () => {
  it('sees nothing of what units do', async () => {
    const { login } = await somebody([['systemAdmin', '']]);
    const { session, headers } = await browser(login);
    expect(session).toMatchObject({ roles: ['systemAdmin'], actingUnit: null });
    for (const path of ['/tasks', '/cycles', '/units'])
      expect(await call('GET', path, { headers })).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('is none who is not signed in, and answers keep to the document', async () => {
    expect(await call('GET', '/tasks')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(at.contract.violations).toEqual([]);
  });
});
