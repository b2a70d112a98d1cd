import { beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { planDeliveries } from '@zehuan/notices';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { Page } from 'playwright-core';
import { aYearOf } from '../api/a-running-year.js';
import { overflowOf, seriousFaults } from './browser.js';
import { focusFaults, settled } from './page-faults.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const choices = (page: Page) => page.getByRole('region', { name: '消息接收方式' });
const channels = (page: Page) => page.getByRole('region', { name: '委员会9901的外发渠道' });
const rowOf = (page: Page, address: string) => channels(page).getByRole('row').filter({ hasText: address });
const inTheDark = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;

describePages('what is told outside, at the console', () => {
  const stage = peopleAtConsole();
  let coordinator: string;
  beforeAll(async () => {
    ({ login: coordinator } = await stage.people.somebody([['coordinator', '9901']]));
  }, 240_000);

  const kept = () =>
    stage.people.query(
      `select c.kind, address, secret, is_enabled as "isEnabled" from channel c join unit u on u.id = c.unit_id
       where u.code = '9901' order by c.id`,
    );

  const byProcess = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
    inTransaction(stage.people.at.database.dataSource, systemActor('test'), work);

  it('is chosen by everybody for themselves, and kept', async () => {
    for (const [role, unit] of [
      ['reporter', '9901'],
      ['appraiser', '9901'],
      ['systemAdmin', ''],
    ] as const) {
      const { login, personId } = await stage.people.somebody([[role, unit]]);
      const page = await stage.signedIn(login, '/profile');
      const byEmail = choices(page).getByRole('checkbox', { name: '用邮件接收消息' });
      const digestOnly = choices(page).getByRole('checkbox', { name: '每天最多一封，合并发送' });
      await digestOnly.check();
      await page.getByText('已保存').waitFor();
      await byEmail.focus();
      await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok()),
        page.keyboard.press('Space'),
      ]);
      await page.reload();
      await choices(page).locator('input:disabled').waitFor();
      expect([await byEmail.isChecked(), await digestOnly.isChecked(), await digestOnly.isDisabled()]).toEqual([
        false,
        true,
        true,
      ]);
      const sql = `select by_email as "byEmail", digest_only as "digestOnly" from notice_choice where person_id = $1`;
      expect(await stage.people.query(sql, [personId])).toEqual([{ byEmail: false, digestOnly: true }]);
      expect(await seriousFaults(page)).toEqual([]);
      expect(await channels(page).count()).toBe(0);
    }
  }, 240_000);

  it("is set up for the unit by its coordinator: added, turned off, changed and removed; the robot's key is not shown again", async () => {
    const page = await stage.signedIn(coordinator, '/profile');
    const dialog = page.getByRole('dialog');
    const button = (name: string) => dialog.getByRole('button', { name });
    await channels(page).getByText('没有外发渠道').waitFor();

    await channels(page).getByRole('button', { name: '新增渠道' }).click();
    await dialog.getByLabel('机器人地址或密钥').fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send');
    await button('新增渠道').click();
    await dialog.getByText('请填写企业微信群机器人的完整地址，或其中的 key').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await dialog
      .getByLabel('机器人地址或密钥')
      .fill('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4');
    await button('新增渠道').click();
    await dialog.waitFor({ state: 'hidden' });
    await rowOf(page, '…4bc4').getByText('启用中').waitFor();

    await channels(page).getByRole('button', { name: '新增渠道' }).click();
    await dialog.getByRole('combobox', { name: '渠道' }).click();
    await page.locator('.ant-select-item-option', { hasText: 'Webhook' }).click();
    await dialog.getByLabel('地址', { exact: true }).fill('https://hooks.example.cn/zehuan');
    await dialog.getByLabel('签名密钥').fill('一个密钥');
    await button('新增渠道').click();
    await dialog.waitFor({ state: 'hidden' });
    await rowOf(page, 'https://hooks.example.cn').getByText('主机未获准').waitFor();
    await channels(page).getByText('请联系安全管理员').waitFor();
    await rowOf(page, 'https://hooks.example.cn').getByRole('cell', { name: '是', exact: true }).waitFor();
    await stage.people.query(
      `insert into webhook_host (host, port, allows_private, reason, created_at, actor) values ('hooks.example.cn', 443, false, '演练', now(), 'test')`,
    );
    await page.reload();
    await rowOf(page, 'https://hooks.example.cn').waitFor();
    await settled(page);
    expect(await channels(page).getByText('主机未获准').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);

    await rowOf(page, '…4bc4').getByRole('button', { name: '停用' }).click();
    await rowOf(page, '…4bc4').getByText('已停用').waitFor();
    await rowOf(page, 'https://hooks.example.cn').getByRole('button', { name: '更改' }).click();
    await dialog.getByLabel('地址', { exact: true }).fill('https://hooks.example.cn/other');
    await dialog.getByLabel('取消签名密钥').check();
    expect(await seriousFaults(page)).toEqual([]);
    await button('保存').click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await kept()).toEqual([
      { kind: 'wecom', address: '693a91f6-7xxx-4bc4', secret: null, isEnabled: false },
      { kind: 'webhook', address: 'https://hooks.example.cn/other', secret: null, isEnabled: true },
    ]);

    await rowOf(page, 'https://hooks.example.cn').getByRole('button', { name: '更改' }).click();
    await stage.people.query(`delete from channel where kind = 'webhook'`);
    await button('保存').click();
    await dialog.getByText('没有找到该渠道').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await rowOf(page, '…4bc4').getByRole('button', { name: '启用' }).click();
    await rowOf(page, '…4bc4').getByText('启用中').waitFor();
    await rowOf(page, '…4bc4').getByRole('button', { name: '删除' }).click();
    await page.getByText('等待发送的消息也随之取消').waitFor();
    await page.getByRole('button', { name: /确\s*定/ }).click();
    await channels(page).getByText('没有外发渠道').waitFor();
    expect(await kept()).toEqual([]);
  }, 240_000);

  it('is read at the task: to whom it was said, whether it was read, and what became of it', async () => {
    const { people } = stage;
    await aYearOf(people.at, '99');
    const [task, other] = await people.query<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id where u.code = '9901' and t.state = 'assigned'
         and not exists (select from notification n where n.task_id = t.id and n.kind = 'reminder') order by t.id`,
    );
    await people.query(
      `insert into channel (unit_id, kind, address, created_at, actor) select id, 'wecom', 'robot-key-of-9901', now(), 'test' from unit where code = '9901'`,
    );
    const steering = await people.atBrowser('coordinator', '99');
    const urged = await people.post(steering, '/tasks/urge', { taskIds: [task?.id], text: '请尽快签收' });
    expect(urged.status).toBe(200);
    await byProcess((tx) => planDeliveries(tx, { channels: ['wecom'] }));
    await people.query(`update delivery set state = 'sent', sent_at = now()`);
    const { login } = await people.somebody([['reporter', '9901']]);

    const page = await stage.signedIn(login, `/tasks/${task?.id ?? ''}`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const tab = page.getByRole('tab', { name: '提醒记录' });
    await settled(page);
    await tab.click();
    const told = page.getByRole('tabpanel', { name: '提醒记录' });
    const urge = told.getByRole('listitem').filter({ hasText: '催办' });
    await urge.first().waitFor();
    expect(asked.filter((path) => path.endsWith('/reminders'))).toHaveLength(1);
    const [text = ''] = await urge.allInnerTexts();
    expect(text).toMatch(/委员会9901 致\S+：\S+/);
    expect(text).toContain('未读');
    expect(text).toContain('企业微信群机器人：已发送');
    expect(await seriousFaults(page)).toEqual([]);
    await people.query(`update notification set read_at = now() where kind = 'urge'`);
    await people.query(`update delivery set state = 'failed', sent_at = null`);
    await page.reload();
    await tab.click();
    await urge
      .getByText(/\d{2}:\d{2} 已读/)
      .first()
      .waitFor();
    await urge.getByText('企业微信群机器人：发送失败').first().waitFor();

    await page.goto(`/tasks/${other?.id ?? ''}`);
    await tab.click();
    await told.getByText('尚无提醒').waitFor();
  }, 240_000);

  it('is in order in the dark, on a narrow telephone', async () => {
    await stage.people.query(
      `insert into channel (unit_id, kind, address, secret, created_at, actor)
       select id, 'webhook', 'https://a-host-with-a-long-name.example.cn:8443/', 'x', now(), 'test' from unit where code = '9901'`,
    );
    const page = await stage.signedIn(coordinator, '/profile', inTheDark);
    await rowOf(page, 'https://a-host-with-a-long-name.example.cn:8443').getByText('主机未获准').waitFor();
    await settled(page);
    expect(await overflowOf(page)).toBe(0);
    expect([...(await seriousFaults(page)), ...(await focusFaults(page))]).toEqual([]);
    const [task] = await stage.people.query<{ id: string }>(
      `select task_id as id from notification where kind = 'urge' limit 1`,
    );
    await page.goto(`/tasks/${task?.id ?? ''}`);
    await page.getByRole('tab', { name: '提醒记录' }).click();
    await page.getByText('企业微信群机器人：发送失败').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
  }, 240_000);
});
