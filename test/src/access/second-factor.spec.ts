import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorRoles } from '@zehuan/contracts';
import { generate } from 'otplib';
import { type Answer, password, type SignedInPeople, signedInPeople } from './signed-in-people.js';

const stepSeconds = 30;
let people: SignedInPeople;

beforeAll(async () => {
  // As much as there may be, so that a code of the step before can be used beside one of the present step.
  people = await signedInPeople({ secondFactorRoles: administratorRoles, secondFactorToleranceSeconds: 30 });
});
afterAll(() => people.at.close());

type Browser = Awaited<ReturnType<SignedInPeople['browser']>>;

/** What an authenticator shows, so many steps of time from now. */
const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * stepSeconds });

const post = ({ headers }: Pick<Browser, 'headers'>, path: string, body: unknown): Promise<Answer> =>
  people.call('POST', path, { headers, body });

/** Sets up a second factor with the code of the step before the present one, so that one more can be used at once. */
async function enrol(at: Browser) {
  const begun = await post(at, '/second-factor', { password });
  expect(begun.status).toBe(200);
  const secret = String(begun.body['secret']);
  const confirmed = await post(at, '/second-factor/confirmation', { code: await codeOf(secret, -1) });
  expect(confirmed.status).toBe(200);
  const codes = confirmed.body['recoveryCodes'] as readonly string[];
  return { secret, codes, browser: await people.goOn(confirmed), begun, confirmed };
}

/** Makes as if a step had gone by since the last code of an account was accepted. */
const stepGoesBy = (accountId: string) =>
  people.query('update credential set totp_last_step = totp_last_step - 1 where account_id = $1', [accountId]);

/** Somebody who has a second factor, not signed in any more. */
async function enrolled() {
  const person = await people.somebody([['reporter', '9901']]);
  return { ...person, ...(await enrol(await people.browser(person.login))) };
}

const units = ({ headers }: Pick<Browser, 'headers'>) => people.call('GET', '/units/9901', { headers });
const failed = { status: 422, body: { code: 'second-factor-failed' } };

describe('a second factor', () => {
  it('is begun with the password, counts from its first code on, and ends the other sessions', async () => {
    const { login } = await people.somebody([['reporter', '9901']]);
    const [here, elsewhere] = [await people.browser(login), await people.browser(login)];
    expect(await post(here, '/second-factor', { password: 'not mine' })).toMatchObject({
      status: 422,
      body: { code: 'wrong-password' },
    });
    const wrong = await post(here, '/second-factor', { password });
    expect(await post(here, '/second-factor/confirmation', { code: '000000' })).toMatchObject(failed);
    expect(new URL(String(wrong.body['uri'])).searchParams.get('secret')).toBe(wrong.body['secret']);
    expect((await people.browser(login)).session).toMatchObject({ hasSecondFactor: false, needsSecondFactor: false });
    const { browser, codes } = await enrol(here);
    expect(new Set(codes).size).toBe(10);
    expect(browser.session).toMatchObject({ hasSecondFactor: true, needsSecondFactor: false });
    expect([(await units(browser)).status, (await units(here)).status, (await units(elsewhere)).status]).toEqual([
      200, 401, 401,
    ]);
    expect(await post(browser, '/second-factor', { password })).toMatchObject({
      status: 409,
      body: { code: 'second-factor-present' },
    });
    const state = await people.call('GET', '/second-factor', { headers: browser.headers });
    expect(state.body).toMatchObject({ isOn: true, recoveryCodesLeft: 10, isObligatory: false });
  });

  it('is asked for at the sign-in, before which nothing can be done', async () => {
    const { login, secret } = await enrolled();
    const answer = await people.signIn(login);
    expect(answer.body).toEqual({ needs: 'secondFactor' });
    const half = await people.goOn(answer);
    expect(half.session).toMatchObject({ needsSecondFactor: true });
    const refused = { status: 403, body: { code: 'second-factor-needed' } };
    expect(await units(half)).toMatchObject(refused);
    expect(await post(half, '/password', { current: password, next: '自己选的新密码 2028' })).toMatchObject(refused);
    expect(await post(half, '/second-factor/removal', { code: await codeOf(secret) })).toMatchObject(refused);
    const passed = await post(half, '/session/second-factor', { code: await codeOf(secret) });
    expect([passed.status, passed.body]).toEqual([200, { needs: 'nothing' }]);
    const whole = await people.goOn(passed);
    expect([(await units(whole)).status, (await units(half)).status]).toEqual([200, 401]);
  });

  it('takes a code once, and none from before it, though two browsers send it at the same time', async () => {
    const { login, secret, accountId } = await enrolled();
    const halves = [await people.browser(login), await people.browser(login), await people.browser(login)];
    const code = await codeOf(secret);
    const answers = await Promise.all(halves.map((half) => post(half, '/session/second-factor', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    const half = await people.browser(login);
    expect(await post(half, '/session/second-factor', { code })).toMatchObject(failed);
    expect(await post(half, '/session/second-factor', { code: await codeOf(secret, -1) })).toMatchObject(failed);
    await stepGoesBy(accountId);
    expect((await post(half, '/session/second-factor', { code: await codeOf(secret) })).status).toBe(200);
  });

  it('takes no code of a step to come, and one of the step before only as long as the operator says', async () => {
    const strict = await signedInPeople({ secondFactorToleranceSeconds: 0 });
    try {
      const begin = async (at: SignedInPeople) => {
        const { login } = await at.somebody([['reporter', '9901']]);
        const { headers } = await at.browser(login);
        const begun = await at.call('POST', '/second-factor', { headers, body: { password } });
        const confirm = async (steps: number) => {
          const body = { code: await codeOf(String(begun.body['secret']), steps) };
          return (await at.call('POST', '/second-factor/confirmation', { headers, body })).status;
        };
        return { confirm };
      };
      const [tolerant, exact] = [await begin(people), await begin(strict)];
      for (const steps of [2, -2])
        expect([await tolerant.confirm(steps), await exact.confirm(steps)]).toEqual([422, 422]);
      expect([await tolerant.confirm(-1), await exact.confirm(-1)]).toEqual([200, 422]);
      expect(await exact.confirm(0)).toBe(200);
    } finally {
      await strict.at.close();
    }
  });

  it('stays closed, and nothing breaks, where the clock was set back after the last code', async () => {
    const { login, secret, accountId } = await enrolled();
    await people.query('update credential set totp_last_step = totp_last_step + 1000 where account_id = $1', [
      accountId,
    ]);
    const half = await people.browser(login);
    expect(await post(half, '/session/second-factor', { code: await codeOf(secret) })).toMatchObject(failed);
  });

  it('is locked after five wrong codes, however often the password is right', async () => {
    const { login, secret, codes, accountId } = await enrolled();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const half = await people.browser(login);
      expect(await post(half, '/session/second-factor', { code: '000000' })).toMatchObject(failed);
    }
    expect((await people.signIn(login)).status).toBe(401);
    const open = 'update credential set locked_until = null where account_id = $1';
    await people.query(open, [accountId]);
    const half = await people.browser(login);
    await people.query(
      `update credential set locked_until = clock_timestamp() + interval '1 hour' where account_id = $1`,
      [accountId],
    );
    for (const code of [await codeOf(secret), codes[0]])
      expect(await post(half, '/session/second-factor', { code })).toMatchObject(failed);
    await people.query(open, [accountId]);
    expect((await post(half, '/session/second-factor', { code: codes[0] })).status).toBe(200);
  });

  it('is replaced by each recovery code once, until there are new ones', async () => {
    const { login, secret, codes, browser } = await enrolled();
    const pass = async (code = '') => post(await people.browser(login), '/session/second-factor', { code });
    const typed = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    expect([(await pass(typed)).status, (await pass(codes[0])).status]).toEqual([200, 422]);
    const left = await people.call('GET', '/second-factor', { headers: browser.headers });
    expect(left.body).toMatchObject({ recoveryCodesLeft: 9 });
    const renewed = await post(browser, '/second-factor/recovery-codes', { code: await codeOf(secret) });
    const fresh = renewed.body['recoveryCodes'] as readonly string[];
    expect(fresh.filter((code) => codes.includes(code))).toEqual([]);
    expect([(await pass(codes[1])).status, (await pass(fresh[1])).status]).toEqual([422, 200]);
  });

  it('lies nowhere in the record: neither its secret nor its recovery codes, nor in the log', async () => {
    const { secret, codes, accountId } = await enrolled();
    const tables = ['credential', 'recovery_code', 'audit_entry', 'idempotency_key', 'account_session'];
    const found: string[] = [];
    let lines = 0;
    for (const table of tables)
      for (const { line } of await people.query<{ line: string }>(`select ${table}::text as line from ${table}`)) {
        lines += 1;
        if ([secret, ...codes].some((each) => line.includes(each))) found.push(`${table}: ${line}`);
      }
    expect(found).toEqual([]);
    expect(lines).toBeGreaterThan(10);
    expect(JSON.stringify(people.at.logged)).not.toContain(secret);
    const [kept] = await people.query<{ sealed: string }>(
      'select totp_secret as sealed from credential where account_id = $1',
      [accountId],
    );
    expect(kept?.sealed).toMatch(/^test-[\w]+:[\w-]{60,}$/);
  });

  it('opens only for the account for which it was sealed', async () => {
    const [one, other] = [await enrolled(), await enrolled()];
    await people.query(
      'update credential set totp_secret = (select totp_secret from credential where account_id = $1) where account_id = $2',
      [one.accountId, other.accountId],
    );
    const half = await people.browser(other.login);
    const code = await codeOf(one.secret);
    // However often it is tried: nobody is locked out because a key is missing, and a recovery code still opens.
    for (let tries = 0; tries < 8; tries += 1)
      expect(await post(half, '/session/second-factor', { code })).toMatchObject({
        status: 409,
        body: { code: 'second-factor-unreadable', detail: expect.stringContaining('system administrator') },
      });
    expect(people.at.logged.filter(({ level }) => level === 'error').at(-1)?.message).toBe(
      'no key opens the secret of a second factor',
    );
    expect((await post(half, '/session/second-factor', { code: other.codes[0] })).status).toBe(200);
  });

  it('is taken away with a code, by whoever is free to have none', async () => {
    const { login, secret, browser } = await enrolled();
    expect(await post(browser, '/second-factor/removal', { code: '000000' })).toMatchObject(failed);
    expect((await post(browser, '/second-factor/removal', { code: await codeOf(secret) })).status).toBe(204);
    expect((await people.signIn(login)).body).toEqual({ needs: 'nothing' });
    const left = await people.query(
      'select from recovery_code r join account a on a.id = r.account_id where login = $1',
      [login],
    );
    expect(left).toEqual([]);
  });

  it('has to be set up first by whom the operator names, and stays', async () => {
    const { login } = await people.somebody([['securityAdmin', '']]);
    const answer = await people.signIn(login);
    expect(answer.body).toEqual({ needs: 'secondFactorEnrolment' });
    const bare = await people.goOn(answer);
    expect(bare.session).toMatchObject({ mustEnrolSecondFactor: true, hasSecondFactor: false });
    const hosts = ({ headers }: Pick<Browser, 'headers'>) => people.call('GET', '/webhook-hosts', { headers });
    expect(await hosts(bare)).toMatchObject({ status: 403, body: { code: 'second-factor-enrolment-needed' } });
    const { browser, secret } = await enrol(bare);
    expect((await hosts(browser)).status).toBe(200);
    const removal = await post(browser, '/second-factor/removal', { code: await codeOf(secret) });
    expect(removal).toMatchObject({ status: 409, body: { code: 'second-factor-obligatory' } });
    // What was refused has used nothing up.
    expect(
      (await post(await people.browser(login), '/session/second-factor', { code: await codeOf(secret) })).status,
    ).toBe(200);
  });

  it('is nothing that a script has or changes', async () => {
    const { browser } = await enrolled();
    const body = { name: '脚本', scopes: ['unit.read'], days: 30 };
    const made = await people.call('POST', '/api-tokens', { headers: browser.headers, body });
    const headers = { Authorization: `Bearer ${String(made.body['token'])}` };
    expect((await units({ headers } as never)).status).toBe(200);
    expect((await people.call('GET', '/second-factor', { headers })).status).toBe(403);
    const wide = { ...body, scopes: ['secondFactor.change'] };
    expect((await people.call('POST', '/api-tokens', { headers: browser.headers, body: wide })).status).toBe(422);
  });

  it('is in the trail: set up, passed, failed and taken away, without anything secret', async () => {
    const { login, secret, browser, accountId } = await enrolled();
    await post(await people.browser(login), '/session/second-factor', { code: '000000' });
    await post(await people.browser(login), '/session/second-factor', { code: await codeOf(secret) });
    await stepGoesBy(accountId);
    await post(browser, '/second-factor/removal', { code: await codeOf(secret) });
    const entries = await people.query<{ kind: string; actor: string; details: string }>(
      `select kind, actor, details from audit_entry where matter = $1 and kind <> 'insert'
         and (subject = 'account' or details like '%totp_confirmed_at%') order by id`,
      [accountId],
    );
    const mine = `account:${accountId}`;
    expect(entries.map(({ kind, actor }) => `${kind} by ${actor === mine ? 'me' : actor}`)).toEqual([
      'signedIn by system:sign-in',
      'update by me',
      'signInFailed by me',
      'signedIn by me',
      'update by me',
    ]);
    expect(entries[3]?.details).toContain('code');
    const secrets = entries.filter(({ details }) => details.includes(secret) || details.includes('totp_secret'));
    expect(secrets).toEqual([]);
    expect(people.at.contract.violations).toEqual([]);
  });
});
