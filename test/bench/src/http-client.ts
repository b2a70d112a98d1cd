import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the answer sets, as a caller sends it again; empty where it sets none. */
  readonly cookie: string;
  /** From sending to the last byte, in milliseconds. */
  readonly milliseconds: number;
}

/** A caller with some connections that stay open; cheap, because it runs on the machine that it measures. */
export class HttpClient {
  private readonly agent: Agent;
  private readonly host: string;
  private readonly port: number;

  constructor(
    address: string,
    connections = 4,
    /** Sent with every call. */
    private readonly always: Readonly<Record<string, string>> = {},
  ) {
    const url = new URL(address);
    this.host = url.hostname;
    this.port = Number(url.port);
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  /** A write under a key of its own. */
  post(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.call('POST', path, JSON.stringify(body), { 'Idempotency-Key': randomUUID(), ...headers });
  }

  /** What an answer of 2xx says; anything else is an error. */
  async read<Body>(path: string): Promise<Body> {
    return bodyOf<Body>(await this.get(path));
  }

  close(): void {
    this.agent.destroy();
  }

  private call(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          ...{ agent: this.agent, host: this.host, port: this.port, method, path },
          headers:
            body === undefined
              ? { ...this.always, ...headers }
              : {
                  ...this.always,
                  ...headers,
                  'Content-Type': 'application/json',
                  'Content-Length': Buffer.byteLength(body),
                },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(parts).toString('utf8'),
              cookie: (response.headers['set-cookie'] ?? []).map((each) => each.split(';', 1)[0]).join('; '),
              milliseconds: performance.now() - began,
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

// What an answer holds can only be said by the caller.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export const bodyOf = <Body>({ status, text }: Answer): Body => {
  if (status < 200 || status > 299) throw new Error(`The API answered ${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as Body;
};

/** Keeps so many calls under way until they have all been made or the time is over; answers what came, in any order. */
export const flood = async (
  calls: number,
  atOnce: number,
  call: (index: number) => Promise<Answer>,
  isOver: () => boolean = () => false,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < calls && !isOver()) answers.push(await call(next++));
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return answers;
};

/** Makes so many calls a second, whether or not those before have been answered, until all are made or the time is over. */
export const paced = async (
  calls: number,
  perSecond: number,
  call: (index: number) => Promise<Answer>,
  isOver: () => boolean,
): Promise<readonly Answer[]> => {
  const began = performance.now();
  const under: Promise<Answer>[] = [];
  while (under.length < calls && !isOver()) {
    const due = Math.min(calls, Math.floor(((performance.now() - began) / 1000) * perSecond));
    while (under.length < due) under.push(call(under.length));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  return Promise.all(under);
};
