import { type Actor, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { markWoken, stepCycle } from '../advance.service.js';
import { openCycle } from '../open-cycle.service.js';
import type { CycleRow } from '../record/cycle.queries.js';
import { type Breadth, smallProvince } from './small-province.js';

/** A province on a database of its own whose cycles are looked at by hand, at whatever instant a test says. */
export interface ProvinceOnRecord {
  readonly database: TestDatabase;
  at<Answer>(instant: string, work: (tx: Transaction) => Promise<Answer>, actor?: Actor): Promise<Answer>;
  /** Opens a cycle as its workflow would find it. */
  open(unitCode: string, year: number, instant: string): Promise<CycleRow>;
  /** Does what a wake-up of every running cycle does at the instant, reminders apart. */
  look(instant: string): Promise<void>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  unitId(code: string): Promise<string>;
  /** The tasks of a unit: `key state dueOn`, by key. */
  tasksOf(code: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export const provinceOnRecord = async (breadth: Breadth): Promise<ProvinceOnRecord> => {
  const database = await testDatabase();
  await smallProvince(database.dataSource, breadth);
  const at: ProvinceOnRecord['at'] = (instant, work, actor = systemActor('test')) =>
    inTransaction(database.dataSource, actor, work, { at: new Date(instant) });
  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    database.dataSource.query<Row[]>(sql, [...parameters]);
  return {
    database,
    at,
    rows,
    open: (unitCode, year, instant) => at(instant, (tx) => openCycle(tx, { unitCode, year, packKey: 'jiangsu' })),
    async look(instant) {
      const looked = new Set<string>();
      for (;;) {
        const next = (
          await rows<{ id: string }>(`select id from cycle where state = 'running' order by unit_path`)
        ).find(({ id }) => !looked.has(id));
        if (!next) return;
        looked.add(next.id);
        await at(instant, async (tx) => {
          for (;;) {
            const step = await stepCycle(tx, next.id);
            if (step.did === 'waits') return markWoken(tx, next.id, step.until);
          }
        });
      }
    },
    async unitId(code) {
      const [unit] = await rows<{ id: string }>(`select id from unit where code = $1`, [code]);
      if (!unit) throw new Error(`no unit ${code}`);
      return unit.id;
    },
    async tasksOf(code) {
      const found = await rows<{ line: string }>(
        `select i.key || case i.occurrence when '' then '' else '/' || i.occurrence end || ' ' || t.state || ' ' || t.due_on as line
         from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id where u.code = $1 order by 1`,
        [code],
      );
      return found.map((row) => row.line);
    },
    close: () => database.close(),
  };
};
