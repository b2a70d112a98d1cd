import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { wcagFaults } from './browser.js';
import { type PeopleAtConsole, peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const section = (page: Page) => page.getByRole('region', { name: '日历订阅' });

/** Makes a feed, and answers what is to be copied: the address, and the token where it stands apart. */
async function makeFeed(page: Page): Promise<string[]> {
  await section(page).getByRole('button', { name: '新建订阅' }).click();
  const told = page.getByRole('dialog');
  await told.getByText('填入此地址').waitFor();
  expect(await wcagFaults(page)).toEqual([]);
  const texts = await told.locator('code').allTextContents();
  expect(await told.getByRole('button', { name: '复制' }).count()).toBe(texts.length);
  await page.keyboard.press('Escape');
  await told.waitFor({ state: 'hidden' });
  return texts;
}

async function revokeFeeds(page: Page): Promise<void> {
  await section(page).getByRole('button', { name: '全部吊销' }).click();
  await page.getByRole('button', { name: /确\s*定/ }).click();
}

/** What a calendar program is answered at an address that was told. */
const read = ({ people: { at } }: PeopleAtConsole, address: string, headers: Readonly<Record<string, string>> = {}) =>
  at.contract.fetch(`${at.url}${new URL(address).pathname}`, { headers });

describePages('calendar feeds at the console', () => {
  const stage = peopleAtConsole();

  it("are of one's own deadlines, told once, and all end together", async () => {
    const { login, personId } = await stage.people.somebody([['reporter', '9901']]);
    const page = await stage.signedIn(login, '/profile');
    const [first = ''] = await makeFeed(page);
    const [second = ''] = await makeFeed(page);
    expect(await stage.people.query('select person_id as person from calendar_feed')).toEqual(
      [1, 2].map(() => ({ person: personId })),
    );
    for (const address of [first, second]) {
      const feed = await read(stage, address);
      expect([feed.status, await feed.text()]).toEqual([200, expect.stringContaining('BEGIN:VCALENDAR')]);
    }
    expect(await page.getByText(first).count()).toBe(0);
    await revokeFeeds(page);
    await page.getByText('已吊销 2 个订阅').waitFor();
    for (const address of [first, second]) expect((await read(stage, address)).status).toBe(404);
  }, 240_000);

  it('are nothing for whoever may not make them', async () => {
    for (const [role, unit] of [
      ['systemAdmin', ''],
      ['appraiser', '9901'],
    ] as const) {
      const { login } = await stage.people.somebody([[role, unit]]);
      const page = await stage.signedIn(login, '/profile');
      await page.getByRole('region', { name: '登录会话' }).waitFor();
      expect(await section(page).count()).toBe(0);
    }
  }, 240_000);
});

describePages('calendar feeds whose token is taken in headers only', () => {
  const stage = peopleAtConsole({}, { feedTokensInAddresses: false });

  it('are told as an address and a token', async () => {
    const { login } = await stage.people.somebody([['reporter', '9901']]);
    const page = await stage.signedIn(login, '/profile');
    const [address = '', token = ''] = await makeFeed(page);
    expect(address).not.toContain(token);
    const asked = { Authorization: `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}` };
    const feed = await read(stage, address, asked);
    expect([feed.status, await feed.text()]).toEqual([200, expect.stringContaining('BEGIN:VCALENDAR')]);
    expect((await read(stage, address)).status).toBe(401);
    await revokeFeeds(page);
    await page.getByText('已吊销 1 个订阅').waitFor();
    expect((await read(stage, address, asked)).status).toBe(401);
  }, 240_000);
});
