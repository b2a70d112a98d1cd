import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForgetKeys } from '@zehuan/api';
import { answered, aRunningYear, progress, refused, write, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at);
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const taskOf = async (unit: string, item: string): Promise<string> => {
  const [task] = answered(await at.client.GET('/api/v1/tasks', { params: { query: { unit, item, cycle } } })).items;
  return task?.id ?? '';
};

const under = (key: string, headers: Readonly<Record<string, string>> = {}) => ({
  header: { 'Idempotency-Key': key, ...headers },
});

describe('the Idempotency-Key', () => {
  it('lets a thousand equal submissions at once make one version, and answers all alike', async () => {
    const id = await taskOf('9901', 'political-supervision');
    const send = () =>
      fetch(`${at.url}/api/v1/tasks/${id}/submissions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'a-thousand' },
        body: JSON.stringify({ form: progress }),
      });
    const responses = await Promise.all(Array.from({ length: 1000 }, send));
    const statuses = new Set(responses.map(({ status }) => status));
    const texts = new Set(
      await Promise.all(responses.map(async (response) => JSON.stringify(sorted(await response.json())))),
    );
    expect([...statuses]).toEqual([201]);
    expect(texts.size).toBe(1);
    expect(responses.filter((response) => response.headers.get('idempotent-replayed') === null)).toHaveLength(1);
    expect(new Set(responses.map((response) => response.headers.get('etag'))).size).toBe(1);
    const kept = answered(await at.client.GET('/api/v1/tasks/{id}/submissions', { params: { path: { id } } })).items;
    expect(kept).toHaveLength(1);
  });

  it('repeats what was answered first, whatever became of the task since', async () => {
    const path = { id: await taskOf('9901', 'responsibility-list') };
    const acknowledge = () => at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, ...under('noted') } });
    const noted = await acknowledge();
    const form = new FormData();
    form.set('evidenceKey', 'list');
    form.set('file', new Blob(['清单'], { type: 'text/plain' }), '清单.txt');
    const file = (await (
      await fetch(`${at.url}/api/v1/tasks/${path.id}/attachments`, {
        method: 'POST',
        body: form,
        headers: { 'Idempotency-Key': 'a-file' },
      })
    ).json()) as { id: string };
    const submit = () =>
      at.client.POST('/api/v1/tasks/{id}/submissions', {
        params: { path, ...under('with-a-file') },
        body: { form: progress, attachmentIds: [file.id] },
      });
    const submitted = await submit();
    expect([answered(noted).state, answered(submitted).submission.version]).toEqual(['acknowledged', 1]);
    for (const [first, again] of [
      [noted, await acknowledge()],
      [submitted, await submit()],
    ] as const) {
      expect(again.data).toEqual(first.data);
      expect(again.response.headers.get('etag')).toBe(first.response.headers.get('etag'));
      expect(again.response.headers.get('idempotent-replayed')).toBe('true');
    }
  });

  it('lets one of many different submissions at once have its way, and tells the others why not', async () => {
    const path = { id: await taskOf('9902', 'political-supervision') };
    const ends = await Promise.all(
      Array.from({ length: 60 }, async (_, place) => {
        const body = { form: progress, note: `第${place}份` };
        const done = await at.client.POST('/api/v1/tasks/{id}/submissions', {
          params: { path, ...under(`of-many-${place}`) },
          body,
        });
        return done.error === undefined ? `${done.response.status}` : refused(done);
      }),
    );
    expect(ends.filter((end) => end === '201')).toHaveLength(1);
    expect(new Set(ends)).toEqual(new Set(['201', '409 already-submitted']));
    const kept = await at.database.dataSource.query<object[]>(
      `select count(*)::int as keys, (select count(*)::int from submission where task_id = $1) as versions,
         (select count(*)::int from task_event where task_id = $1 and kind = 'submitted') as events
       from idempotency_key where key like 'of-many-%'`,
      [path.id],
    );
    expect(kept).toEqual([{ keys: 1, versions: 1, events: 1 }]);
  });

  it('is needed for every write', async () => {
    const response = await fetch(`${at.url}/api/v1/tasks/acknowledge`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ unit: '9901' }),
    });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'idempotency-key-missing',
    ]);
  });

  it('is refused for another body, another address, another unit that acts', async () => {
    const path = { id: await taskOf('9902', 'arrangement') };
    const first = await at.client.POST('/api/v1/tasks/{id}/comments', {
      params: { path, ...under('one-key') },
      body: { text: '甲' },
    });
    expect(first.response.status).toBe(201);
    const same = await at.client.POST('/api/v1/tasks/{id}/comments', {
      params: { path, ...under('one-key') },
      body: { text: '甲' },
    });
    expect(same.data).toEqual(first.data);
    expect(same.response.headers.get('idempotent-replayed')).toBe('true');
    const other = await at.client.POST('/api/v1/tasks/{id}/comments', {
      params: { path, ...under('one-key') },
      body: { text: '乙' },
    });
    expect(refused(other)).toBe('422 idempotency-key-reused');
    const elsewhere = await at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, ...under('one-key') } });
    expect(refused(elsewhere)).toBe('422 idempotency-key-reused');
    const asOther = { params: { path, ...under('one-key', { 'X-Acting-Unit': '9902' }) }, body: { text: '甲' } };
    expect(refused(await at.client.POST('/api/v1/tasks/{id}/comments', asOther))).toBe('422 idempotency-key-reused');
  });

  it('is forgotten after a week, not before', async () => {
    const age = (key: string, days: number) =>
      at.database.dataSource.query(
        `insert into idempotency_key (actor, key, request_hash, created_at) values ('a', $1, '', clock_timestamp() - make_interval(hours => $2))`,
        [key, Math.round(days * 24)],
      );
    await age('old', 7.5);
    await age('young', 6.5);
    await at.api.app.get(ForgetKeys).forget();
    const left = await at.database.dataSource.query<{ key: string }[]>(
      `select key from idempotency_key where actor = 'a'`,
    );
    expect(left).toEqual([{ key: 'young' }]);
  });

  it('keeps nothing of a refusal: the same request may succeed later', async () => {
    const path = { id: await taskOf('9902', 'responsibility-list') };
    const { version } = answered(await at.client.GET('/api/v1/tasks/{id}', { params: { path } }));
    const body = { dueOn: `${year}-09-30`, reason: '延期' };
    const tooEarly = { params: { path, ...under('again', { 'If-Match': `"${version + 1}"` }) } as never, body };
    expect(refused(await at.client.POST('/api/v1/tasks/{id}/extend', tooEarly))).toBe('412 precondition-failed');
    const delegated = await at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, ...write() } });
    expect(answered(delegated).version).toBe(version + 1);
    expect(answered(await at.client.POST('/api/v1/tasks/{id}/extend', tooEarly)).dueOn).toBe(`${year}-09-30`);
    expect(answered(await at.client.POST('/api/v1/tasks/{id}/extend', tooEarly)).version).toBe(version + 2);
  });
});

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
