import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { developmentIdentity, type Identify } from '@zehuan/api';
import type { DataSource } from 'typeorm';
import { answered, aRunningYear } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let taskId: string;
let reader: string;

/** Who asks is the account and the person that headers name; without them, the account of rehearsals. */
const byHeaders =
  (database: () => Promise<DataSource>): Identify =>
  async (request) => {
    const { actor, signedIn } = await developmentIdentity(await database())(request);
    const name = request.get('x-test-account') ?? actor.name;
    return { actor: { ...actor, name, personId: request.get('x-test-person') ?? null }, signedIn };
  };

beforeAll(async () => {
  at = await apiUnderTest({ identify: byHeaders(() => at.database.asApplication()) });
  const cycle = await aRunningYear(at);
  const query = { unit: '9901', item: 'responsibility-list', cycle };
  const [task] = answered(await at.client.GET('/api/v1/tasks', { params: { query } })).items;
  taskId = task?.id ?? '';
  const [person] = await at.database.dataSource.query<{ id: string }[]>('select id from person order by id limit 1');
  reader = person?.id ?? '';
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

type Headers = Readonly<Record<string, string>>;
const as = (account: string, person?: string): Headers => ({
  'X-Test-Account': `account:${account}`,
  'X-Acting-Unit': '9901',
  ...(person === undefined ? {} : { 'X-Test-Person': person }),
});
const [senderId, otherId, readerId] = [randomUUID(), randomUUID(), randomUUID()];

async function attach(fields: Headers): Promise<{ status: number; body: Record<string, unknown> }> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', new File(['举报材料'], '材料.txt'));
  const headers = { ...as(senderId), 'Idempotency-Key': randomUUID() };
  const answer = await at.contract.fetch(`${at.url}/api/v1/tasks/${taskId}/attachments`, {
    method: 'POST',
    body,
    headers,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const get = (path: string, headers: Headers): Promise<Response> => at.contract.fetch(`${at.url}${path}`, { headers });

describe('a confidential file', () => {
  it('is read by whom its sender names, and for others it is one that never was', async () => {
    const sent = await attach({ isConfidential: 'true', readers: reader });
    expect([sent.status, sent.body.isConfidential]).toEqual([201, true]);
    const path = `/api/v1/attachments/${String(sent.body.id)}`;
    for (const headers of [as(senderId), as(readerId, reader)]) {
      expect((await get(path, headers)).status).toBe(200);
      expect(await (await get(`${path}/content`, headers)).text()).toBe('举报材料');
    }
    const never = `/api/v1/attachments/${randomUUID()}`;
    for (const end of ['', '/content']) {
      const [kept, none] = await Promise.all(
        [`${path}${end}`, `${never}${end}`].map(async (address) => {
          const answer = await get(address, { ...as(otherId), 'X-Request-Id': 'the-same-id' });
          return [answer.status, await answer.text(), [...answer.headers.keys()].sort()];
        }),
      );
      expect(kept).toEqual(none);
      expect(kept?.[0]).toBe(404);
    }
    const filesFor = async (headers: Headers): Promise<number> => {
      const task = (await (await get(`/api/v1/tasks/${taskId}`, headers)).json()) as { pendingAttachments: unknown[] };
      return task.pendingAttachments.length;
    };
    expect([await filesFor(as(senderId)), await filesFor(as(readerId, reader)), await filesFor(as(otherId))]).toEqual([
      1, 1, 0,
    ]);
  });

  it.each<[string, Headers, string]>([
    ['readers of what is not confidential', { readers: randomUUID() }, '422 invalid-input'],
    ['readers who are nobody', { isConfidential: 'true', readers: randomUUID() }, '404 unknown-person'],
    ['readers that are no ids', { isConfidential: 'true', readers: 'a,b' }, '422 invalid-input'],
    ['neither yes nor no', { isConfidential: 'maybe' }, '422 invalid-input'],
  ])('takes no %s', async (_, fields, refused) => {
    const { status, body } = await attach(fields);
    expect(`${status} ${String(body.code)}`).toBe(refused);
  });
});
