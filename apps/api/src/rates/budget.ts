import { SetMetadata } from '@nestjs/common';

/** What is counted apart, each by the minute: by account where somebody is signed in, by address where nobody is. */
export const budgets = ['sign-in', 'anonymous', 'reads', 'writes', 'uploads', 'exports'] as const;
export type Budget = (typeof budgets)[number];

/** Requests of each sort that one account or address may send in a minute; 0 sets no limit. */
export type BudgetLimits = Readonly<Record<Budget, number>>;

/** Counted over all processes at every request, since each of these is dear: a guess at a password, a file, a sheet. */
export const countedExactly = ['sign-in', 'uploads', 'exports'] as const satisfies readonly Budget[];

/** Metadata key: the budget that an operation draws on. */
export const RATE_BUDGET = 'rate-budget';

/** Lets an operation draw on this budget and not on that of its method. */
export const RateLimited = (budget: Budget): ClassDecorator & MethodDecorator => SetMetadata(RATE_BUDGET, budget);

/** Where a budget stands after a request. */
export interface Spent {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until there is a new one. */
  readonly seconds: number;
  readonly isOver: boolean;
}

/** What counts requests; null where there is no limit. */
export interface Rates {
  spend(budget: Budget, key: string): Promise<Spent | null>;
  close(): Promise<void>;
}

export const windowSeconds = 60;
