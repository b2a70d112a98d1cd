import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { IdentityProvider } from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import {
  clientId,
  clientSecret,
  openidProvider,
  type OpenidProvider,
  signedOutUrlFor,
  type Voucher,
} from './openid-provider.js';
import { type Answer, password, type Posts, type SignedInPeople, signedInPeople } from './signed-in-people.js';
import { keptOf, sessionOf, wayByProvider } from './way-by-provider.js';

const callbackUrl = 'http://localhost/api/v1/session/oidc/callback';

let people: SignedInPeople;
let provider: OpenidProvider;
let system: Awaited<ReturnType<SignedInPeople['browser']>>;

const settingsOf = (issuer: string) => ({
  ...{ issuer, clientId, clientSecret, label: '统一身份认证', callbackUrl },
  signedOutUrl: signedOutUrlFor(callbackUrl),
  claims: {
    roleClaim: 'groups',
    roles: [{ value: 'reporters', role: 'reporter' as const }],
    unitClaim: 'unit',
    secondFactorValues: ['mfa'],
  },
});

beforeAll(async () => {
  provider = await openidProvider(callbackUrl);
  people = await signedInPeople({}, { provider: new IdentityProvider(settingsOf(provider.issuer)) });
  const { login } = await people.somebody([['systemAdmin', '']]);
  system = await people.browser(login);
});
afterAll(async () => {
  await people.at.close();
  await provider.close();
});

const { begin, end, signInAs } = wayByProvider(() => ({ people, provider }));

const bind = (accountId: string, subject: string, issuer = provider.issuer): Promise<Answer> =>
  people.call('POST', `/accounts/${accountId}/external-identities`, {
    headers: system.headers,
    body: { issuer, subject },
  });
const unbind = (accountId: string, subject: string): Promise<Answer> =>
  people.call('POST', `/accounts/${accountId}/external-identities/unbind`, {
    headers: system.headers,
    body: { issuer: provider.issuer, subject },
  });

let count = 0;

/** Somebody whom the provider knows, and to whose account that is bound. */
async function boundPerson(posts: Posts = [['reporter', '9901']], mustChange = false) {
  count += 1;
  const person = await people.somebody(posts, mustChange);
  const voucher: Voucher = { subject: `subject-${count}`, groups: ['reporters'] };
  expect(await bind(person.accountId, voucher.subject)).toMatchObject({ status: 201 });
  return { ...person, voucher };
}

const refusedFor = (code: string) => `/sign-in?refused=${code}&to=%2Ftasks`;

const sessionsOf = (accountId: string) =>
  people.query<{ line: string; isProved: boolean }>(
    `select s::text as line, second_factor_at is not null as "isProved" from account_session s where account_id = $1 and ended_at is null`,
    [accountId],
  );
const notedOf = (accountId: string | null) =>
  people.query<{ kind: string; details: string }>(
    `select kind, details from audit_entry where subject = 'account' and matter is not distinct from $1
       and kind in ('signedIn', 'signInFailed', 'signedOut') order by at desc, id desc`,
    [accountId],
  );

describe('signing in by a provider', () => {
  it('is offered with its name, and begins with PKCE, state, nonce and a cookie that no script reads', async () => {
    expect((await people.call('GET', '/sign-in-options')).body).toEqual({
      provider: { label: '统一身份认证', issuer: provider.issuer },
    });
    const begun = await begin();
    const address = new URL(begun.location);
    expect([begun.status, address.origin]).toEqual([302, provider.issuer]);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      ...{ response_type: 'code', scope: 'openid', client_id: clientId, redirect_uri: callbackUrl },
      ...{ code_challenge_method: 'S256', state: expect.any(String), nonce: expect.any(String) },
    });
    expect(begun.setCookies.join()).toMatch(/HttpOnly.*SameSite=Lax/);
    const kept = decodeURIComponent(begun.setCookies.join());
    for (const name of ['state', 'nonce']) expect(kept).not.toContain(address.searchParams.get(name));
  });

  it('opens a session like any other for the account that is bound, and says so in the trail', async () => {
    const { accountId, voucher } = await boundPerson();
    const came = await signInAs(voucher);
    expect([came.status, came.location]).toEqual([302, '/tasks']);
    expect(came.setCookies.join('\n')).toMatch(/^zehuan=[^;]+;.*HttpOnly.*SameSite=Strict/m);
    expect(came.setCookies.join('\n')).toMatch(/^zehuan-provider=;/m);
    const session = await people.call('GET', '/session', { headers: sessionOf(came) });
    expect(session.body).toMatchObject({ roles: ['reporter'], needsSecondFactor: false });
    const headers = { ...sessionOf(came), 'X-CSRF-Token': String(session.body['csrfToken']) };
    expect((await people.call('POST', '/tasks/acknowledge', { headers, body: { unit: '9901' } })).status).toBe(200);
    expect(await sessionsOf(accountId)).toHaveLength(1);
    const [noted] = await notedOf(accountId);
    expect([noted?.kind, JSON.parse(noted?.details ?? '')]).toEqual(['signedIn', { by: 'provider' }]);
  });

  it('ends the session that the browser had, whose cookie does not come along on the way back', async () => {
    const former = await people.browser((await people.somebody([['reporter', '9902']])).login);
    const { voucher } = await boundPerson();
    const came = await signInAs(voucher, { Cookie: former.cookie });
    expect(came.location).toBe('/tasks');
    expect((await people.call('GET', '/session', { headers: former.headers })).status).toBe(401);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example', 'tasks'])(
    'leads nowhere else: %s',
    async (to) => {
      expect(await begin(to)).toMatchObject({ status: 422, location: '', cookies: {} });
    },
  );

  it('is not begun by a page of another site', async () => {
    const begun = await begin('/tasks', { 'Sec-Fetch-Site': 'cross-site' });
    expect(begun).toMatchObject({ status: 302, location: '/sign-in?to=%2Ftasks', cookies: {} });
  });
});

describe('an answer of the provider', () => {
  it('is taken only by the browser that has asked, for its own state', async () => {
    const { accountId, voucher } = await boundPerson();
    const [one, other] = [await begin(), await begin()];
    const back = await provider.passThrough(one.location, voucher);
    const changed = new URLSearchParams(back.search);
    changed.set('state', 'another');
    for (const [query, cookie] of [
      [back.search, keptOf(other)],
      [`?${changed.toString()}`, keptOf(one)],
    ])
      expect(await end(query ?? '', cookie ?? '')).toMatchObject({ location: refusedFor('provider-refused') });
    for (const cookie of ['', 'zehuan-provider=test:AAAA'])
      expect((await end(back.search, cookie)).location).toBe('/sign-in?refused=provider-refused');
    expect(await sessionsOf(accountId)).toEqual([]);
  });

  it('opens one session, however often it comes', async () => {
    const { accountId, voucher } = await boundPerson();
    const begun = await begin();
    const back = await provider.passThrough(begun.location, voucher);
    expect((await end(back.search, keptOf(begun))).location).toBe('/tasks');
    expect((await end(back.search, keptOf(begun))).location).toBe(refusedFor('provider-refused'));
    expect(await sessionsOf(accountId)).toHaveLength(1);
  });

  it.each([
    ['nonce', 'another-nonce'],
    ['code_challenge', 'A'.repeat(43)],
  ])('is not taken for another %s', async (name, value) => {
    const { accountId, voucher } = await boundPerson();
    const begun = await begin();
    const address = new URL(begun.location);
    address.searchParams.set(name, value);
    const back = await provider.passThrough(address.href, voucher);
    expect((await end(back.search, keptOf(begun))).location).toBe(refusedFor('provider-refused'));
    expect(await sessionsOf(accountId)).toEqual([]);
  });

  it('is not taken from another issuer, nor is a provider that says that it is another', async () => {
    const { voucher } = await boundPerson();
    const begun = await begin();
    const back = await provider.passThrough(begun.location, voucher);
    back.searchParams.set('iss', 'https://elsewhere.example');
    expect((await end(back.search, keptOf(begun))).location).toBe(refusedFor('provider-refused'));
    const posing = new IdentityProvider(settingsOf(`http://localhost:${provider.port}`));
    await expect(posing.begin()).rejects.toMatchObject({ name: 'ProviderFault' });
    const away = new IdentityProvider(settingsOf('http://127.0.0.1:9'));
    await expect(away.begin()).rejects.toMatchObject({ code: 'provider-unavailable' });
  });

  it('that it has refused is a refusal here', async () => {
    const begun = await begin();
    const state = new URL(begun.location).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer });
    expect((await end(`?${query.toString()}`, keptOf(begun))).location).toBe(refusedFor('provider-refused'));
  });
});

describe('who does not come in', () => {
  const trail = async (accountId: string | null) =>
    JSON.parse((await notedOf(accountId))[0]?.details ?? '{}') as object;

  it('is whom no account is bound to, though the same subject is bound at another provider', async () => {
    const { accountId } = await people.somebody([['reporter', '9901']]);
    await bind(accountId, 'of-two', 'https://elsewhere.example');
    const came = await signInAs({ subject: 'of-two', groups: ['reporters'] });
    expect(came.location).toBe(refusedFor('identity-not-admitted'));
    expect(came.cookies['zehuan']).toBeUndefined();
    expect(await trail(null)).toEqual({ by: 'provider', why: 'unknownIdentity' });
  });

  it('is whose account is disabled', async () => {
    const { accountId, voucher } = await boundPerson();
    await people.query(`update account set state = 'disabled', disabled_at = clock_timestamp() where id = $1`, [
      accountId,
    ]);
    expect((await signInAs(voucher)).location).toBe(refusedFor('identity-not-admitted'));
    expect(await trail(accountId)).toEqual({ by: 'provider', why: 'disabled' });
    expect(await sessionsOf(accountId)).toEqual([]);
  });

  it('is whose roles the provider does not name; what it names besides gives nothing', async () => {
    const { accountId, voucher } = await boundPerson();
    expect((await signInAs({ ...voucher, groups: [] })).location).toBe(refusedFor('role-not-named'));
    expect(await trail(accountId)).toEqual({ by: 'provider', why: 'roleNotNamed' });
    const bare = await boundPerson([]);
    const came = await signInAs(bare.voucher);
    expect((await people.call('GET', '/session', { headers: sessionOf(came) })).body).toMatchObject({ roles: [] });
  });

  it('is an administrator, also one who became it after the account was bound', async () => {
    const { accountId, voucher } = await boundPerson([]);
    await people.query(
      `insert into role_grant (account_id, role, granted_by, granted_at) values ($1, 'auditAdmin', 'test', clock_timestamp())`,
      [accountId],
    );
    expect((await signInAs(voucher)).location).toBe(refusedFor('identity-not-admitted'));
    expect(await trail(accountId)).toEqual({ by: 'provider', why: 'administrator' });
  });
});

describe('the second factor', () => {
  async function withAuthenticator() {
    const person = await boundPerson();
    const { headers } = await people.browser(person.login);
    const begun = await people.call('POST', '/second-factor', { headers, body: { password } });
    const secret = String(begun.body['secret']);
    const codeNow = () => generate({ secret, epoch: Math.floor(Date.now() / 1000) });
    const code = await codeNow();
    expect((await people.call('POST', '/second-factor/confirmation', { headers, body: { code } })).status).toBe(200);
    // As if a step had gone by since.
    await people.query('update credential set totp_last_step = totp_last_step - 1 where account_id = $1', [
      person.accountId,
    ]);
    return { ...person, next: codeNow };
  }

  it('is asked for after the provider', async () => {
    const { voucher, next } = await withAuthenticator();
    const half = await people.goOn({ cookie: (await signInAs(voucher)).cookies['zehuan'] ?? '' } as Answer);
    expect(half.session).toMatchObject({ needsSecondFactor: true });
    expect(await people.call('GET', '/units/9901', { headers: half.headers })).toMatchObject({
      body: { code: 'second-factor-needed' },
    });
    const body = { code: await next() };
    const passed = await people.call('POST', '/session/second-factor', { headers: half.headers, body });
    expect(passed.body).toEqual({ needs: 'nothing' });
  });

  it('counts where the provider says that it has asked for one', async () => {
    const { accountId, voucher } = await withAuthenticator();
    const came = await signInAs({ ...voucher, amr: ['pwd', 'mfa'] });
    expect((await people.call('GET', '/units/9901', { headers: sessionOf(came) })).status).toBe(200);
    expect((await notedOf(accountId))[0]).toMatchObject({ kind: 'signedIn' });
    expect((await sessionsOf(accountId)).filter(({ isProved }) => isProved).length).toBeGreaterThan(0);
  });
});

describe('a password besides', () => {
  const credentialOf = (accountId: string) =>
    people.query<{ has: boolean; mustChange: boolean }>(
      'select password_hash is not null as has, must_change as "mustChange" from credential where account_id = $1',
      [accountId],
    );

  it('that was handed out is void from the first sign-in by the provider on, and the trail says so', async () => {
    const { accountId, login, voucher } = await boundPerson([['reporter', '9901']], true);
    expect((await people.signIn(login)).body).toEqual({ needs: 'passwordChange' });
    const came = await people.goOn({ cookie: (await signInAs(voucher)).cookies['zehuan'] ?? '' } as Answer);
    expect(came.session).toMatchObject({ mustChangePassword: false, hasPassword: false });
    expect((await people.call('GET', '/units/9901', { headers: came.headers })).status).toBe(200);
    expect(await credentialOf(accountId)).toEqual([{ has: false, mustChange: false }]);
    expect(await people.signIn(login)).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    const noted = (await notedOf(accountId)).find(({ kind }) => kind === 'signedIn');
    expect(JSON.parse(noted?.details ?? '')).toEqual({ by: 'provider', firstPassword: 'voided' });
    const changes = await people.query<{ kind: string }>(
      `select kind from audit_entry where subject = 'credential' and matter = $1 order by at desc, id desc limit 1`,
      [accountId],
    );
    expect(changes).toEqual([{ kind: 'update' }]);
    // Without a password there is none to prove.
    const begun = await people.call('POST', '/second-factor', { headers: came.headers, body: { password: null } });
    expect(begun.status).toBe(200);
  });

  it('that a reset has handed out is void the same way, and one of one’s own choice stays', async () => {
    const { accountId, login, voucher } = await boundPerson();
    await signInAs(voucher);
    expect(await credentialOf(accountId)).toEqual([{ has: true, mustChange: false }]);
    const reset = await people.call('POST', `/accounts/${accountId}/reset`, { headers: system.headers });
    await signInAs(voucher);
    expect((await people.signIn(login, String(reset.body['password']))).status).toBe(401);
  });
});

describe('the unit that the provider names', () => {
  const actsFor = async (voucher: Voucher) => {
    const { headers } = await people.goOn({ cookie: (await signInAs(voucher)).cookies['zehuan'] ?? '' } as Answer);
    const { body } = await people.call('GET', '/session', { headers });
    return { headers, unit: (body['actingUnit'] as { code: string } | null)?.code, roles: body['roles'] };
  };

  it('is that of the post which somebody acts for at first, and chooses another afterwards', async () => {
    const { voucher } = await boundPerson([
      ['reporter', '9901'],
      ['reporter', '9902'],
    ]);
    expect(await actsFor(voucher)).toMatchObject({ unit: '9901' });
    const { headers, unit } = await actsFor({ ...voucher, unit: '9902' });
    expect(unit).toBe('9902');
    await people.call('POST', '/session/acting-unit', { headers, body: { unit: '9901' } });
    const { body } = await people.call('GET', '/session', { headers });
    expect(body).toMatchObject({ actingUnit: { code: '9901' } });
  });

  it('gives nothing to whoever holds no post there', async () => {
    const { voucher } = await boundPerson();
    expect(await actsFor({ ...voucher, unit: '99' })).toMatchObject({ unit: '9901', roles: ['reporter'] });
    expect(await actsFor({ ...voucher, unit: 'nowhere' })).toMatchObject({ unit: '9901' });
    const bare = await boundPerson([]);
    expect(await actsFor({ ...bare.voucher, unit: '9901' })).toMatchObject({ unit: undefined, roles: [] });
  });
});

describe('signing out', () => {
  const signOut = async (cookie: string) => {
    const { headers } = await people.goOn({ cookie } as Answer);
    return people.call('DELETE', '/session', { headers });
  };

  it('ends the session here, and says where it ends at the provider, without a token', async () => {
    const { accountId, voucher } = await boundPerson();
    const left = await signOut((await signInAs(voucher)).cookies['zehuan'] ?? '');
    expect(await sessionsOf(accountId)).toEqual([]);
    const address = new URL(String(left.body['providerUrl']));
    expect([left.status, address.origin]).toEqual([200, provider.issuer]);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ client_id: clientId, post_logout_redirect_uri: signedOutUrlFor(callbackUrl) },
    });
    const page = await fetch(address);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('/session/end/confirm')]);
  });

  it('of whoever came by a password goes nowhere else', async () => {
    const { login } = await boundPerson();
    const { cookie } = await people.signIn(login);
    expect(await signOut(cookie)).toMatchObject({ status: 200, body: { providerUrl: null } });
  });

  it('goes nowhere else where the provider has no page for it, is another by now, or is away', async () => {
    const without = await openidProvider(callbackUrl, { endsSessions: false });
    const bare = new IdentityProvider(settingsOf(without.issuer));
    expect(await bare.signOutUrl(without.issuer)).toBeNull();
    await without.close();
    const present = new IdentityProvider(settingsOf(provider.issuer));
    expect(await present.signOutUrl('https://elsewhere.example')).toBeNull();
    const away = new IdentityProvider(settingsOf('http://127.0.0.1:9'));
    await expect(away.signOutUrl('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'provider-unavailable' });
  });

  it('is done though the provider does not answer', async () => {
    const { accountId, voucher } = await boundPerson();
    const { cookies } = await signInAs(voucher);
    const answers = jest
      .spyOn(IdentityProvider.prototype, 'signOutUrl')
      .mockRejectedValueOnce(new Refusal('provider-unavailable'));
    expect(await signOut(cookies['zehuan'] ?? '')).toMatchObject({ status: 200, body: { providerUrl: null } });
    answers.mockRestore();
    expect(await sessionsOf(accountId)).toEqual([]);
    expect(people.at.logged.filter(({ level }) => level === 'warn').at(-1)).toMatchObject({
      fields: { fault: 'provider-unavailable' },
    });
  });
});

describe('binding', () => {
  it('is the system administrator’s, for others, and each identity is bound once', async () => {
    const { accountId, voucher, login } = await boundPerson();
    const shown = await people.call('GET', `/accounts/${accountId}`, { headers: system.headers });
    expect(shown.body['externalIdentities']).toEqual([
      { issuer: provider.issuer, subject: voucher.subject, boundAt: expect.any(String) },
    ]);
    const other = await people.somebody([]);
    expect(await bind(other.accountId, voucher.subject)).toMatchObject({
      status: 409,
      body: { code: 'identity-bound' },
    });
    const { headers } = await people.browser(login);
    const body = { issuer: provider.issuer, subject: 'mine' };
    const path = `/accounts/${other.accountId}/external-identities`;
    expect(await people.call('POST', path, { headers, body })).toMatchObject({ status: 403 });
    const [own] = await people.query<{ id: string }>('select id from account where login = $1', [
      String(system.session['login']),
    ]);
    expect(await bind(own?.id ?? '', 'mine')).toMatchObject({ status: 409, body: { code: 'own-account' } });
    const administrator = await people.somebody([['securityAdmin', '']]);
    expect(await bind(administrator.accountId, 'hers')).toMatchObject({
      status: 409,
      body: { code: 'administrator-by-password' },
    });
  });

  it('ends with the sessions of the account, and is in the trail', async () => {
    const { accountId, voucher } = await boundPerson();
    const came = await signInAs(voucher);
    expect((await unbind(accountId, voucher.subject)).body).toMatchObject({ externalIdentities: [] });
    expect((await people.call('GET', '/session', { headers: sessionOf(came) })).status).toBe(401);
    expect((await signInAs(voucher)).location).toBe(refusedFor('identity-not-admitted'));
    expect(await unbind(accountId, voucher.subject)).toMatchObject({ status: 404, body: { code: 'unknown-identity' } });
    const entries = await people.query<{ kind: string }>(
      `select kind from audit_entry where subject = 'external_identity' and matter = $1 order by at, id`,
      [accountId],
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['insert', 'delete']);
  });
});

describe('what is kept', () => {
  it('holds no token, no code and no secret, neither in the log nor in the record', async () => {
    const { accountId, voucher } = await boundPerson();
    const begun = await begin();
    const back = await provider.passThrough(begun.location, voucher);
    const came = await end(back.search, keptOf(begun));
    await end(back.search, keptOf(begun));
    const secrets = [back.searchParams.get('code'), back.searchParams.get('state'), clientSecret].map(String);
    const session = decodeURIComponent(sessionOf(came).Cookie).split('=')[1] ?? '';
    const rows = [
      ...(await sessionsOf(accountId)).map(({ line }) => line),
      ...(await people.query<{ line: string }>('select e::text as line from audit_entry e')).map(({ line }) => line),
      JSON.stringify(people.at.logged),
    ].join('\n');
    for (const secret of [...secrets, session, 'eyJ']) expect(rows).not.toContain(secret);
    expect(people.at.contract.violations).toEqual([]);
  });
});
