/** What went away: the record (Postgres) or the process (Temporal). */
export type Outage = 'record-unavailable' | 'process-unavailable';

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly details?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

/** Connection lost or refused, server stopping, too many connections, time-outs, and conflicts that a repeat did not solve. */
const recordStates =
  /^(08\w{3}|57P\d\d|57014|53\d{3}|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
const recordMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Query read timeout|Cannot use a pool after|Driver not Connected)/i;
const processNames =
  /^(ServiceError|ConnectionError|WorkflowNotFoundError|WorkflowUpdateRPCTimeoutOrCancelledError|GrpcServiceError)$/;
/** gRPC: cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const processCodes = new Set<unknown>([1, 4, 8, 10, 14]);

const isPostgres = ({ code, message }: Failure): boolean =>
  (typeof code === 'string' && recordStates.test(code)) ||
  (typeof message === 'string' && recordMessages.test(message));

const isTemporal = ({ name, code, details }: Failure): boolean =>
  (typeof name === 'string' && processNames.test(name)) || (typeof details === 'string' && processCodes.has(code));

/** Which server an error says is away, or undefined where it is a bug. */
export function outageOf(error: unknown, depth = 0): Outage | undefined {
  if (typeof error !== 'object' || error === null || depth > 4) return undefined;
  const failure = error as Failure;
  if (isTemporal(failure)) return 'process-unavailable';
  if (isPostgres(failure)) return 'record-unavailable';
  return outageOf(failure.driverError ?? failure.cause, depth + 1);
}
