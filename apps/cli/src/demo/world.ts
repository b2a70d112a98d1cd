import type { Moment } from './act-plan.js';
import type { ApiClient } from './api-client.js';
import type { Ledger } from './ledger.js';
import type { YearClock } from './year-clock.js';

/** What every simulated committee shares. */
export interface World {
  readonly api: ApiClient;
  readonly clock: YearClock;
  readonly ledger: Ledger;
  readonly seed: string;
  /** Names this run, so that its keys are its own. */
  readonly run: string;
  /** Puts an act on the agenda. */
  at(moment: Moment, act: () => Promise<void>): void;
}
