import { isRecordOutage, isTemporalOutage } from '@zehuan/platform';

/** What went away: the record (Postgres) or the process (Temporal). */
export type Outage = 'record-unavailable' | 'process-unavailable';

/** Which server an error says is away, or undefined where it is a bug. */
export function outageOf(error: unknown): Outage | undefined {
  if (isTemporalOutage(error)) return 'process-unavailable';
  return isRecordOutage(error) ? 'record-unavailable' : undefined;
}
