import { beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { overflowOf, wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const source = await readFile(new URL('../../../libs/policy/packs/province.yaml', import.meta.url), 'utf8');

/** The pack that is loaded, with another time of reminders, and a rung of a ladder less. */
const nextVersion = source
  .replace(/^version: .*$/m, 'version: 9.0.0')
  .replace(/^remindAt: .*$/m, 'remindAt: "08:30"')
  .replace(/^ +- \{ key: reviewAfter1.*\n/m, '');

describePages('policy packs at the console', () => {
  const stage = peopleAtConsole();
  let login = '';
  beforeAll(async () => {
    ({ login } = await stage.people.somebody([['coordinator', '99']]));
  });

  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

  it('are read in words: what is asked and by when, how it is chased, the forms, the assessment, a year with it', async () => {
    const page = await stage.signedIn(login, '/policy');
    await page.getByRole('tabpanel').getByRole('link').first().click();
    await page.getByRole('columnheader', { name: '事项' }).waitFor();
    await page.locator('.ant-table-row-expand-icon').first().click();
    await page.getByText('牵头单位').first().waitFor();
    expect(await page.getByRole('columnheader', { name: '期限' }).isVisible()).toBe(true);
    expect(await wcagFaults(page)).toEqual([]);
    await tab(page, '时间与催办').click();
    await page
      .getByRole('cell', { name: /到期前 \d+ 个工作日/ })
      .first()
      .waitFor();
    await tab(page, '表单').click();
    await page.getByText('填写内容不会保存').waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    await tab(page, '考核').click();
    await page.getByRole('heading', { name: '组成与权重' }).waitFor();
    await tab(page, '预览年度').click();
    await page.getByRole('button', { name: '预览年度' }).click();
    await page.getByText(/将启动 \d+ 个闭环/).waitFor();
    expect(await page.getByText(/noTopLeader|noReporter|provisional|movedOffHoliday/).count()).toBe(0);
    expect(await wcagFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await overflowOf(page)).toBe(0);
  }, 120_000);

  it('are checked with their faults by line, loaded, and compared in words', async () => {
    const page = await stage.signedIn(login, '/policy');
    await tab(page, '校验').click();
    const typed = page.getByRole('textbox', { name: '政策包源文件（YAML）' });
    await typed.fill(nextVersion.replace(/^remindAt: .*$/m, 'remindAt: soon'));
    await page.getByRole('button', { name: /^校\s?验$/ }).click();
    await page.getByText(/第 \d+ 行第 \d+ 列/).waitFor();
    expect(await page.getByRole('button', { name: /^装\s?入$/ }).isDisabled()).toBe(true);
    await typed.fill(nextVersion);
    // What was found holds for what was checked alone.
    expect(await page.getByText(/第 \d+ 行第 \d+ 列/).count()).toBe(0);
    await page.getByRole('button', { name: /^校\s?验$/ }).click();
    await page.getByText('校验通过：province 9.0.0').waitFor();
    await page.getByRole('button', { name: /^装\s?入$/ }).click();
    await page.getByText('已装入').waitFor();
    const loaded = await stage.people.query<{ version: string }>(
      `select version from policy_pack where key = 'province' order by loaded_at desc limit 1`,
    );
    expect(loaded).toEqual([{ version: '9.0.0' }]);

    await tab(page, '版本对比').click();
    const row = page.getByRole('row').filter({ hasText: '提醒时刻' });
    await row.getByText('修改').waitFor();
    await row.getByRole('cell', { name: '08:30' }).waitFor();
    await page.getByRole('row').filter({ hasText: '版本' }).getByRole('cell', { name: '9.0.0' }).waitFor();

    await page.getByRole('row').filter({ hasText: '催办 › 审核 › reviewAfter1' }).getByText('删除').waitFor();
    expect(await page.getByRole('tabpanel').locator('.ant-table-row').count()).toBe(3);
    expect(await wcagFaults(page)).toEqual([]);
  }, 120_000);
});
