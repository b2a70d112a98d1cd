import { Refusal } from '@zehuan/contracts';

/**
 * gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. Nobody here cancels a call but the time
 * limit, and whether it says so as the fourth or as the first is a matter of which side noticed it earlier.
 */
const outageCodes = new Set<unknown>([1, 4, 8, 10, 14]);
const outageNames = new Set<unknown>([
  'ServiceError',
  'ConnectionError',
  'TransportError',
  'WorkflowUpdateRPCTimeoutOrCancelledError',
]);

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly details?: unknown;
  readonly cause?: unknown;
}

/**
 * Whether an error of a call to Temporal says that the server is away or too busy, and nothing about what was asked.
 * An answer of the server (not found, already started, a failed update) is not an outage.
 */
export function isTemporalOutage(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { name, message, code, details, cause }: Failure = at;
    // A gRPC status with its code is the server's own word; only without one does the name of the wrapper count.
    if (typeof details === 'string' && typeof code === 'number') return outageCodes.has(code);
    if (message === 'Failed to connect before the deadline') return true;
    if (cause === undefined || cause === null) return outageNames.has(name);
    at = cause;
  }
  return false;
}

/** The refusal that a person gets while Temporal is away. */
export const processUnavailable = (error: unknown): Refusal | undefined =>
  isTemporalOutage(error) ? new Refusal('process-unavailable') : undefined;
