import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { aYearOf } from '../api/a-running-year.js';
import { password, type SignedInPeople, signedInPeople } from '../access/signed-in-people.js';
import { builtConsole, canLookAtPages, openBrowser, openPage } from './browser.js';

const typed = '已专题研究意识形态工作四次';

/** Every text that lies in the browser's storage of a page's site, keys and bytes read as text included. */
const lyingAbout = `(async () => {
  const told = JSON.stringify([localStorage, sessionStorage]);
  const textOf = (value) => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new TextDecoder().decode(value);
    if (value instanceof CryptoKey) return 'CryptoKey';
    if (value !== null && typeof value === 'object') return Object.entries(value).map(([key, of]) => key + textOf(of)).join();
    return String(value);
  };
  const answerOf = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const texts = [told];
  for (const { name } of await indexedDB.databases()) {
    const database = await answerOf(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const of = database.transaction(store).objectStore(store);
      texts.push(textOf(await answerOf(of.getAllKeys())), textOf(await answerOf(of.getAll())));
    }
    database.close();
  }
  return texts.join();
})()`;

/** What a version before this one has kept: a draft as it was typed. */
const plainDraft = (login: string, taskId: string): string => `new Promise((done, fail) => {
  const opening = indexedDB.open('keyval-store');
  opening.onupgradeneeded = () => opening.result.createObjectStore('keyval');
  opening.onsuccess = () => {
    const writing = opening.result.transaction('keyval', 'readwrite');
    const draft = { form: {}, note: '${typed}', keptAt: '2026-01-01T00:00:00Z' };
    writing.objectStore('keyval').put(draft, 'draft/${login}/${taskId}');
    writing.oncomplete = () => { opening.result.close(); done(undefined); };
    writing.onerror = () => fail(writing.error);
  };
})`;

(canLookAtPages ? describe : describe.skip)('a draft at the console', () => {
  let people: SignedInPeople;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let failures: readonly string[];
  let taskId = '';
  const logins = { reporter: '', other: '' };

  beforeAll(async () => {
    people = await signedInPeople({}, { consoleFolder: builtConsole });
    browser = await openBrowser();
    ({ login: logins.reporter } = await people.somebody([['reporter', '9901']]));
    ({ login: logins.other } = await people.somebody([['reporter', '9901']]));
    await aYearOf(people.at, '99');
    const [task] = await people.query<{ id: string }>(
      `select t.id from task t join unit u on u.id = t.unit_id where u.code = '9901' and t.state = 'assigned' order by t.id limit 1`,
    );
    taskId = task?.id ?? '';
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await people.at.close();
  });
  beforeEach(async () => {
    ({ context, page, failures } = await openPage(browser));
    page.setDefaultTimeout(60_000);
  });
  afterEach(async () => {
    await context.close();
    expect(failures).toEqual([]);
  });

  const note = () => page.getByLabel('补充说明');
  const enter = async (login: string): Promise<void> => {
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(password);
    await page.locator('.sign-in button[type="submit"]').click();
    await note().waitFor();
  };
  const open = async (login: string): Promise<void> => {
    await page.goto(`${people.at.url}/tasks/${taskId}`);
    await enter(login);
  };
  const leave = async (): Promise<void> => {
    await page.locator('.shell-header button').last().click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.locator('.sign-in').waitFor();
  };
  const lying = (): Promise<string> => page.evaluate<string>(lyingAbout);

  it('cannot be read on the device, is there again after the next sign-in, and is shown to nobody else', async () => {
    await open(logins.reporter);
    await note().fill(typed);
    await page.getByText(/草稿已自动保存/).waitFor();
    expect(await lying()).toContain(`draft/${logins.reporter}/${taskId}`);
    expect(await lying()).not.toContain(typed);
    await leave();
    expect(await lying()).toContain(`draft/${logins.reporter}/${taskId}`);
    expect(await lying()).not.toMatch(new RegExp(`${typed}|CryptoKey`));

    await open(logins.other);
    expect(await note().inputValue()).toBe('');
    await leave();

    await open(logins.reporter);
    await page.getByText('已恢复您上次未提交的草稿').waitFor();
    expect(await note().inputValue()).toBe(typed);
    await page.getByRole('button', { name: '放弃草稿' }).waitFor({ state: 'detached' });
    await note().fill(`${typed}。`);
    await page.getByRole('button', { name: '放弃草稿' }).click();
    await page.getByRole('button', { name: '放弃草稿' }).waitFor({ state: 'detached' });
    await page.reload();
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
  }, 240_000);

  it('outlives the session in which it was typed', async () => {
    await open(logins.reporter);
    await people.query(`update account_session set ended_at = now(), ended_reason = 'test' where ended_at is null`);
    await note().fill(typed);
    await page.reload();
    await page.locator('.sign-in').waitFor();
    expect(await lying()).not.toContain(typed);
    await open(logins.reporter);
    await page.getByText('已恢复您上次未提交的草稿').waitFor();
    expect(await note().inputValue()).toBe(typed);
  }, 240_000);

  it('of an earlier version is taken over, and lies there as it was no longer', async () => {
    await page.goto(`${people.at.url}/sign-in`);
    await page.evaluate(plainDraft(logins.other, taskId));
    expect(await lying()).toContain(typed);
    await open(logins.other);
    await page.getByText('已恢复您上次未提交的草稿').waitFor();
    expect(await note().inputValue()).toBe(typed);
    expect(await lying()).not.toContain(typed);
  }, 240_000);

  it('stays in memory alone where the browser encrypts nothing, and says so', async () => {
    await context.addInitScript(`
      Object.defineProperty(window, 'isSecureContext', { value: false });
      Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
      Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });`);
    await open(logins.other);
    await note().fill(typed);
    await page.getByText(/草稿仅暂存于本页/).waitFor();
    expect(await lying()).not.toContain(taskId);
    await page.locator('nav a', { hasText: '督办看板' }).click();
    await page.getByRole('heading', { name: '督办看板' }).waitFor();
    await page.goBack();
    await page.getByText('已恢复您上次未提交的草稿').waitFor();
    expect(await note().inputValue()).toBe(typed);
  }, 240_000);
});
