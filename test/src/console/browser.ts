import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const browserPath = [process.env['CHROMIUM_PATH'] ?? '', ...usualPlaces].find((path) => existsSync(path));

/** Where `npm run build` puts the console. */
export const builtConsole = fileURLToPath(new URL('../../../apps/console/dist', import.meta.url));

/** Whether pages can be looked at here: there is a browser (CHROMIUM_PATH or where systems put it), and the console is built. */
export const canLookAtPages = browserPath !== undefined && existsSync(`${builtConsole}/index.html`);

/** A browser without a window. */
export const openBrowser = (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error('There is no browser: set CHROMIUM_PATH');
  // Root, as in containers, has no sandbox to put it in.
  return chromium.launch({ executablePath: browserPath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
};
