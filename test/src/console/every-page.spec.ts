import { beforeAll, expect, it } from '@jest/globals';
import { roles } from '@zehuan/contracts';
import { type PagePath, pages } from '@zehuan/console/pages';
import type { Page } from 'playwright-core';
import { headingFaults, settled } from './page-faults.js';
import { describePages } from './watched-pages.js';
import { inChinese, inEnglish, type Look, yearAtConsole } from './year-at-console.js';

const paths = Object.keys(pages) as PagePath[];

/** Each role, and the coordinator of a city besides that of the province. */
const logins = [
  ...['coordinator-64', 'topLeader-64', 'teamMember-64', 'inspector-64', 'appraiser-64', 'disciplineOfficer-64'],
  ...['coordinator-6401', 'reporter-township', 'system', 'security', 'audit'],
];

/** Between them they see all that others see: they look at it in the other language and theme too. */
const inBoth = ['coordinator-64', 'reporter-township', 'system', 'security', 'audit'];

const forbidden = '您没有查看此页的权限';
const unknown = '00000000-0000-7000-8000-000000000000';

describePages('every page', () => {
  const year = yearAtConsole();
  let addresses: Readonly<Record<string, (code: string) => Promise<readonly string[]>>>;
  const visited = new Set<PagePath>();

  beforeAll(() => {
    const found = async (path: string, sql: string, code: string): Promise<string[]> =>
      (await year.stage.people.query<{ id: string }>(sql, [`${code}%`])).map(({ id }) => path.replace('*', id));
    const cycle = `select c.id from cycle c join unit u on u.id = c.unit_id where u.code like $1 order by u.code limit 1`;
    addresses = {
      '/tasks/:id': (code) =>
        found(
          '/tasks/*',
          `select distinct on (t.state) t.id from task t join unit u on u.id = t.unit_id
           where u.code like $1 order by t.state, u.code, t.id`,
          code,
        ),
      '/year/:id': (code) => found('/year/*', cycle, code),
      '/board': () => Promise.resolve(['/board', '/board?as=map', '/board?as=table', '/board?as=heat']),
      '/board/:id': (code) => found('/board/*', cycle, code),
      '/organization/:code': (code) => Promise.resolve([`/organization/${code}`]),
    };
  });

  const faultsAt = async (page: Page, address: string, look: Look): Promise<string[]> => {
    await page.goto(address);
    await settled(page);
    const faults = [...(await headingFaults(page)), ...(await year.examined(page, look))];
    for (const tab of await page.locator('main [role="tab"][aria-selected="false"]').all()) {
      await tab.click();
      await settled(page);
      faults.push(...(await year.examined(page, look)));
    }
    return faults.map((fault) => `${look.language} ${address}: ${fault}`);
  };

  it.each(logins)(
    'is in order for %s, and closed where it is not theirs',
    async (name) => {
      const { login, password } = year.accountOf(name);
      const { session } = await year.stage.people.browser(login, password);
      const acts = session['acts'] as readonly string[];
      const mayOpen = (path: PagePath): boolean => pages[path]?.some((act) => acts.includes(act)) ?? true;
      const code = login.split('-')[1] ?? '';
      const faultsIn = async (look: Look): Promise<string[]> => {
        const page = await year.signedIn(name, look);
        const faults: string[] = [];
        for (const path of paths.filter(mayOpen))
          for (const address of (await addresses[path]?.(code)) ?? [path]) {
            visited.add(path);
            faults.push(...(await faultsAt(page, address, look)));
          }
        return faults;
      };
      const found = await Promise.all([inChinese, ...(inBoth.includes(name) ? [inEnglish] : [])].map(faultsIn));
      expect(found.flat()).toEqual([]);

      const page = await year.signedIn(name, inChinese);
      const shown: string[] = [];
      for (const path of paths.filter((each) => !mayOpen(each))) {
        await page.goto(path.replace(/:\w+/, unknown));
        await settled(page);
        expect(await headingFaults(page)).toEqual([]);
        shown.push(...(await page.locator('h1').allTextContents()));
        expect(await page.locator('main').locator('table, ul, form, button, .card').count()).toBe(0);
        expect(await year.examined(page, inChinese)).toEqual([]);
      }
      expect(shown.filter((heading) => heading !== forbidden)).toEqual([]);
      // Nothing was even asked for that the server would have refused.
      expect(year.takeRefusals()).toEqual([]);
    },
    // On a slow machine, beside others, the whole takes three times as long as alone.
    900_000,
  );

  it('was looked at, and each role looked', () => {
    expect(paths.filter((path) => !visited.has(path))).toEqual([]);
    const looked = new Set(logins.map((name) => year.accountOf(name).role));
    expect(roles.filter((role) => !looked.has(role))).toEqual([]);
  });

  it('is behind the sign-in for whoever is signed out, which is in order too', async () => {
    for (const look of [inChinese, inEnglish]) {
      const page = await year.open(look);
      for (const path of paths) {
        await page.goto(path);
        await page.locator('.sign-in form').waitFor();
        expect(new URL(page.url()).pathname).toBe('/sign-in');
        expect(new URL(page.url()).searchParams.get('to')).toBe(path);
      }
      expect(await faultsAt(page, '/sign-in', look)).toEqual([]);
    }
  }, 240_000);

  it('says that there is nothing where there is nothing', async () => {
    const page = await year.signedIn('coordinator-64', inChinese);
    for (const address of [`/tasks/${unknown}`, `/year/${unknown}`, '/nowhere'])
      expect(await faultsAt(page, address, inChinese)).toEqual([]);
    const asked = year.takeRefusals();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each) => !each.startsWith('404'))).toEqual([]);
  }, 240_000);
});
