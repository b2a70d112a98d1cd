/** With what status our processes end, so that scripts can tell why; the numbers above 63 are those of `sysexits.h`. */
export const exitCodes = {
  ok: 0,
  /** An error nobody expected: please report it. */
  bug: 1,
  /** A check that was asked for found something wrong; the same number, as scripts expect of a check. */
  amiss: 1,
  /** A deliberate no, or figures that do not add up. */
  refused: 2,
  /** The command line is not understood. */
  usage: 64,
  /** A server that is needed does not answer, or cannot be started. */
  unavailable: 69,
  /** A folder or file cannot be written. */
  cannotCreate: 73,
  /** The same thing runs already (another `zehuan up` on this folder, a taken port). */
  occupied: 75,
  /** A setting is wrong or missing. */
  configuration: 78,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
