import { describe, expect, it } from '@jest/globals';
import { planImport } from './import-plan.js';
import type { Present, PresentUnit } from './import-present.js';
import { type RowUnit, rowPosts } from './unit-row.js';

const unit = (
  code: string,
  level: RowUnit['level'],
  parentCode: string | null,
  part: Partial<PresentUnit> = {},
): PresentUnit => ({
  id: `id-${code}`,
  code,
  name: `${code}委`,
  kind: 'committee',
  level,
  parentCode,
  establishedOn: '2000-01-01',
  holders: {},
  comingPosts: [],
  ...part,
});
const holder = (name: string, fromOn: string): PresentUnit['holders'] => ({
  topLeader: { tenureId: 't', personId: 'p', name, email: null, fromOn },
});
const presentOf = (...units: PresentUnit[]): Present => ({
  units: new Map(units.map((each) => [each.code, each])),
  formerCodes: new Map([['old', 'old委, which had the code old, ended on 2025-01-01']]),
  on: '2026-06-01',
});
const row = (
  number: number,
  code: string,
  level: RowUnit['level'],
  parentCode: string | null,
  part: Partial<RowUnit> = {},
): RowUnit => ({
  row: number,
  code,
  name: `${code}委`,
  kind: 'committee',
  level,
  parentCode,
  establishedOn: null,
  people: [],
  ...part,
});
const secretary = (name: string, email: string | null = null): Partial<RowUnit> => ({
  people: [{ post: rowPosts[0], name, email }],
});
const present = presentOf(
  unit('P', 'province', null),
  unit('A', 'city', 'P'),
  unit('B', 'city', 'P'),
  unit('A1', 'county', 'A'),
);

describe('faults of rows against each other and the record', () => {
  it.each<[string, readonly RowUnit[], readonly string[]]>([
    ['a code twice', [row(2, 'X', 'city', 'P'), row(3, 'X', 'city', 'P')], ['/rows/3/code']],
    ['an unknown parent', [row(2, 'X', 'city', 'nowhere')], ['/rows/2/parentCode']],
    ['a parent that ended', [row(2, 'X', 'city', 'old')], ['/rows/2/parentCode']],
    ['a code that was given up', [row(2, 'old', 'city', 'P')], ['/rows/2/code']],
    ['a level not below its parent', [row(2, 'X', 'county', 'A1')], ['/rows/2/level']],
    ['a level that an existing subordinate does not bear', [row(2, 'A', 'county', 'P')], ['/rows/2/level']],
    ['itself as parent', [row(2, 'X', 'city', 'X')], ['/rows/2/parentCode']],
    [
      'a ring of new units',
      [row(2, 'X', 'city', 'Y'), row(3, 'Y', 'city', 'X')],
      ['/rows/2/parentCode', '/rows/3/parentCode'],
    ],
    ['an existing unit below its own subordinate', [row(2, 'A', 'city', 'A1')], ['/rows/2/parentCode']],
    ['an organ that stands alone', [row(2, 'X', 'city', null, { kind: 'workingOrgan' })], ['/rows/2/parentCode']],
  ])('%s', (_what, rows, pointers) => {
    expect(planImport(rows, present).faults.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('finds no fault in hanging under a row that is wrong by itself, but others in that row', () => {
    const mentions = [
      { row: 2, code: 'wrong', parentCode: 'nowhere' },
      { row: 3, code: 'X', parentCode: 'wrong' },
      { row: 4, code: 'wrong', parentCode: '' },
      { row: 5, code: '', parentCode: '' },
      { row: 6, code: '', parentCode: 'P' },
    ];
    const { faults } = planImport([row(3, 'X', 'county', 'wrong')], present, mentions);
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/rows/2/parentCode', '/rows/4/code']);
  });

  it('refuses a line of enterprises deeper than any hierarchy, however long', () => {
    const line = Array.from({ length: 5000 }, (_, index) =>
      row(index + 2, `E${index}`, 'city', index === 0 ? 'A' : `E${index - 1}`, { kind: 'enterprise' }),
    );
    expect(planImport(line, present).faults.length).toBeGreaterThan(4900);
  });
});

describe('what will change', () => {
  it('is nothing for rows that say what the record says', () => {
    const plan = planImport([row(2, 'A', 'city', 'P'), row(3, 'A1', 'county', 'A')], present);
    expect(plan).toMatchObject({
      unchanged: 2,
      differences: [],
      changes: [],
      creations: [],
      appointments: [],
      faults: [],
    });
  });

  it('makes new units in the order in which they hang, whatever the order of the rows', () => {
    const plan = planImport(
      [row(2, 'X11', 'township', 'X1'), row(3, 'X1', 'county', 'X'), row(4, 'X', 'city', 'P')],
      present,
    );
    expect(plan.creations.map((group) => group.map(({ code }) => code))).toEqual([['X'], ['X1'], ['X11']]);
    expect(plan.differences.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['code', null, 'X11'],
      ['code', null, 'X1'],
      ['code', null, 'X'],
    ]);
  });

  it('names each value from and to', () => {
    const plan = planImport(
      [row(2, 'A1', 'county', 'B', { name: '新县委', establishedOn: '1990-01-01', ...secretary('王一') })],
      present,
    );
    expect(plan.differences).toEqual([
      { row: 2, code: 'A1', field: 'name', from: 'A1委', to: '新县委' },
      { row: 2, code: 'A1', field: 'parentCode', from: 'A', to: 'B' },
      { row: 2, code: 'A1', field: 'establishedOn', from: '2000-01-01', to: '1990-01-01' },
      { row: 2, code: 'A1', field: 'secretaryName', from: null, to: '王一' },
    ]);
  });

  it('lets two existing units change places in the line', () => {
    const line = presentOf(
      unit('P', 'province', null),
      unit('E', 'city', 'P', { kind: 'enterprise' }),
      unit('F', 'city', 'E', { kind: 'enterprise' }),
    );
    const enterprise = { kind: 'enterprise' as const };
    expect(
      planImport([row(2, 'E', 'city', 'F', enterprise), row(3, 'F', 'city', 'P', enterprise)], line).faults,
    ).toEqual([]);
  });
});

describe('who holds a post', () => {
  const held = (fromOn: string): Present => presentOf(unit('P', 'province', null, { holders: holder('王一', fromOn) }));

  it('stays for an empty cell and for the same name; a new address is kept', () => {
    expect(planImport([row(2, 'P', 'province', null)], held('2024-01-01')).unchanged).toBe(1);
    expect(planImport([row(2, 'P', 'province', null, secretary('王一'))], held('2024-01-01')).unchanged).toBe(1);
    const plan = planImport([row(2, 'P', 'province', null, secretary('王一', 'a@b.cn'))], held('2024-01-01'));
    expect([plan.addresses, plan.appointments]).toEqual([[{ personId: 'p', email: 'a@b.cn' }], []]);
  });

  it('changes for another name, unless the present one began on that day', () => {
    const rows = [row(2, 'P', 'province', null, secretary('李二'))];
    expect(planImport(rows, held('2024-01-01')).appointments).toMatchObject([
      { name: '李二', previous: { name: '王一' } },
    ]);
    expect(planImport(rows, held('2026-06-01')).faults.map(({ pointer }) => pointer)).toEqual([
      '/rows/2/secretaryName',
    ]);
    const coming = presentOf(unit('P', 'province', null, { comingPosts: ['topLeader'] }));
    expect(planImport(rows, coming).faults).toHaveLength(1);
  });
});
