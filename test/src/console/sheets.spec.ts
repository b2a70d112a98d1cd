import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from '@jest/globals';
import { readTable, writeTable } from '@zehuan/org';
import ExcelJS from 'exceljs';
import type { Download, Page } from 'playwright-core';
import { aYearOf } from '../api/a-running-year.js';
import { overflowOf, wcagFaults } from './browser.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const pathOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
const summary = '已按年度任务安排逐项完成，并报上级党委备案';

describePages('sheets at the console', () => {
  const stage = peopleAtConsole();
  const logins = { coordinator: '', reporter: '' };

  beforeAll(async () => {
    const { people } = stage;
    ({ login: logins.coordinator } = await people.somebody([['coordinator', '99']]));
    ({ login: logins.reporter } = await people.somebody([['reporter', '9901']]));
    await aYearOf(people.at, '99');
  }, 240_000);

  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const taken = async (page: Page, name: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
    expect(download.suggestedFilename()).toMatch(/^\w+-\d{4}-\d{2}-\d{2}\.xlsx$/);
    return pathOf(download);
  };
  const choose = (page: Page, name: string, file: Uint8Array) =>
    page
      .getByRole('dialog')
      .locator('input[type="file"]')
      .setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(file),
      });

  it('take every view out to Excel as it stands there, and to paper without what leads elsewhere', async () => {
    const page = await stage.signedIn(logins.coordinator, '/tasks?view=all');
    for (const [path, head] of [
      ['/tasks?view=all', '标题'],
      ['/board?as=table', '单位编码'],
      ['/board?as=heat', '单位编码'],
      ['/organization', '编码'],
      ['/year', '单位编码'],
      ['/administration/incidents', '单位编码'],
      ['/notices', '时间'],
    ] as const) {
      await page.goto(path);
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      const table = await readTable(await taken(page, '导出 Excel'), 'xlsx');
      expect([path, table[0]?.[0]]).toEqual([path, head]);
      await button(page, /^打\s?印$/).waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const hidden of ['.shell-header', '.ant-layout-sider', '.page-head > .page-extra'])
        expect([path, hidden, await page.locator(hidden).first().isVisible()]).toEqual([path, hidden, false]);
      expect([path, await page.locator('main h1').isVisible()]).toEqual([path, true]);
      await page.emulateMedia({ media: 'screen' });
    }
  }, 300_000);

  it('let a reporter fill in their tasks in a workbook: faults by cell first, then drafts', async () => {
    const page = await stage.signedIn(logins.reporter, '/tasks');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await taken(page, '下载填报簿')) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('工作进展报告');
    if (!sheet) throw new Error('The workbook has no such sheet');
    const keys = (sheet.getRow(1).values as unknown[]).map(String);
    const cell = (key: string) => sheet.getRow(3).getCell(keys.indexOf(key));
    cell('form.summary').value = summary;
    cell('form.isDone').value = '大概';
    await button(page, '上传填报簿').click();
    const dialog = page.getByRole('dialog');
    await choose(page, '填报.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    await dialog.getByText('有 1 处需要修改，未作任何更改').waitFor();
    await dialog.getByRole('cell', { name: `工作进展报告 ${cell('form.isDone').address}` }).waitFor();
    await dialog.getByRole('cell', { name: '请选择是或否' }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    expect(await dialog.locator('.ant-modal-footer .ant-btn-primary').isDisabled()).toBe(true);

    cell('form.isDone').value = '是';
    await choose(page, '填报.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    await button(page, '保存 1 项草稿').click();
    await page.getByText('已保存 1 项草稿').waitFor();
    const kept = await stage.people.query<{ form: unknown }>('select form from task_draft');
    expect(kept).toEqual([{ form: { summary, isDone: true } }]);
  }, 120_000);

  it('say of a file that is none of theirs what is wrong, on a narrow telephone too', async () => {
    const page = await stage.signedIn(logins.reporter, '/tasks', { viewport: { width: 360, height: 900 } });
    await button(page, '上传填报簿').click();
    await choose(page, '别的.xlsx', Buffer.from('%PDF-1.7'));
    await page.getByRole('dialog').getByText('文件有误，未作任何更改').waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await wcagFaults(page)).toEqual([]);
  }, 120_000);

  it('show what an import of units would change, and change it when that is confirmed', async () => {
    const page = await stage.signedIn(logins.coordinator, '/organization');
    const table = await readTable(await taken(page, '导出 Excel'), 'xlsx');
    const [head = [], ...rows] = table;
    const name = head.indexOf('名称');
    const changed = rows.map((row) =>
      row[0] === '9901' ? row.map((text, at) => (at === name ? '更名后的市委' : text)) : row,
    );
    const added = head.map((_, at) => ['9903', '新设的市委', '党委', '市', '99'][at] ?? '');
    await button(page, '导入单位').click();
    await choose(page, 'units.xlsx', await writeTable([head, ...changed, added], 'xlsx', '单位'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/新增 1，更名 1，调整隶属 0/).waitFor();
    await dialog.getByRole('cell', { name: '更名后的市委' }).waitFor();
    expect(await wcagFaults(page)).toEqual([]);
    expect(await stage.people.query(`select 1 from unit where name in ('更名后的市委', '新设的市委')`)).toEqual([]);
    await button(page, '导入 2 个单位').click();
    await page.getByText('已新增 1 个单位，更改 1 个').waitFor();
    expect(await stage.people.query(`select 1 from unit where name in ('更名后的市委', '新设的市委')`)).toHaveLength(2);
  }, 120_000);
});
