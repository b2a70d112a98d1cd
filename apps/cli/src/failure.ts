import { Refusal } from '@zehuan/contracts';
import { type ExitCode, exitCodes, isTemporalOutage, StartProblem } from '@zehuan/platform';
import { CommanderError } from 'commander';

/** How a command failed: what it ends with, and what it says. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly detail: string;
  readonly faults: Refusal['faults'];
}

const failure = (exitCode: ExitCode, code: string, detail: string, faults: Refusal['faults'] = []): Failure => ({
  exitCode,
  code,
  detail,
  faults,
});

/** SQLSTATEs and errors of the network that say that Postgres is away. */
const recordAway = /^(08\w{3}|57P\d\d|53\d{3}|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

const codeOf = (error: unknown): string => {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : '';
};

/** The one place where the command translates what was thrown. */
export function failureOf(error: unknown): Failure {
  // Commander has said what is wrong already; help and version are no failure.
  if (error instanceof CommanderError)
    return failure(error.exitCode === 0 ? exitCodes.ok : exitCodes.usage, 'usage', '');
  if (error instanceof Refusal) {
    const isOutage = error.code === 'process-unavailable' || error.code === 'record-unavailable';
    return failure(isOutage ? exitCodes.unavailable : exitCodes.refused, error.code, error.message, error.faults);
  }
  if (error instanceof StartProblem) return failure(error.exitCode, 'cannot-start', error.message);
  if (isTemporalOutage(error))
    return failure(exitCodes.unavailable, 'process-unavailable', 'Temporal does not answer: try again.');
  if (codeOf(error) === '42501')
    return failure(
      exitCodes.configuration,
      'not-the-owner',
      'The role of this connection may not do that in Postgres: give the address of the owner as DATABASE_OWNER_URL.',
    );
  if (recordAway.test(codeOf(error)))
    return failure(exitCodes.unavailable, 'record-unavailable', 'Postgres does not answer: try again.');
  return failure(exitCodes.bug, 'bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/** The failure as it goes to standard error. */
export function failureText({ code, detail, faults, exitCode }: Failure, isJson: boolean): string {
  if (code === 'usage') return '';
  if (isJson) return `${JSON.stringify({ error: { code, detail, faults, exitCode } })}\n`;
  return [detail, ...faults.map(({ pointer, message }) => `  ${pointer}: ${message}`)]
    .map((line) => `${line}\n`)
    .join('');
}
