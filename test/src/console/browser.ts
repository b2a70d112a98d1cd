import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';

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

/** Somebody's page, and what was wrong with it. */
export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, of the browser's console and of the content policy. */
  readonly failures: readonly string[];
  /** Answers of 4xx: the server's no is nothing that the page did wrong. */
  readonly refusals: string[];
  /** What it has asked the server for and got no answer to. */
  readonly unanswered: () => readonly string[];
}

/** A page in a browser of somebody's own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1_280, height: 1_000 } },
    // On a busy machine a script clicks what still moves, and misses it; a person does not.
    ...{ reducedMotion: 'reduce' as const, ...options },
  });
  // A busy machine shows a page late, and not never.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const [failures, refusals]: [string[], string[]] = [[], []];
  // Pages of a provider are its own affair.
  const isOurs = (): boolean => options.baseURL === undefined || page.url().startsWith(options.baseURL);
  page.on('pageerror', ({ message }) => failures.push(`${page.url()}: ${message}`));
  page.on('console', (said) => {
    if (said.type() !== 'error' || !isOurs()) return;
    const refused = /the server responded with a status of (4\d\d)/.exec(said.text())?.[1];
    if (refused === undefined) failures.push(`${page.url()}: ${said.text()}`);
    else refusals.push(`${refused} ${said.location().url}`);
  });
  const asked = new Set<Request>();
  page.on('request', (request) => asked.add(request));
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => asked.delete(request));
  const unanswered = (): string[] => [...asked].map((request) => `${request.method()} ${request.url()}`);
  return { context, page, failures, refusals, unanswered };
}

/** Fills in the form of the sign-in and sends it. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('.sign-in button[type="submit"]').click();
}

/** Pages of the console have no frames of other sites, so nothing has to be put together on a page of its own. */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode();

/** Where a page falls short of WCAG 2 at levels A and AA, each with the piece of it. */
export async function wcagFaults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

/** Serious faults of a page for people who use it with other means, each with where it is. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${page.url()} ${id}: ${nodes.map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`).join(', ')}`,
    );
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
