import { systemActor } from '@zehuan/contracts';
import { openCycle, stepCycle } from '@zehuan/cycles';
import { establishUnit, importUnits, type Unit, unitByCode, type UnitRow } from '@zehuan/org';
import { inTransaction, rowOf, type Transaction } from '@zehuan/platform';
import { submit } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';

export const year = 2026;
export const january = new Date(`${year}-01-12T02:00:00Z`);
export const february = new Date(`${year}-02-10T02:00:00Z`);
/** After the deadline of the clarifying phase. */
export const afterMarch = new Date(`${year}-04-08T02:00:00Z`);

/** A committee with its running cycle and two subordinates, one for each order, so that nothing has to be put back. */
export interface World {
  readonly committee: Unit;
  readonly one: Unit;
  readonly other: Unit;
  readonly cycleId: string;
  /** The cycle of `one`, where it has a subordinate; else that of its committee once more. */
  readonly cycleBelowId: string;
  /** Another committee with a running cycle, where one was asked for; else the committee itself. */
  readonly elsewhere: { readonly unit: Unit; readonly cycleId: string };
  /** A task of `one` that takes a form and is not scored. */
  readonly taskId: string;
  /** Reporter and top leader of `one`. */
  readonly reporter: string;
  readonly topLeader: string;
}

export interface WorldKind {
  /** The task has been submitted. */
  readonly isSubmitted?: boolean;
  /** `one` has a subordinate, and so a cycle of its own. */
  readonly isDeep?: boolean;
  /** The cycle has been opened and nobody has looked at it: nothing is issued, and there is no task. */
  readonly isFresh?: boolean;
  readonly hasElsewhere?: boolean;
}

export const form = { summary: '已按年度任务安排逐项完成，并报上级党委备案', isDone: true };

/** Units are made many at once, because making them one by one would take most of the time. */
const batch = 40;
const waiting = new Map<boolean, string[]>();
let number = 0;

/** The province under which all worlds hang; call it once for a database. */
export const establishProvince = (tx: Transaction): Promise<unknown> =>
  establishUnit(tx, {
    ...{ code: '88', name: '委员会88', kind: 'committee', level: 'province', parentCode: null },
    ...{ on: '2020-01-01', reason: 'test' },
  });

export const newWorld = (database: DataSource, kind: WorldKind): Promise<World> =>
  inTransaction(
    database,
    systemActor('test'),
    async (tx) => {
      const world = await runningAt(tx, await nextCode(tx, kind.isDeep ?? false), kind);
      if (kind.isSubmitted) await submit(tx, { taskId: world.taskId, form });
      if (!kind.hasElsewhere) return world;
      const { committee, cycleId } = await runningAt(tx, await nextCode(tx, false), {});
      return { ...world, elsewhere: { unit: committee, cycleId } };
    },
    { at: january },
  );

const nextCode = async (tx: Transaction, isDeep: boolean): Promise<string> => {
  const codes = waiting.get(isDeep) ?? [];
  if (codes.length === 0) codes.push(...(await establishBatch(tx, isDeep)));
  waiting.set(isDeep, codes);
  return codes.pop() ?? '';
};

const establishBatch = async (tx: Transaction, isDeep: boolean): Promise<readonly string[]> => {
  const codes = Array.from({ length: batch }, () => `88${String((number += 1)).padStart(5, '0')}`);
  const units = codes.flatMap((code) => [
    [code, '88', 'city'] as const,
    [`${code}01`, code, 'county'] as const,
    [`${code}02`, code, 'county'] as const,
    ...(isDeep ? [[`${code}01001`, `${code}01`, 'township'] as const] : []),
  ]);
  await importUnits(tx, units.map(unitRow), { on: '2020-01-01' });
  return codes;
};

const unitRow = ([code, parentCode, level]: readonly [string, string, string], index: number): UnitRow => ({
  row: index + 2,
  cells: {
    ...{ code, name: `委员会${code}`, kind: 'committee', level, parentCode, establishedOn: '2020-01-01' },
    ...{ secretaryName: `书记${code}`, coordinatorName: `协调员${code}`, reporterName: `填报员${code}` },
  },
});

interface Found {
  readonly taskId: string;
  readonly reporter: string;
  readonly topLeader: string;
  readonly below: string | null;
}

const runningAt = async (tx: Transaction, code: string, { isDeep, isFresh }: WorldKind): Promise<World> => {
  const { id: cycleId } = await openCycle(tx, { unitCode: code, year, packKey: 'province' });
  if (!isFresh) await lookUntilItWaits(tx, cycleId);
  const one = await unitByCode(tx, `${code}01`);
  const found = await rowOf<Found>(
    tx,
    `select coalesce((select t.id::text from task t join item i on i.id = t.item_id
         where t.unit_id = $1 and i.key = 'responsibility-list' and t.cycle_id = $2), '') as "taskId",
       ${holder('reporter')} as reporter, ${holder('topLeader')} as "topLeader",
       (select id from cycle where unit_id = $1) as below`,
    [one.id, cycleId],
  );
  if (!found || (found.taskId === '' && !isFresh)) throw new Error('the world has no task');
  if (isDeep && found.below) await lookUntilItWaits(tx, found.below);
  const [committee, other] = [await unitByCode(tx, code), await unitByCode(tx, `${code}02`)];
  const { below, ...rest } = found;
  return {
    ...rest,
    committee,
    one,
    other,
    cycleId,
    cycleBelowId: below ?? cycleId,
    elsewhere: { unit: committee, cycleId },
  };
};

const holder = (kind: string): string =>
  `(select n.person_id from post p join tenure n on n.post_id = p.id where p.unit_id = $1 and p.kind = '${kind}')`;

/** Does what a wake-up of the cycle does with its phases, tasks and subordinate cycles. */
export const lookUntilItWaits = async (tx: Transaction, cycleId: string): Promise<void> => {
  for (let steps = 0; steps < 12; steps += 1) if ((await stepCycle(tx, cycleId)).did === 'waits') return;
  throw new Error('the cycle never waits');
};
