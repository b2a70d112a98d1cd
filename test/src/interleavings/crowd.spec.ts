import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { closePhase, openCycle, stepCycle } from '@zehuan/cycles';
import { establishUnit, importUnits, type UnitRow } from '@zehuan/org';
import { inTransaction, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { seedPacks } from '@zehuan/policy';
import { submit } from '@zehuan/tasks';
import { form, january, year } from './world.js';

const committees = 100;
/** Those whose phase is closed without a lock. */
const careless = 30;
const below = 10;
/** Before the day on which the tasks are due, and before the phase would close by itself. */
const march = new Date(`${year}-03-10T02:00:00Z`);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([], { poolSize: 24 });
  await establishProvince();
}, 120_000);
afterAll(() => database.close());

const within = <Answer>(at: Date, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database.dataSource, systemActor('test'), work, { at });

const codeOf = (committee: number): string => `87${String(committee).padStart(3, '0')}`;
const codes = Array.from({ length: committees + careless }, (_, committee) => codeOf(committee));

const unitRow = ([code, parentCode, level]: readonly [string, string, string], index: number): UnitRow => ({
  row: index + 2,
  cells: { code, name: `委员会${code}`, kind: 'committee', level, parentCode, establishedOn: '2020-01-01' },
});

const establishProvince = (): Promise<unknown> =>
  within(january, async (tx) => {
    await seedCalendar(tx);
    await seedPacks(tx);
    const province = { code: '87', name: '委员会87', kind: 'committee', level: 'province', parentCode: null } as const;
    await establishUnit(tx, { ...province, on: '2020-01-01', reason: 'test' });
    const units = codes.flatMap((code) => [
      [code, '87', 'city'] as const,
      ...Array.from({ length: below }, (_, unit) => [`${code}0${unit}`, code, 'county'] as const),
    ]);
    return importUnits(tx, units.map(unitRow), { on: '2020-01-01' });
  });

interface Running {
  readonly cycleId: string;
  readonly taskIds: readonly string[];
}

/** Opens the cycle of a committee and issues its first tasks; answers those that take a form. */
const running = (unitCode: string): Promise<Running> =>
  within(january, async (tx) => {
    const { id: cycleId } = await openCycle(tx, { unitCode, year, packKey: 'province' });
    while ((await stepCycle(tx, cycleId)).did !== 'waits');
    const tasks = await rowsOf<{ id: string }>(
      tx,
      `select t.id from task t join item i on i.id = t.item_id where t.cycle_id = $1 and i.key = 'responsibility-list'`,
      [cycleId],
    );
    return { cycleId, taskIds: tasks.map(({ id }) => id) };
  });

type Close = (tx: Transaction, cycleId: string) => Promise<unknown>;

const close: Close = (tx, cycleId) =>
  closePhase(tx, {
    ...{ actor: 'development:coordinator', onBehalfOf: null, reason: 'early', phase: 'clarifying' },
    ...{ cycleId, at: march.getTime() },
  });

/** A close that counts without waiting for those who submit. */
const carelessClose: Close = (tx, cycleId) =>
  rowsOf(
    tx,
    `insert into cycle_event (cycle_id, at, kind, actor, details)
     select $1, $2, 'phaseClosed', 'test', jsonb_build_object('closed', 'clarifying', 'owed', count(*))
     from task where cycle_id = $1 and phase = 'clarifying' and state in ('assigned','acknowledged','returned')`,
    [cycleId, tx.at],
  );

/** Does an act and answers the instant, by the clock of the database, at which all of it was written and not yet committed. */
const writtenAt = (work: (tx: Transaction) => Promise<unknown>): Promise<number> =>
  within(march, async (tx) => {
    await work(tx);
    const row = await rowOf<{ at: number }>(tx, `select extract(epoch from clock_timestamp())::float8 as at`);
    return row?.at ?? NaN;
  });

interface Counted {
  /** How many had submitted when the close counted. */
  readonly inTime: number;
  /** How many of them the close called missing, or the reverse. */
  readonly wrong: number;
}

const counted = async ({ cycleId, taskIds }: Running, closeIt: Close, place: number): Promise<Counted> => {
  const submissions = taskIds.map((taskId) => () => writtenAt((tx) => submit(tx, { taskId, form })));
  const acts = submissions.toSpliced(place % (below + 1), 0, () => writtenAt((tx) => closeIt(tx, cycleId)));
  const instants = await Promise.all(acts.map((act) => act()));
  const [closedAt = NaN] = instants.splice(place % (below + 1), 1);
  const [found] = await database.dataSource.query<{ owed: number; all: number; done: number }[]>(
    `select (e.details->>'owed')::int as owed,
       (select count(*)::int from task where cycle_id = $1 and phase = 'clarifying') as all,
       (select count(*)::int from task where cycle_id = $1 and phase = 'clarifying' and state = 'submitted') as done
     from cycle_event e where e.cycle_id = $1 and e.kind = 'phaseClosed'`,
    [cycleId],
  );
  expect(found).toMatchObject({ all: 2 * below, done: below });
  const inTime = instants.filter((instant) => instant < closedAt).length;
  return { inTime, wrong: Math.abs(2 * below - inTime - (found?.owed ?? NaN)) };
};

/** So many cycles meet at once; more only wait for a connection, until the pool gives up on a busy machine. */
const crowd = 4;

const countedOf = async (cycles: readonly Running[], closeIt: Close): Promise<Counted> => {
  const each: Counted[] = [];
  for (let first = 0; first < cycles.length; first += crowd)
    each.push(
      ...(await Promise.all(
        cycles.slice(first, first + crowd).map((cycle, place) => counted(cycle, closeIt, first + place)),
      )),
    );
  const sum = (key: keyof Counted): number => each.reduce((total, one) => total + one[key], 0);
  return { inTime: sum('inTime'), wrong: sum('wrong') };
};

const runningOf = async (of: readonly string[]): Promise<readonly Running[]> => {
  const cycles: Running[] = [];
  for (const code of of) cycles.push(await running(code));
  return cycles;
};

describe('many who submit while phases are closed', () => {
  it('1,000 against 100 closes: nobody is both accepted and missing', async () => {
    const { inTime, wrong } = await countedOf(await runningOf(codes.slice(0, committees)), close);
    expect(wrong).toBe(0);
    // They did meet: some came before their close, some after.
    expect(inTime).toBeGreaterThan(0);
    expect(inTime).toBeLessThan(committees * below);
  }, 180_000);

  it('sees what a close without a lock counts wrongly', async () => {
    const { wrong } = await countedOf(await runningOf(codes.slice(committees)), carelessClose);
    expect(wrong).toBeGreaterThan(0);
  }, 180_000);
});
