interface Failure {
  readonly code?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

/**
 * Whether the database has refused by its own rights: a row policy, or a privilege of the role (SQLSTATE 42501). Either
 * way it was asked for what nobody should have asked it for.
 */
export function isRecordDenial(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, driverError, cause } = error as Failure;
  return code === '42501' || isRecordDenial(driverError ?? cause, depth + 1);
}
