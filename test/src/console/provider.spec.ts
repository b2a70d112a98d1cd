import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ClaimRules, IdentityProvider } from '@zehuan/access';
import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import {
  clientId,
  clientSecret,
  openidProvider,
  type OpenidProvider,
  signedOutUrlFor,
} from '../access/openid-provider.js';
import { password } from '../access/signed-in-people.js';
import { wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const withoutClaims: ClaimRules = { roleClaim: null, roles: [], unitClaim: null, secondFactorValues: [] };

describePages('the console and a provider of another site', () => {
  const settings = {
    ...{ issuer: '', clientId, clientSecret, label: '统一身份认证', callbackUrl: '', signedOutUrl: '' },
    claims: withoutClaims,
  };
  const stage = peopleAtConsole({}, { provider: new IdentityProvider(settings) });
  let provider: OpenidProvider;

  beforeAll(async () => {
    // The API has its address, and so its way back, only now.
    settings.callbackUrl = `${stage.people.at.url}/api/v1/session/oidc/callback`;
    settings.signedOutUrl = signedOutUrlFor(settings.callbackUrl);
    provider = await openidProvider(settings.callbackUrl, { host: 'localhost' });
    settings.issuer = provider.issuer;
  }, 60_000);
  afterAll(() => provider.close());

  const byProvider = (page: Page) => page.getByRole('link', { name: '用统一身份认证登录' });

  it('binds an account, signs its person in by a button, and says why another does not come in', async () => {
    const { people } = stage;
    const [{ login: own }, { login }] = [
      await people.somebody([['systemAdmin', '']]),
      await people.somebody([['reporter', '9901']]),
    ];
    const system = await stage.signedIn(own, '/administration/accounts');
    const row = system.locator('tbody tr[data-row-key]').filter({ hasText: login });
    await row.getByRole('button', { name: '统一身份' }).click();
    const dialog = system.getByRole('dialog');
    expect(await dialog.getByLabel('签发者（iss）').inputValue()).toBe(provider.issuer);
    await dialog.getByLabel('用户标识（sub）').fill('subject-of-the-reporter');
    await dialog.getByRole('button', { name: '绑定', exact: true }).click();
    await dialog.getByRole('button', { name: '解除绑定' }).waitFor();
    await dialog.getByText('subject-of-the-reporter').waitFor();
    expect(await wcagFaults(system)).toEqual([]);

    provider.vouchFor({ subject: 'somebody-else' });
    const stranger = await stage.open('/tasks');
    await byProvider(stranger).click();
    await stranger.getByText('您的身份没有绑定可用此方式登录的账号').waitFor();
    expect(await wcagFaults(stranger)).toEqual([]);

    provider.vouchFor({ subject: 'subject-of-the-reporter' });
    const person = await stage.open('/tasks?state=assigned');
    await byProvider(person).click();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();
    expect(new URL(person.url()).pathname + new URL(person.url()).search).toBe('/tasks?state=assigned');
    await person.reload();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();

    // Out of the provider's session too, by its own page, and back to ours.
    await person.locator('.person-name').click();
    await person.getByRole('menuitem', { name: '退出登录' }).click();
    await person.getByRole('button', { name: 'Yes, sign me out' }).click();
    await byProvider(person).waitFor();
    expect(new URL(person.url()).pathname).toBe('/sign-in');

    await byProvider(person).click();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();
    await dialog.getByRole('button', { name: '解除绑定' }).click();
    await dialog.getByText('尚未绑定').waitFor();
    await person.reload();
    await byProvider(person).waitFor();
  }, 240_000);

  /** Somebody whom only the provider vouches for: they have no password here. */
  const withoutPassword = async () => {
    const { people } = stage;
    const person = await people.somebody([['reporter', '9901']]);
    const bound = await people.browser((await people.somebody([['systemAdmin', '']])).login);
    const subject = `subject of ${person.login}`;
    const path = `/accounts/${person.accountId}/external-identities`;
    const answer = await people.call('POST', path, {
      headers: bound.headers,
      body: { issuer: provider.issuer, subject },
    });
    expect(answer.status).toBe(201);
    const forgetPassword = () =>
      people.query('update credential set password_hash = null where account_id = $1', [person.accountId]);
    return { ...person, subject, forgetPassword };
  };
  /** A page of whoever the provider vouches for, signed in there, and that a while ago. */
  const cameByProvider = async (subject: string, code?: () => Promise<string>): Promise<Page> => {
    provider.vouchFor({ subject });
    const page = await stage.open('/profile');
    await byProvider(page).click();
    if (code) {
      await page.getByLabel('验证码').fill(await code());
      await page.locator('.sign-in button[type="submit"]').click();
    }
    await page.getByRole('region', { name: '登录会话' }).getByText('本次').waitFor();
    await stage.people.query(`update account_session set proved_at = proved_at - interval '10 minutes'`);
    return page;
  };

  it('sends whoever has no password here to the provider once more before they end another session', async () => {
    const { subject, accountId, forgetPassword } = await withoutPassword();
    await forgetPassword();
    const [other, page] = [await cameByProvider(subject), await cameByProvider(subject)];
    const end = page.getByRole('region', { name: '登录会话' }).getByRole('button', { name: /结\s*束/ });
    await end.click();
    const proof = page.getByRole('dialog', { name: '确认是本人操作' });
    await proof.getByText('请重新登录，然后再次操作').waitFor();
    expect(await proof.getByRole('textbox').count()).toBe(0);
    expect(await wcagFaults(page)).toEqual([]);
    const opened = () =>
      stage.people.query('select id from account_session where account_id = $1 and ended_at is null', [accountId]);
    expect(await opened()).toHaveLength(2);

    const back = page.waitForResponse((response) => response.url().startsWith(settings.callbackUrl));
    await proof.getByRole('link', { name: '重新登录' }).click();
    expect((await back).status()).toBe(302);
    // The session that the page had has given way to a new one.
    await page.getByRole('region', { name: '登录会话' }).getByText('本次').waitFor();
    expect(new URL(page.url()).pathname).toBe('/profile');
    expect(await opened()).toHaveLength(2);
    await end.click();
    await page.getByText('已结束').first().waitFor();
    await end.waitFor({ state: 'detached' });
    expect(await opened()).toHaveLength(1);
    await other.reload();
    await byProvider(other).waitFor();
  }, 240_000);

  it('asks whoever has a second factor and no password for a code before they make a token', async () => {
    const { people } = stage;
    const { login, subject, accountId, forgetPassword } = await withoutPassword();
    const { headers } = await people.browser(login);
    const begun = await people.call('POST', '/second-factor', { headers, body: { password } });
    /** What the authenticator shows, as if a step had gone by since the code before. */
    const code = async (): Promise<string> => {
      await people.query('update credential set totp_last_step = null where account_id = $1', [accountId]);
      return generate({ secret: String(begun.body['secret']), epoch: Math.floor(Date.now() / 1_000) });
    };
    const body = { code: await code() };
    expect((await people.call('POST', '/second-factor/confirmation', { headers, body })).status).toBe(200);
    await forgetPassword();

    const page = await cameByProvider(subject, code);
    await page.getByRole('button', { name: '新建令牌' }).click();
    const form = page.getByRole('dialog', { name: '新建令牌' });
    await form.getByLabel('允许的操作').fill('unit.read');
    await form.getByLabel('允许的操作').press('Enter');
    // The list closes with the field left.
    await form.getByLabel('用途').focus();
    await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
    await form.getByLabel('用途').fill('每日报表');
    await form.getByRole('button', { name: '新建令牌' }).click();
    const proof = page.getByRole('dialog', { name: '确认是本人操作' });
    await proof.getByLabel('验证码').fill('000000');
    await proof.getByRole('button', { name: /下一步/ }).click();
    await proof.getByText('验证码不正确').waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await proof.getByLabel('验证码').fill(await code());
    await proof.getByRole('button', { name: /下一步/ }).click();
    // What was filled in is not lost: the act goes on by itself.
    await page.getByText('关闭后不再显示').waitFor();
    const tokens = await people.query('select name from api_token where account_id = $1', [accountId]);
    expect(tokens).toEqual([{ name: '每日报表' }]);
  }, 240_000);

  it('tells whoever has no role that theirs are proposed, and lets the security administrator grant and refuse them', async () => {
    const { people } = stage;
    const system = await people.browser((await people.somebody([['systemAdmin', '']])).login);
    const inPost = async (unit: string) => {
      const person = await people.somebody([]);
      await people.query(
        `with place as (insert into post (unit_id, kind, title, created_at) select id, 'reporter', 'x', now() from unit where code = $2 returning id)
         insert into tenure (person_id, post_id, from_on, created_at) select $1, id, '2020-01-01', now() from place`,
        [person.personId, unit],
      );
      const body = { issuer: provider.issuer, subject: person.login };
      const path = `/accounts/${person.accountId}/external-identities`;
      expect((await people.call('POST', path, { headers: system.headers, body })).status).toBe(201);
      return person;
    };
    const persons = [await inPost('9901'), await inPost('9902'), await inPost('9901')] as const;
    settings.claims = {
      ...{ ...withoutClaims, roleClaim: 'groups' },
      roles: [{ value: 'reporters', role: 'reporter' }],
    };
    const came = async ({ login }: { readonly login: string }): Promise<Page> => {
      provider.vouchFor({ subject: login, groups: ['reporters'] });
      const page = await stage.open('/tasks');
      await byProvider(page).click();
      await page.getByText('您的角色已提请安全管理员授予').waitFor();
      return page;
    };
    const page = await came(persons[0]);
    await page.getByText('委员会9901 填报员').waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    for (const other of persons.slice(1)) await came(other);

    const { login } = await people.somebody([['securityAdmin', '']]);
    const security = await stage.signedIn(login, '/administration/accounts');
    await security.getByRole('button', { name: '提议的角色（3）' }).click();
    const dialog = security.getByRole('dialog', { name: '提议的角色' });
    const rowOf = (of: { readonly login: string }) =>
      dialog.locator('tbody tr[data-row-key]').filter({ hasText: of.login });
    await rowOf(persons[2]).getByText('委员会9901').waitFor();
    expect(await wcagFaults(security)).toEqual([]);
    await rowOf(persons[2]).getByRole('button', { name: '拒绝' }).click();
    const reason = security.getByRole('dialog', { name: '拒绝' });
    await reason.getByRole('button', { name: /确\s*定/ }).click();
    await reason.getByText('请填写理由').waitFor();
    await reason.getByLabel('理由').fill('已调岗');
    await reason.getByRole('button', { name: /确\s*定/ }).click();
    await rowOf(persons[2]).waitFor({ state: 'detached' });

    await dialog.getByRole('checkbox', { name: '选择已列出的全部' }).check();
    await dialog.getByRole('button', { name: '授予所选（2）' }).click();
    await security
      .getByRole('dialog', { name: '授予所选 2 个角色？' })
      .getByRole('button', { name: /确\s*定/ })
      .click();
    await security.getByText('已授予 2 个角色').waitFor();
    await dialog.getByText('没有待办理的提议').waitFor();
    const decided = await people.query(
      'select state, count(*)::integer as count from role_proposal group by 1 order by 1',
    );
    expect(decided).toEqual([
      { state: 'granted', count: 2 },
      { state: 'refused', count: 1 },
    ]);
    await page.reload();
    await page.getByRole('heading', { name: '我的工作' }).waitFor();
    expect(await page.getByText('您的角色已提请安全管理员授予').count()).toBe(0);
  }, 240_000);
});
