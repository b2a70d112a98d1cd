import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi, documentOnly } from '@zehuan/api';
import { administratorRoles } from '@zehuan/contracts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { answered, aRunningYear, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';
import { badRequestsFor, sample, type World } from './bad-requests.js';
import { type Operation, operationsOf } from './contract.js';

type Json = Record<string, unknown>;

// The operations must be known before the tests are named.
const described = await createApi(documentOnly());
const operations = operationsOf(described.document);
const components = JSON.parse(JSON.stringify(described.document.components)) as { schemas: Record<string, Json> };
await described.close();

let at: ApiUnderTest;
let world: World;
let cancelled: string;

beforeAll(async () => {
  at = await apiUnderTest({}, { roles: administratorRoles });
  const cycle = await aRunningYear(at);
  const { items } = answered(await at.client.GET('/api/v1/tasks', { params: { query: { cycle, unit: '9901' } } }));
  const [task, other] = [items[0]?.id ?? '', items[1]];
  cancelled = other?.id ?? '';
  const ended = await at.client.POST('/api/v1/tasks/{id}/cancel', {
    params: { path: { id: cancelled }, ...write({ 'If-Match': `"${other?.version}"` }) } as never,
    body: { reason: '测试' },
  });
  expect(answered(ended).state).toBe('cancelled');
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', components });
  const named: Readonly<Record<string, string>> = {
    code: '9901',
    key: 'province',
    version: '1.0.0',
    phase: 'clarifying',
    token: 'token',
    grantId: task,
  };
  world = {
    schemas: components.schemas,
    ajv,
    param: ({ path }, name) => {
      if (name !== 'id') return path.includes('/items/') ? 'political-supervision' : (named[name] ?? 'unknown');
      return path.startsWith('/api/v1/cycles') ? cycle : task;
    },
  };
});

afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
  expect(at.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

const send = (
  operation: Operation,
  { path, headers, body }: { path: string; headers: Readonly<Record<string, string>>; body?: string | FormData },
) =>
  at.contract.fetch(`${at.url}${path}`, { method: operation.method, headers, ...(body === undefined ? {} : { body }) });

interface Problem {
  readonly code?: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly pointer: string }[];
}

describe('bad input', () => {
  it('in If-Match is not even read by an operation that knows no precondition', async () => {
    const headers = {
      'If-Match': 'W/"none"',
      'Content-Type': 'application/json',
      'Idempotency-Key': 'no-precondition',
    };
    expect((await fetch(`${at.url}/api/v1/packs`, { headers })).status).toBe(200);
    const body = JSON.stringify({ unit: '9901', pack: 'province', year: 2027 });
    const previewed = await at.contract.fetch(`${at.url}/api/v1/packs/preview`, { method: 'POST', headers, body });
    expect(previewed.status).toBe(200);
  });

  it.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const))(
    'is refused by %s, each sort with its code',
    async (_, operation) => {
      const wrong: string[] = [];
      for (const bad of badRequestsFor(operation, world)) {
        const response = await send(operation, bad);
        const text = await response.text();
        const problem = (text.startsWith('{') ? JSON.parse(text) : {}) as Problem;
        const isRefused =
          bad.status.includes(response.status) && problem.code !== undefined && problem.requestId !== undefined;
        const isPointed =
          bad.pointer === undefined ||
          (problem.errors ?? []).some(({ pointer }) => pointer.startsWith(bad.pointer ?? ''));
        if (!isRefused || !isPointed)
          wrong.push(`${bad.what}: ${response.status} instead of ${bad.status.join(' or ')} ${text.slice(0, 200)}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(
    operations
      .filter(({ path, method }) => path.startsWith('/api/v1/tasks/{id}/') && method === 'POST')
      .map((operation) => [operation.id, operation] as const),
  )('is refused in the wrong state and when repeated: %s on a cancelled task', async (id, operation) => {
    if (operation.body?.type === 'multipart/form-data' || id === 'commentOnTask') return;
    const ask = () =>
      send(operation, {
        path: operation.path.replace('{id}', cancelled),
        headers: { 'Idempotency-Key': `${id}-repeated`, 'Content-Type': 'application/json', 'If-Match': '"2"' },
        ...(operation.body ? { body: JSON.stringify(sample(operation.body.schema, components.schemas)) } : {}),
      });
    const [first, second] = [await ask(), await ask()];
    const codes = [((await first.json()) as Problem).code, ((await second.json()) as Problem).code];
    expect([id, first.status, ...codes]).toEqual([id, 409, 'already-cancelled', 'already-cancelled']);
  });
});
