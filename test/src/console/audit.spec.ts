import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { openKeyring, sealHeads } from '@zehuan/audit';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, openDatabase } from '@zehuan/platform';
import type { Page } from 'playwright-core';
import { wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

describePages('the page of the audit administrator', () => {
  const stage = peopleAtConsole();
  let page: Page;
  let login: string;
  let other: string;

  beforeAll(async () => {
    ({ login } = await stage.people.somebody([['auditAdmin', '']]));
    ({ login: other } = await stage.people.somebody([['reporter', '9901']]));
  }, 240_000);
  beforeEach(async () => {
    page = await stage.signedIn(login, '/administration/audit');
  });

  const rows = () => page.getByRole('tabpanel').locator('tbody tr[data-row-key]');

  it('shows entries, finds those that are asked for, and shows one before and after', async () => {
    await rows().first().waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await page.getByLabel('数据表', { exact: true }).fill('account');
    await page.getByRole('button', { name: /查\s*找/ }).click();
    await page.waitForURL('**table=account');
    await rows().filter({ hasText: 'account' }).first().waitFor();
    // The rows before stay until those that are asked for have come.
    await rows().filter({ hasNotText: 'account' }).first().waitFor({ state: 'detached' });
    for (const text of await rows().allTextContents()) expect(text).toContain('account');
    await page.goto('/administration/audit?table=account&kind=insert');
    expect(await page.getByLabel('数据表', { exact: true }).inputValue()).toBe('account');
    await rows()
      .first()
      .getByRole('button', { name: /查\s*看/ })
      .click();
    const entry = page.getByRole('dialog');
    await entry.getByText(other, { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('entry')).toMatch(/^[0-9a-f-]{36}$/);
    // A link to the entry shows it, too.
    await page.reload();
    await entry.getByText(other, { exact: true }).waitFor();
  }, 240_000);

  it('says that of business tables only columns are shown', async () => {
    await page.goto('/administration/audit?table=unit&kind=insert');
    await rows()
      .first()
      .getByRole('button', { name: /查\s*看/ })
      .click();
    const entry = page.getByRole('dialog');
    await entry.getByText('属于业务内容').waitFor();
    await entry.getByText('parent_id', { exact: true }).first().waitFor();
    expect(await entry.getByText('修改后').count()).toBe(0);
  }, 240_000);

  it('verifies with an anchor, and says in plain words what is wrong and where', async () => {
    const { at } = stage.people;
    const keyring = openKeyring(join(at.folder, 'audit.pem'));
    const number = await inTransaction(at.database.owner, systemActor('test'), (tx) => sealHeads(tx, keyring));
    expect(number).toBe(1);
    await page.getByRole('tab', { name: '核验' }).click();
    const verify = page.locator('button[type="submit"]', { hasText: /核\s*验/ });
    await verify.click();
    await page.getByText('审计记录未被改动').waitFor();
    await page.getByText('没有公钥').waitFor();
    expect(await wcagFaults(page)).toEqual([]);

    const noAnchor = join(at.folder, 'no-anchor.json');
    await writeFile(noAnchor, '{');
    await page.locator('input[type="file"]').setInputFiles(noAnchor);
    await page.getByText('该文件不是锚文件').waitFor();

    const superuser = await openDatabase({ url: at.database.superuserUrl, poolSize: 1 });
    const forge = (sql: string) =>
      superuser.transaction(async (manager) => {
        await manager.query('set local session_replication_role = replica');
        await manager.query(sql);
      });
    try {
      await forge(`update audit_entry set actor = 'x' where id in (
        select entry_id from audit_link where chain = 'administration' and sequence = 2)`);
      await verify.click();
      await page.getByText('审计记录已被改动').waitFor();
      await page.getByText('此记录被改动、插入或调换了顺序').waitFor();
      await page.getByText('请勿再作任何改动').waitFor();
      await page.getByRole('button', { name: /查\s*看/ }).click();
      await page.getByRole('dialog').getByText('x', { exact: true }).waitFor();
    } finally {
      await superuser.destroy();
    }
  }, 240_000);
});
