import { describe, expect, it } from '@jest/globals';
import { columnOf, columnTitles, kindOf, kindTitles, levelOf, levelTitles, unitColumnKeys } from './unit-columns.js';
import { readDay, readRow } from './unit-row.js';

const right = { code: '320102', name: '玄武区委', kind: '党委', level: '县', parentCode: '3201' };

describe('a head', () => {
  it('is known in Chinese, in English and by its key, in any case and spacing', () => {
    for (const key of unitColumnKeys) {
      for (const head of [key, columnTitles[key].zh, columnTitles[key].en, ` ${columnTitles[key].en.toUpperCase()} `])
        expect(columnOf(head)).toBe(key);
    }
    expect(columnOf('备注')).toBeUndefined();
  });

  it('and the words in the cells too', () => {
    for (const [kind, title] of Object.entries(kindTitles)) expect([kindOf(kind), kindOf(title)]).toEqual([kind, kind]);
    for (const [level, title] of Object.entries(levelTitles))
      expect([levelOf(level), levelOf(title)]).toEqual([level, level]);
  });
});

describe('a day', () => {
  it.each([
    ['2026-07-01', '2026-07-01'],
    ['2026/7/1', '2026-07-01'],
    ['2026年7月1日', '2026-07-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['1.7.2026', undefined],
    ['46204', undefined],
  ])('%s is read as %s', (text, day) => expect(readDay(text)).toBe(day));
});

describe('a row', () => {
  it('that is right says what it says', () => {
    const cells = {
      ...right,
      establishedOn: '',
      secretaryName: '王一',
      secretaryEmail: '',
      reporterName: '',
      reporterEmail: '',
    };
    expect(readRow({ row: 2, cells }).unit).toMatchObject({
      code: '320102',
      kind: 'committee',
      level: 'county',
      establishedOn: null,
      people: [{ name: '王一', email: null }],
    });
  });

  it.each([
    ['code', ''],
    ['code', '=cmd()'],
    ['code', '9'.repeat(41)],
    ['name', '  '],
    ['name', '名'.repeat(201)],
    ['name', 'a\u0000b'],
    ['kind', ''],
    ['kind', '妇联'],
    ['level', '村'],
    ['parentCode', 'a b'],
    ['establishedOn', 'yesterday'],
    ['secretaryEmail', 'nowhere'],
    ['reporterEmail', 'a@b'],
    ['coordinatorName', '名'.repeat(201)],
  ] as const)('is refused for its %s %j alone', (column, text) => {
    const cells = { ...right, secretaryName: '王一', reporterName: '李二', [column]: text };
    const { unit, faults } = readRow({ row: 17, cells });
    expect(unit).toBeNull();
    expect(faults.map(({ pointer }) => pointer)).toEqual([`/rows/17/${column}`]);
    expect(faults[0]?.message).toContain(`row 17, column ${columnTitles[column].zh}`);
  });

  it('says everything that is wrong at once', () => {
    const { faults } = readRow({
      row: 3,
      cells: { code: '', name: '', kind: 'x', level: 'y', reporterEmail: 'a@b.cn' },
    });
    expect(faults.map(({ pointer }) => pointer.split('/')[3])).toEqual([
      'code',
      'name',
      'kind',
      'level',
      'reporterName',
    ]);
  });
});
