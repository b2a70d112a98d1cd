import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { abolishUnit } from './end-unit.service.js';
import { establishUnit } from './establish-unit.service.js';
import { actIn, refusalOf } from './org-testing.js';
import { appoint, appointTo, createPost, endTenure } from './post.service.js';
import { orgEntities } from './record/entities.js';
import { holdersOf } from './record/holders.js';
import { tenuresOfPost } from './record/posts.js';
import type { Unit } from './record/unit.js';
import { changesOf } from './record/unit-history.js';
import { setTerm } from './term.service.js';

let database: TestDatabase;
let act: ReturnType<typeof actIn>;
let unit: Unit;

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  act = actIn(database.dataSource);
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.dataSource.query('truncate unit, person cascade');
  const asked = {
    code: 'P',
    name: '某省委',
    kind: 'committee',
    level: 'province',
    parentCode: null,
    on: '2020-01-01',
    reason: 'test',
  } as const;
  unit = await act((tx) => establishUnit(tx, asked));
});

const secretary = (name: string, fromOn: string): ReturnType<typeof appointTo> =>
  act((tx) => appointTo(tx, { unitId: unit.id, kind: 'topLeader', person: { name }, fromOn }));
const names = (on: string): Promise<string[]> =>
  act(async (tx) => (await holdersOf(tx, unit.id, on)).map(({ name }) => name));

describe('a post', () => {
  it('is made once for the top leader, and as often as asked for others', async () => {
    const make = (kind: 'topLeader' | 'teamMember'): Promise<string> =>
      act(async (tx) => (await createPost(tx, { unitId: unit.id, kind })).id);
    expect(await make('topLeader')).toBe(await make('topLeader'));
    expect(await make('teamMember')).not.toBe(await make('teamMember'));
  });
});

describe('a new holder', () => {
  it('ends the tenure before on the day before, and who held the post is known for each day', async () => {
    await secretary('王一', '2024-01-01');
    const { previous, post } = await secretary('李二', '2026-07-01');
    expect(previous).toMatchObject({ toOn: '2026-06-30' });
    expect([await names('2023-12-31'), await names('2026-06-30'), await names('2026-07-01')]).toEqual([
      [],
      ['王一'],
      ['李二'],
    ]);
    expect(await act((tx) => tenuresOfPost(tx, post.id))).toHaveLength(2);
    const kinds = await act(async (tx) => (await changesOf(tx, unit.id)).map(({ kind }) => kind));
    expect(kinds).toEqual(['established', 'holderChanged', 'holderChanged']);
  });

  it('is refused on the day on which another began, and before', async () => {
    await secretary('王一', '2024-01-01');
    expect((await refusalOf(secretary('李二', '2024-01-01'))).code).toBe('post-held');
    expect((await refusalOf(secretary('李二', '2023-01-01'))).code).toBe('post-held');
    expect(await names('2024-01-01')).toEqual(['王一']);
  });

  it('who is appointed again from the same day changes nothing, from another day is refused', async () => {
    const { tenure, post } = await secretary('王一', '2024-01-01');
    const again = (fromOn: string): ReturnType<typeof appoint> =>
      act((tx) => appoint(tx, { postId: post.id, personId: tenure.personId, fromOn }));
    expect((await again('2024-01-01')).tenure).toEqual(tenure);
    expect((await refusalOf(again('2025-01-01'))).code).toBe('post-held');
  });

  it('is one of two who are appointed at the same time', async () => {
    await secretary('王一', '2024-01-01');
    const both = await Promise.allSettled([secretary('李二', '2026-07-01'), secretary('张三', '2026-07-01')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await names('2026-07-01')).toHaveLength(1);
  });

  it.each([
    ['unknown-post', { postId: '00000000-0000-7000-8000-000000000000' }],
    ['unknown-post', { postId: 'x' }],
    ['unknown-person', { personId: 'x' }],
    ['invalid-input', { person: { name: '' } }],
    ['invalid-input', { person: { name: '王一', email: 'nowhere' } }],
    ['invalid-input', { fromOn: '2026-13-01' }],
    ['invalid-input', { fromOn: '2019-01-01' }],
  ])('is refused with %s: %j', async (code, part) => {
    const post = await act((tx) => createPost(tx, { unitId: unit.id, kind: 'reporter' }));
    const asked = {
      postId: post.id,
      fromOn: '2026-01-01',
      ...('personId' in part ? {} : { person: { name: '王一' } }),
      ...part,
    };
    expect((await refusalOf(act((tx) => appoint(tx, asked as Parameters<typeof appoint>[1])))).code).toBe(code);
  });

  it('is refused in a unit that ended', async () => {
    await act((tx) => abolishUnit(tx, { code: 'P', on: '2026-01-01', reason: 'test' }));
    expect((await refusalOf(secretary('王一', '2026-02-01'))).code).toBe('unit-ended');
  });
});

describe('the end of a tenure', () => {
  it('leaves the post vacant from the next day, once', async () => {
    const { tenure } = await secretary('王一', '2024-01-01');
    const end = (on: string): ReturnType<typeof endTenure> =>
      act((tx) => endTenure(tx, { tenureId: tenure.id, on, reason: '退休' }));
    expect(await end('2026-03-31')).toEqual(await end('2026-03-31'));
    expect([await names('2026-03-31'), await names('2026-04-01')]).toEqual([['王一'], []]);
    expect((await refusalOf(end('2026-05-01'))).code).toBe('invalid-input');
    expect((await refusalOf(end('2023-05-01'))).code).toBe('invalid-input');
  });
});

describe('a term', () => {
  it('lasts five years, may be corrected, and does not overlap another', async () => {
    const set = (number: number, fromOn: string, toOn?: string): ReturnType<typeof setTerm> =>
      act((tx) => setTerm(tx, { unitId: unit.id, number, fromOn, toOn }));
    expect(await set(14, '2021-11-22')).toEqual({
      unitId: unit.id,
      number: 14,
      fromOn: '2021-11-22',
      toOn: '2026-11-21',
    });
    expect((await refusalOf(set(15, '2026-11-21'))).code).toBe('invalid-input');
    expect((await set(15, '2026-11-22')).toOn).toBe('2031-11-21');
    expect((await set(15, '2026-11-23', '2031-12-01')).toOn).toBe('2031-12-01');
    expect((await refusalOf(set(0, '2040-01-01'))).code).toBe('invalid-input');
    expect((await refusalOf(set(16, '2040-01-01', '2039-01-01'))).code).toBe('invalid-input');
  });
});
