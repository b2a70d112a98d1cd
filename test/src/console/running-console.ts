import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { freePort } from '@zehuan/platform';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { signIn } from './browser.js';
import { watchedPages } from './watched-pages.js';

const root = resolve(import.meta.dirname, '../../..');

/** A whole system as `npm start` runs it, with accounts of every role; the server refuses its pages nothing. */
export interface RunningConsole {
  /** Somebody's browser, signed in through the form. */
  signedIn(login: string, options?: BrowserContextOptions): Promise<Page>;
  /** What the server has refused pages of this test, so that it is expected. */
  takeRefusals(): readonly string[];
}

/** Builds and starts `zehuan up` on a small province, in a folder of its own, before the suite that calls it; ends it afterwards. */
export function runningConsole(): RunningConsole {
  const folder = mkdtempSync(join(tmpdir(), 'zehuan-console-'));
  let system: RunningSystem | undefined;
  beforeAll(async () => {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
    system = await startSystem(folder);
  }, 400_000);
  afterEach(() => expect(pages.takeRefusals()).toEqual([]));
  const pages = watchedPages();
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async signedIn(login, options) {
      if (!system) throw new Error('People sign in when the system runs');
      const page = await pages.open({ baseURL: system.address, viewport: { width: 1366, height: 768 }, ...options });
      await page.goto('/');
      await signIn(page, login, system.password);
      await page.locator('.shell-header').waitFor();
      return page;
    },
    takeRefusals: () => pages.takeRefusals(),
  };
}

interface RunningSystem {
  readonly address: string;
  readonly password: string;
  stop(): Promise<void>;
}

async function startSystem(folder: string): Promise<RunningSystem> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'apps/cli/dist/main.js'), 'up', '--province', '64'], {
    cwd: tmpdir(),
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ZEHUAN_DATA_DIR: folder, LOG_LEVEL: 'warn' },
  });
  const said = await untilToldAccounts(child);
  const password = /have the password (\S+)/.exec(said)?.[1];
  if (password === undefined) throw new Error(`The start told no password: ${said}`);
  return { address: `http://127.0.0.1:${port}`, password, stop: () => ended(child) };
}

const untilToldAccounts = (child: ChildProcess): Promise<string> =>
  new Promise((done, fail) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/have the password[\s\S]*\n\s*\n/.test(said)) done(said);
      });
    child.once('exit', (code) => {
      fail(new Error(`zehuan up ended with ${code ?? '?'}: ${said}`));
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done();
    else child.once('exit', () => done());
    child.kill('SIGTERM');
  });
