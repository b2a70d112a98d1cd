import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { readTable, writeTable } from '@zehuan/org';
import type { Page } from 'playwright-core';
import { overflowOf, wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const next = '自己选的新密码 2027';

describePages('the page of accounts', () => {
  const stage = peopleAtConsole();
  const logins = { system: '', security: '', audit: '' };

  beforeAll(async () => {
    const { people } = stage;
    ({ login: logins.system } = await people.somebody([['systemAdmin', '']]));
    ({ login: logins.security } = await people.somebody([['securityAdmin', '']]));
    ({ login: logins.audit } = await people.somebody([['auditAdmin', '']]));
    await people.query(
      `with someone as (insert into person (name, created_at) values ('待开户', now()) returning id),
         place as (insert into post (unit_id, kind, title, created_at) select id, 'reporter', 'reporter', now() from unit where code = '9901' returning id)
       insert into tenure (person_id, post_id, from_on, created_at) select someone.id, place.id, '2020-01-01', now() from someone, place`,
    );
  }, 240_000);

  const administrator = (which: keyof typeof logins): Promise<Page> =>
    stage.signedIn(logins[which], '/administration/accounts');
  const rowOf = (page: Page, login: string) => page.locator('tbody tr[data-row-key]').filter({ hasText: login });
  const confirm = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /确\s*定/ });

  it('finds accounts that nobody needs any more, and disables them all at once', async () => {
    const { login, accountId } = await stage.people.somebody([['reporter', '9901']]);
    await stage.people.query(`update account set created_at = created_at - interval '91 days' where id = $1`, [
      accountId,
    ]);
    const system = await administrator('system');
    await rowOf(system, logins.audit).waitFor();
    await system.getByRole('combobox', { name: '长期未用或无职务' }).click();
    await system.locator('.ant-select-item-option', { hasText: '90 天未用或无职务' }).click();
    await rowOf(system, logins.audit).waitFor({ state: 'detached' });
    await rowOf(system, login).waitFor();
    expect(await wcagFaults(system)).toEqual([]);
    await system.getByRole('button', { name: '全部停用' }).click();
    await confirm(system).click();
    await system.getByText('已停用 1 个账号').waitFor();
    await rowOf(system, login).waitFor({ state: 'detached' });
    expect(await stage.people.query('select state from account where id = $1', [accountId])).toEqual([
      { state: 'disabled' },
    ]);
    const audit = await administrator('audit');
    expect(await audit.getByRole('combobox', { name: '长期未用或无职务' }).count()).toBe(0);
  }, 240_000);

  it('lets one administrator make an account, another grant and revoke its role, and the third only look', async () => {
    const system = await administrator('system');
    await system.getByRole('button', { name: '新建账号' }).click();
    await system.getByRole('combobox', { name: '人员' }).fill('待开户');
    await system.locator('.ant-select-item-option', { hasText: '待开户' }).click();
    const asked = system.getByRole('dialog');
    await asked.getByLabel('账号').fill('two words');
    await asked.getByRole('button', { name: '新建账号' }).click();
    await asked.getByText('账号不得含空格').waitFor();
    await asked.getByLabel('账号').fill('kaihu');
    expect(await wcagFaults(system)).toEqual([]);
    await asked.getByRole('button', { name: '新建账号' }).click();
    await asked.getByText('初始密码只显示这一次').waitFor();
    const given = (await asked.locator('code').textContent()) ?? '';
    await asked.getByRole('button', { name: /Close|关闭/ }).click();
    await rowOf(system, 'kaihu').getByText('尚未授权').waitFor();
    expect(await rowOf(system, logins.system).getByText('本人账号').count()).toBe(1);

    const security = await administrator('security');
    expect(await security.getByRole('button', { name: '新建账号' }).count()).toBe(0);
    await security.getByRole('combobox', { name: '授予角色 kaihu' }).click();
    await security.locator('.ant-select-item-option', { hasText: '填报员' }).click();
    await rowOf(security, 'kaihu').getByRole('button', { name: '撤销角色 kaihu 填报员' }).waitFor();
    expect(await wcagFaults(security)).toEqual([]);

    const person = await stage.enter('kaihu', '/tasks', given);
    await person.getByLabel('当前密码').fill(given);
    await person.getByLabel('新密码', { exact: true }).fill(next);
    await person.getByLabel('再次输入新密码').fill(next);
    await person.locator('.sign-in button[type="submit"]').click();
    await person.getByRole('heading', { name: '我的工作' }).waitFor();

    const audit = await administrator('audit');
    await rowOf(audit, 'kaihu').getByText('填报员').waitFor();
    expect(await audit.locator('tbody').getByRole('button').count()).toBe(0);

    await rowOf(security, 'kaihu').getByRole('button', { name: '撤销角色 kaihu 填报员' }).click();
    await confirm(security).click();
    await security.getByText('请填写理由').waitFor();
    await security.getByRole('dialog').getByLabel('理由').fill('岗位调整');
    await confirm(security).click();
    await rowOf(security, 'kaihu').getByRole('combobox', { name: '授予角色 kaihu' }).waitFor();
    const left = await stage.people.query(
      `select g.reason from role_grant g join account a on a.id = g.account_id where a.login = 'kaihu'`,
    );
    expect(left).toEqual([{ reason: '岗位调整' }]);
    await person.reload();
    await person.locator('.sign-in').waitFor();
  }, 240_000);

  it('finds an account by its state, disables and enables it, and gives a new first password', async () => {
    const { login } = await stage.people.somebody([['reporter', '9902']]);
    const system = await administrator('system');
    await system.getByRole('searchbox', { name: '按账号或姓名查找' }).fill(login);
    await system.keyboard.press('Enter');
    await system.waitForURL(`**search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '停用' }).click();
    await confirm(system).click();
    await rowOf(system, login).getByRole('button', { name: '启用' }).waitFor();
    expect((await stage.people.signIn(login)).status).toBe(401);
    await system.goto(`/administration/accounts?state=disabled&search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '启用' }).click();
    await system.getByText('没有符合条件的账号').waitFor();
    await system.goto(`/administration/accounts?search=${login}`);
    await rowOf(system, login).getByRole('button', { name: '重置密码' }).click();
    await confirm(system).click();
    await system.getByText('初始密码只显示这一次').waitFor();
    const given = (await system.getByRole('dialog').locator('code').textContent()) ?? '';
    expect((await stage.people.signIn(login)).status).toBe(401);
    expect((await stage.people.signIn(login, given)).body).toEqual({ needs: 'passwordChange' });
    await system.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(system)).toBe(0);
  }, 240_000);

  it('makes accounts from a sheet after a look at them, and gives the first passwords as a file, this once', async () => {
    await stage.people.query(
      `with someone as (insert into person (name, created_at) values ('批量一', now()) returning id),
         place as (insert into post (unit_id, kind, title, created_at) select id, 'inspector', 'x', now() from unit where code = '9902' returning id)
       insert into tenure (person_id, post_id, from_on, created_at) select someone.id, place.id, '2020-01-01', now() from someone, place`,
    );
    const sheet = async (unit: string) => ({
      ...{ name: 'accounts.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
      buffer: await writeTable(
        [
          ['账号', '姓名', '单位编码'],
          ['piliang1', '批量一', unit],
        ],
        'xlsx',
        '账号',
      ),
    });
    const system = await administrator('system');
    await system.getByRole('button', { name: '批量建账号' }).click();
    const dialog = system.getByRole('dialog');
    const [template] = await Promise.all([
      system.waitForEvent('download'),
      dialog.getByRole('button', { name: '下载模板' }).click(),
    ]);
    expect((await readTable(await readFile(await template.path()), 'xlsx'))[0]?.slice(0, 3)).toEqual([
      ...['账号', '姓名', '单位编码'],
    ]);
    await dialog.locator('input[type="file"]').setInputFiles(await sheet('000000'));
    await dialog.getByText('/rows/2/unitCode').waitFor();
    await dialog.locator('input[type="file"]').setInputFiles(await sheet('9902'));
    await dialog.getByText('将新建 1 个账号，0 个已存在').waitFor();
    expect(await wcagFaults(system)).toEqual([]);
    const [passwords] = await Promise.all([
      system.waitForEvent('download'),
      dialog.getByRole('button', { name: '建立 1 个账号' }).click(),
    ]);
    expect(passwords.suggestedFilename()).toMatch(/^first-passwords-[\d-]+\.xlsx$/);
    const [, row] = await readTable(await readFile(await passwords.path()), 'xlsx');
    expect((await stage.people.signIn('piliang1', row?.[4])).body).toEqual({ needs: 'passwordChange' });
    await system.getByText('初始密码只在此文件中给出这一次').waitFor();
    expect(await wcagFaults(system)).toEqual([]);
    const [again] = await Promise.all([
      system.waitForEvent('download'),
      system.getByRole('button', { name: '再次保存' }).click(),
    ]);
    expect((await readTable(await readFile(await again.path()), 'xlsx'))[1]).toEqual(row);
    await system.getByRole('button', { name: '文件已妥善保存' }).click();
    await rowOf(system, 'piliang1').getByText('尚未授权').waitFor();
  }, 240_000);
});
