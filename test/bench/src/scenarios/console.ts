import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import { accountsFor, password } from '../accounts.js';
import type { Figures, Measured } from '../figures.js';
import { percentile, rounded } from '../numbers.js';
import { benchPack } from '../pack.js';
import { provinceCode } from '../province.js';
import type { Stage } from '../stage.js';
import { startCycle } from '../start-cycle.js';

/** Two thousand units and forty lines, more than the largest province has of either. */
const counties = 20;
const items = 40;
const dayMilliseconds = 600_000;

/** Navigations of which the slowest counts, each in a browser that has cached nothing. */
const navigations = 5;
/** The server looks for changes every two seconds: so many at most in an hour. */
const updatesOfAnHour = 1_800;
/** By then everything is compiled and cached: what grows afterwards is kept for good. */
const updatesToWarmUp = 600;

const browserPath = (): string => {
  const path = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((each) =>
    existsSync(each),
  );
  if (path === undefined) throw new Error('There is no browser: set CHROMIUM_PATH');
  return path;
};

type Visit = <Result>(work: (page: Page, context: BrowserContext) => Promise<Result>) => Promise<Result>;

/** Signs somebody in, and opens pages for them in browsers that have cached nothing. */
const visitor = async (browser: Browser, baseURL: string, login: string): Promise<Visit> => {
  const options = { baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1_366, height: 768 } };
  const first = await browser.newContext(options);
  const page = await first.newPage();
  await page.goto('/sign-in');
  await page.locator('input[autocomplete="username"]').fill(login);
  await page.locator('input[autocomplete="current-password"]').fill(password);
  await page.locator('.sign-in button[type="submit"]').click();
  await page.locator('.shell-header').waitFor();
  const storageState = await first.storageState();
  await first.close();
  return async (work) => {
    const context = await browser.newContext({ ...options, storageState });
    try {
      return await work(await context.newPage(), context);
    } finally {
      await context.close();
    }
  };
};

interface Navigated {
  readonly milliseconds: number;
  readonly scriptBytes: number;
  readonly requestChain: number;
}

/** What a page waits for: neither the stream of updates nor the counts beside the menu. */
const isOfApi = (request: Request): boolean =>
  /\/api\/v1\/(?!live|notifications\/unread|waiting-approvals)/.test(request.url());

/** From the address to a page that can be used: time, script as it was sent, and how many requests of the API followed one another. */
const navigate = (visit: Visit, path: string, usable: string): Promise<Navigated> =>
  visit(async (page) => {
    const sent: { ended: number; readonly depth: number }[] = [];
    const asked = new Set<string>();
    const scripts: Promise<number>[] = [];
    const began = performance.now();
    page.on('request', (request) => {
      // What a live update has read again was there already.
      if (!isOfApi(request) || asked.has(request.url())) return;
      asked.add(request.url());
      const now = performance.now();
      const before = sent.filter(({ ended }) => ended < now).map(({ depth }) => depth);
      const one = { ended: Infinity, depth: 1 + Math.max(0, ...before) };
      sent.push(one);
      void request.response().then(
        () => (one.ended = performance.now()),
        () => undefined,
      );
    });
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator(usable).first().waitFor();
    const usableAt = performance.now();
    const milliseconds = usableAt - began;
    // What has not been answered by then was not waited for.
    const requestChain = Math.max(0, ...sent.filter(({ ended }) => ended < usableAt).map(({ depth }) => depth));
    const bytes = await Promise.all(scripts);
    return { milliseconds, requestChain, scriptBytes: bytes.reduce((sum, each) => sum + each, 0) };
  });

/** The first navigation wakes the server up and does not count. */
const slowest = async (visit: Visit, path: string, usable: string): Promise<Navigated> => {
  await navigate(visit, path, usable);
  const all: Navigated[] = [];
  for (let count = 0; count < navigations; count += 1) all.push(await navigate(visit, path, usable));
  const most = (of: (one: Navigated) => number): number => Math.max(...all.map(of));
  return {
    milliseconds: most((one) => one.milliseconds),
    scriptBytes: most((one) => one.scriptBytes),
    requestChain: most((one) => one.requestChain),
  };
};

/** Milliseconds between frames while the wheel turns over the heat table of all units, there and back and sideways. */
const framesOfHeat = (visit: Visit): Promise<readonly number[]> =>
  visit(async (page) => {
    await page.goto('/board?as=heat');
    await page.getByText('全部下级', { exact: true }).click();
    await page.locator('.heat [role="row"]').nth(10).waitFor();
    await page.locator('.heat').hover();
    await page.evaluate(`
      window.frames50 = [];
      (function next(before) { requestAnimationFrame((now) => { if (before) window.frames50.push(now - before); next(now); }); })();
    `);
    for (const [x, y] of [
      [0, 400],
      [0, -300],
      [120, 0],
      [-120, 0],
    ] as const)
      for (let step = 0; step < 40; step += 1) await page.mouse.wheel(x, y);
    return page.evaluate<number[]>('window.frames50');
  });

/** How much more the page's heap holds after an hour's worth of updates, as a share of what it held before; each makes the page read again. */
const heapGrowth = (visit: Visit, cycleId: string): Promise<number> =>
  visit(async (page, context) => {
    await page.clock.install();
    await page.addInitScript(`
      const Real = window.EventSource;
      window.EventSource = class extends Real { constructor(...given) { super(...given); window.liveSource = this; } };
    `);
    await page.goto('/board');
    await page.locator('.tile').first().waitFor();
    const devtools = await context.newCDPSession(page);
    const update = async (): Promise<void> => {
      const read = page.waitForResponse((response) => response.url().includes('/board'));
      await page.evaluate(
        `window.liveSource.dispatchEvent(new MessageEvent('changed', { data: JSON.stringify({ cycles: ['${cycleId}'], hasNotices: true }) }))`,
      );
      await page.clock.fastForward(1_100);
      await read;
    };
    const heap = async (): Promise<number> => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    for (let count = 0; count < updatesToWarmUp; count += 1) await update();
    const before = await heap();
    for (let count = 0; count < updatesOfAnHour; count += 1) await update();
    return (await heap()) / before - 1;
  });

/** What people at browsers wait for, in a province of 2,020 units with 40 lines each. */
export const consoleAtBrowsers = async (stage: Stage): Promise<Measured> => {
  const pack = await benchPack(dayMilliseconds, items);
  const system = await stage.system({ name: 'console', counties, pack });
  const { cycleId, tasks } = await startCycle(system, counties, pack);
  await system.rows('analyze task');
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--disable-gpu', '--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
  });
  try {
    const [ofTownship = ''] = await accountsFor(system, 'reporter', [`${provinceCode}00010001`]);
    const [ofProvince = ''] = await accountsFor(system, 'coordinator', [provinceCode]);
    const reporter = await visitor(browser, system.address, ofTownship);
    const coordinator = await visitor(browser, system.address, ofProvince);
    const inbox = await slowest(reporter, '/tasks', '.task-row');
    const board = await slowest(coordinator, '/board', '.tile');
    const frames = await framesOfHeat(coordinator);
    const growth = await heapGrowth(coordinator, cycleId);
    const figures: Figures['console'] = {
      inboxUsableMs: Math.round(inbox.milliseconds),
      boardUsableMs: Math.round(board.milliseconds),
      inboxScriptKb: Math.round(inbox.scriptBytes / 1_000),
      longestRequestChain: Math.max(inbox.requestChain, board.requestChain),
      heatFramesOver50Ms: frames.filter((each) => each > 50).length,
      heapGrowthShare: rounded(growth, 2),
    };
    return {
      figures: { console: figures },
      also: [
        { what: 'tasks behind the console', value: tasks, unit: 'tasks' },
        { what: 'frames while the heat table was scrolled', value: frames.length, unit: '' },
        { what: 'their time, p99', value: rounded(percentile(frames, 0.99)), unit: 'ms' },
      ],
    };
  } finally {
    await browser.close();
    await system.close();
  }
};
