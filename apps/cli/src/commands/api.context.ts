import { randomUUID } from 'node:crypto';
import { Refusal, type RefusalCode, refusals } from '@zehuan/contracts';
import { exitCodes, StartProblem } from '@zehuan/platform';

/** What the commands need that act through a running API. */
export interface ApiContext {
  /** Where the API answers, without a slash at the end: the configured address, or that of a running `up`. */
  readonly apiAddress: () => string;
  /** Headers that say who asks. */
  readonly credentials: () => Readonly<Record<string, string>>;
  /** Prints an answer: itself where `--json` is given, else the lines. */
  readonly report: (answer: unknown, lines: readonly string[]) => void;
}

export interface ApiCall {
  readonly method?: 'GET' | 'POST';
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  /** Code of the unit for which the command acts. */
  readonly actAs?: string | undefined;
  /** The version that was read. */
  readonly ifMatch?: number | undefined;
}

/** One call of the API. Its refusals come out as refusals, its absence as a problem that says what to do. */
export const callApi = async <Answer>(context: ApiContext, path: string, call: ApiCall = {}): Promise<Answer> => {
  const { method = 'GET', query = {}, body, actAs, ifMatch } = call;
  const address = context.apiAddress();
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  ).toString();
  const response = await fetch(`${address}/api/v1${path}${search === '' ? '' : `?${search}`}`, {
    method,
    headers: {
      ...context.credentials(),
      ...(method === 'GET' ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
      ...(actAs === undefined ? {} : { 'X-Acting-Unit': actAs }),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    },
    body: method === 'GET' ? null : JSON.stringify(body ?? {}),
  }).catch((cause: unknown) => {
    throw new StartProblem(
      exitCodes.unavailable,
      `The API does not answer at ${address}: start it with \`npm start\`, or set PORT or PUBLIC_URL`,
      { cause },
    );
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (response.ok) return answer as Answer;
  throw refusalOf(answer, response.status);
};

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly title?: string;
  readonly errors?: Refusal['faults'];
}

const refusalOf = (answer: unknown, status: number): Error => {
  const problem = (answer ?? {}) as Problem;
  const detail = problem.detail ?? problem.title ?? `HTTP ${status}`;
  if (problem.code !== undefined && problem.code in refusals)
    return new Refusal(problem.code as RefusalCode, detail, problem.errors ?? []);
  return new Error(`The API answered ${status}: ${detail}`);
};
