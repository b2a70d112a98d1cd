import type { FuzzOutcome } from './schemathesis.js';

/** What a run must at least have tried, so that one that did nothing does not pass. */
export interface Floor {
  /** Operations, of each caller. */
  readonly operations: number;
  /** Requests, of each caller. */
  readonly requests: number;
  /** Operations that somebody was answered with success. */
  readonly succeeded: number;
}

/** How much was tried: "GET /api/v1/tasks 200" → how often. */
export interface Tried {
  readonly operations: number;
  readonly requests: number;
  readonly succeeded: ReadonlySet<string>;
  readonly statuses: Readonly<Record<string, number>>;
}

type Counts = FuzzOutcome['counts'];

const split = (key: string): { readonly operation: string; readonly status: string } => ({
  operation: key.slice(0, -4),
  status: key.slice(-3),
});

export const triedIn = (counts: Counts): Tried => {
  const statuses: Record<string, number> = {};
  for (const [key, count] of Object.entries(counts)) {
    const { status } = split(key);
    statuses[status] = (statuses[status] ?? 0) + count;
  }
  const keys = Object.keys(counts).map(split);
  return {
    operations: new Set(keys.map(({ operation }) => operation)).size,
    requests: Object.values(counts).reduce((sum, count) => sum + count, 0),
    succeeded: new Set(keys.filter(({ status }) => status.startsWith('2')).map(({ operation }) => operation)),
    statuses,
  };
};

/** Why a caller's run does not pass; nothing where it does. */
export const faultsOf = ({ counts, isClean }: FuzzOutcome, floor: Floor, isSignedIn: boolean): readonly string[] => {
  const { operations, requests, statuses } = triedIn(counts);
  const strange = statuses['401'] ?? 0;
  return [
    ...(isClean ? [] : ['answers broke the document']),
    ...(isSignedIn && strange > requests / 20
      ? [`nobody was signed in any more in ${strange} of ${requests} requests`]
      : []),
    ...(operations >= floor.operations ? [] : [`only ${operations} of ${floor.operations} operations were tried`]),
    ...(requests >= floor.requests ? [] : [`only ${requests} of ${floor.requests} requests were sent`]),
  ];
};

/** Why all runs together do not pass: too much was only ever refused. */
export const faultsOfAll = (outcomes: readonly FuzzOutcome[], floor: Floor): readonly string[] => {
  const succeeded = new Set(outcomes.flatMap(({ counts }) => [...triedIn(counts).succeeded])).size;
  return succeeded >= floor.succeeded ? [] : [`only ${succeeded} of ${floor.succeeded} operations ever succeeded`];
};
