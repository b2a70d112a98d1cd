import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear, eventually, progress, refused, write, year } from './a-running-year.js';
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

const tasksOf = async (unit: string, item: string) =>
  answered(await at.client.GET('/api/v1/tasks', { params: { query: { unit, item, cycle } } })).items;

const firstTask = async (unit: string, item: string) => {
  const [task] = await tasksOf(unit, item);
  if (!task) throw new Error(`${unit} has no task ${item}`);
  return task;
};

describe('a task from its issue to its end', () => {
  it('starts a cycle with 202 and where it can be read', async () => {
    const again = await at.client.POST('/api/v1/cycles', {
      params: write(),
      body: { unit: '99', year, pack: 'province' },
    });
    expect(refused(again)).toBe('409 cycle-exists');
    const next = await at.client.POST('/api/v1/cycles', {
      params: write(),
      body: { unit: '99', year: year + 1, pack: 'province' },
    });
    expect(next.response.status).toBe(202);
    expect(next.response.headers.get('location')).toBe(`/api/v1/cycles/${answered(next).id}`);
    await eventually(() => at.told.includes(`start cycle/${year + 1}/99`));
  });

  it('is acknowledged, and a second time refused with a stable code', async () => {
    const task = await firstTask('9901', 'arrangement');
    const path = { id: task.id };
    const done = await at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, ...write() } });
    expect(answered(done)).toMatchObject({ state: 'accepted', version: task.version + 1 });
    expect(done.response.headers.get('etag')).toBe(`"${task.version + 1}"`);
    expect(refused(await at.client.POST('/api/v1/tasks/{id}/acknowledge', { params: { path, ...write() } }))).toBe(
      '409 already-accepted',
    );
    await eventually(() => at.told.includes(`look cycle/${year}/99`));
  });

  it('is submitted with evidence, returned, submitted anew as another version, and accepted', async () => {
    const { id } = await firstTask('9901', 'responsibility-list');
    const path = { id };
    const unfinished = await at.client.POST('/api/v1/tasks/{id}/submissions', {
      params: { path, ...write() },
      body: { form: {} },
    });
    expect(refused(unfinished)).toBe('422 form-incomplete');
    const file = await attach(id, '责任清单.txt', '第一责任人：…', 'list');
    const submit = (note: string) =>
      at.client.POST('/api/v1/tasks/{id}/submissions', {
        params: { path, ...write() },
        body: { form: progress, note, attachmentIds: [file.id] },
      });
    const first = answered(await submit('first'));
    expect(first).toMatchObject({ state: 'submitted', submission: { version: 1, isLate: false } });
    const tag = `"${first.version}"`;
    const back = await at.client.POST('/api/v1/tasks/{id}/return', {
      params: { path, ...write({ 'If-Match': tag }) } as never,
      body: { reason: '缺签字' },
    });
    expect(answered(back).state).toBe('returned');
    const second = answered(await submit('second'));
    expect(second.submission.version).toBe(2);
    const review = { params: { path, ...write({ 'If-Match': `"${second.version}"` }) } as never };
    const needsScore = await at.client.POST('/api/v1/tasks/{id}/accept', { ...review, body: {} });
    const accepted =
      refused(needsScore) === '422 score-missing'
        ? await at.client.POST('/api/v1/tasks/{id}/accept', {
            params: { path, ...write({ 'If-Match': `"${second.version}"` }) } as never,
            body: { score: '92.5' },
          })
        : needsScore;
    expect(answered(accepted).state).toBe('accepted');
    const versions = answered(await at.client.GET('/api/v1/tasks/{id}/submissions', { params: { path } })).items;
    expect(versions.map(({ version, review: made }) => [version, made?.verdict])).toEqual([
      [1, 'returned'],
      [2, 'accepted'],
    ]);
    const difference = answered(
      await at.client.GET('/api/v1/tasks/{id}/submissions/difference', {
        params: { path, query: { from: '1', to: '2' } },
      }),
    );
    expect(difference.note).toEqual({ before: 'first', after: 'second' });
    const history = answered(await at.client.GET('/api/v1/tasks/{id}/history', { params: { path } })).items;
    expect(history.length).toBeGreaterThanOrEqual(5);
  });

  it('gives the bytes of a file back as they came, never to be shown in place', async () => {
    const { id } = await firstTask('9902', 'responsibility-list');
    const file = await attach(id, '清单"1".txt', '内容', 'list');
    const content = await fetch(`${at.url}/api/v1/attachments/${file.id}/content`);
    expect(await content.text()).toBe('内容');
    expect(content.headers.get('content-type')).toBe('application/octet-stream');
    expect(content.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%B8%85%E5%8D%95");
    expect(answered(await at.client.GET('/api/v1/attachments/{id}', { params: { path: { id: file.id } } })).name).toBe(
      '清单"1".txt',
    );
  });

  it('keeps a file once under one key, and no file of a refused act', async () => {
    const { id } = await firstTask('9902', 'responsibility-list');
    const before = await filesKept();
    const key = 'the-same-upload';
    const [one, other] = [await upload(id, '甲.txt', '甲', key), await upload(id, '甲.txt', '甲', key)];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(await one.json()).toEqual(await other.json());
    expect((await upload(id, '甲.txt', '乙', key)).status).toBe(422);
    expect((await upload('019b0000-0000-7000-8000-000000000000', '丙.txt', '丙', 'no-task')).status).toBe(404);
    expect((await filesKept()) - before).toBe(1);
  });

  it('asks for the tag where two editors would overwrite each other', async () => {
    const { id, version } = await firstTask('9902', 'responsibility-list');
    const path = { id };
    const body = { dueOn: `${year}-10-29`, reason: '换届' };
    const without = await at.client.POST('/api/v1/tasks/{id}/extend', { params: { path, ...write() } as never, body });
    expect(refused(without)).toBe('428 precondition-missing');
    const stale = await at.client.POST('/api/v1/tasks/{id}/extend', {
      params: { path, ...write({ 'If-Match': `"${version + 7}"` }) } as never,
      body,
    });
    expect(refused(stale)).toBe('412 precondition-failed');
    const fresh = await at.client.POST('/api/v1/tasks/{id}/extend', {
      params: { path, ...write({ 'If-Match': `"${version}"` }) } as never,
      body,
    });
    expect(answered(fresh)).toMatchObject({ dueOn: `${year}-10-29`, version: version + 1 });
    const read = await at.client.GET('/api/v1/tasks/{id}', { params: { path } });
    expect(read.response.headers.get('etag')).toBe(`"${version + 1}"`);
  });

  it('is for the unit that acts: to another it is not there, whatever it asks', async () => {
    const { id } = await firstTask('9902', 'arrangement');
    const path = { id };
    const stranger = await at.client.POST('/api/v1/tasks/{id}/acknowledge', {
      params: { path, ...write({ 'X-Acting-Unit': '9901' }) },
    });
    expect(refused(stranger)).toBe('404 unknown-task');
    const unknown = await at.client.POST('/api/v1/tasks/{id}/acknowledge', {
      params: { path, ...write({ 'X-Acting-Unit': 'nowhere' }) },
    });
    expect(refused(unknown)).toBe('404 unknown-unit');
    const own = await at.client.POST('/api/v1/tasks/{id}/acknowledge', {
      params: { path, ...write({ 'X-Acting-Unit': '9902', 'X-On-Behalf-Of': encodeURIComponent('张三') }) },
    });
    expect(answered(own).state).toBe('accepted');
    const history = answered(await at.client.GET('/api/v1/tasks/{id}/history', { params: { path } })).items;
    expect(history).toContainEqual(expect.objectContaining({ actor: 'development:coordinator', onBehalfOf: '张三' }));
  });

  it('is counted, commented on, delegated and cancelled', async () => {
    const { id, version } = await firstTask('9902', 'political-supervision');
    const path = { id };
    answered(
      await at.client.POST('/api/v1/tasks/{id}/comments', { params: { path, ...write() }, body: { text: '请抓紧' } }),
    );
    const [holder] = answered(
      await at.client.GET('/api/v1/units/{code}/holders', { params: { path: { code: '9902' } } }),
    ).items;
    const delegated = await at.client.POST('/api/v1/tasks/{id}/delegate', {
      params: { path, ...write() },
      body: { personId: holder?.personId ?? '' },
    });
    const after = answered(delegated);
    expect(after.version).toBeGreaterThan(version);
    const cancelled = await at.client.POST('/api/v1/tasks/{id}/cancel', {
      params: { path, ...write({ 'If-Match': `"${after.version}"` }) } as never,
      body: { reason: '不再需要' },
    });
    expect(answered(cancelled).state).toBe('cancelled');
    const counts = answered(await at.client.GET('/api/v1/tasks/counts', { params: { query: { cycle } } }));
    expect(counts.byState.cancelled).toBe(1);
    expect(Object.values(counts.byState).reduce((sum, count) => sum + count, 0)).toBe(counts.total);
  });
});

function upload(taskId: string, name: string, text: string, key: string, evidenceKey?: string): Promise<Response> {
  const form = new FormData();
  if (evidenceKey !== undefined) form.set('evidenceKey', evidenceKey);
  form.set('file', new Blob([text], { type: 'text/plain' }), name);
  return at.contract.fetch(`${at.url}/api/v1/tasks/${taskId}/attachments`, {
    method: 'POST',
    body: form,
    headers: { 'Idempotency-Key': key },
  });
}

async function attach(taskId: string, name: string, text: string, evidenceKey: string): Promise<{ id: string }> {
  const response = await upload(taskId, name, text, `${taskId}-${encodeURIComponent(name)}`, evidenceKey);
  const body = (await response.json()) as { id: string };
  if (!response.ok) throw new Error(JSON.stringify(body));
  return body;
}

const filesKept = async (): Promise<number> =>
  (await readdir(at.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
