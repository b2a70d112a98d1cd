import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { mergeUnit } from './end-unit.service.js';
import { establishUnit } from './establish-unit.service.js';
import { exportUnits, importUnits, type ImportOutcome } from './import-units.service.js';
import { loadProvince } from './load-province.service.js';
import { actIn, brokenPaths, refusalOf } from './org-testing.js';
import { parseUnits } from './parse-units.js';
import { orgEntities } from './record/entities.js';
import { holdersOf } from './record/holders.js';
import { unitByCode } from './record/unit.js';
import { changesOf } from './record/unit-history.js';
import type { UnitRow } from './rules/unit-row.js';

let database: TestDatabase;
let act: ReturnType<typeof actIn>;
const today = '2026-09-01T02:00:00Z';

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  act = actIn(database.dataSource);
  await act((tx) => loadProvince(tx, { province: '64', withPeople: true, vacancies: 0.05 }), '2026-01-01T00:00:00Z');
});
afterAll(() => database.close());

const bring = (rows: readonly UnitRow[], options = {}): Promise<ImportOutcome> =>
  act((tx) => importUnits(tx, rows, options), today);
const row = (
  number: number,
  code: string,
  name: string,
  kind: string,
  level: string,
  parentCode: string,
  others = {},
): UnitRow => ({
  row: number,
  cells: { code, name, kind, level, parentCode, ...others },
});
const unitCount = async (): Promise<number> => {
  const rows: { count: number }[] = await database.dataSource.query('select count(*)::int as count from unit');
  return rows[0]?.count ?? 0;
};

describe('export and import', () => {
  it.each([
    ['xlsx', 'zh', true],
    ['xlsx', 'en', false],
    ['csv', 'zh', false],
    ['csv', 'en', true],
  ] as const)(
    'a province to %s in %s, with persons %s, and back changes nothing',
    async (format, language, withPersons) => {
      const file = await act((tx) => exportUnits(tx, { under: '64', format, language, withPersons }), today);
      const rows = await parseUnits(file, format);
      expect(rows).toHaveLength(await unitCount());
      expect(await bring(rows)).toEqual({ created: 0, changed: 0, unchanged: rows.length, differences: [] });
    },
  );

  it('writes a name like a formula so that no spreadsheet runs it, and reads it back as it was', async () => {
    const asked = {
      code: '64-E',
      name: '=HYPERLINK("http://x")',
      kind: 'enterprise',
      level: 'province',
      parentCode: '64',
      on: '2020-01-01',
      reason: 'test',
    } as const;
    await act((tx) => establishUnit(tx, asked));
    const file = await act((tx) => exportUnits(tx, { under: '64-E', format: 'csv' }), today);
    expect(file.toString('utf8')).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(await bring(await parseUnits(file, 'csv'))).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  });

  it('loads a province into an empty record from a file alone', async () => {
    const file = await act((tx) => exportUnits(tx, { under: '64', format: 'csv', withPersons: true }), today);
    const other = await testDatabase([...orgEntities]);
    try {
      const rows = await parseUnits(file, 'csv');
      const outcome = await actIn(other.dataSource)((tx) => importUnits(tx, [...rows].reverse()), today);
      expect(outcome.created).toBe(rows.length);
      expect(await brokenPaths(other.dataSource)).toBe(0);
      const copy = await actIn(other.dataSource)(
        (tx) => exportUnits(tx, { under: '64', format: 'csv', withPersons: true }),
        today,
      );
      expect(copy.equals(file)).toBe(true);
    } finally {
      await other.close();
    }
  });
});

describe('importing', () => {
  const reform = [
    row(2, '6499', '新市委', '党委', '市', '64', {
      secretaryName: '王一',
      secretaryEmail: 'one@mail.test',
      reporterName: '王一',
      reporterEmail: 'one@mail.test',
    }),
    row(3, '640104', '兴庆新区委', '党委', '县', '6499', { secretaryName: '李二' }),
    row(4, '649901', '新区党工委', '党委', '县', '6499'),
  ];

  it('says in a dry run what would change, and changes nothing', async () => {
    const before = await unitCount();
    const outcome = await bring(reform, { dryRun: true });
    expect(outcome).toMatchObject({ created: 2, changed: 1, unchanged: 0 });
    expect(outcome.differences.map(({ code, field, to }) => [code, field, to])).toEqual([
      ['6499', 'code', '6499'],
      ['640104', 'name', '兴庆新区委'],
      ['640104', 'parentCode', '6499'],
      ['640104', 'secretaryName', '李二'],
      ['649901', 'code', '649901'],
    ]);
    expect(await unitCount()).toBe(before);
  });

  it('makes, moves, renames and appoints, and the same rows again change nothing', async () => {
    const dry = await bring(reform, { dryRun: true });
    expect(await bring(reform)).toEqual(dry);
    expect(await bring(reform)).toEqual({ created: 0, changed: 0, unchanged: 3, differences: [] });
    expect(await brokenPaths(database.dataSource)).toBe(0);
    const holders = (code: string, on: string): Promise<(string | null)[][]> =>
      act(async (tx) =>
        (await holdersOf(tx, (await unitByCode(tx, code)).id, on)).map(({ postKind, name, personId }) => [
          postKind,
          name,
          personId,
        ]),
      );
    const [secretary, reporter] = await holders('6499', '2026-09-01');
    expect([secretary?.[0], reporter?.[0], secretary?.[2]]).toEqual(['topLeader', 'reporter', reporter?.[2]]);
    expect((await holders('640104', '2026-08-31'))[0]?.[1]).not.toBe('李二');
    expect((await holders('640104', '2026-09-01'))[0]?.[1]).toBe('李二');
    const changes = await act(async (tx) => changesOf(tx, (await unitByCode(tx, '640104')).id));
    expect(changes.map(({ kind }) => kind).sort()).toEqual(['holderChanged', 'moved', 'renamed']);
  });

  it('moves units of one file under each other', async () => {
    const enterprise = (number: number, code: string, parent: string): UnitRow =>
      row(number, code, `${code}集团党委`, '企业', '省', parent);
    await bring([enterprise(2, 'E1', '64'), enterprise(3, 'E2', 'E1'), enterprise(4, 'E3', 'E2')]);
    await bring([enterprise(2, 'E1', 'E3'), enterprise(3, 'E2', '64'), enterprise(4, 'E3', 'E2')]);
    expect(await brokenPaths(database.dataSource)).toBe(0);
    expect((await act((tx) => unitByCode(tx, 'E1'))).path.split('.')).toHaveLength(4);
  });

  it('refuses all when one row is wrong, with every fault of every row at once', async () => {
    const before = await unitCount();
    await act((tx) => mergeUnit(tx, { code: '640105', into: '640106', on: '2026-08-01', reason: 'test' }), today);
    const rows = [
      row(2, '6498', '好市委', '党委', '市', '64'),
      row(3, '6498', '', '党委', '市', '64'),
      row(4, '649801', 'x', '妇联', '县', 'nowhere'),
      row(5, '649802', 'y', '党委', '市', '6498'),
      row(6, '640105', '西夏区委', '党委', '县', '6401'),
      row(7, '649803', 'z', '党委', '县', '6498', { reporterName: '王一', reporterEmail: 'x' }),
      row(8, '649804', 'z', '党委', '县', '649803'),
    ];
    const { code, faults } = await refusalOf(bring(rows));
    expect(code).toBe('import-refused');
    expect(faults.map(({ pointer }) => pointer)).toEqual([
      '/rows/3/name',
      '/rows/3/code',
      '/rows/4/kind',
      '/rows/4/parentCode',
      '/rows/5/level',
      '/rows/6/code',
      '/rows/7/reporterEmail',
    ]);
    expect(await unitCount()).toBe(before);
  });

  it('refuses a day that is none', async () => {
    expect((await refusalOf(bring([], { on: 'soon' }))).code).toBe('invalid-input');
  });
});
