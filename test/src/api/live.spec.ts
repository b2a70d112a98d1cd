import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear, eventually, progress, refused, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
const streams: AbortController[] = [];

beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at);
});
afterAll(async () => {
  for (const stream of streams) stream.abort();
  await at.close();
});

/** Everything that a page of this unit is told, as it comes. */
async function listening(unit: string): Promise<readonly { cycles: string[]; hasNotices: boolean }[]> {
  const stream = new AbortController();
  streams.push(stream);
  const response = await fetch(`${at.url}/api/v1/live`, { headers: { 'X-Acting-Unit': unit }, signal: stream.signal });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  const heard: { cycles: string[]; hasNotices: boolean }[] = [];
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const part of response.body ?? [])
      for (const [, data] of decoder.decode(part as Uint8Array).matchAll(/^data: (.+)$/gm))
        heard.push(JSON.parse(data ?? '') as (typeof heard)[number]);
  };
  void read().catch(() => undefined);
  return heard;
}

const someTask = async (unit: string): Promise<string> => {
  const query = { unit, cycle, state: ['assigned' as const] };
  const { items } = answered(await at.client.GET('/api/v1/tasks', { params: { query } }));
  const found = items.find(({ kind }) => kind === 'item');
  if (!found) throw new Error(`${unit} owes nothing`);
  return found.id;
};

describe('an open page', () => {
  it('of the committee above is told that its cycle changed, and of the unit that was told something, but no sibling', async () => {
    const [above, below, sibling] = [await listening('99'), await listening('9901'), await listening('9902')];
    const id = await someTask('9901');
    const submitted = await eventuallyHeard(above, async () => {
      answered(
        await at.client.POST('/api/v1/tasks/{id}/submissions', {
          params: { path: { id }, ...write({ 'X-Acting-Unit': '9901' }) },
          body: { form: progress },
        }),
      );
    });
    expect(submitted.cycles).toEqual([cycle]);
    const { version } = answered(await at.client.GET('/api/v1/tasks/{id}', { params: { path: { id } } }));
    await eventuallyHeard(below, async () => {
      const returned = await at.client.POST('/api/v1/tasks/{id}/return', {
        params: { path: { id }, header: { ...write({ 'X-Acting-Unit': '99' }).header, 'If-Match': `"${version}"` } },
        body: { reason: '请补充' },
      });
      expect(refused(returned)).toBe('200 no problem');
    });
    expect(below.some(({ hasNotices }) => hasNotices)).toBe(true);
    expect(below.flatMap(({ cycles }) => cycles)).toEqual([]);
    expect(sibling).toEqual([]);
  });

  it('that is refused is told nothing', async () => {
    expect((await fetch(`${at.url}/api/v1/live`, { headers: { 'X-Acting-Unit': 'nowhere' } })).status).toBe(404);
  });
});

/** Does something, and waits until it has been heard of. */
async function eventuallyHeard<Heard>(heard: readonly Heard[], act: () => Promise<void>): Promise<Heard> {
  const before = heard.length;
  await act();
  await eventually(() => heard.length > before);
  const last = heard[heard.length - 1];
  if (last === undefined) throw new Error('nothing was heard');
  return last;
}
