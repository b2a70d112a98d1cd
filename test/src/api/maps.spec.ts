import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMapFile } from '@zehuan/api';
import { signedInPeople, type SignedInPeople } from '../access/signed-in-people.js';
import { aRunningYear, answered, refused } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';
import { madeUpMap, rectangle } from './made-up-map.js';

const approval = '测审字(2027)第0001号';

let folder: string;
let map: Awaited<ReturnType<typeof readMapFile>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-maps-'));
  const path = join(folder, 'map.geojson');
  await writeFile(path, madeUpMap(['9901', '990101', '9902', '990201', '980101'], approval));
  map = await readMapFile(path);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the map of a unit's subordinates", () => {
  let at: ApiUnderTest;
  beforeAll(async () => {
    at = await apiUnderTest({ map });
    await aRunningYear(at);
  });
  afterAll(async () => {
    await at.close();
    expect(at.contract.violations).toEqual([]);
  });
  const mapOf = (code: string) => at.client.GET('/api/v1/units/{code}/map', { params: { path: { code } } });
  const hasMap = async (code: string): Promise<boolean> =>
    answered(await at.client.GET('/api/v1/units/{code}/board', { params: { path: { code } } })).hasMap;

  it('has its direct subordinates and nothing below them, under its approval number', async () => {
    expect(answered(await mapOf('99'))).toEqual({
      approval,
      features: [
        { code: '9901', polygons: [[rectangle(0)]] },
        { code: '9902', polygons: [[rectangle(2)]] },
      ],
    });
    expect(await hasMap('99')).toBe(true);
  });

  it('leaves out whom the file leaves out', async () => {
    const { features } = answered(await mapOf('9901'));
    expect(features.map(({ code }) => code)).toEqual(['990101']);
    expect(await hasMap('9901')).toBe(true);
  });

  it('is empty where the file has nobody, and refused for a unit that is not there', async () => {
    expect(answered(await mapOf('990101'))).toEqual({ approval: null, features: [] });
    expect(refused(await mapOf('970000'))).toBe('404 unknown-unit');
  });
});

describe('the map of whoever is signed in', () => {
  let people: SignedInPeople;
  beforeAll(async () => {
    people = await signedInPeople({}, { map });
  });
  afterAll(() => people.at.close());

  it('shows nothing of a sibling', async () => {
    const { login } = await people.somebody([['coordinator', '9901']]);
    const { headers } = await people.browser(login);
    const codesOf = async (code: string) => {
      const { status, body } = await people.call('GET', `/units/${code}/map`, { headers });
      return [status, ((body['features'] ?? []) as { code: string }[]).map((feature) => feature.code)];
    };
    expect(await codesOf('9901')).toEqual([200, ['990101']]);
    expect(await codesOf('9902')).toEqual([404, []]);
    // Who stands above is known to those below; of its subordinates only one's own line.
    expect(await codesOf('99')).toEqual([200, ['9901']]);
  });
});

describe('an API without a map', () => {
  let at: ApiUnderTest;
  beforeAll(async () => {
    at = await apiUnderTest();
    await aRunningYear(at);
  });
  afterAll(() => at.close());

  it('says that there is none', async () => {
    const params = { path: { code: '99' } };
    expect(answered(await at.client.GET('/api/v1/units/{code}/map', { params }))).toEqual({
      approval: null,
      features: [],
    });
    expect(answered(await at.client.GET('/api/v1/units/{code}/board', { params })).hasMap).toBe(false);
  });
});
