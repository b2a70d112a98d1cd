import { afterAll, beforeAll } from '@jest/globals';
import type { FirstAccount } from '@zehuan/access';
import type { UnitMap } from '@zehuan/api';
import type { Page } from 'playwright-core';
import { rectangle } from '../api/made-up-map.js';
import { aYearUnderWay, someMatters, type YearUnderWay } from '../screens/a-year-under-way.js';
import { seriousFaults, signIn } from './browser.js';
import { focusFaults, narrownessFaults, settled, skeletonOf } from './page-faults.js';
import { watchedPages } from './watched-pages.js';

export const inChinese = { language: 'zh-CN', isDark: false } as const;
export const inEnglish = { language: 'en', isDark: true } as const;
export type Look = typeof inChinese | typeof inEnglish;

const notebook = { width: 1_366, height: 768 };
/** The window of a notebook in which everything is twice as large, and one of a telephone. */
const narrow = [
  { width: 683, height: 384 },
  { width: 360, height: 740 },
] as const;

/** Rectangles for all cities of the province but one. */
const someCities: UnitMap = {
  approval: '测审字(2027)第0001号',
  polygons: new Map(['6401', '6402', '6403', '6404'].map((code, place) => [code, [[rectangle(place)]]])),
};

/** The console with a province whose year is under way, and accounts of every role. */
export interface YearAtConsole {
  readonly stage: YearUnderWay;
  /** An account by its role and unit: `coordinator-64`, `audit`, or `reporter-township` for whichever township it is. */
  accountOf(name: string): FirstAccount;
  /** A page that looks so, before anybody has signed in. */
  open(look: Look): Promise<Page>;
  signedIn(name: string, look: Look, address?: string): Promise<Page>;
  /** What is wrong with a page as it stands; what has the structure of one that was examined is not examined again. */
  examined(page: Page, look: Look): Promise<string[]>;
  takeRefusals(): readonly string[];
}

/** Starts it before the suite that calls it, and closes it afterwards. */
export function yearAtConsole(): YearAtConsole {
  let begun: YearUnderWay | undefined;
  beforeAll(async () => {
    begun = await aYearUnderWay({ map: someCities });
    await someMatters(begun);
  }, 400_000);
  const pages = watchedPages();
  afterAll(() => begun?.people.at.close());
  const known = { 'zh-CN': new Set<string>(), en: new Set<string>() };
  const stage = (): YearUnderWay => {
    if (!begun) throw new Error('The year is under way when the suite has begun');
    return begun;
  };
  const accountOf = (name: string): FirstAccount => {
    const [post = '', place] = name.split('-');
    const account = stage().accounts.find(({ login }) =>
      place === 'township' ? new RegExp(`^${post}-\\d{9}`).test(login) : login === name,
    );
    if (!account) throw new Error(`Nobody is ${name}`);
    return account;
  };
  const open = async ({ language, isDark }: Look): Promise<Page> => {
    const page = await pages.open({ baseURL: stage().people.at.url, viewport: notebook });
    await page.addInitScript(`localStorage.setItem('zehuan.appearance', '${JSON.stringify({ language, isDark })}')`);
    return page;
  };
  return {
    get stage() {
      return stage();
    },
    ...{ accountOf, open },
    async signedIn(name, look, address = '/profile') {
      const page = await open(look);
      await page.goto(address);
      const { login, password } = accountOf(name);
      await signIn(page, login, password);
      await page.locator('.shell-header').waitFor();
      await settled(page);
      return page;
    },
    async examined(page, { language }) {
      const skeleton = await skeletonOf(page);
      if (known[language].has(skeleton)) return [];
      known[language].add(skeleton);
      const faults = [...(await seriousFaults(page)), ...(await focusFaults(page))];
      for (const size of narrow) faults.push(...(await narrownessFaults(page, size)));
      await page.setViewportSize(notebook);
      return faults;
    },
    takeRefusals: () => pages.takeRefusals(),
  };
}
