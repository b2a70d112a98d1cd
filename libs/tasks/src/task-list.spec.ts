import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, phases, type RefusalCode, taskStates } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import fc from 'fast-check';
import { countTasks, listTasks, submit, type TaskCounts, type TaskListInput } from './index.js';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let province: FixtureUnit;
let city: FixtureUnit;
let county: FixtureUnit;
let cycles: { readonly province: string; readonly city: string };

const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const list = (input: TaskListInput, at = '2027-04-01T00:00:00Z') =>
  fixture.at(at, actorOf(null), (tx) => listTasks(tx, input));
const count = (input: TaskListInput, at = '2027-04-01T00:00:00Z') =>
  fixture.at(at, actorOf(null), (tx) => countTasks(tx, input));

beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  province = await fixture.unit('32');
  city = await fixture.unit('3201', province);
  county = await fixture.unit('320101', city);
  cycles = { province: await fixture.cycle(province), city: await fixture.cycle(city) };
  const ofCity = { unit: city, supervisor: province, cycleId: cycles.province };
  const ofCounty = { unit: county, supervisor: city, cycleId: cycles.city };
  for (let index = 0; index < 12; index += 1) {
    const dueOn = `2027-0${(index % 4) + 2}-10`;
    await fixture.task({ ...ofCity, dueOn, key: `a${index}`, phase: index % 2 ? 'stating' : 'clarifying' });
    const taskId = await fixture.task({ ...ofCounty, dueOn, key: `a${index}`, kind: index % 3 ? 'item' : 'statement' });
    if (index % 4 === 0) await fixture.as(actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
  }
});
afterAll(() => database.close());

describe('the list of tasks', () => {
  it('is a unit alone or its whole branch, in the order of the due time', async () => {
    const own = await list({ unitCode: '3201' });
    expect(own.items).toHaveLength(12);
    expect(own.items.every((task) => task.unit.code === '3201' && task.supervisingUnit.code === '32')).toBe(true);
    const dues = own.items.map((task) => task.dueAt.getTime());
    expect(dues).toEqual([...dues].sort((one, other) => one - other));
    expect((await list({ unitCode: '3201', under: true })).items).toHaveLength(24);
    expect((await list({ unitCode: '32' })).items).toHaveLength(0);
    expect((await list({})).items).toHaveLength(24);
  });

  it.each([
    [{ state: 'submitted' }, 3],
    [{ state: ['assigned', 'submitted'] }, 24],
    [{ kind: 'statement' }, 4],
    [{ phase: 'stating' }, 6],
    [{ itemKey: 'a3' }, 2],
    [{ supervisedBy: '3201' }, 12],
    [{ isOverdue: true }, 9],
    [{ isOverdue: false }, 15],
    [{ isOverdue: true, state: 'submitted' }, 0],
    [{ unitCode: '320101', under: true, isOverdue: true }, 3],
    [{ unitCode: '32', under: true, supervisedBy: '32', state: 'assigned' }, 12],
    [{ q: '位320101' }, 12],
    [{ q: '3201' }, 24],
    [{ q: 'danwei', unitCode: '3201' }, 12],
    [{ q: 'danwei', unitCode: '32', under: true, state: 'submitted' }, 3],
    [{ q: '任', unitCode: '320101' }, 12],
    [{ q: 'TASK', unitCode: '320101' }, 12],
    [{ q: ' ' }, 24],
    [{ q: '%' }, 0],
    [{ q: 'nothing', unitCode: '32', under: true }, 0],
  ] as const)('with %j finds %d, and counts as many', async (filters, expected) => {
    expect((await list(filters)).items).toHaveLength(expected);
    expect((await count(filters)).total).toBe(expected);
  });

  it('filters by cycle', async () => {
    expect((await list({ cycleId: cycles.city })).items).toHaveLength(12);
    await expect(list({ cycleId: 'x' })).rejects.toEqual(refusal('unknown-cycle'));
  });

  it('counts by state and what is overdue', async () => {
    expect(await count({ unitCode: '320101' })).toEqual({
      byState: { assigned: 9, acknowledged: 0, submitted: 3, returned: 0, accepted: 0, cancelled: 0 },
      overdue: 3,
      total: 12,
    });
  });

  it('counts a large branch by its tallies as one by one, for whoever sees all of it and whoever does not', async () => {
    const towns: FixtureUnit[] = [];
    for (let town = 0; town < 160; town += 1) towns.push(await fixture.unit(`3201${town + 200}`, city));
    for (const [index, town] of towns.slice(0, 40).entries()) {
      const dueOn = `2027-0${(index % 4) + 2}-10`;
      const taskId = await fixture.task({ unit: town, supervisor: city, cycleId: cycles.city, dueOn });
      if (index % 3 === 0) await fixture.as(actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
    }
    const countAs = (actor: Actor, input: TaskListInput) =>
      fixture.at('2027-04-01T00:00:00Z', actor, (tx) => countTasks(tx, input));
    const oneByOne = async (actor: Actor, input: TaskListInput) => {
      const counts = await Promise.all(phases.map((phase) => countAs(actor, { ...input, phase })));
      const states = taskStates.map((state) => [state, counts.reduce((sum, { byState }) => sum + byState[state], 0)]);
      return {
        byState: Object.fromEntries(states) as TaskCounts['byState'],
        overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0),
        total: counts.reduce((sum, { total }) => sum + total, 0),
      };
    };
    const within = (unit: FixtureUnit | undefined): Actor =>
      unit ? { ...actorOf(unit.id), scope: unit.path } : actorOf(null);
    const seen = [];
    for (const actor of [undefined, province, city, county, towns[3]].map(within))
      for (const unitCode of ['32', '3201'])
        for (const state of [undefined, 'submitted', ['assigned', 'accepted']] as const) {
          const input = { unitCode, under: true, ...(state === undefined ? {} : { state }) };
          const counted = await countAs(actor, input);
          expect({ ...input, ...counted }).toEqual({ ...input, ...(await oneByOne(actor, input)) });
          if (state === undefined) seen.push(counted.total);
        }
    expect(seen).toEqual([64, 64, 64, 64, 64, 64, 12, 12, 1, 1]);
  });

  it('gives every row once, page by page, whatever the limit and the scope', async () => {
    const scopes: TaskListInput[] = [
      {},
      { unitCode: '3201' },
      { unitCode: '32', under: true },
      { cycleId: cycles.city },
      { isOverdue: false },
    ];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 25 }), fc.constantFrom(...scopes), async (limit, scope) => {
        const whole = (await list({ ...scope, limit: 200 })).items.map((task) => task.id);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await list({ ...scope, limit, cursor });
          seen.push(...page.items.map((task) => task.id));
          cursor = page.nextCursor ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    '',
    'x',
    Buffer.from('2027-01-01 x').toString('base64url'),
    Buffer.from(`2027-99-99T00:00:00.000000Z 019b0000-0000-7000-8000-000000000000`).toString('base64url'),
  ])('refuses the cursor %j', async (cursor) => {
    await expect(list({ cursor })).rejects.toEqual(refusal('cursor-invalid'));
  });

  it.each([0, 201, 1.5, Number.NaN])('refuses the limit %d', async (limit) => {
    await expect(list({ limit })).rejects.toEqual(refusal('invalid-input'));
  });

  it('refuses a unit that is not there', async () => {
    await expect(list({ unitCode: '99' })).rejects.toEqual(refusal('unknown-unit'));
    await expect(count({ supervisedBy: '99' })).rejects.toEqual(refusal('unknown-unit'));
  });
});
