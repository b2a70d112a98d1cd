import type { DataSource } from 'typeorm';
import { pendingMigrations } from '../database/migrate.js';
import type { Temporal } from '../temporal/temporal.js';

export interface Check {
  readonly ok: boolean;
  readonly detail?: string;
}

/** What `/readyz` answers: `degraded` still serves (what people do is accepted), `down` does not. */
export interface Readiness {
  readonly state: 'ready' | 'degraded' | 'down';
  readonly checks: Readonly<Record<'postgres' | 'migrations' | 'clock' | 'temporal', Check>> & {
    /** Of a worker: whether it polls, and executions are handed to it. */
    readonly work?: Check;
  };
}

export interface ReadinessParts {
  readonly database: DataSource;
  readonly temporal: Pick<Temporal, 'isReachable'>;
  /** This machine's clock, epoch milliseconds; for tests. */
  readonly now?: () => number;
}

/** From this difference on, in milliseconds, lateness would be judged differently by people and by the process. */
export const skewLimit = 2_000;

const unknown: Check = { ok: false, detail: 'unknown' };

/** Asks the servers whether this process can do its work. */
export async function readiness({ database, temporal, now = Date.now }: ReadinessParts): Promise<Readiness> {
  const [record, isTemporalThere] = await Promise.all([recordChecks(database, now), temporal.isReachable()]);
  const checks = { ...record, temporal: isTemporalThere ? { ok: true } : { ok: false, detail: 'does not answer' } };
  const isServing = record.postgres.ok && record.migrations.ok && record.clock.ok;
  return { state: isServing ? (isTemporalThere ? 'ready' : 'degraded') : 'down', checks };
}

async function recordChecks(
  database: DataSource,
  now: () => number,
): Promise<Record<'postgres' | 'migrations' | 'clock', Check>> {
  try {
    const before = now();
    const rows = await database.query<{ now: Date }[]>('select clock_timestamp() as now');
    const after = now();
    const pending = await pendingMigrations(database);
    return {
      postgres: { ok: true },
      migrations: pending.length === 0 ? { ok: true } : { ok: false, detail: `not run: ${pending.join(', ')}` },
      clock: clockCheck(rows[0]?.now.getTime() ?? Number.NaN, before, after),
    };
  } catch {
    // What a driver says may name hosts and users: it belongs in the log, not in an answer that anyone may ask for.
    return { postgres: { ok: false, detail: 'does not answer' }, migrations: unknown, clock: unknown };
  }
}

/** By how much another clock, read somewhere between `before` and `after` of ours, is certainly ahead of it; negative where behind. */
export const skewOf = (other: number, before: number, after: number): number =>
  other < before ? other - before : Math.max(0, other - after);

/** The database read its clock somewhere between `before` and `after`: only what lies outside of that is skew. */
export function clockCheck(database: number, before: number, after: number): Check {
  const skew = Math.abs(skewOf(database, before, after));
  if (skew < skewLimit) return { ok: true };
  return { ok: false, detail: `the clocks of Postgres and of this machine differ by ${(skew / 1000).toFixed(1)} s` };
}
