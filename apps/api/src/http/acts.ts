import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@zehuan/contracts';
import {
  type Closing,
  failpoint,
  inTransaction,
  type Opened,
  type Opening,
  openingParameter,
  prepared,
  rowOf,
  type Statement,
  type Transaction,
} from '@zehuan/platform';
import { LookAgain } from '../process/look-again.js';
import { type ApiParts, PARTS } from '../parts.js';
import type { Acting } from './acting.js';
import { requestHash } from './request-hash.js';

interface Kept {
  readonly requestHash: string;
  readonly status: number | null;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>> | null;
  /** What the process did for the request, where nobody lived to keep the answer. */
  readonly outcome: unknown;
}

export interface ActOptions<Answer> {
  /** Where the thing made can be read. */
  readonly location?: (answer: Answer) => string;
  /** Digest of an uploaded file, which belongs to the request as its body does. */
  readonly uploadedSha256?: string;
  /** The statement that the work begins with. */
  readonly ahead?: Statement;
  /** The work is over with a statement that may take the commit along, and nothing follows it. */
  readonly endsTogether?: boolean;
  /** What of the answer is kept for a repeat, where it holds something that must not lie in the database. */
  readonly kept?: (answer: Answer) => unknown;
}

/** What a request came to: the answer kept from before, or a new one. */
type Done<Answer> =
  { readonly replayed: Kept } | { readonly answer: Answer; readonly headers: Readonly<Record<string, string>> };

type Work<Answer> = (tx: Transaction) => Promise<Answer>;

const keyOf = ({ key }: Acting): string => {
  if (key === null) throw new Error('An act needs the key of its request');
  return key;
};

/** Two at once wait here for each other: the second sees what the first made of it. */
const claim = (by: Acting, hash: string): Opening => ({
  with: `claimed as (insert into idempotency_key (actor, key, request_hash, created_at)
           values (${[1, 2, 3].map(openingParameter).join(', ')}, clock_timestamp()) on conflict (actor, key) do nothing returning true)`,
  select: `exists (select from claimed) as "isFirst"`,
  parameters: [by.actor.name, keyOf(by), hash],
});

async function keptFor(tx: Transaction, by: Acting, hash: string): Promise<Kept> {
  const kept = await rowOf<Kept>(
    tx,
    `select request_hash as "requestHash", status, body, headers, outcome from idempotency_key where actor = $1 and key = $2`,
    [by.actor.name, keyOf(by)],
  );
  if (!kept) throw new Refusal('idempotency-key-in-flight');
  if (kept.requestHash !== hash) throw new Refusal('idempotency-key-reused');
  return kept;
}

const keeping = prepared(
  `update idempotency_key set status = 200, body = $3, headers = $4 where actor = $1 and key = $2`,
);

const keep = (by: Acting, body: unknown, headers: Readonly<Record<string, string>>): Statement => ({
  sql: keeping,
  parameters: [by.actor.name, keyOf(by), JSON.stringify(body ?? null), JSON.stringify(headers)],
});

/** The same for the last statement of the work, which makes the body where the answer is: in the database. */
const keepingAlong = (by: Acting): Closing => ({
  keeping: (body, from) => `update idempotency_key set status = 200, body = ${body},
    headers = jsonb_build_object('ETag', format('"%s"', version)) from ${from}
    where idempotency_key.actor = :actor and key = :idempotencyKey`,
  values: { actor: by.actor.name, idempotencyKey: keyOf(by) },
});

/** A single thing carries its version, and the version is its ETag. */
function headersFor<Answer>(answer: Answer, { location }: ActOptions<Answer>): Readonly<Record<string, string>> {
  const version = (answer as { version?: unknown } | undefined)?.version;
  return {
    ...(typeof version === 'number' ? { ETag: `"${version}"` } : {}),
    ...(location ? { Location: location(answer) } : {}),
  };
}

const send = (by: Acting, headers: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(headers)) by.response.setHeader(name, value);
};

function replay(by: Acting, { body, headers }: Kept): unknown {
  send(by, { ...headers, 'Idempotent-Replayed': 'true' });
  return body ?? undefined;
}

/** How controllers reach the record: each request is one transaction of its actor, and each act happens once. */
@Injectable()
export class Acts {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(LookAgain) private readonly lookAgain: LookAgain,
  ) {}

  async read<Answer>(by: Acting, work: Work<Answer>): Promise<Answer> {
    const answer = await inTransaction(this.parts.database, by.actor, work);
    send(by, headersFor(answer, {}));
    return answer;
  }

  /**
   * Does the work and keeps its answer under the request's `Idempotency-Key`, in one transaction. The same request
   * again gets the kept answer; another request under the key is refused.
   */
  async act<Answer>(by: Acting, work: Work<Answer>, options: ActOptions<Answer> = {}): Promise<Answer> {
    const hash = requestHash(by, options.uploadedSha256);
    const doOnce = async (tx: Transaction, { isFirst }: Opened): Promise<Done<Answer>> => {
      if (isFirst !== true) return { replayed: await keptFor(tx, by, hash) };
      await failpoint('claimed-before-work');
      const answer = await work(tx);
      if (!tx.ending?.isOver) await failpoint('worked-before-commit');
      return { answer, headers: headersFor(answer, options) };
    };
    const closing = (done: Done<Answer>): Statement | undefined =>
      'replayed' in done ? undefined : keep(by, options.kept ? options.kept(done.answer) : done.answer, done.headers);
    const opening = claim(by, hash);
    const done = await inTransaction(this.parts.database, by.actor, doOnce, {
      ...{ opening, ahead: options.ahead, closing },
      takesAlong: options.endsTogether ? keepingAlong(by) : undefined,
    });
    if ('replayed' in done) return replay(by, done.replayed) as Answer;
    await failpoint('committed-before-answer');
    send(by, done.headers);
    return done.answer;
  }

  /** An act on a task; its cycle looks again afterwards. */
  async actOnTask<Answer extends { readonly cycleId: string }>(
    by: Acting,
    work: Work<Answer>,
    options: ActOptions<Answer> = {},
  ): Promise<Answer> {
    const answer = await this.act(by, work, options);
    await failpoint('committed-before-look-again');
    this.lookAgain.soon(answer.cycleId);
    return answer;
  }

  /** An act on a set of tasks; every cycle that it concerned looks again afterwards. */
  async actOnTasks<Answer>(
    by: Acting,
    work: Work<{ readonly answer: Answer; readonly cycleIds: readonly string[] }>,
    options: ActOptions<Answer> = {},
  ): Promise<Answer> {
    let concerned: readonly string[] = [];
    const act = async (tx: Transaction): Promise<Answer> => {
      const done = await work(tx);
      concerned = done.cycleIds;
      return done.answer;
    };
    const answer = await this.act(by, act, options);
    for (const cycleId of concerned) this.lookAgain.soon(cycleId);
    return answer;
  }

  /**
   * An act on the process: `prepare` reads what is needed, `ask` calls Temporal outside of any transaction, with an
   * id made of the key, so that a repeat reaches the same Update and gets the same answer. A run of the process knows
   * only its own Updates: what an earlier one did, it has written into the record.
   */
  async actOnProcess<Prepared, Answer>(
    by: Acting,
    prepare: Work<Prepared>,
    ask: (prepared: Prepared, askId: string) => Promise<Answer>,
    options: ActOptions<Answer> = {},
  ): Promise<Answer> {
    const hash = requestHash(by);
    const opening = claim(by, hash);
    const begun = await inTransaction(
      this.parts.database,
      by.actor,
      async (tx, { isFirst }) => {
        const kept = isFirst === true ? null : await keptFor(tx, by, hash);
        if (kept?.status) return { kept };
        return kept?.outcome ? { outcome: kept.outcome as Answer } : { prepared: await prepare(tx) };
      },
      { opening },
    );
    if ('kept' in begun) return replay(by, begun.kept) as Answer;
    await failpoint('claimed-before-update');
    const answer = 'outcome' in begun ? begun.outcome : await ask(begun.prepared, `${by.actor.name}/${keyOf(by)}`);
    const headers = headersFor(answer, options);
    await failpoint('update-answered-before-kept');
    await inTransaction(this.parts.database, by.actor, () => Promise.resolve(), {
      closing: () => keep(by, answer, headers),
    });
    await failpoint('update-kept-before-answer');
    send(by, headers);
    return answer;
  }
}
