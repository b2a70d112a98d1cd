interface Failure {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

/** Connection lost or refused, server stopping, too many connections, no room, time-outs, and conflicts that a repeat did not solve. */
const states =
  /^(08\w{3}|57P\d\d|57014|53\d{3}|25P03|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const messages =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after|Driver not Connected)/i;

const isPostgres = ({ code, message }: Failure): boolean =>
  (typeof code === 'string' && states.test(code)) || (typeof message === 'string' && messages.test(message));

/** Whether an error says that the database is away, busy or full, and not that something is wrong with what it was asked. */
export function isRecordOutage(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const failure = error as Failure;
  return isPostgres(failure) || isRecordOutage(failure.driverError ?? failure.cause, depth + 1);
}
