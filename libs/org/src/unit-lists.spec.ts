import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { loadProvince } from './load-province.service.js';
import { actIn, refusalOf } from './org-testing.js';
import { orgEntities } from './record/entities.js';
import { type Unit, lineOf, unitByCode, unitById } from './record/unit.js';
import { unitAsOf } from './record/unit-history.js';
import { childrenOf, directCounts, searchUnits, subordinateCounts } from './record/unit-lists.js';
import type { Page } from './record/page.js';

let database: TestDatabase;
let act: ReturnType<typeof actIn>;

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  act = actIn(database.dataSource);
  await act((tx) => loadProvince(tx, { province: '64' }));
});
afterAll(() => database.close());

async function allPages(page: (cursor: string | undefined) => Promise<Page<Unit>>): Promise<string[]> {
  const codes: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    codes.push(...items.map(({ code }) => code));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return codes;
}

describe('lists of units', () => {
  it.each([1, 2, 3, 500])('give every child once, %d at a time', async (limit) => {
    const codes = await allPages((cursor) => act((tx) => childrenOf(tx, '64', { cursor, limit })));
    expect(codes).toEqual(['64-DC', '6401', '6402', '6403', '6404', '6405']);
  });

  it('find by a part of the name, by the beginning of the code, by level, by kind and below a unit', async () => {
    const find = (search: Parameters<typeof searchUnits>[1]): Promise<string[]> =>
      allPages((cursor) => act((tx) => searchUnits(tx, { ...search, cursor, limit: 7 })));
    expect(await find({ q: '兴庆', level: 'county' })).toEqual(['640104', '640104-DC']);
    expect(await find({ q: '兴庆', level: 'county', kind: 'committee' })).toEqual(['640104']);
    expect(await find({ q: '6401', level: 'city' })).toEqual(['6401', '6401-DC']);
    expect(await find({ under: '6402', level: 'county', kind: 'committee' })).toEqual(['640202', '640205', '640221']);
  });

  it('find a name by its pinyin, in full, not yet typed to its end, or by initials', async () => {
    const find = async (q: string): Promise<readonly string[]> =>
      (await act((tx) => searchUnits(tx, { q, level: 'county', kind: 'committee', limit: 200 }))).items.map(
        ({ code }) => code,
      );
    for (const q of ['兴庆', 'xingqing', 'xingqi', 'xqq', 'XingQing'])
      expect([q, await find(q)]).toEqual([q, ['640104']]);
    expect(await find('zhongning')).toEqual(await find('中宁'));
  });

  it.each(['%', '_', '\\', "'; drop table unit", '\0', ' '.repeat(3)])(
    'take %j for a text, not for a pattern',
    async (q) => {
      const { items } = await act((tx) => searchUnits(tx, { q, limit: 1 }));
      expect(items.length).toBe(q.trim() === '' || q === '\0' ? 1 : 0);
    },
  );

  it('count subordinates directly below and all below, without discipline commissions', async () => {
    const { id } = await act((tx) => unitByCode(tx, '64'));
    const counts = await act((tx) => subordinateCounts(tx, id));
    expect(counts).toMatchObject({ direct: 5, byLevel: { province: 0, city: 5, county: 22 } });
    expect(counts.below).toBe(5 + 22 + counts.byLevel.township);
    expect(await act((tx) => directCounts(tx, [id]))).toEqual(new Map([[id, 5]]));
  });

  it('give the line from the root to a unit', async () => {
    const line = await act(async (tx) => lineOf(tx, (await unitByCode(tx, '640104')).id));
    expect(line.map(({ code }) => code)).toEqual(['64', '6401', '640104']);
  });

  it.each(['x', '', 'é', Buffer.from('\0').toString('base64url'), `${Buffer.from('6401').toString('base64url')}=`])(
    'refuse the cursor %j',
    async (cursor) => {
      expect((await refusalOf(act((tx) => searchUnits(tx, { cursor })))).code).toBe('cursor-invalid');
    },
  );

  it.each(['', 'x', '\0', '9'.repeat(5000)])('know no unit %j', async (text) => {
    for (const work of [unitByCode, unitById, childrenOf] as const)
      expect((await refusalOf(act<unknown>((tx) => work(tx, text)))).code).toBe('unknown-unit');
    expect((await refusalOf(act((tx) => unitAsOf(tx, text, tx.at)))).code).toBe('unknown-unit');
  });
});

describe('the entities', () => {
  it.each(orgEntities.map((entity) => [entity.name, entity] as const))('%s reads its table', async (_name, entity) => {
    await expect(database.dataSource.getRepository(entity).find({ take: 1 })).resolves.toBeDefined();
  });
});
