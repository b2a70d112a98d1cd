import { afterAll, beforeAll } from '@jest/globals';
import type { AccessRules } from '@zehuan/access';
import type { ApiParts } from '@zehuan/api';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { password, type SignedInPeople, signedInPeople } from '../access/signed-in-people.js';
import { builtConsole, signIn } from './browser.js';
import { watchedPages } from './watched-pages.js';

/** The console with a small province (99) behind it, and the people who sit at it. */
export interface PeopleAtConsole {
  readonly people: SignedInPeople;
  /** A page of the console in a browser of somebody's own. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** A page of somebody who has sent the form of the sign-in, wherever that leads. */
  enter(login: string, path: string, given?: string): Promise<Page>;
  /** A page of somebody who is in. */
  signedIn(login: string, path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Starts the console before the suite that calls it, and closes it afterwards. */
export function peopleAtConsole(changes: Partial<AccessRules> = {}, besides: Partial<ApiParts> = {}): PeopleAtConsole {
  let people: SignedInPeople | undefined;
  beforeAll(async () => {
    people = await signedInPeople(changes, { consoleFolder: builtConsole, ...besides });
  }, 240_000);
  const pages = watchedPages();
  afterAll(() => people?.at.close());
  const present = (): SignedInPeople => {
    if (!people) throw new Error('People are there when the suite has begun');
    return people;
  };
  const open: PeopleAtConsole['open'] = async (path, options) => {
    const page = await pages.open({ baseURL: present().at.url, ...options });
    await page.goto(path);
    return page;
  };
  return {
    get people() {
      return present();
    },
    open,
    async enter(login, path, given = password) {
      const page = await open(path);
      await signIn(page, login, given);
      return page;
    },
    async signedIn(login, path, options) {
      const page = await open(path, options);
      await signIn(page, login, password);
      // The page of the sign-in has a heading too.
      await page.locator('.shell-header').waitFor();
      await page.locator('main h1').waitFor();
      return page;
    },
  };
}
