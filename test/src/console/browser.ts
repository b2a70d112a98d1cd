import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const browserPath = [process.env['CHROMIUM_PATH'] ?? '', ...usualPlaces].find((path) => existsSync(path));

/** Nothing but the page may go over the network, and nothing needs a display. */
const usualArguments = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
];

/** Where `npm run build` puts the console. */
export const builtConsole = fileURLToPath(new URL('../../../apps/console/dist', import.meta.url));

/** Whether there is a browser: CHROMIUM_PATH, or one where systems put it. */
export const hasBrowser = browserPath !== undefined;

/** Whether pages can be looked at here without building the console first. */
export const canLookAtPages = hasBrowser && existsSync(`${builtConsole}/index.html`);

/** A browser without a window. */
export const openBrowser = (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error('There is no browser: set CHROMIUM_PATH');
  // Root, as in containers, has no sandbox to put it in.
  const args = process.getuid?.() === 0 ? [...usualArguments, '--no-sandbox'] : usualArguments;
  return chromium.launch({ executablePath: browserPath, args });
};

/** Somebody's page, and what its scripts failed at. */
export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly failures: readonly string[];
}

/** A page in a browser of somebody's own. */
export async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({
    ...{ locale: 'zh-CN', viewport: { width: 1_280, height: 1_000 }, reducedMotion: 'reduce' as const },
  });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  return { context, page, failures };
}

/** Where a page falls short of WCAG 2 at levels A and AA, each with the piece of it. */
export async function wcagFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/** What a page can be scrolled sideways beyond the window, in pixels, once it has taken in how wide the window is. */
export async function overflowOf(page: Page): Promise<number> {
  for (const end = Date.now() + 10_000; ;) {
    const pixels = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (pixels === 0 || Date.now() > end) return pixels;
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}
