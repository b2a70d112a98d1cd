import type { ExitCode } from './exit-codes.js';

/**
 * Why something cannot be started, in one line for the operator that ends with what to do. It is neither a bug nor a
 * refusal: whoever runs a process prints the line and ends it with the exit code.
 */
export class StartProblem extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartProblem';
    this.exitCode = exitCode;
  }
}
