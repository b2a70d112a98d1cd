import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { mergeUnit } from './end-unit.service.js';
import { loadProvince } from './load-province.service.js';
import { actIn, brokenPaths, refusalOf } from './org-testing.js';
import { orgEntities } from './record/entities.js';
import { holdersOf, subordinatesWithout } from './record/holders.js';
import { directSubordinates, unitByCode } from './record/unit.js';
import { recodeUnit } from './rename-unit.service.js';

let database: TestDatabase;
let act: ReturnType<typeof actIn>;

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  act = actIn(database.dataSource);
});
afterAll(() => database.close());

const count = async (sql: string): Promise<number> => {
  const rows: { count: string }[] = await database.dataSource.query(`select count(*) as count from ${sql}`);
  return Number(rows[0]?.count);
};

describe('loading a province', () => {
  it("makes Jiangsu's 1,605 committees a tree, and 118 discipline commissions beside them", async () => {
    const outcome = await act((tx) => loadProvince(tx, { province: '32' }));
    expect(outcome).toEqual({
      province: { code: '32', name: '江苏省' },
      divisions: 1605,
      groupings: 0,
      committees: { created: 1605, existing: 0 },
      disciplineCommissions: { created: 118, existing: 0 },
      people: null,
    });
    expect(await brokenPaths(database.dataSource)).toBe(0);
    expect(await count('unit_version')).toBe(1605 + 118);
    const direct = await act(async (tx) => directSubordinates(tx, (await unitByCode(tx, '3201')).id));
    expect(direct.map(({ name }) => name)).toContain('玄武区委');
    expect(direct.every(({ kind }) => kind === 'committee')).toBe(true);
  });

  it('changes nothing the second time, and fills each post once', async () => {
    const options = { province: '32', withPeople: true, vacancies: 0.01, emailDomain: 'mail.test' };
    const first = await act((tx) => loadProvince(tx, options));
    expect(first.committees).toEqual({ created: 0, existing: 1605 });
    expect(first.people).toMatchObject({ posts: 1605 * 2 + 118, terms: 1605 });
    const second = await act((tx) => loadProvince(tx, options));
    expect(second.people).toEqual({ posts: 0, persons: 0, terms: 0, vacancies: first.people?.vacancies });
    expect(await count('tenure')).toBe(first.people?.persons);
    const holders = await act(
      async (tx) => holdersOf(tx, (await unitByCode(tx, '32')).id, '2026-06-01'),
      '2026-06-01T00:00:00Z',
    );
    expect(holders.map(({ postKind, email }) => [postKind, email])).toEqual([
      ['topLeader', 'secretary.32@mail.test'],
      ['coordinator', 'coordinator.32@mail.test'],
      ['reporter', 'reporter.32@mail.test'],
    ]);
  });

  it('leaves the share of vacancies that was asked for, some without a secretary and some without a reporter', async () => {
    const unitId = (await act((tx) => unitByCode(tx, '32'))).id;
    const without = (postKind: 'topLeader' | 'reporter'): Promise<unknown[]> =>
      act((tx) => subordinatesWithout(tx, { unitId, postKind, on: '2026-12-01', isForTree: true }));
    const [secretaries, reporters] = [await without('topLeader'), await without('reporter')];
    expect(secretaries.length).toBeGreaterThan(2);
    expect(reporters.length).toBeGreaterThan(2);
    expect(secretaries.length + reporters.length).toBeLessThan(35);
  });

  it('does not bring back what was merged or recoded since', async () => {
    const change = { on: '2026-05-01', reason: 'a reform' };
    await act((tx) => mergeUnit(tx, { ...change, code: '320102', into: '320104' }));
    await act((tx) => recodeUnit(tx, { ...change, code: '320105', newCode: '320199' }));
    const again = await act((tx) => loadProvince(tx, { province: '32', withPeople: true }));
    expect(again.committees.created + again.disciplineCommissions.created).toBe(0);
    expect(await count(`unit where code in ('320102', '320105') and ended_on is null`)).toBe(0);
  });

  it('hangs the districts of a municipality directly under its committee', async () => {
    const outcome = await act((tx) => loadProvince(tx, { province: '11', withOrgans: false }));
    expect(outcome).toMatchObject({ groupings: 1, disciplineCommissions: { created: 0, existing: 0 } });
    const direct = await act(async (tx) => directSubordinates(tx, (await unitByCode(tx, '11')).id));
    expect(direct.map(({ name }) => name)).toContain('东城区委');
    expect(direct).toHaveLength(16);
  });

  it('refuses a province that is not there', async () => {
    expect((await refusalOf(act((tx) => loadProvince(tx, { province: '99' })))).code).toBe('unknown-unit');
  });
});
