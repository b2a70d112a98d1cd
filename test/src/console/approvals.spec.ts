import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { parseUnits } from '@zehuan/org';
import type { Page } from 'playwright-core';
import { overflowOf, wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

describePages('the page of what waits for a second person', () => {
  const stage = peopleAtConsole();
  const logins = { system: '', security: '', audit: '', heir: '', coordinator: '', secretary: '' };

  beforeAll(async () => {
    const { people } = stage;
    ({ login: logins.system } = await people.somebody([['systemAdmin', '']]));
    ({ login: logins.security } = await people.somebody([['securityAdmin', '']]));
    ({ login: logins.audit } = await people.somebody([['auditAdmin', '']]));
    ({ login: logins.heir } = await people.somebody([]));
    ({ login: logins.coordinator } = await people.somebody([['coordinator', '9901']]));
    ({ login: logins.secretary } = await people.holder('topLeader', '9901'));
  }, 240_000);

  const accounts = (which: keyof typeof logins) => stage.signedIn(logins[which], '/administration/accounts');
  const approvals = (which: keyof typeof logins) => stage.signedIn(logins[which], '/approvals');
  const rowOf = (page: Page, text: string) => page.locator('tbody tr[data-row-key]').filter({ hasText: text });
  const dialog = (page: Page) => page.getByRole('dialog');
  const confirm = (page: Page) => dialog(page).getByRole('button', { name: /确\s*定/ });
  const say = async (page: Page, reason: string) => {
    await dialog(page).getByLabel('理由').fill(reason);
    await confirm(page).click();
  };

  it('lets one administrator ask for another, a second agree, and nobody agree with themselves', async () => {
    const security = await accounts('security');
    await security.getByRole('combobox', { name: `提请任管理员 ${logins.heir}` }).click();
    await security.locator('.ant-select-item-option', { hasText: '审计管理员' }).click();
    await confirm(security).click();
    await security.getByText('请填写理由').waitFor();
    await say(security, '接替');
    await security.waitForURL('**/approvals');
    await rowOf(security, logins.heir).getByText('等待同意').waitFor();
    expect(
      await rowOf(security, logins.heir)
        .getByRole('button', { name: /同\s*意/ })
        .count(),
    ).toBe(0);
    expect(await wcagFaults(security)).toEqual([]);

    const audit = await approvals('audit');
    await audit.locator('nav .ant-badge').getByText('1').waitFor();
    await rowOf(audit, logins.heir).getByText('接替').waitFor();
    expect(await wcagFaults(audit)).toEqual([]);
    await rowOf(audit, logins.heir)
      .getByRole('button', { name: /^同\s*意$/ })
      .click();
    await confirm(audit).click();
    await audit.getByText('已同意并办理').waitFor();
    const granted = await stage.people.query(
      `select g.role from role_grant g join account a on a.id = g.account_id where a.login = $1`,
      [logins.heir],
    );
    expect(granted).toEqual([{ role: 'auditAdmin' }]);
  }, 240_000);

  it('tells the new password of an administrator to whoever agrees', async () => {
    const system = await accounts('system');
    await rowOf(system, logins.audit).getByRole('button', { name: '提请重置密码' }).click();
    await say(system, '忘记密码');
    await system.waitForURL('**/approvals');
    const security = await approvals('security');
    await rowOf(security, logins.audit)
      .getByRole('button', { name: /^同\s*意$/ })
      .click();
    await confirm(security).click();
    const given = await dialog(security).locator('code').textContent();
    expect((await stage.people.signIn(logins.audit, given ?? '')).body).toEqual({ needs: 'passwordChange' });
  }, 240_000);

  it('gives a coordinator the persons of the branch when the secretary has agreed', async () => {
    const coordinator = await stage.signedIn(logins.coordinator, '/organization');
    await coordinator.getByRole('button', { name: '提请导出人员名册' }).click();
    await say(coordinator, '换届核对');
    await coordinator.getByText('已提出，等待另一人同意').waitFor();
    const secretary = await approvals('secretary');
    await rowOf(secretary, '换届核对').getByText('导出委员会9901及下级人员名册').waitFor();
    await rowOf(secretary, '换届核对')
      .getByRole('button', { name: /^同\s*意$/ })
      .click();
    await confirm(secretary).click();
    await secretary.getByText('已同意').first().waitFor();
    await coordinator.goto('/approvals');
    const [download] = await Promise.all([
      coordinator.waitForEvent('download'),
      rowOf(coordinator, '换届核对').getByRole('button', { name: '下载名册' }).click(),
    ]);
    const rows = await parseUnits(await readFile(await download.path()), 'xlsx');
    expect(rows.map(({ cells }) => cells.code)).toEqual(['9901', '990101']);
    expect(rows.every(({ cells }) => (cells.secretaryName ?? '') !== '')).toBe(true);
    expect(await wcagFaults(coordinator)).toEqual([]);
  }, 240_000);

  it('refuses with a reason, takes back, says when nothing waits, and fits a telephone', async () => {
    const security = await accounts('security');
    const ask = async () => {
      await security.getByRole('button', { name: `提请撤销管理员 ${logins.system} 系统管理员` }).click();
      await say(security, '岗位调整');
      await security.waitForURL('**/approvals');
    };
    await ask();
    const audit = await approvals('heir');
    await rowOf(audit, logins.system).getByRole('button', { name: '不同意' }).click();
    await say(audit, '暂缓');
    await rowOf(audit, logins.system).getByText('未同意').waitFor();
    await security.goto('/administration/accounts');
    await ask();
    await rowOf(security, '岗位调整')
      .getByRole('button', { name: /撤\s*回/ })
      .click();
    await confirm(security).click();
    await rowOf(security, '岗位调整').getByText('已撤回').waitFor();
    await security.goto('/approvals?state=asked');
    await security.getByText('没有待办理的事项').waitFor();
    await security.goto('/approvals');
    await rowOf(security, '岗位调整').first().waitFor();
    await security.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(security)).toBe(0);
  }, 240_000);
});
