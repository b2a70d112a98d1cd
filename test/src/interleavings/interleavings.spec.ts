import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedCalendar } from '@zehuan/calendar';
import { Refusal, systemActor } from '@zehuan/contracts';
import { inTransaction, rowsOf, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { seedPacks } from '@zehuan/policy';
import pg from 'pg';
import { violatedIn } from './invariants.js';
import { explore } from './orders.js';
import { type Act, type Pair, pairs } from './pairs.js';
import { type Lived, liveThrough, Side } from './stepping.js';
import { newWorld, type World } from './world.js';

let database: TestDatabase;
let observer: pg.Client;
let sides: readonly [Side, Side];

beforeAll(async () => {
  database = await testDatabase();
  await inTransaction(database.dataSource, systemActor('test'), async (tx) => {
    await seedCalendar(tx);
    await seedPacks(tx);
  });
  observer = new pg.Client({ connectionString: database.url });
  await observer.connect();
  sides = [await Side.open('first', database.url), await Side.open('second', database.url)];
}, 60_000);
afterAll(async () => {
  for (const side of sides) await side.close();
  await observer.end();
  await database.close();
});

const doing = (side: Side, act: Act, world: World) => (): Promise<unknown> =>
  inTransaction(side.database, act.by?.(world) ?? systemActor('test'), (tx) => act.work(tx, world), { at: act.at });

/** Lives one order in a world of its own; answers what must not be. */
const live = async (pair: Pair, choose: () => 0 | 1): Promise<readonly string[]> => {
  const world = await newWorld(database.dataSource, pair.isSubmitted ?? false);
  const acts = [doing(sides[0], pair.first, world), doing(sides[1], pair.second, world)] as const;
  const lived = await liveThrough(sides, acts, observer, choose);
  const wrong = [...bugsIn(lived), ...(await violatedIn(database.dataSource, world.cycleId))];
  await pair.check?.(database.dataSource, world, lived).catch((error: unknown) => wrong.push(String(error)));
  return wrong.length === 0 ? [] : [...wrong, ...lived.steps.map(({ side, text }) => `  ${side}: ${text}`)];
};

/** Every act has its way or is told no; anything else is a bug. */
const bugsIn = ({ outcomes }: Lived): string[] =>
  Object.entries(outcomes).flatMap(([side, outcome]) =>
    'error' in outcome && !(outcome.error instanceof Refusal) ? [`${side} ended with ${String(outcome.error)}`] : [],
  );

describe('two who act at once, in all orders of their statements', () => {
  it.each(pairs)(
    '$name',
    async (pair) => {
      const found: (readonly string[])[] = [];
      const explored = await explore(async (choose) => {
        const wrong = await live(pair, choose);
        if (wrong.length > 0) found.push(wrong);
      });
      expect(found[0] ?? []).toEqual([]);
      expect(explored.orders).toBeGreaterThan(1);
    },
    600_000,
  );
});

describe('the suite itself', () => {
  /** A reminder as one would first write it: nothing locks what it judges. */
  const careless = async (tx: Transaction, { cycleId }: World): Promise<unknown> => {
    const owed = await rowsOf<{ id: string; dueAt: Date }>(
      tx,
      `select id, due_at as "dueAt" from task where cycle_id = $1 and state in ('assigned','acknowledged','returned')`,
      [cycleId],
    );
    for (const { id, dueAt } of owed)
      await rowsOf(
        tx,
        `insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation) values ($1, 'careless', $2, $3, $3, false)`,
        [id, dueAt, tx.at],
      );
    return owed;
  };

  /** A close that counts without waiting for those who submit. */
  const carelessClose = async (tx: Transaction, { cycleId }: World): Promise<unknown> => {
    const [missing] = await rowsOf<{ owed: number }>(
      tx,
      `select count(*)::int as owed from task where cycle_id = $1 and phase = 'clarifying' and state in ('assigned','acknowledged','returned')`,
      [cycleId],
    );
    return rowsOf(
      tx,
      `insert into cycle_event (cycle_id, at, kind, actor, details) values ($1, $2, 'phaseClosed', 'test', jsonb_build_object('closed', 'clarifying', 'owed', $3::int))`,
      [cycleId, tx.at, missing?.owed],
    );
  };

  it.each([
    ['a reminder that locks nothing', 'submit and remind', careless],
    ['a close that waits for nobody', 'submit and close', carelessClose],
  ])(
    'finds %s',
    async (_what, name, work) => {
      const pair = pairs.find((each) => each.name === name);
      if (!pair) throw new Error(`there is no pair ${name}`);
      let wrong = 0;
      await explore(async (choose) => {
        const found = await live({ ...pair, second: { at: pair.second.at, work } }, choose);
        wrong += found.length > 0 ? 1 : 0;
      });
      expect(wrong).toBeGreaterThan(0);
    },
    600_000,
  );
});
