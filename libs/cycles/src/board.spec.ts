import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import {
  accept,
  acknowledgeAll,
  cancel,
  cyclesWithWrongTally,
  extend,
  foldTally,
  recountTally,
  returnTask,
  submit,
  withdraw,
} from '@zehuan/tasks';
import fc from 'fast-check';
import { boardOf } from './record/board.queries.js';
import { cycleById } from './record/cycle.queries.js';
import { closePhase } from './phases.service.js';
import { cancelCycle, extendCycle } from './steer.service.js';
import { plainBoard } from './testing/board-model.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';
import { abolishUnitWithWork, mergeUnitWithWork, moveUnitWithWork } from './unit-change.service.js';

const form = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };
const start = Date.parse('2026-03-02T02:00:00Z');
const days = 86_400_000;

/** What may happen to a province; numbers choose among what there is at that moment. */
const happenings = [
  ...['submit', 'submit', 'submit', 'accept', 'return', 'withdraw', 'acknowledgeAll', 'extend', 'cancel'],
  ...['escalate', 'look', 'merge', 'move', 'abolish', 'extendCycle', 'closePhase', 'cancelCycle', 'fold', 'fail'],
] as const;
type Happening = (typeof happenings)[number];

describe('the board', () => {
  let province: ProvinceOnRecord;
  let now = start;
  beforeAll(async () => {
    province = await provinceOnRecord({ cities: 3, counties: 2, townships: 3 });
    await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    await province.look('2026-02-25T02:00:00Z');
  });
  afterAll(() => province.close());

  const instant = (): string => new Date(now).toISOString();
  const day = (later: number): string => new Date(now + later * days).toISOString().slice(0, 10);
  const run = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> => province.at(instant(), work);

  async function pick(sql: string, number: number): Promise<string> {
    const found = await province.rows<{ id: string }>(`${sql} order by 1`);
    return found[number % Math.max(1, found.length)]?.id ?? '00000000-0000-7000-8000-000000000000';
  }
  const task = (states: string, number: number): Promise<string> =>
    pick(`select id from task where state in (${states})`, number);
  const unit = (levels: string, number: number): Promise<string> =>
    pick(`select code as id from unit where ended_on is null and kind = 'committee' and level in (${levels})`, number);
  const cycle = (number: number): Promise<string> => pick(`select id from cycle where state <> 'cancelled'`, number);
  const owed = `'assigned','acknowledged','returned'`;
  const reason = '试';
  const commandOf = { actor: 'x', onBehalfOf: null, reason };

  const acts: Readonly<Record<Happening, (n: number) => Promise<unknown>>> = {
    submit: async (n) => {
      const taskId = await task(owed, n);
      await run((tx) => submit(tx, { taskId, form }));
    },
    accept: async (n) => {
      const taskId = await task(`'submitted'`, n);
      await run((tx) => accept(tx, { taskId }));
    },
    return: async (n) => {
      const taskId = await task(`'submitted'`, n);
      await run((tx) => returnTask(tx, { taskId, reason }));
    },
    withdraw: async (n) => {
      const taskId = await task(`'submitted'`, n);
      await run((tx) => withdraw(tx, { taskId }));
    },
    acknowledgeAll: async (n) => {
      const unitId = await pick('select id from unit', n);
      await run((tx) => acknowledgeAll(tx, { unitId }));
    },
    extend: async (n) => {
      const taskId = await task(owed, n);
      await run((tx) => extend(tx, { taskId, dueOn: day(40 + (n % 60)), reason }));
    },
    cancel: async (n) => {
      const taskId = await task(owed, n);
      await run((tx) => cancel(tx, { taskId, reason }));
    },
    escalate: async (n) => {
      await province.rows(
        `insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation)
         select id, 'after' || $2, due_at, due_at, $3, $1 % 3 > 0 from task where hashtext(id::text || $2) % 5 = 0
         on conflict do nothing`,
        [n, String(n), instant()],
      );
    },
    look: () => province.look(instant()),
    merge: async (n) => {
      const [code, into] = [await unit(`'township','county'`, n), await unit(`'township','county','city'`, n >> 3)];
      await run((tx) => mergeUnitWithWork(tx, { code, into, on: day(0), reason }));
    },
    move: async (n) => {
      const [code, under] = [await unit(`'township','county'`, n), await unit(`'county','city','province'`, n >> 3)];
      await run((tx) => moveUnitWithWork(tx, { code, under, on: day(0), reason }));
    },
    abolish: async (n) => {
      const code = await unit(`'township'`, n);
      await run((tx) => abolishUnitWithWork(tx, { code, on: day(0), reason }));
    },
    extendCycle: async (n) => {
      const cycleId = await cycle(n);
      await run((tx) =>
        extendCycle(tx, { ...commandOf, cycleId, at: now, isForTree: n % 2 === 0, dueOn: day(30 + (n % 30)) }),
      );
    },
    closePhase: async (n) => {
      const cycleId = await cycle(n);
      const { phase } = await run((tx) => cycleById(tx, cycleId));
      if (n % 5 === 0) await run((tx) => closePhase(tx, { ...commandOf, cycleId, at: now, phase }));
    },
    cancelCycle: async (n) => {
      // The province's own is left, so that something goes on.
      const cycleId = await pick(`select id from cycle where state <> 'cancelled' and parent_cycle_id is not null`, n);
      if (n % 7 === 0) await run((tx) => cancelCycle(tx, { ...commandOf, cycleId, at: now, isForTree: n % 2 === 0 }));
    },
    fold: async (n) => {
      const cycleId = await cycle(n);
      await run((tx) => foldTally(tx, cycleId));
    },
    fail: async (n) => {
      const taskId = await task(owed, n);
      const failing = run(async (tx) => {
        await submit(tx, { taskId, form });
        throw new Refusal('wrong-state');
      });
      await failing;
    },
  };

  const refusalsOnly = (error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
  };

  /** Every board of the province, and what counting says; rows without tasks say nothing. */
  async function expectPlainCounts(): Promise<void> {
    expect(await run((tx) => cyclesWithWrongTally(tx))).toEqual([]);
    const cycles = await province.rows<{ id: string }>(`select id from cycle`);
    const pathOf = new Map(
      (await province.rows<{ id: string; path: string }>(`select id, path::text as path from unit`)).map((row) => [
        row.id,
        row.path,
      ]),
    );
    for (const { id } of cycles) {
      const of = await run((tx) => cycleById(tx, id));
      const plain = await plainBoard((sql, parameters) => province.rows(sql, parameters), of, new Date(now));
      for (const row of await run((tx) => boardOf(tx, of))) {
        const counted = plain.get(pathOf.get(row.unitId) ?? '');
        if (counted) expect(row).toMatchObject(counted);
        else expect(row).toMatchObject({ units: 0, total: 0, overdue: 0, escalations: 0 });
      }
    }
  }

  it('says what a plain count says, whatever people and time have done', async () => {
    const many = fc.array(fc.tuple(fc.constantFrom(...happenings), fc.nat(10_000)), { minLength: 25, maxLength: 40 });
    const property = fc.asyncProperty(many, async (steps) => {
      for (const [happening, number] of steps) {
        now += days / 2;
        await acts[happening](number).catch(refusalsOnly);
      }
      await expectPlainCounts();
    });
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
    const [seen] = await province.rows<Record<string, number>>(
      `select (select count(distinct to_state)::int from task_event) as states,
         (select count(*)::int from reminder where is_escalation) as escalations,
         (select count(*)::int from task where taken_over_from_unit_id is not null) as moved`,
    );
    // What did not happen was not tested.
    expect(seen?.['states']).toBeGreaterThanOrEqual(5);
    expect(seen?.['escalations']).toBeGreaterThan(0);
    expect(seen?.['moved']).toBeGreaterThan(0);
  }, 120_000);

  it('counts what many do at once, while others add up the tally', async () => {
    const tasks = await province.rows<{ id: string; cycleId: string }>(
      `select t.id, t.cycle_id as "cycleId" from task t join cycle c on c.id = t.cycle_id
       where t.state in (${owed}) and c.state <> 'cancelled' limit 60`,
    );
    const submitting = tasks.map(({ id }) => run((tx) => submit(tx, { taskId: id, form })).catch(refusalsOnly));
    const folding = tasks.map(({ cycleId }) => run((tx) => foldTally(tx, cycleId)));
    await Promise.all([...submitting, ...folding]);
    await expectPlainCounts();
  });

  it('is found out when a tally was tampered with, and mended by counting anew', async () => {
    const cycleId = await cycle(0);
    await province.rows(
      `insert into task_tally (cycle_id, branch, state, due_at, tasks) select id, unit_path, 'accepted', '2026-01-01', 3 from cycle where id = $1`,
      [cycleId],
    );
    expect(await run((tx) => cyclesWithWrongTally(tx))).toEqual([cycleId]);
    await run((tx) => recountTally(tx, cycleId));
    expect(await run((tx) => cyclesWithWrongTally(tx))).toEqual([]);
    await province.rows('update unit_tally set escalations = escalations + 1 where cycle_id = $1', [cycleId]);
    expect(await run((tx) => cyclesWithWrongTally(tx, cycleId))).toEqual([cycleId]);
    await run((tx) => recountTally(tx, cycleId));
    await expectPlainCounts();
  });
});
