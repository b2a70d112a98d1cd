import { systemActor } from '@zehuan/contracts';
import { openCycle, stepCycle } from '@zehuan/cycles';
import { appointTo, establishUnit, type Unit } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { submit } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';

export const year = 2026;
export const january = new Date(`${year}-01-12T02:00:00Z`);
export const february = new Date(`${year}-02-10T02:00:00Z`);
/** After the deadline of the clarifying phase. */
export const afterMarch = new Date(`${year}-04-08T02:00:00Z`);

/** A committee with its running cycle and two subordinates, made anew for each order. */
export interface World {
  readonly committee: Unit;
  readonly one: Unit;
  readonly other: Unit;
  readonly cycleId: string;
  /** A task of `one` that takes a form, and is scored or not as its item says. */
  readonly taskId: string;
  /** Reporter and top leader of `one`. */
  readonly reporter: string;
  readonly topLeader: string;
}

export const form = { summary: '已按年度任务安排逐项完成，并报上级党委备案', isDone: true };

let number = 0;

const rowOf = async <Row>(database: DataSource, sql: string, parameters: readonly unknown[]): Promise<Row> => {
  const [row] = await database.query<Row[]>(sql, [...parameters]);
  if (!row) throw new Error(`nothing found by ${sql}`);
  return row;
};

export const newWorld = async (database: DataSource, isSubmitted: boolean): Promise<World> => {
  number += 1;
  const code = `88${String(number).padStart(6, '0')}`;
  const made = await inTransaction(
    database,
    systemActor('test'),
    async (tx) => {
      const committee = await unitWithPeople(tx, code, null);
      const one = await unitWithPeople(tx, `${code}01`, code);
      const other = await unitWithPeople(tx, `${code}02`, code);
      const cycle = await openCycle(tx, { unitCode: code, year, packKey: 'province' });
      for (let steps = 0; steps < 5; steps += 1) if ((await stepCycle(tx, cycle.id)).did === 'waits') break;
      return { committee, one, other, cycleId: cycle.id };
    },
    { at: january },
  );
  const { id: taskId } = await rowOf<{ id: string }>(
    database,
    `select t.id from task t join item i on i.id = t.item_id
     where t.unit_id = $1 and i.key = 'responsibility-list' and t.cycle_id = $2`,
    [made.one.id, made.cycleId],
  );
  const holder = (kind: string): Promise<{ id: string }> =>
    rowOf(
      database,
      'select n.person_id as id from post p join tenure n on n.post_id = p.id where p.unit_id = $1 and p.kind = $2',
      [made.one.id, kind],
    );
  if (isSubmitted)
    await inTransaction(database, systemActor('test'), (tx) => submit(tx, { taskId, form }), { at: january });
  return { ...made, taskId, reporter: (await holder('reporter')).id, topLeader: (await holder('topLeader')).id };
};

const unitWithPeople = async (tx: Transaction, code: string, parentCode: string | null): Promise<Unit> => {
  const unit = await establishUnit(tx, {
    ...{ code, name: `委员会${code}`, kind: 'committee', level: parentCode === null ? 'city' : 'county', parentCode },
    ...{ on: '2020-01-01', reason: 'test' },
  });
  for (const kind of ['topLeader', 'reporter', 'coordinator'] as const)
    await appointTo(tx, { unitId: unit.id, kind, fromOn: '2020-01-01', person: { name: `${kind} ${code}` } });
  return unit;
};
