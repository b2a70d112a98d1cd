import { seedCalendar } from '@zehuan/calendar';
import { Refusal, systemActor } from '@zehuan/contracts';
import { cyclesWithWrongTally } from '@zehuan/tasks';
import { inTransaction } from '@zehuan/platform';
import { testDatabase } from '@zehuan/platform/testing';
import { seedPacks } from '@zehuan/policy';
import pg from 'pg';
import type { Pair } from './act.js';
import { succeeded } from './checks.js';
import { violatedIn } from './invariants.js';
import { type Explored, explore } from './orders.js';
import { type Lived, liveThrough, Side } from './stepping.js';
import { establishProvince, newWorld, type World } from './world.js';

/** What came of all orders of a pair. */
export interface Found extends Explored {
  /** How many orders ended with something that must not be. */
  readonly wrong: number;
  /** What was wrong in the first of them, and its statements in their order. */
  readonly firstWrong: readonly string[];
  /** Which of the two had their way in some order: who never had has shown nothing. */
  readonly hadTheirWay: readonly string[];
  /** In how many orders Postgres had to end one of them for the other to go on. */
  readonly deadlocked: number;
}

/** A database with two connections on which acts meet. */
export interface Stage {
  find(pair: Pair): Promise<Found>;
  close(): Promise<void>;
}

export const openStage = async (): Promise<Stage> => {
  const database = await testDatabase();
  await inTransaction(database.dataSource, systemActor('test'), async (tx) => {
    await seedCalendar(tx);
    await seedPacks(tx);
    await establishProvince(tx);
  });
  const observer = new pg.Client({ connectionString: database.ownerUrl });
  await observer.connect();
  const sides = [await Side.open('first', database.url), await Side.open('second', database.url)] as const;

  const wrongIn = async (pair: Pair, world: World, lived: Lived): Promise<readonly string[]> => {
    const wrong = [...bugsIn(lived)];
    for (const cycleId of new Set([world.cycleId, world.cycleBelowId, world.elsewhere.cycleId])) {
      wrong.push(...(await violatedIn(database.dataSource, cycleId)));
      const apart = await inTransaction(database.dataSource, systemActor('test'), (tx) =>
        cyclesWithWrongTally(tx, cycleId),
      );
      if (apart.length > 0) wrong.push('a tally that is not what a count says');
    }
    await pair.check?.(database.dataSource, world, lived).catch((error: unknown) => wrong.push(String(error)));
    return wrong;
  };

  return {
    async find(pair) {
      let wrong = 0;
      let deadlocked = 0;
      let firstWrong: readonly string[] = [];
      const hadTheirWay = new Set<string>();
      const explored = await explore(async (choose) => {
        const world = await newWorld(database.dataSource, pair);
        await pair.before?.(database.dataSource, world);
        const [first, second] = sides;
        const acts = [() => pair.first(first.database, world), () => pair.second(second.database, world)] as const;
        const lived = await liveThrough(sides, acts, observer, choose);
        for (const side of ['first', 'second'] as const) if (succeeded(lived, side)) hadTheirWay.add(side);
        if (lived.deadlocks > 0) deadlocked += 1;
        const found = await wrongIn(pair, world, lived);
        if (found.length === 0) return;
        if (wrong === 0)
          firstWrong = [...found, ...lived.steps.map(({ side, text }) => `  ${side}: ${text.slice(0, 90)}`)];
        wrong += 1;
      });
      return { ...explored, wrong, firstWrong, hadTheirWay: [...hadTheirWay].sort(), deadlocked };
    },
    async close() {
      for (const side of sides) await side.close();
      await observer.end();
      await database.close();
    },
  };
};

/** Every act has its way or is told no; anything else is a bug. */
const bugsIn = ({ outcomes }: Lived): string[] =>
  Object.entries(outcomes).flatMap(([side, outcome]) =>
    'error' in outcome && !(outcome.error instanceof Refusal) ? [`${side} ended with ${String(outcome.error)}`] : [],
  );
