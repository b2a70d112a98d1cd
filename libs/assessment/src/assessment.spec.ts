import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { accept, acknowledge, returnTask, submit } from '@zehuan/tasks';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit } from '@zehuan/tasks/testing';
import { computeResults, publishResults, resultsOf } from './assessment.service.js';
import { AssessmentResultEntity } from './record/assessment-result.entity.js';
import { rulesWith } from './testing.js';

let database: TestDatabase;
let fixture: Fixture;

beforeAll(async () => {
  database = await testDatabase([AssessmentResultEntity]);
  fixture = fixtureOn(database.dataSource);
});
afterAll(async () => {
  await database.close();
});

const during = '2027-03-01T01:00:00Z';
const afterwards = '2027-06-01T01:00:00Z';
const process = systemActor('annual-cycle');
const scored = { review: { isScored: true } };

interface Committee {
  readonly cycleId: string;
  readonly top: FixtureUnit;
  readonly units: readonly FixtureUnit[];
}

/** A committee with three subordinates whose tasks are all assigned, and a pack that says how they are assessed. */
async function committee(
  code: string,
): Promise<Committee & { readonly tasks: readonly Readonly<Record<string, string>>[] }> {
  const top = await fixture.unit(code);
  const units = [
    await fixture.unit(`${code}1`, top),
    await fixture.unit(`${code}2`, top),
    await fixture.unit(`${code}3`, top),
  ];
  const cycleId = await fixture.cycle(top, {
    forms: {
      own: {
        title: { zh: '自评', en: 'Own' },
        fields: ['studyRate', 'talkRate'].map((key) => ({
          key,
          title: { zh: key, en: key },
          kind: 'decimal' as const,
          isRequired: false,
        })),
      },
    },
  });
  await fixture.rows(
    `update policy_pack set content = content || $2 where id = (select pack_id from cycle where id = $1)`,
    [
      cycleId,
      JSON.stringify({
        assessment: rulesWith(),
        ladders: {
          default: [{ key: 'after1', workingDays: 1, audience: ['reporter'], isEscalation: true }],
          review: [],
        },
      }),
    ],
  );
  const tasks = [];
  for (const unit of units) {
    const task = (key: string, rest: Partial<Parameters<Fixture['task']>[0]>): Promise<string> =>
      fixture.task({ unit, supervisor: top, cycleId, key: `${key}-${unit.code}`, ...rest });
    tasks.push({
      item: await task('item', { definition: { weight: '10' } }),
      inspection: await task('inspection', { kind: 'inspection', definition: scored }),
      statement: await task('statement', { kind: 'statement', definition: scored }),
      assessment: await task('assessment', { kind: 'assessment', definition: { form: 'own' } }),
    });
  }
  return { top, units, cycleId, tasks };
}

const hand = (unit: FixtureUnit | undefined, taskId: string, at = during, form = {}): Promise<unknown> =>
  fixture.at(at, actorOf(unit?.id ?? null), (tx) => submit(tx, { taskId, form }));
const judge = (top: FixtureUnit, taskId: string, score?: string, at = during): Promise<unknown> =>
  fixture.at(at, actorOf(top.id), (tx) => accept(tx, { taskId, score }));
const compute = (cycleId: string, at = afterwards): Promise<number> =>
  fixture.at(at, process, (tx) => computeResults(tx, { cycleId }));
const results = (cycleId: string): ReturnType<typeof resultsOf> =>
  fixture.at(afterwards, process, (tx) => resultsOf(tx, { cycleId }));

/** The first does everything well, the second is late and returned, the third does nothing. */
async function liveYear({
  top,
  units: [first, second],
  tasks: [one, two],
}: Awaited<ReturnType<typeof committee>>): Promise<void> {
  if (!one || !two) throw new Error('The committee has three subordinates');
  const values = { studyRate: '100', talkRate: '50' };
  await hand(first, one.item ?? '');
  await judge(top, one.item ?? '');
  await hand(first, one.inspection ?? '');
  await judge(top, one.inspection ?? '', '90');
  await hand(first, one.statement ?? '');
  await judge(top, one.statement ?? '', '80.5');
  await hand(first, one.assessment ?? '', during, values);
  await judge(top, one.assessment ?? '');
  await hand(second, two.item ?? '', '2027-04-02T01:00:00Z');
  await fixture.at('2027-04-05T01:00:00Z', actorOf(top.id), (tx) =>
    returnTask(tx, { taskId: two.item ?? '', reason: 'not enough' }),
  );
  await hand(second, two.item ?? '', '2027-04-06T01:00:00Z');
  await judge(top, two.item ?? '', undefined, '2027-04-07T01:00:00Z');
  await hand(second, two.statement ?? '', '2027-03-02T01:00:00Z');
}

describe('results of a cycle', () => {
  let year: Awaited<ReturnType<typeof committee>>;
  beforeAll(async () => {
    year = await committee('10');
    await liveYear(year);
    await fixture.rows(
      `insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation) select id, 'after1', due_at, due_at, due_at, true from task where id = $1`,
      [year.tasks[1]?.['item']],
    );
    await compute(year.cycleId);
  });

  it('come from the record: in time, late and returned, never', async () => {
    const rows = await results(year.cycleId);
    // 40 + 18 + 16.1 + 20 × 65 % + 2; 40 × 75 % − 0.5 − 2 overdue; nothing
    expect(rows.map((row) => [row.unitCode, row.total, row.grade, row.place])).toEqual([
      ['101', '89.10', 'fairlyGood', 1],
      ['102', '27.50', 'poor', 2],
      ['103', '0.00', 'poor', 3],
    ]);
  });

  it('do not forget that the first version was late when a return gave more time', async () => {
    const second = (await results(year.cycleId)).find((row) => row.unitCode === '102');
    expect(second?.trace.parts[0]?.lines).toMatchObject([{ value: '75' }]);
  });

  it('lead back to rows that exist', async () => {
    for (const row of await results(year.cycleId)) {
      const ids = [
        ...row.trace.parts.flatMap((part) => part.lines),
        ...row.trace.adjustments,
        ...row.trace.vetoes,
      ].flatMap((line) => line.records);
      const found = await fixture.rows<{ count: number }>(
        `select count(*)::int as count from (select id, unit_id from task union all select s.id, t.unit_id from submission s join task t on t.id = s.task_id
           union all select r.id, t.unit_id from review r join task t on t.id = r.task_id) r where r.id = any($1) and r.unit_id = $2`,
        [ids, row.unitId],
      );
      expect(found[0]?.count).toBe(new Set(ids).size);
    }
  });

  it('are the same when computed twice, and nothing is written', async () => {
    expect(await compute(year.cycleId)).toBe(0);
    expect((await results(year.cycleId)).map((row) => row.revision)).toEqual([1, 1, 1]);
  });

  it('are published once, and the secretaries are told once', async () => {
    const publish = (): Promise<number> =>
      fixture.at(afterwards, process, (tx) => publishResults(tx, { cycleId: year.cycleId }));
    expect([await publish(), await publish()]).toEqual([3, 0]);
    const told = await fixture.rows(`select 1 from notification where cycle_id = $1 and kind = 'result'`, [
      year.cycleId,
    ]);
    expect(told).toHaveLength(3);
  });

  it('get another revision where something changed, and only there', async () => {
    await judge(year.top, year.tasks[1]?.['statement'] ?? '', '70', '2027-06-02T01:00:00Z');
    expect(await compute(year.cycleId, '2027-06-03T01:00:00Z')).toBe(1);
    const rows = await results(year.cycleId);
    expect(rows.map((row) => [row.unitCode, row.total, row.revision])).toEqual([
      ['101', '89.10', 1],
      ['102', '41.50', 2],
      ['103', '0.00', 1],
    ]);
    const one = await fixture.at(afterwards, process, (tx) =>
      resultsOf(tx, { cycleId: year.cycleId, unitCode: '102' }),
    );
    expect(one).toMatchObject([{ unitCode: '102', publishedAt: null, trace: { parts: expect.any(Array) } }]);
  });
});

describe('the place', () => {
  it('is told to whom it is of only by a pack that publishes places', async () => {
    const { top, units, cycleId } = await committee('40');
    await compute(cycleId);
    const placesFor = async (unit: FixtureUnit | undefined): Promise<readonly (number | null)[]> =>
      (await fixture.at(afterwards, actorOf(unit?.id ?? null), (tx) => resultsOf(tx, { cycleId }))).map(
        ({ place }) => place,
      );
    // This is asked without row policies, under which a unit sees no other's.
    expect(await placesFor(units[0])).toEqual([null, 1, 1]);
    expect(await placesFor(top)).toEqual([1, 1, 1]);
    await fixture.rows(
      `update policy_pack set content = jsonb_set(content, '{assessment,publishesPlaces}', 'true')
       where id = (select pack_id from cycle where id = $1)`,
      [cycleId],
    );
    expect(await placesFor(units[0])).toEqual([1, 1, 1]);
  });
});

describe('what is not assessed', () => {
  it('is what was cancelled, taken over, or signed for after the results, and a unit that has ended', async () => {
    const { top, units, cycleId, tasks } = await committee('20');
    await fixture.rows(`update unit set ended_on = '2027-05-01' where id = $1`, [units[2]?.id]);
    await fixture.rows(`update task set state = 'cancelled', ended_at = issued_at where id = $1`, [tasks[0]?.['item']]);
    await fixture.rows(`update task set taken_over_from_unit_id = $2 where id = $1`, [
      tasks[0]?.['inspection'],
      units[1]?.id,
    ]);
    const unit = units[0];
    if (!unit) throw new Error('The committee has subordinates');
    const receipt = await fixture.task({
      unit,
      supervisor: top,
      cycleId,
      kind: 'result',
      definition: { dutyIsAcknowledgement: true },
    });
    await fixture.as(actorOf(unit.id), (tx) => acknowledge(tx, { taskId: receipt }));
    await compute(cycleId);
    const rows = await results(cycleId);
    expect(rows.map((row) => row.unitCode)).toEqual(['201', '202']);
    const first = rows.find((row) => row.unitCode === '201');
    expect(first?.trace.parts.map((part) => [part.key, part.value])).toEqual([
      ['daily', null],
      ['inspection', null],
      ['statement', '0'],
      ['indicators', '0'],
    ]);
    expect(first?.trace.vetoes).toMatchObject([{ key: 'noStatement' }]);
  });

  it('refuses an unknown cycle', async () => {
    await expect(compute('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'unknown-cycle' });
  });
});

it('keeps the entity and the table alike', async () => {
  const rows = await database.dataSource.getRepository(AssessmentResultEntity).find({ take: 1 });
  expect(rows[0]).toMatchObject({ total: expect.stringMatching(/^\d+\.\d\d$/), trace: { missingPart: 'zero' } });
});
