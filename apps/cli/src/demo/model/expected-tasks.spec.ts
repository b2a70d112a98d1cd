import { expect, it } from '@jest/globals';
import { builtInPacks, loadPack } from '@zehuan/policy';
import { expectedYear, type UnitOfTree } from './expected-tasks.js';

const unit = (code: string, level: string, parentId: string | null, kind = 'committee'): UnitOfTree => ({
  id: code,
  code,
  level,
  kind,
  parentId,
});

it('asks every direct subordinate for the items of its level, and nobody who only supervises', async () => {
  const source = (await builtInPacks()).find((each) => each.name === 'jiangsu')?.source ?? '';
  const { pack } = loadPack(source);
  if (!pack) throw new Error('the pack of Jiangsu has faults');
  const units = [
    unit('32', 'province', null),
    unit('3201', 'city', '32'),
    unit('320102', 'county', '3201'),
    unit('320102001', 'township', '320102'),
    unit('320102002', 'township', '320102'),
    unit('3201D', 'city', '3201', 'disciplineCommission'),
  ];
  const year = expectedYear(pack, '32', units);
  const of = (code: string): number => [...year.tasks].filter((key) => key.startsWith(`${code} `)).length;
  expect([...year.cycles]).toEqual(['32', '3201', '320102']);
  // 17 items, of which one comes round twice and one is not for townships.
  expect([of('32'), of('3201'), of('320102'), of('320102001'), of('3201D')]).toEqual([0, 18, 18, 17, 0]);
  expect(Object.fromEntries(year.unitsByLevel)).toEqual({ city: 1, county: 1, township: 2 });
  expect(expectedYear(pack, '320102', units).cycles).toEqual(new Set(['320102']));
});
