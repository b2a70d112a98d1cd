import type { CycleProcess } from '@zehuan/cycles';
import type { ProcessStatus, Readiness } from '@zehuan/platform';
import type { AttachmentStore } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';

/** A structured log, as pino's is. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Counts of requests by route, and the text that `/metrics` answers. */
export interface Measures {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
  exposition(): Promise<{ readonly contentType: string; readonly text: string }>;
}

export interface ApiLimits {
  /** Bytes of a JSON body. */
  readonly bodyBytes: number;
  /** Bytes of an uploaded file. */
  readonly uploadBytes: number;
}

/** Everything from outside that the API stands on; tests pass their own. */
export interface ApiParts {
  readonly database: DataSource;
  /** Calls to Temporal; an outage comes out as the client's own errors. */
  readonly process: Pick<
    CycleProcess,
    'act' | 'startOrWake' | 'lookAgain' | 'scheduleYearlyStart' | 'unscheduleYearlyStart'
  >;
  readonly processStatus: () => Promise<ProcessStatus>;
  readonly store: AttachmentStore;
  readonly log: Log;
  readonly measures: Measures;
  readonly readiness: () => Promise<Readiness>;
  readonly limits: ApiLimits;
  /** The first address under which users reach the API, for links in feeds. */
  readonly publicUrl: string;
  readonly lookAgainSeconds: number;
}

/** Injection token of `ApiParts`. */
export const PARTS = Symbol('parts');
