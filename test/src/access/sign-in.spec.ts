import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usualAccessRules } from '@zehuan/access';
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

describe('a first password', () => {
  const aged = (accountId: string, by: string): Promise<unknown> =>
    people.query(`update credential set changed_at = clock_timestamp() - $2::interval where account_id = $1`, [
      accountId,
      by,
    ]);
  const codeOf = async (answer: Promise<Answer>): Promise<unknown> => (await answer).body['code'] ?? 'in';

  it('opens nothing after fourteen days, says so to whoever has it alone, and a new one is given', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']], true);
    await aged(accountId, '13 days 23 hours');
    expect(await codeOf(signIn(login))).toBe('in');
    await aged(accountId, '14 days');
    expect(await signIn(login)).toMatchObject({ status: 403, cookie: '', body: { code: 'first-password-expired' } });
    expect(await codeOf(signIn(login, 'not the password'))).toBe('sign-in-failed');
    // The right one is no failure, however often it is tried; the trail knows of each.
    for (let attempt = 0; attempt < 6; attempt += 1) expect(await codeOf(signIn(login))).toBe('first-password-expired');
    const noted = await people.query<{ why: string }>(
      `select details::json ->> 'why' as why from audit_entry where kind = 'signInFailed' and matter = $1 order by id desc limit 1`,
      [accountId],
    );
    expect(noted).toEqual([{ why: 'firstPasswordExpired' }]);

    const { login: keeper } = await somebody([['systemAdmin', '']]);
    const { headers } = await browser(keeper);
    const reset = await call('POST', `/accounts/${accountId}/reset`, { headers });
    expect(await codeOf(signIn(login))).toBe('sign-in-failed');
    expect((await signIn(login, String(reset.body['password']))).body).toEqual({ needs: 'passwordChange' });
  });

  it('is one that somebody else has seen: one of own choice does not end', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    await aged(accountId, '3000 days');
    expect(await codeOf(signIn(login))).toBe('in');
  });
});

describe('a password that has leaked', () => {
  it('cannot be chosen where the operator gives a list of such', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zehuan-leaked-'));
    const leaked = '已泄露的好密码 2027';
    const path = join(folder, 'leaked.txt');
    await writeFile(path, `${createHash('sha1').update(leaked).digest('hex').toUpperCase()}:3\r\n`);
    const careful = await signedInPeople({ passwords: { ...usualAccessRules.passwords, breachedList: path } });
    const { login } = await careful.somebody([['reporter', '9901']]);
    const { headers } = await careful.browser(login);
    const choose = (next: string) => careful.call('POST', '/password', { headers, body: { current: password, next } });
    expect(await choose(leaked)).toMatchObject({
      status: 422,
      body: { code: 'password-refused', errors: [{ pointer: '/next', message: expect.stringContaining('leaked') }] },
    });
    expect((await choose(`${leaked}.`)).status).toBe(204);
    await careful.at.close();
    await rm(folder, { recursive: true });
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
    expect((await call('DELETE', '/session', { headers: one.headers })).body).toEqual({ providerUrl: null });
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

  const signedInAWhileAgo = (accountId: string): Promise<unknown> =>
    people.query(`update account_session set proved_at = proved_at - interval '10 minutes' where account_id = $1`, [
      accountId,
    ]);

  it('is ended from another one by whoever proves in it that it is they, for ten minutes', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    const [here, there] = [await browser(login), await browser(login)];
    const [session] = await people.query<{ id: string }>(
      'select id from account_session where account_id = $1 order by created_at limit 1',
      [accountId],
    );
    await signedInAWhileAgo(accountId);
    const refused = { status: 403, body: { code: 'proof-needed' } };
    const end = (headers: Record<string, string>) => call('DELETE', `/sessions/${session?.id ?? ''}`, { headers });
    const token = { name: '脚本', scopes: ['unit.read'], days: 30 };
    expect(await end(there.headers)).toMatchObject(refused);
    expect(await call('POST', '/api-tokens', { headers: there.headers, body: token })).toMatchObject(refused);
    // What asks for no proof goes on, signing out too.
    expect(await call('GET', '/sessions', { headers: there.headers })).toMatchObject({ status: 200 });
    const prove = (given: string | null) =>
      call('POST', '/session/proof', { headers: there.headers, body: { password: given, code: null } });
    for (const wrong of ['not the password', null])
      expect(await prove(wrong)).toMatchObject({ status: 422, body: { code: 'wrong-password' } });
    const failures = `select failed_count as count from credential where account_id = $1`;
    expect(await people.query(failures, [accountId])).toEqual([{ count: 2 }]);
    const proved = await prove(password);
    expect(proved.status).toBe(204);
    const after = await people.goOn(proved);
    expect((await call('GET', '/session', { headers: there.headers })).status).toBe(401);
    expect((await end(after.headers)).status).toBe(204);
    expect((await call('GET', '/session', { headers: here.headers })).status).toBe(401);
    expect((await call('POST', '/api-tokens', { headers: after.headers, body: token })).status).toBe(201);
  });

  it('is signed in anew before a second factor is set up, where there is no password to ask for', async () => {
    const { login, accountId } = await somebody([['reporter', '9901']]);
    const { headers } = await browser(login);
    await people.query('update credential set password_hash = null where account_id = $1', [accountId]);
    const begin = () => call('POST', '/second-factor', { headers, body: { password: null } });
    expect((await begin()).status).toBe(200);
    await signedInAWhileAgo(accountId);
    expect(await begin()).toMatchObject({ status: 403, body: { code: 'proof-needed' } });
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
    await people.query(`update delegation set ended_at = clock_timestamp(), ended_by = 'test' where id = $1`, [
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
