import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let taskId: string;
let failure: Error;
beforeAll(async () => {
  at = await apiUnderTest({ processStatus: () => Promise.reject(failure) });
  const cycle = await aRunningYear(at);
  const query = { unit: '9901', item: 'responsibility-list', cycle };
  const [task] = answered(await at.client.GET('/api/v1/tasks', { params: { query } })).items;
  taskId = task?.id ?? '';
});
afterAll(() => at.close());

/** What an answer must never hold: where code lies, what was asked of the database, what its tables are called. */
const inside =
  /\bat .+:\d+|node_modules|file:\/\/|\/(work|home|root|tmp|usr)\/|\.(ts|js):|\b(select|insert|update|delete|from|where)\b.*\b(select|from|into|set|where|task|unit|channel)\b|relation|constraint|column|syntax|permission|postgres|pg_|zehuan_app|ECONN|ENOENT|TypeError|QueryFailed|Temporal|grpc|14 UNAVAILABLE/i;

const ended = async (path: string, init: RequestInit = {}): Promise<string> => {
  const response = await fetch(`${at.url}${path}`, init);
  const text = await response.text();
  expect(text.replace(/"(type|code|requestId)":"[^"]*"/g, '')).not.toMatch(inside);
  for (const [name, value] of response.headers)
    if (!/^(content-security-policy|permissions-policy)$/.test(name)) expect(value).not.toMatch(inside);
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(problem).sort()).toEqual(['code', 'detail', 'errors', 'requestId', 'status', 'title', 'type']);
  return `${response.status} ${String(problem.code)}`;
};
const written = (body?: RequestInit['body']): RequestInit => ({
  method: 'POST',
  body: body ?? null,
  headers: {
    'Idempotency-Key': randomUUID(),
    ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
  },
});
const logged = (): string =>
  at.logged
    .filter(({ level }) => level !== 'info')
    .map(({ fields }) => String((fields.err as Error | undefined)?.message))
    .join('\n');

describe('an answer to what went wrong inside', () => {
  it.each<[string, unknown, string]>([
    ['a bug', new TypeError("Cannot read properties of undefined (reading 'secret')"), '500 internal-error'],
    ['what is no error at all', 'select * from task where secret', '500 internal-error'],
    ['nothing', undefined, '500 internal-error'],
    [
      'an error with the status of an answer',
      Object.assign(new Error('insert into task'), { status: 400, expose: true }),
      '400 malformed-body',
    ],
    [
      'an error with a stack of its own',
      Object.assign(new Error('x'), { stack: 'at /usr/lib/secret.ts:1:1' }),
      '500 internal-error',
    ],
    [
      'Temporal away',
      Object.assign(new Error('14 UNAVAILABLE: grpc'), { name: 'ServiceError' }),
      '503 process-unavailable',
    ],
    [
      'Postgres away',
      Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
      '503 record-unavailable',
    ],
  ])('says no more than its code: %s', async (_, error, answer) => {
    failure = error as Error;
    expect(await ended('/api/v1/status')).toBe(answer);
  });

  it('says nothing of the database, whatever that refuses', async () => {
    const owner = at.database.dataSource;
    await owner.query('revoke select on channel from zehuan_app');
    expect(await ended('/api/v1/units/9901/channels')).toBe('403 refused-by-record');
    await owner.query('alter table channel rename to elsewhere');
    expect(await ended('/api/v1/units/9901/channels')).toBe('500 internal-error');
    await owner.query('alter policy app_adds on task_comment with check (false)');
    const hidden = written(JSON.stringify({ text: '说明' }));
    expect(await ended(`/api/v1/tasks/${taskId}/comments`, hidden)).toBe('403 refused-by-record');
    await owner.query('alter policy app_adds on task_comment with check (true)');
    await owner.query('alter table task_comment add constraint no_secret check (false) not valid');
    const comment = written(JSON.stringify({ text: '说明' }));
    expect(await ended(`/api/v1/tasks/${taskId}/comments`, comment)).toBe('500 internal-error');
    // The log has what the answer has not.
    expect(logged()).toMatch(/permission denied for table channel/);
    expect(logged()).toMatch(/row-level security policy for table "task_comment"/);
    const denials = at.logged.filter(({ message }) => message === 'the database refused what the API let through');
    expect(denials.map(({ level, fields }) => [level, fields.requestId])).toEqual(
      Array.from({ length: 2 }, () => ['error', expect.stringMatching(/^\S{8,}$/)]),
    );
    expect(logged()).toMatch(/relation "channel" does not exist/);
    expect(logged()).toMatch(/no_secret/);
  });

  it('says nothing of the disk', async () => {
    const body = new FormData();
    body.set('file', new File(['责任'], 'a.txt'));
    const sent = await fetch(`${at.url}/api/v1/tasks/${taskId}/attachments`, written(body));
    const { id } = (await sent.json()) as { id: string };
    await rm(at.folder, { recursive: true });
    expect(await ended(`/api/v1/attachments/${id}/content`)).toBe('404 unknown-attachment');
  });

  it.each(["1' or '1'='1", '"; drop table task; --', '${7*7}', '../../etc/passwd', '%00', '\\'])(
    'says nothing of how it read %j',
    async (text) => {
      for (const path of [
        `/api/v1/units/${encodeURIComponent(text)}`,
        `/api/v1/tasks?unit=${encodeURIComponent(text)}`,
      ])
        expect(await ended(path)).toMatch(/^4\d\d /);
      expect(await ended('/api/v1/packs/check', written(JSON.stringify({ [text]: text })))).toMatch(/^4\d\d /);
    },
  );

  it.each(['{', '[', 'null', '{"a":}', '{"a":1}}', '\u0000'])('says nothing of how it parsed %j', async (body) => {
    expect(await ended('/api/v1/packs/check', written(body))).toMatch(/^4\d\d (malformed-body|invalid-input)$/);
  });
});
