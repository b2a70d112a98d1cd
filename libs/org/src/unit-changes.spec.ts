import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { abolishUnit, mergeUnit } from './end-unit.service.js';
import { establishUnit } from './establish-unit.service.js';
import { moveUnit } from './move-unit.service.js';
import { actIn, brokenPaths, refusalOf } from './org-testing.js';
import { appointTo } from './post.service.js';
import { orgEntities } from './record/entities.js';
import { holdersOf } from './record/holders.js';
import { directSubordinates, unitByCode } from './record/unit.js';
import { changesOf, unitAsOf } from './record/unit-history.js';
import { searchUnits } from './record/unit-lists.js';
import { recodeUnit, renameUnit } from './rename-unit.service.js';

let database: TestDatabase;
let act: ReturnType<typeof actIn>;

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  act = actIn(database.dataSource);
});
afterAll(() => database.close());

const change = { on: '2027-05-01', reason: '机构改革' };
const committee = { ...change, kind: 'committee' as const, on: '2020-01-01' };

/** A province with the cities A and B, A with A1 and A2, B with B1, A1 with A1x; A and B with commissions. */
async function plant(): Promise<void> {
  await database.dataSource.query('truncate unit, person cascade');
  await act(async (tx) => {
    await establishUnit(tx, { ...committee, code: 'P', name: '某省委', level: 'province', parentCode: null });
    for (const city of ['A', 'B']) {
      await establishUnit(tx, { ...committee, code: city, name: `${city}市委`, level: 'city', parentCode: 'P' });
      await establishUnit(tx, {
        ...committee,
        kind: 'disciplineCommission',
        code: `${city}-DC`,
        name: `${city}市纪委`,
        level: 'city',
        parentCode: city,
      });
    }
    for (const county of ['A1', 'A2', 'B1']) {
      await establishUnit(tx, {
        ...committee,
        code: county,
        name: `${county}县委`,
        level: 'county',
        parentCode: county.charAt(0),
      });
    }
    await establishUnit(tx, { ...committee, code: 'A1x', name: 'A1x镇党委', level: 'township', parentCode: 'A1' });
  }, '2027-01-01T00:00:00Z');
}
beforeEach(plant);

const subordinatesOf = (code: string): Promise<string[]> =>
  act(async (tx) => (await directSubordinates(tx, (await unitByCode(tx, code)).id)).map((unit) => unit.code));
const changeKinds = (code: string): Promise<string[]> =>
  act(async (tx) => (await changesOf(tx, (await unitByCode(tx, code)).id)).map(({ kind }) => kind));

describe('establishing', () => {
  it.each([
    ['code-taken', { code: 'A1' }],
    ['invalid-input', { level: 'city' as const }],
    ['invalid-input', { parentCode: 'A-DC' }],
    ['invalid-input', { parentCode: null, kind: 'workingOrgan' as const }],
    ['invalid-input', { name: ' ' }],
    ['invalid-input', { code: 'a b' }],
    ['invalid-input', { on: '2027-02-30' }],
    ['reason-missing', { reason: ' ' }],
    ['unknown-unit', { parentCode: 'nowhere' }],
  ])('refuses with %s: %j', async (code, part) => {
    const asked = { ...committee, code: 'A3', name: 'A3县委', level: 'county' as const, parentCode: 'A', ...part };
    expect((await refusalOf(act((tx) => establishUnit(tx, asked)))).code).toBe(code);
  });
});

describe('renaming and recoding', () => {
  it('keeps the old name, takes the discipline commission along, and can be read as of any instant', async () => {
    const renamed = await act((tx) => renameUnit(tx, { ...change, code: 'A', name: '甲市委' }), '2027-05-01T00:00:00Z');
    expect(renamed).toMatchObject({ code: 'A', name: '甲市委', version: 2 });
    const recoded = await act((tx) => recodeUnit(tx, { ...change, code: 'A', newCode: 'AA' }), '2027-06-01T00:00:00Z');
    expect(recoded).toMatchObject({ id: renamed.id, code: 'AA', version: 3 });
    expect(await act((tx) => unitByCode(tx, 'AA-DC'))).toMatchObject({ name: '甲市纪委' });
    const asOf = (code: string, at: string): Promise<string> =>
      act(async (tx) => (await unitAsOf(tx, code, new Date(at))).name);
    expect(await asOf('A', '2027-04-30T00:00:00Z')).toBe('A市委');
    expect(await asOf('A', '2027-05-01T00:00:00Z')).toBe('甲市委');
    expect(await asOf('AA', '2027-06-01T00:00:00Z')).toBe('甲市委');
    expect((await refusalOf(asOf('A', '2027-06-01T00:00:00Z'))).code).toBe('unknown-unit');
    expect((await refusalOf(asOf('A', '2026-12-31T00:00:00Z'))).code).toBe('unknown-unit');
    expect((await act((tx) => unitAsOf(tx, 'A1', new Date('2027-05-02T00:00:00Z')))).parentName).toBe('甲市委');
    expect(await changeKinds('AA')).toEqual(['established', 'renamed', 'recoded']);
  });

  it('changes nothing when nothing would change', async () => {
    expect((await act((tx) => renameUnit(tx, { ...change, code: 'A', name: 'A市委' }))).version).toBe(1);
    expect((await act((tx) => recodeUnit(tx, { ...change, code: 'A', newCode: 'A' }))).version).toBe(1);
  });

  it('refuses a code that another bears, a version that is past, and a blank reason', async () => {
    expect((await refusalOf(act((tx) => recodeUnit(tx, { ...change, code: 'A', newCode: 'B' })))).code).toBe(
      'code-taken',
    );
    expect((await refusalOf(act((tx) => renameUnit(tx, { ...change, code: 'A', name: 'x', version: 7 })))).code).toBe(
      'precondition-failed',
    );
    expect((await refusalOf(act((tx) => renameUnit(tx, { ...change, code: 'A', name: 'x', reason: '' })))).code).toBe(
      'reason-missing',
    );
  });
});

describe('moving', () => {
  it('takes all that is below along', async () => {
    await act((tx) => moveUnit(tx, { ...change, code: 'A1', under: 'B' }), '2027-05-01T00:00:00Z');
    expect([await subordinatesOf('A'), await subordinatesOf('B')]).toEqual([['A2'], ['A1', 'B1']]);
    expect(
      (await act((tx) => searchUnits(tx, { under: 'B', kind: 'committee' }))).items.map(({ code }) => code),
    ).toEqual(['A1', 'A1x', 'B', 'B1']);
    expect(await brokenPaths(database.dataSource)).toBe(0);
    expect(await changeKinds('A1')).toEqual(['established', 'moved']);
  });

  it.each([
    ['A', 'A1'],
    ['A', 'A'],
    ['A1', 'B1'],
    ['P', 'A'],
    ['A1', 'A-DC'],
  ])('refuses %s under %s', async (code, under) => {
    expect((await refusalOf(act((tx) => moveUnit(tx, { ...change, code, under })))).code).toBe('invalid-input');
  });

  it('lets one of two opposite moves at the same time pass at most, and the tree stays a tree', async () => {
    await act(async (tx) => {
      for (const code of ['E1', 'E2'])
        await establishUnit(tx, { ...committee, kind: 'enterprise', code, name: code, level: 'city', parentCode: 'P' });
    });
    const moves = await Promise.allSettled([
      act((tx) => moveUnit(tx, { ...change, code: 'E1', under: 'E2' })),
      act((tx) => moveUnit(tx, { ...change, code: 'E2', under: 'E1' })),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await brokenPaths(database.dataSource)).toBe(0);
  });
});

describe('merging', () => {
  it('ends the unit with a successor, hands its subordinates over, and ends its organs and tenures', async () => {
    await act(async (tx) =>
      appointTo(tx, {
        unitId: (await unitByCode(tx, 'A')).id,
        kind: 'topLeader',
        person: { name: '王一' },
        fromOn: '2024-01-01',
      }),
    );
    const ended = await act((tx) => mergeUnit(tx, { ...change, code: 'A', into: 'B' }), '2027-05-01T00:00:00Z');
    expect(ended.unit).toMatchObject({ code: 'A', endedOn: '2027-05-01', successorId: ended.successor?.id });
    expect(ended.movedSubordinates.map(({ code }) => code)).toEqual(['A1', 'A2']);
    expect(ended.endedOrgans.map(({ code }) => code)).toEqual(['A-DC']);
    expect(ended.endedTenures).toBe(1);
    expect(await act((tx) => unitByCode(tx, 'A-DC'))).toMatchObject({
      endedOn: '2027-05-01',
      successorId: (await act((tx) => unitByCode(tx, 'B-DC'))).id,
    });
    expect(await subordinatesOf('B')).toEqual(['A1', 'A2', 'B1']);
    expect(await subordinatesOf('P')).toEqual(['B']);
    expect(await act((tx) => holdersOf(tx, ended.unit.id, '2027-05-01'))).toHaveLength(1);
    expect(await act((tx) => holdersOf(tx, ended.unit.id, '2027-05-02'))).toHaveLength(0);
    expect(await changeKinds('B')).toEqual(['established', 'merged']);
    expect(await brokenPaths(database.dataSource)).toBe(0);
    const before = await act((tx) => unitAsOf(tx, 'A', new Date('2027-04-30T00:00:00Z')));
    expect(before).toMatchObject({ endedOn: null, parentCode: 'P' });
  });

  it('refuses another kind, what is below, what has ended, itself, and a day before it began', async () => {
    const merge = (part: object): Promise<string> =>
      refusalOf(act((tx) => mergeUnit(tx, { ...change, code: 'A', into: 'B', ...part }))).then(({ code }) => code);
    expect(await merge({ into: 'A-DC' })).toBe('invalid-input');
    expect(await merge({ into: 'A1' })).toBe('invalid-input');
    expect(await merge({ into: 'A' })).toBe('invalid-input');
    expect(await merge({ on: '2019-12-31' })).toBe('invalid-input');
    await act((tx) => mergeUnit(tx, { ...change, code: 'A2', into: 'A1' }));
    expect(await refusalOf(act((tx) => renameUnit(tx, { ...change, code: 'A2', name: 'x' })))).toMatchObject({
      code: 'unit-ended',
      message: 'A2 ended on 2027-05-01; A1 took over',
    });
    expect(await merge({ code: 'A1', into: 'A2' })).toBe('unit-ended');
  });
});

describe('abolishing', () => {
  it('refuses a unit with subordinates until it is said where they go', async () => {
    expect((await refusalOf(act((tx) => abolishUnit(tx, { ...change, code: 'A' })))).code).toBe(
      'unit-has-subordinates',
    );
    const ended = await act((tx) => abolishUnit(tx, { ...change, code: 'A', moveSubordinatesTo: 'B' }));
    expect(ended).toMatchObject({ successor: null, unit: { successorId: null, endedOn: '2027-05-01' } });
    expect(await subordinatesOf('B')).toEqual(['A1', 'A2', 'B1']);
  });

  it('frees the code for a unit established later', async () => {
    await act((tx) => abolishUnit(tx, { ...change, code: 'A2' }));
    const heir = await act((tx) =>
      establishUnit(tx, {
        ...committee,
        code: 'A2',
        name: '新县委',
        level: 'county',
        parentCode: 'B',
        on: '2027-06-01',
      }),
    );
    expect(await act((tx) => unitByCode(tx, 'A2'))).toEqual(heir);
  });
});

describe('any sequence of changes', () => {
  const codes = ['P', 'A', 'B', 'A1', 'A2', 'B1', 'A1x'];
  const step = fc.record({
    kind: fc.constantFrom('move', 'merge', 'abolish', 'rename'),
    code: fc.constantFrom(...codes),
    other: fc.constantFrom(...codes),
  });

  it('leaves a sound tree: paths agree with parents, existing units hang under existing ones, history without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await plant();
        for (const { kind, code, other } of steps) {
          await act<unknown>((tx) => {
            if (kind === 'move') return moveUnit(tx, { ...change, code, under: other });
            if (kind === 'merge') return mergeUnit(tx, { ...change, code, into: other });
            if (kind === 'abolish') return abolishUnit(tx, { ...change, code, moveSubordinatesTo: other });
            return renameUnit(tx, { ...change, code, name: `${other}名` });
          }).catch((cause: unknown) => expect((cause as Error).name).toBe('Refusal'));
        }
        expect(await brokenPaths(database.dataSource)).toBe(0);
        expect(
          await database.dataSource.query(
            `select u.code from unit u join unit p on p.id = u.parent_id where u.ended_on is null and p.ended_on is not null`,
          ),
        ).toEqual([]);
        expect(
          await database.dataSource.query(
            `select unit_id from unit_version group by unit_id having count(*) filter (where valid_to is null) <> 1`,
          ),
        ).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
