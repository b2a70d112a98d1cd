import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@zehuan/platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from './browser.js';

const root = resolve(import.meta.dirname, '../../..');

/** An account that the start told. */
export interface DemoAccount {
  readonly login: string;
  readonly role: string;
  readonly unitName: string;
}

/** A whole system as `npm start` runs it, with accounts of every role, and a browser. */
export interface RunningConsole {
  readonly address: string;
  readonly accounts: readonly DemoAccount[];
  /** What browsers complained of: errors of the console, of scripts, and of the content policy. */
  readonly complaints: string[];
  /** Somebody's browser, signed in through the form. */
  signedIn(login: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts `zehuan up` on a small province, in a folder of its own. */
export async function runningConsole(): Promise<RunningConsole> {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'zehuan-console-'));
  const system = await startSystem(folder);
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await system.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    browser = await openBrowser();
  } catch (error) {
    await close();
    throw error;
  }
  const complaints: string[] = [];
  const people = browser;
  return {
    ...{ address: system.address, accounts: system.accounts, complaints, close },
    async signedIn(login, options) {
      const context = await people.newContext({
        ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } },
        // On a busy machine a script clicks what still moves, and misses it; a person does not.
        ...{ baseURL: system.address, reducedMotion: 'reduce' as const },
        ...options,
      });
      // A busy machine shows a page late, and not never.
      context.setDefaultTimeout(90_000);
      const page = await context.newPage();
      page.on('console', (said) => {
        if (said.type() === 'error') complaints.push(`${login} at ${page.url()}: ${said.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`${login} at ${page.url()}: ${error.message}`));
      await page.goto('/');
      await page.locator('input[autocomplete="username"]').fill(login);
      await page.locator('input[autocomplete="current-password"]').fill(system.password);
      await page.locator('button[type="submit"]').click();
      await page.locator('.shell-header').waitFor();
      return page;
    },
  };
}

interface RunningSystem {
  readonly address: string;
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
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
  return {
    ...{ address: `http://127.0.0.1:${port}`, password },
    accounts: [...said.matchAll(/^ {2}(\S+) +(\w+)(?: +(\S+))?$/gm)].map(
      ([, login = '', role = '', unitName = '']) => ({
        login,
        role,
        unitName,
      }),
    ),
    stop: () => ended(child),
  };
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
