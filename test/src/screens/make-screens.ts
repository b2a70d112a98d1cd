import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../console/browser.js';
import { aYearUnderWay, someMatters } from './a-year-under-way.js';

const folder = fileURLToPath(new URL('../../../docs/screens', import.meta.url));
const only = process.env['ZEHUAN_SCREENS']?.split(',');

const languages = { zh: 'zh-CN', en: 'en' } as const;
type Language = keyof typeof languages;

/** The pages that somebody sees: what the picture is called, and where it is. */
type Screens = readonly (readonly [name: string, path: string])[];

const open = async (browser: Browser, baseURL: string, language: Language): Promise<Page> => {
  const context = await browser.newContext({
    ...{ baseURL, locale: languages[language], timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } },
    ...{ reducedMotion: 'reduce' as const, colorScheme: 'light' as const },
  });
  await context.addInitScript(
    `localStorage.setItem('zehuan.appearance', '${JSON.stringify({ language: languages[language] })}')`,
  );
  const page = await context.newPage();
  // A busy machine shows a page late, and not never.
  page.setDefaultTimeout(60_000);
  return page;
};

const openActs = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Actions|操\s?作)$/ }).click();
  await page.getByRole('menuitem').first().waitFor();
};

const take = async (page: Page, name: string, language: Language): Promise<void> => {
  await page.locator('h1').waitFor();
  await page.locator('.ant-skeleton, .ant-spin-spinning, .ant-btn-loading').first().waitFor({ state: 'detached' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({
    ...{ path: `${folder}/${name}.${language}.png` },
    ...{ animations: 'disabled', caret: 'hide' },
  });
};

it('takes a picture of every page in both languages', async () => {
  mkdirSync(folder, { recursive: true });
  const stage = await aYearUnderWay();
  const browser = await openBrowser();
  try {
    await someMatters(stage);
    const { people, accounts, cycleId } = stage;
    /** A task in one of these states, of a unit whose code begins so; the last that falls due. */
    const taskOf = async (states: readonly string[], codes: string): Promise<string> => {
      const [task] = await people.query<{ id: string }>(
        `select t.id from task t join unit u on u.id = t.unit_id where t.state = any($1) and u.code like $2
         order by t.state = 'returned' desc, t.due_on desc, t.id limit 1`,
        [states, codes],
      );
      if (!task) throw new Error(`No task of ${codes} is ${states.join(' or ')}`);
      return task.id;
    };
    const [pack] = await people.query<{ id: string }>('select id from policy_pack order by loaded_at limit 1');
    const screens: Readonly<Record<string, Screens>> = {
      'reporter-6401': [
        ['work', '/tasks'],
        ['task', `/tasks/${await taskOf(['assigned', 'acknowledged', 'returned'], '6401')}`],
        ['notices', '/notices'],
        ['profile', '/profile'],
      ],
      'coordinator-64': [
        ['board', '/board'],
        ['board-table', '/board?as=table'],
        ['board-heat', '/board?as=heat'],
        ['board-stuck', '/board?as=stuck'],
        ['board-trend', '/board?as=trend'],
        ['work-reviews', '/tasks'],
        ['review', `/tasks/${await taskOf(['submitted'], '640_')}`],
        ['year-steering', `/year/${cycleId}`],
        ['years', '/year'],
        ['year', `/year/${cycleId}`],
        ['year-start', '/year/start'],
        ['organization', '/organization/6401'],
        ['policy', '/policy'],
        ['pack', `/policy?pack=${pack?.id ?? ''}`],
        ['calendar', '/calendar'],
        ['incidents', '/administration/incidents'],
        ['status', '/administration/status'],
        ['delegations', '/delegations'],
      ],
      system: [['accounts', '/administration/accounts']],
      security: [['webhook-hosts', '/administration/webhook-hosts']],
      audit: [
        ['approvals', '/approvals'],
        ['audit', '/administration/audit'],
      ],
    };
    const wanted = (name: string): boolean => only === undefined || only.includes(name);
    for (const language of ['zh', 'en'] as const)
      for (const [login, pages] of Object.entries(screens)) {
        if (!pages.some(([name]) => wanted(name))) continue;
        const page = await open(browser, people.at.url, language);
        await page.goto('/');
        if (login === 'system' && wanted('sign-in')) await take(page, 'sign-in', language);
        await page.locator('input[autocomplete="username"]').fill(login);
        await page.locator('input[autocomplete="current-password"]').fill(accounts[0]?.password ?? '');
        await page.locator('button[type="submit"]').click();
        await page.locator('.shell-header').waitFor();
        for (const [name, path] of pages) {
          if (!wanted(name)) continue;
          await page.goto(path);
          if (name === 'year-steering') await openActs(page);
          // The boxes come after the rows.
          if (name === 'work-reviews') await page.locator('.task-list').getByRole('checkbox').first().waitFor();
          await take(page, name, language);
        }
        await page.context().close();
      }
    expect(await people.query(`select 1 from task where state = 'submitted' limit 1`)).toHaveLength(1);
  } finally {
    await browser.close();
    await stage.people.at.close();
  }
}, 900_000);
