/** One thing that is wrong with an input: where (JSON pointer) and what to do. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** A deliberate no of the API (RFC 9457), or a failure to reach it (`unreachable`). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly faults: readonly Fault[] = [],
    readonly requestId: string | null = null,
  ) {
    super(detail);
    this.name = 'Problem';
  }
}

interface ProblemBody {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: readonly Fault[];
  readonly requestId?: string;
}

/** What an answer that is not 2xx says. */
export const problemOf = (status: number, body: unknown): Problem => {
  const { code, detail, title, errors, requestId } = (body ?? {}) as ProblemBody;
  return new Problem(status, code ?? 'unknown', detail ?? title ?? `HTTP ${status}`, errors, requestId ?? null);
};

export const isProblem = (error: unknown, code?: string): error is Problem =>
  error instanceof Problem && (code === undefined || error.code === code);
