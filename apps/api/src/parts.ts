import type { PayloadCodec } from '@temporalio/common';
import type { AccessRules, IdentityProvider } from '@zehuan/access';
import type { CycleProcess } from '@zehuan/cycles';
import type { PayloadKey, ProcessStatus, Readiness } from '@zehuan/platform';
import type { AttachmentStore, ContentLimits, VirusScanner } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import type { Rates } from './rates/budget.js';
import type { Identify } from './access/identity.js';
import type { UnitMap } from './units/map-file.js';

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
  /** What may come out of an uploaded file; the usual limits when left out. */
  readonly content?: ContentLimits;
}

/** Everything from outside that the API stands on; tests pass their own. */
export interface ApiParts {
  readonly database: DataSource;
  /** How long sessions last, what passwords must be, who has a second factor. */
  readonly access: AccessRules;
  /** What seals the secrets of second factors. */
  readonly accessKeys: readonly PayloadKey[];
  /** The OpenID provider by which people may sign in; none when left out. */
  readonly provider?: IdentityProvider | undefined;
  /** Finds out who asks. */
  readonly identify: Identify;
  /** Calls to Temporal; an outage comes out as the client's own errors. */
  readonly process: Pick<
    CycleProcess,
    'act' | 'startOrWake' | 'lookAgain' | 'scheduleYearlyStart' | 'unscheduleYearlyStart'
  >;
  readonly processStatus: () => Promise<ProcessStatus>;
  readonly store: AttachmentStore;
  /** What every attachment must pass; nothing when left out. */
  readonly scanner?: VirusScanner | undefined;
  readonly log: Log;
  readonly measures: Measures;
  readonly readiness: () => Promise<Readiness>;
  readonly limits: ApiLimits;
  /** What counts requests; nothing does when left out. */
  readonly rates?: Rates | undefined;
  /** Addresses and networks of proxies whose X-Forwarded-For is believed; nobody's when left out. */
  readonly trustedProxies?: readonly string[];
  /** The first address under which users reach the API, for links in feeds. */
  readonly publicUrl: string;
  /** Whether feeds may be read with the token in the address; they may when left out. */
  readonly feedTokensInAddresses?: boolean | undefined;
  readonly lookAgainSeconds: number;
  /** Where the key lies that seals the audit trail; without it no signature is judged. */
  readonly auditKeyPath?: string | undefined;
  /** What Temporal's own pages need to be shown payloads: whose they are, where the pages lie, and how payloads are read. */
  readonly temporal: {
    readonly namespace: string;
    /** Null where the pages have no address, and no browser may ask. */
    readonly uiOrigin: string | null;
    readonly codec: PayloadCodec;
  };
  /** Boundaries of units for boards; none when left out. */
  readonly map?: UnitMap | undefined;
  /** Where the built console lies; null serves a page that says where to go instead. */
  readonly consoleFolder: string | null;
}

/** Injection token of `ApiParts`. */
export const PARTS = Symbol('parts');
