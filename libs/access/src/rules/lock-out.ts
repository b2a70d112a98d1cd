/** How failures in a row are answered. */
export interface LockOut {
  /** Failures that cost no wait. */
  readonly freeAttempts: number;
  /** The first wait; each further failure doubles it. */
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
}

/** How long nobody can sign in to an account after so many failures in a row, milliseconds; 0 while there is no wait. */
export const waitAfter = (failures: number, { freeAttempts, firstWaitSeconds, longestWaitSeconds }: LockOut): number =>
  failures < freeAttempts ? 0 : Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** (failures - freeAttempts)) * 1_000;
