import { systemActor } from '@zehuan/contracts';
import { inTransaction, rowsOf } from '@zehuan/platform';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import type { Log } from '../parts.js';
import { type Budget, type BudgetLimits, countedExactly, type Rates, type Spent, windowSeconds } from './budget.js';
import { LaggingCounts } from './lagging-counts.js';

const isExact = (budget: Budget): boolean => countedExactly.some((each) => each === budget);

/** What the limiter takes for a connection: each of its statements is a transaction of the process's own. */
const countingOn = (database: DataSource) => ({
  query: ({ text, values }: { readonly text: string; readonly values: readonly unknown[] }) =>
    inTransaction(database, systemActor('rates'), async (tx) => ({ rows: await rowsOf(tx, text, values) })),
});

/** A request more than it may is counted in memory only, until there is a new budget: a flood asks nothing of Postgres. */
const exactly = (database: DataSource, budget: Budget, points: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: countingOn(database),
    storeType: 'client',
    tableName: 'rate_budget',
    tableCreated: true,
    keyPrefix: budget,
    points,
    duration: windowSeconds,
    inMemoryBlockOnConsumed: points + 1,
    // While Postgres is away each process counts by itself.
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: budget, points, duration: windowSeconds }),
  });

function spentOf(limit: number, answer: unknown, isOver: boolean): Spent {
  if (!(answer instanceof RateLimiterRes)) throw answer;
  return {
    limit,
    remaining: answer.remainingPoints,
    seconds: Math.max(1, Math.ceil(answer.msBeforeNext / 1000)),
    isOver,
  };
}

/** Counts over all processes that share a database. */
export function sharedRates(database: DataSource, limits: BudgetLimits, log: Log): Rates {
  const lagging = new LaggingCounts(database, log);
  const exact = new Map(
    countedExactly.filter((budget) => limits[budget] > 0).map((each) => [each, exactly(database, each, limits[each])]),
  ) as ReadonlyMap<Budget, RateLimiterPostgres>;
  return {
    spend: async (budget, key) => {
      const limit = limits[budget];
      if (limit === 0) return null;
      if (!isExact(budget)) return lagging.spend(`${budget}:${key}`, limit);
      try {
        return spentOf(limit, await exact.get(budget)?.consume(key), false);
      } catch (error) {
        return spentOf(limit, error, true);
      }
    },
    close: () => lagging.close(),
  };
}
