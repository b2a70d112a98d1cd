import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { keyIdOf } from '@zehuan/platform';

type Page = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistory']>>;

/** An event as the server keeps it, decoded by nobody. */
export type RawEvent = NonNullable<NonNullable<Page['history']>['events']>[number];

/** The events of all runs of an execution, the latest run first. */
export async function rawEvents(client: Client, workflowId: string): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  for (let runId: string | undefined; ;) {
    const run = await rawRun(client, workflowId, runId);
    events.push(...run);
    runId = run[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
    if (runId === '') return events;
  }
}

async function rawRun(client: Client, workflowId: string, runId: string | undefined): Promise<RawEvent[]> {
  const events: RawEvent[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await client.workflowService.getWorkflowExecutionHistory({
      namespace: client.options.namespace,
      execution: { workflowId, ...(runId === undefined ? {} : { runId }) },
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    events.push(...(page.history?.events ?? []));
    nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
  } while (nextPageToken !== undefined);
  return events;
}

/** A payload, and the names of the fields in which it lies. */
export interface FoundPayload {
  readonly path: string;
  readonly payload: Payload;
}

const isPayload = (value: object): value is Payload =>
  'metadata' in value && 'encoding' in ((value.metadata as object | null) ?? {});

/** Every payload anywhere in an answer of the server. */
export function payloadsIn(value: unknown, path: readonly string[] = []): readonly FoundPayload[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if (isPayload(value)) return [{ path: path.join('.'), payload: value }];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => payloadsIn(inner, isList ? path : [...path, name]));
}

/** Fields in which everybody may read payloads: what the server searches by, and what the SDK says to itself. */
const readable = [
  // Types, attempts and times of a look; its answer and its failure lie beside it, encrypted.
  /^markerRecordedEventAttributes\.details\.data\.payloads$/,
  /\.searchAttributes\.indexedFields\.[A-Za-z]+$/,
];

/** Where payloads can be read that should not be. */
export const readablePayloads = (events: readonly unknown[]): readonly string[] =>
  events
    .flatMap((event) => payloadsIn(event))
    .filter(({ path, payload }) => keyIdOf(payload) === undefined && !readable.some((shape) => shape.test(path)))
    .map(({ path }) => path);

/** The search attributes that events carry, each with what it says. */
export const searchAttributesIn = (events: readonly unknown[]): readonly [name: string, value: unknown][] =>
  events
    .flatMap((event) => payloadsIn(event))
    .filter(({ path }) => path.includes('.searchAttributes.'))
    .map(({ path, payload }) => [
      path.split('.').at(-1) ?? '',
      JSON.parse(Buffer.from(payload.data ?? []).toString('utf8')) as unknown,
    ]);

/** Everything that an answer of the server says, texts and bytes alike, as one text to be searched. */
export function saidBy(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${saidBy(inner)}`)
    .join('\n');
}
