import { randomBytes } from 'node:crypto';
import { pause } from './until.js';

/** One act: the same key is the same act, however often it is sent. */
export interface Write {
  readonly path: string;
  /** Code of the unit for which it is done. */
  readonly as: string;
  readonly key: string;
  readonly body?: unknown;
  readonly ifMatch?: number;
  /** A file instead of a body. */
  readonly file?: { readonly name: string; readonly text: string; readonly evidenceKey: string };
}

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What one who is told "not now" does: sends the same again. */
const isPassing = ({ status, body }: Answered): boolean =>
  [502, 503, 507].includes(status) || body['code'] === 'idempotency-key-in-flight';

/** People act as the development account, each for their unit. */
export const developmentKey = randomBytes(32).toString('hex');

/** People with much patience: each act is sent, under its one key, until it is answered with yes or with a no for good. */
export class Client {
  acts = 0;
  repeats = 0;
  /** Answers that must never come, whatever is broken. */
  readonly bugs: string[] = [];
  /** Which passing refusals came, and how often. */
  readonly passing = new Map<string, number>();

  constructor(
    private readonly address: string,
    private readonly patience = 300_000,
  ) {}

  async write(write: Write): Promise<Answered> {
    this.acts += 1;
    const deadline = Date.now() + this.patience;
    for (;;) {
      const answer = await this.once(write);
      if (answer && !isPassing(answer) && answer.status < 500) return answer;
      if (answer) this.note(write, answer);
      if (Date.now() > deadline)
        throw new Error(`${write.path} was not answered in ${this.patience / 1000} s (${JSON.stringify(answer)})`);
      this.repeats += 1;
      await pause(150);
    }
  }

  /** Sends it once; undefined where nobody answered. */
  async once({ path, as, key, body, ifMatch, file }: Write): Promise<Answered | undefined> {
    const headers = {
      ...{ 'X-Acting-Unit': as, 'Idempotency-Key': key, 'X-Development-Key': developmentKey },
      ...(file ? {} : { 'Content-Type': 'application/json' }),
      ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
    };
    try {
      const response = await fetch(`${this.address}/api/v1${path}`, {
        ...{ method: 'POST', headers, signal: AbortSignal.timeout(40_000) },
        body: file ? formOf(file) : JSON.stringify(body ?? {}),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answered['body']) };
    } catch {
      // Killed, not up yet, or cut off in the middle: that is what the faults are for, and the act is sent again.
      return undefined;
    }
  }

  /** Counts a refusal that passes. */
  noteNotNow({ body }: Answered): void {
    const code = String(body['code']);
    this.passing.set(code, (this.passing.get(code) ?? 0) + 1);
  }

  private note({ path }: Write, { status, body }: Answered): void {
    const code = String(body['code']);
    if (status < 500 || isPassing({ status, body })) this.noteNotNow({ status, body });
    else this.bugs.push(`${status} ${code} ${path.replace(/[0-9a-f-]{36}/g, '…')}`);
  }
}

const formOf = ({ name, text, evidenceKey }: NonNullable<Write['file']>): FormData => {
  const form = new FormData();
  form.set('evidenceKey', evidenceKey);
  form.set('file', new Blob([text], { type: 'text/plain' }), name);
  return form;
};
