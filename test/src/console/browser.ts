import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

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
