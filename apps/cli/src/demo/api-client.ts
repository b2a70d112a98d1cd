/** An answer of the API that is not the one hoped for. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(`${status} ${code}: ${detail}`);
    this.name = 'ApiProblem';
  }
}

export interface Write {
  /** Code of the unit for which it is done. */
  readonly as: string;
  /** Names the act: the same act again has the same key, so that a repeat does nothing more. */
  readonly key: string;
  readonly body?: unknown;
  /** The version that was read. */
  readonly ifMatch?: number;
}

export interface HttpFigures {
  readonly requests: number;
  readonly retries: number;
  readonly slowestMilliseconds: number;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

const attempts = 6;
/** How long one request may take, milliseconds; then it is sent again under the same key. */
const requestTimeout = 60_000;
const isPassing = (status: number): boolean => status === 503 || status === 502 || status === 429;

/** A client of the API like any other: no more than so many requests at once, every write with its key, repeated while the server is away. */
export class ApiClient {
  private inFlight = 0;
  private readonly waiting: (() => void)[] = [];
  private requests = 0;
  private retries = 0;
  private slowest = 0;

  constructor(
    private readonly address: string,
    private readonly mostAtOnce: number,
    private readonly signal: AbortSignal,
    /** Of the development account, which acts for every committee of the rehearsal. */
    private readonly developmentKey: string,
  ) {}

  get figures(): HttpFigures {
    return { requests: this.requests, retries: this.retries, slowestMilliseconds: Math.round(this.slowest) };
  }

  async read<Answer>(path: string, query: Readonly<Record<string, string | number | boolean>> = {}): Promise<Answer> {
    const search = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return (await this.send(`${path}?${search.toString()}`, { method: 'GET', headers: {} })) as Answer;
  }

  /** Every page of a list. */
  async readAll<Item>(path: string, query: Readonly<Record<string, string | number | boolean>>): Promise<Item[]> {
    const items: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Item[]; nextCursor: string | null } = await this.read(path, {
        limit: 200,
        ...query,
        ...(cursor === '' ? {} : { cursor }),
      });
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  async write<Answer>(path: string, { as, key, body, ifMatch }: Write): Promise<Answer> {
    const headers = {
      'X-Acting-Unit': as,
      'Idempotency-Key': key,
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    };
    return (await this.send(path, {
      method: 'POST',
      headers,
      body: body instanceof FormData ? body : JSON.stringify(body ?? {}),
    })) as Answer;
  }

  private async send(path: string, sent: Sent): Promise<unknown> {
    await this.turn();
    try {
      return await this.sendUntilAnswered(path, sent);
    } finally {
      // Who waits takes over the turn, so that there are never more at once than allowed.
      const next = this.waiting.shift();
      if (next) next();
      else this.inFlight -= 1;
    }
  }

  private async sendUntilAnswered(path: string, sent: Sent): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      this.signal.throwIfAborted();
      try {
        return await this.sendOnce(path, sent);
      } catch (error) {
        const isOver =
          error instanceof ApiProblem && !isPassing(error.status) && error.code !== 'idempotency-key-in-flight';
        if (isOver || attempt === attempts || this.signal.aborted) throw error;
        this.retries += 1;
        await pause(100 * 2 ** attempt, this.signal);
      }
    }
  }

  private async sendOnce(path: string, { method, headers, body }: Sent): Promise<unknown> {
    const started = performance.now();
    this.requests += 1;
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: { ...headers, 'X-Development-Key': this.developmentKey },
      body: body ?? null,
      // Not the demo's own signal: every request would leave a listener on it.
      signal: AbortSignal.timeout(requestTimeout),
    });
    const text = await response.text();
    this.slowest = Math.max(this.slowest, performance.now() - started);
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (response.ok) return answer;
    throw problemOf(response.status, answer, text);
  }

  private async turn(): Promise<void> {
    if (this.inFlight < this.mostAtOnce) this.inFlight += 1;
    else
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
  }
}

interface ProblemAnswer {
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

const problemOf = (status: number, answer: unknown, text: string): ApiProblem => {
  const { code = 'unknown', detail = text.slice(0, 200), errors = [] } = (answer ?? {}) as ProblemAnswer;
  const faults = errors.map(({ pointer, message }) => `${pointer} ${message}`);
  return new ApiProblem(status, code, [detail, ...faults.slice(0, 3)].join('; '));
};

/** Waits so long, or until the signal says stop. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
