/** What the run measured; keys are stable, because scripts compare runs. Seconds, milliseconds, per second and MB as named. */
export interface Figures {
  readonly fanout: {
    readonly tasksPerSecond: number;
    readonly shareOfRawInsert: number;
    readonly growthExponent: number;
  };
  readonly reminders: { readonly seconds: number };
  readonly submissions: { readonly perSecond: number; readonly p99Ms: number };
  readonly board: {
    readonly p99Ms: {
      readonly units1605: number;
      readonly units45000: number;
      /** Of a county in the province of 45,000 units, read by accounts of counties that have signed in. */
      readonly asCounty: number;
    };
  };
  readonly inbox: {
    readonly p99Ms: number;
    /** Read by accounts of townships that have signed in. */
    readonly asTownshipP99Ms: number;
  };
  readonly access: {
    /** Shares of the rates without row policies and trail, from 0 to 1. */
    readonly submissionsCost: number;
    readonly fanoutCost: number;
  };
  readonly temporal: {
    readonly eventsPerWakeUp: number;
    readonly longestHistory: number;
    readonly workflowsPerSupervisingCommittee: number;
  };
  readonly start: { readonly warmSeconds: number; readonly residentMB: number };
  readonly console: {
    readonly inboxUsableMs: number;
    readonly boardUsableMs: number;
    readonly inboxScriptKb: number;
    readonly longestRequestChain: number;
    readonly heatFramesOver50Ms: number;
    /** After an hour's worth of live updates; 0 is as before. */
    readonly heapGrowthShare: number;
  };
}

/** A figure, what it must reach, and how it was come by. */
export interface Target {
  readonly path: string;
  readonly what: string;
  readonly unit: string;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export const targets: readonly Target[] = [
  {
    path: 'fanout.tasksPerSecond',
    what: 'fan-out of 120,000 tasks, from the request to all readable',
    unit: '/s',
    atLeast: 8_000,
  },
  { path: 'fanout.shareOfRawInsert', what: 'the same as a share of the bare insert', unit: '', atLeast: 0.5 },
  { path: 'fanout.growthExponent', what: 'growth of its time over units, 1,000 to 45,000', unit: '', atMost: 1.1 },
  {
    path: 'reminders.seconds',
    what: '10,000 reminders of one moment, committed and in the inboxes after it',
    unit: 's',
    atMost: 2,
  },
  { path: 'submissions.perSecond', what: 'submissions over HTTP, 32 connections', unit: '/s', atLeast: 400 },
  { path: 'submissions.p99Ms', what: 'the same, p99', unit: 'ms', atMost: 250 },
  { path: 'board.p99Ms.units1605', what: 'board of a province of 1,605 units, p99', unit: 'ms', atMost: 60 },
  {
    path: 'board.p99Ms.units45000',
    what: 'board of a province of 45,000 units with 12 items each, p99',
    unit: 'ms',
    atMost: 200,
  },
  {
    path: 'board.p99Ms.asCounty',
    what: "a county's board there, read by accounts of counties, p99",
    unit: 'ms',
    atMost: 200,
  },
  { path: 'inbox.p99Ms', what: "a township's inbox among 540,000 tasks, p99", unit: 'ms', atMost: 50 },
  {
    path: 'inbox.asTownshipP99Ms',
    what: 'the same, read by accounts of townships, p99',
    unit: 'ms',
    atMost: 50,
  },
  {
    path: 'access.submissionsCost',
    what: 'share of the submission rate that row policies and trail take',
    unit: '',
    atMost: 0.3,
  },
  { path: 'access.fanoutCost', what: 'the same of the fan-out rate', unit: '', atMost: 0.2 },
  { path: 'temporal.eventsPerWakeUp', what: 'events of histories for each look', unit: '', atMost: 12 },
  { path: 'temporal.longestHistory', what: 'longest history of a run', unit: 'events', atMost: 5_000 },
  {
    path: 'temporal.workflowsPerSupervisingCommittee',
    what: 'executions for each supervising committee',
    unit: '',
    atMost: 1,
  },
  { path: 'start.warmSeconds', what: 'warm `npm start` until /readyz', unit: 's', atMost: 20 },
  { path: 'start.residentMB', what: 'all its processes, resident after it', unit: 'MB', atMost: 1_200 },
  {
    path: 'console.inboxUsableMs',
    what: "a reporter's inbox, from the address to its tasks, nothing cached, the slowest of 5",
    unit: 'ms',
    atMost: 1_500,
  },
  {
    path: 'console.boardUsableMs',
    what: 'the board of a province of 2,020 units, likewise',
    unit: 'ms',
    atMost: 2_500,
  },
  { path: 'console.inboxScriptKb', what: 'script of the inbox as it is sent', unit: 'kB', atMost: 350 },
  {
    path: 'console.longestRequestChain',
    what: 'requests of inbox or board that follow one another',
    unit: '',
    atMost: 2,
  },
  {
    path: 'console.heatFramesOver50Ms',
    what: 'frames over 50 ms while a heat table of 2,020 × 40 is scrolled',
    unit: '',
    atMost: 0,
  },
  {
    path: 'console.heapGrowthShare',
    what: "growth of the board's heap over an hour's worth of live updates",
    unit: '',
    atMost: 0.1,
  },
];

/** The value at a path of the figures; undefined where it was not measured. */
export const figureAt = (figures: Partial<Figures>, path: string): number | undefined => {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      figures,
    );
  return typeof value === 'number' ? value : undefined;
};

export const isMet = ({ atLeast, atMost }: Target, value: number): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

/** A limit of the machine itself, measured in the same run. */
export interface RawLimit {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** What a scenario adds to the run. */
export interface Measured {
  readonly figures: Partial<Figures>;
  readonly raw?: readonly RawLimit[];
  /** Further figures for people: what and value. */
  readonly also?: readonly RawLimit[];
}
