import type { IncidentState, IncidentStep } from '@zehuan/contracts';

/** What failed, in words that can be kept and shown: a stable code and one sentence. */
export interface Cause {
  readonly code: string;
  readonly message: string;
}

interface Failure {
  readonly code?: unknown;
  readonly driverError?: unknown;
}

const longestMessage = 500;

/** The cause of an error: a refusal's code, the SQLSTATE of a database error, or the error's class. */
export const causeOf = (error: unknown): Cause => {
  if (!(error instanceof Error)) return { code: 'unknown', message: String(error).slice(0, longestMessage) };
  const { code, driverError } = error as Failure;
  const driverCode = (driverError as Failure | undefined)?.code;
  const stated = [driverCode, code].find((value) => typeof value === 'string');
  return { code: stated ?? error.name, message: error.message.slice(0, longestMessage) };
};

/** What the process itself has no second try at: somebody asks for the act again, or starts the year; a notice is in its inbox. */
const forPeople: readonly IncidentStep[] = ['act', 'notify', 'startYear'];

/** Everything else the process tries again when it is told to. */
export const mayBeRetried = (step: IncidentStep, state: IncidentState): boolean =>
  !forPeople.includes(step) && (state === 'open' || state === 'closed');
