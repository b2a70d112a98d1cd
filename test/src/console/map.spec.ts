import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readMapFile, type UnitMap } from '@zehuan/api';
import type { Page } from 'playwright-core';
import { aYearOf } from '../api/a-running-year.js';
import { madeUpMap } from '../api/made-up-map.js';
import { overflowOf, seriousFaults } from './browser.js';
import { focusFaults, settled } from './page-faults.js';
import { peopleAtConsole } from './people-at-console.js';
import { describePages } from './watched-pages.js';

const approval = '测审字(2027)第0001号';

/** The stage has the map before its file is read. */
const map: { approval: string; polygons: UnitMap['polygons'] } = { approval, polygons: new Map() };

describePages('the map of the board', () => {
  const stage = peopleAtConsole({}, { map });
  let folder: string;
  let login: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zehuan-map-'));
    const path = join(folder, 'map.geojson');
    await writeFile(path, madeUpMap(['9901', '990101'], approval));
    map.polygons = (await readMapFile(path)).polygons;
    const { people } = stage;
    ({ login } = await people.somebody([['coordinator', '99']]));
    await aYearOf(people.at, '99');
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const regionOf = (page: Page, name: string) =>
    page.getByRole('link', { name: new RegExp(`^${name} 完成率 \\d+% 逾期 \\d+ / [1-9]\\d*$`) });

  it('shows who is on it with its approval number, has tiles for the others, and leads down', async () => {
    const page = await stage.signedIn(login, '/board');
    await page.getByText('地图', { exact: true }).click();
    await page.waitForURL(/as=map/);
    await page.getByText(`审图号：${approval}`).waitFor();
    await regionOf(page, '委员会9901').waitFor();
    expect(await regionOf(page, '委员会9902').count()).toBe(0);
    await page.getByRole('button', { name: /^委员会9902/ }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await regionOf(page, '委员会9901').click();
    await page.waitForURL(/\/board\/[0-9a-f-]{36}\?as=map$/);
    await page.getByRole('heading', { name: /委员会9901/ }).waitFor();
    await page.getByText(`审图号：${approval}`).waitFor();
  }, 120_000);

  it('is reached with the keyboard alone', async () => {
    const page = await stage.signedIn(login, '/board?as=map');
    await regionOf(page, '委员会9901').focus();
    // Only the keyboard's own coming shows.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    expect(await page.locator('.map-pointed').textContent()).toMatch(/^委员会9901 完成率/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/board\/[0-9a-f-]{36}\?as=map$/);
  }, 120_000);

  it('is in order in the dark, on a narrow telephone and on paper', async () => {
    for (const options of [{ viewport: { width: 360, height: 740 } }, { colorScheme: 'dark' as const }]) {
      const page = await stage.signedIn(login, '/board?as=map', options);
      await regionOf(page, '委员会9901').waitFor();
      await settled(page);
      expect(await overflowOf(page)).toBe(0);
      expect([...(await seriousFaults(page)), ...(await focusFaults(page))]).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText(`审图号：${approval}`).isVisible()).toBe(true);
      expect(await page.locator('.map-region path').first().isVisible()).toBe(true);
    }
  }, 120_000);

  it('is not offered where it has nobody, and the tiles are shown to whoever asks for it', async () => {
    const { login: city } = await stage.people.somebody([['coordinator', '9902']]);
    const page = await stage.signedIn(city, '/board?as=map');
    await page.getByRole('button', { name: /^委员会990201/ }).waitFor();
    expect(await page.getByText('地图', { exact: true }).count()).toBe(0);
  }, 120_000);
});
