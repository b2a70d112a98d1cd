import { beforeEach, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { password } from '../access/signed-in-people.js';
import { signIn, wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

/** What an authenticator shows, so many steps of time from now. */
const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1_000) + steps * 30 });

describePages('the console', () => {
  const stage = peopleAtConsole({ secondFactorRoles: ['securityAdmin'], secondFactorToleranceSeconds: 30 });
  let page: Page;

  beforeEach(async () => {
    page = await stage.open('/profile');
  });

  const enter = async (login: string): Promise<void> => {
    await page.goto('/profile');
    await signIn(page, login, password);
  };

  /** Goes through the window that sets a second factor up, with the code of the step before, so that one more can be used. */
  const setUp = async (): Promise<{ secret: string; codes: string[] }> => {
    await page.getByRole('button', { name: /下一步/ }).click();
    const qr = page.locator('svg[role="img"]');
    await qr.waitFor();
    const secret = ((await page.locator('code').first().textContent()) ?? '').replace(/\s/g, '');
    await page.getByLabel('验证码').fill(await codeOf(secret, -1));
    await page.getByRole('button', { name: '开启二次验证' }).last().click();
    await page.getByText('恢复码只显示这一次').waitFor();
    const codes = await page.locator('.codes code').allTextContents();
    return { secret, codes };
  };

  it('sets a second factor up, asks for it at the next sign-in, takes a recovery code, and takes it away again', async () => {
    const { login } = await stage.people.somebody([['reporter', '9901']]);
    await enter(login);
    await page.getByRole('button', { name: '开启二次验证' }).click();
    const inWindow = page.getByRole('dialog');
    await inWindow.getByLabel('密码').fill(password);
    const { secret, codes } = await setUp();
    expect(codes).toHaveLength(10);
    await page.getByRole('button', { name: '我已妥善保存' }).click();
    await page.getByText('剩余恢复码 10 个').waitFor();
    await inWindow.waitFor({ state: 'hidden' });
    expect(await wcagFaults(page)).toEqual([]);

    await page.context().clearCookies();
    await enter(login);
    await page.getByLabel('验证码').fill('000000');
    await page.locator('.sign-in button[type="submit"]').click();
    await page.getByText('验证码不正确').waitFor();
    await page.getByRole('button', { name: '使用恢复码' }).click();
    await page.getByLabel('恢复码').fill(codes[3] ?? '');
    await page.locator('.sign-in button[type="submit"]').click();
    await page.getByText('剩余恢复码 9 个').waitFor();

    await page.getByRole('button', { name: '关闭二次验证' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('验证码')
      .fill(await codeOf(secret));
    await page.getByRole('dialog').getByRole('button', { name: '关闭二次验证' }).click();
    await page.getByText('未开启').waitFor();
    expect((await stage.people.signIn(login)).body).toEqual({ needs: 'nothing' });
  }, 240_000);

  it('has whoever must have one set it up first, and shows the recovery codes before it goes on', async () => {
    const { login } = await stage.people.somebody([['securityAdmin', '']]);
    await enter(login);
    await page.getByText('您的岗位须开启二次验证').waitFor();
    await page.getByLabel('密码').fill(password);
    const { codes } = await setUp();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(codes).toHaveLength(10);
    await page.getByRole('button', { name: '我已妥善保存' }).click();
    await page.waitForURL('**/profile');
    await page.getByText('您的岗位须开启，不能关闭').waitFor();
    expect(await page.getByRole('button', { name: '关闭二次验证' }).count()).toBe(0);
  }, 240_000);

  it('ends another session, changes the password, and goes on in this one', async () => {
    const { login } = await stage.people.somebody([['reporter', '9901']]);
    const [one, other] = [await stage.people.browser(login), await stage.people.browser(login)];
    const status = async ({ headers }: typeof one) => (await stage.people.call('GET', '/session', { headers })).status;
    await enter(login);
    const sessions = page.getByRole('region', { name: '登录会话' });
    await sessions.getByText('本次').waitFor();
    expect(await sessions.getByRole('button', { name: /结\s*束/ }).count()).toBe(2);
    // It was a while ago that this one signed in.
    await stage.people.query(`update account_session set proved_at = proved_at - interval '10 minutes'`);
    await sessions
      .getByRole('button', { name: /结\s*束/ })
      .first()
      .click();
    const proof = page.getByRole('dialog');
    await proof.getByLabel('密码').fill('不是密码');
    await proof.getByRole('button', { name: /下一步/ }).click();
    await proof.getByText('密码不正确').waitFor();
    await proof.getByLabel('密码').fill(password);
    await proof.getByRole('button', { name: /下一步/ }).click();
    await proof.waitFor({ state: 'hidden' });
    await page.getByText('已结束').first().waitFor();
    await sessions
      .getByRole('button', { name: /结\s*束/ })
      .nth(1)
      .waitFor({ state: 'detached' });
    expect((await Promise.all([status(one), status(other)])).sort()).toEqual([200, 401]);

    const next = '另一个自己选的 2031';
    await page.getByRole('button', { name: '修改密码' }).click();
    const inWindow = page.getByRole('dialog');
    await inWindow.getByLabel('当前密码', { exact: true }).fill(password);
    await inWindow.getByLabel('新密码', { exact: true }).fill(next);
    await inWindow.getByLabel('再次输入新密码').fill(next);
    await inWindow.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('密码已修改').waitFor();
    expect(await Promise.all([status(one), status(other)])).toEqual([401, 401]);
    // The next act bears the proof of the new secret.
    await page.getByRole('button', { name: '新建令牌' }).click();
    await page.getByLabel('用途').fill('统计脚本');
    await page.getByLabel('允许的操作').click();
    await page.getByLabel('允许的操作').fill('unit.read');
    await page.keyboard.press('Enter');
    // The list of choices may still lie over the button: it is sent from the field of the name.
    await page.getByLabel('用途').press('Enter');
    const token = (await page.locator('[role="dialog"] code').textContent()) ?? '';
    const headers = { Authorization: `Bearer ${token}` };
    expect((await stage.people.call('GET', '/units/9901', { headers })).status).toBe(200);
    await page.keyboard.press('Escape');
    await page
      .getByRole('region', { name: '接口令牌' })
      .getByRole('button', { name: /吊\s*销/ })
      .click();
    await page.getByRole('button', { name: /确\s*定/ }).click();
    await page.getByText('没有接口令牌').waitFor();
    expect((await stage.people.call('GET', '/units/9901', { headers })).status).toBe(401);
  }, 240_000);
});
