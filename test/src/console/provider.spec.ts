import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityProvider } from '@zehuan/access';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { clientId, clientSecret, openidProvider, type OpenidProvider } from '../access/openid-provider.js';
import { password, type SignedInPeople, signedInPeople } from '../access/signed-in-people.js';
import { builtConsole, canLookAtPages, openBrowser, openPage, wcagFaults } from './browser.js';

(canLookAtPages ? describe : describe.skip)('the console and a provider of another site', () => {
  let people: SignedInPeople;
  let provider: OpenidProvider;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    const settings = {
      ...{ issuer: '', clientId, clientSecret, label: '统一身份认证', callbackUrl: '' },
      claims: { roleClaim: null, roles: [], secondFactorValues: [] },
    };
    const parts = { consoleFolder: builtConsole, provider: new IdentityProvider(settings) };
    people = await signedInPeople({}, parts);
    // The API has its address, and so its way back, only now.
    settings.callbackUrl = `${people.at.url}/api/v1/session/oidc/callback`;
    provider = await openidProvider(settings.callbackUrl, 'localhost');
    settings.issuer = provider.issuer;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
    await people.at.close();
    await provider.close();
  });

  const pageAt = async (path: string): Promise<Page> => {
    const { context, page } = await openPage(browser);
    contexts.push(context);
    await page.goto(`${people.at.url}${path}`);
    return page;
  };
  const byProvider = (page: Page) => page.getByRole('link', { name: '用统一身份认证登录' });

  it('binds an account, signs its person in by a button, and says why another does not come in', async () => {
    const [{ login: own }, { login }] = [
      await people.somebody([['systemAdmin', '']]),
      await people.somebody([['reporter', '9901']]),
    ];
    const system = await pageAt('/administration/accounts');
    await system.getByLabel('账号').fill(own);
    await system.getByLabel('密码').fill(password);
    await system.locator('.sign-in button[type="submit"]').click();
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
    const stranger = await pageAt('/tasks');
    await byProvider(stranger).click();
    await stranger.getByText('您的身份没有绑定可用此方式登录的账号').waitFor();
    expect(await wcagFaults(stranger)).toEqual([]);

    provider.vouchFor({ subject: 'subject-of-the-reporter' });
    const person = await pageAt('/tasks?state=assigned');
    await byProvider(person).click();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();
    expect(new URL(person.url()).pathname + new URL(person.url()).search).toBe('/tasks?state=assigned');
    await person.reload();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();

    await dialog.getByRole('button', { name: '解除绑定' }).click();
    await dialog.getByText('尚未绑定').waitFor();
    await person.reload();
    await byProvider(person).waitFor();
  }, 240_000);
});
