import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { canLookAtPages, openBrowser, openPage, type OpenPage } from './browser.js';

/** A suite that looks at the built console; skipped where there is no browser, or where the console is not built. */
export const describePages = canLookAtPages ? describe : describe.skip;

/** Pages that a suite opens in one browser. After each test they are closed, and nothing may have failed in them. */
export interface WatchedPages {
  /** A page in a browser of somebody's own. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** What the server has answered pages with 4xx since this was asked last. */
  takeRefusals(): readonly string[];
}

declare global {
  /** Whether the test whose hooks run now has failed: `tools/jest-environment.mjs`. */
  var hasTestFailed: boolean;
}

/** What a person would see of a page, for whoever has nothing but the log. */
async function whatIsSeen({ page, refusals, unanswered }: OpenPage): Promise<string> {
  const of = (selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
  const [messages, dialogs, main] = await Promise.all(['.ant-message', '[role=dialog]', 'main'].map(of));
  const focused = await page.evaluate<string>('document.activeElement?.outerHTML.slice(0, 200) ?? ""');
  const fields = await page.evaluate<string[]>(
    '[...document.querySelectorAll("[role=dialog] :is(input, textarea)")].map(({ id, value }) => `${id}=${value}`)',
  );
  const told = { messages, dialogs, fields, main: main?.map((text) => text.slice(0, 600)), focused };
  return `${page.url()} ${JSON.stringify({ ...told, refusals, unanswered: unanswered() }, null, 1)}`;
}

/** Opens the browser before the suite that calls it, and closes it afterwards. */
export function watchedPages(): WatchedPages {
  let browser: Browser | undefined;
  let opened: OpenPage[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    const done = opened;
    opened = [];
    const seen = globalThis.hasTestFailed ? await Promise.all(done.map(whatIsSeen)) : [];
    for (const { context } of done) await context.close();
    expect(done.flatMap(({ failures }) => failures)).toEqual([]);
    if (seen.length > 0) throw new Error(`What the failed test's pages showed:\n${seen.join('\n')}`);
  });
  afterAll(() => browser?.close());
  return {
    async open(options) {
      if (!browser) throw new Error('Pages are opened by tests, when the browser is open');
      const one = await openPage(browser, options);
      opened.push(one);
      return one.page;
    },
    takeRefusals: () => opened.flatMap(({ refusals }) => refusals.splice(0)),
  };
}
