import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, openAccount } from '@zehuan/access';
import { usualAccessRules } from '@zehuan/access';
import { accountIdentity, type Identify, isFromTemporalUi } from '@zehuan/api';
import { administratorRoles, systemActor } from '@zehuan/contracts';
import { inTransaction, newPayloadKey, payloadCodec } from '@zehuan/platform';
import { answered, refused } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

const ui = 'http://temporal.example:8233';
const key = newPayloadKey('one');
const password = '风清气正 2027 年度';
const text = '因张三同志工作调动暂停';
const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const plain = { metadata: { encoding: base64('json/plain') }, data: base64(JSON.stringify({ reason: text })) };

let at: ApiUnderTest;
let ofPosts: ApiUnderTest;
beforeAll(async () => {
  const temporal = { namespace: 'zehuan', uiOrigin: ui, codec: payloadCodec([key]) };
  at = await apiUnderTest({ temporal }, { roles: administratorRoles });
  ofPosts = await apiUnderTest({ temporal });
});
afterAll(async () => {
  await at.close();
  await ofPosts.close();
  expect([...at.contract.violations, ...ofPosts.contract.violations]).toEqual([]);
});

const decode = '/api/v1/temporal-codec/decode';
const encode = '/api/v1/temporal-codec/encode';

describe("the codec server for Temporal's pages", () => {
  it('encrypts and decrypts as the system does, without an Idempotency-Key, and notes what was read', async () => {
    const { payloads } = answered(await at.client.POST(encode, { body: { payloads: [plain, plain] } }));
    expect(Buffer.from(payloads[0]?.data ?? '', 'base64').includes(text)).toBe(false);
    const header = { 'X-Namespace': 'zehuan' };
    const read = answered(await at.client.POST(decode, { params: { header }, body: { payloads } }));
    expect(read).toEqual({ payloads: [plain, plain] });
    const noted = await at.database.dataSource.query<unknown[]>(
      `select kind, row_count as "rowCount" from audit_entry where subject = 'temporal_payload'`,
    );
    expect(noted).toEqual([{ kind: 'read', rowCount: 2 }]);
  });

  it('shows what is not encrypted as it is', async () => {
    expect(answered(await at.client.POST(decode, { body: { payloads: [plain, {}] } }))).toEqual({
      payloads: [plain, { metadata: {} }],
    });
    expect(answered(await at.client.POST(decode, { body: {} }))).toEqual({ payloads: [] });
  });

  it('says which payload cannot be read', async () => {
    const [foreign] = await payloadCodec([newPayloadKey('foreign')]).encode([{ data: Buffer.from('x') }]);
    const metadata = Object.fromEntries(Object.entries(foreign?.metadata ?? {}).map(([k, v]) => [k, base64(v)]));
    const payloads = [plain, { metadata, data: base64(foreign?.data ?? '') }];
    const result = await at.client.POST(decode, { body: { payloads } });
    expect(refused(result)).toBe('422 payload-unreadable');
    expect(result.error).toMatchObject({ errors: [{ pointer: '/payloads/1', message: /foreign-/ }] });
  });

  it('knows one namespace', async () => {
    const params = { header: { 'X-Namespace': 'other' } };
    for (const path of [decode, encode] as const)
      expect(refused(await at.client.POST(path, { params, body: { payloads: [] } }))).toBe('404 unknown-namespace');
  });

  it('is for the system administrator, and for no post', async () => {
    for (const path of [decode, encode] as const)
      expect(refused(await ofPosts.client.POST(path, { body: { payloads: [plain] } }))).toBe('403 forbidden');
  });
});

describe('a browser', () => {
  const preflight = (origin: string, path: string): Promise<Response> =>
    fetch(`${at.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-namespace',
      },
    });
  const allowedOrigin = ({ headers }: Response): string | null => headers.get('access-control-allow-origin');

  it("may ask from Temporal's pages, with the cookie of whoever signed in", async () => {
    const asked = await preflight(ui, decode);
    expect([asked.status, allowedOrigin(asked)]).toEqual([204, ui]);
    expect(asked.headers.get('access-control-allow-credentials')).toBe('true');
    expect(asked.headers.get('access-control-allow-headers')).toContain('X-Namespace');
    const headers = { Origin: ui, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ payloads: [plain] });
    const answer = await fetch(`${at.url}${decode}`, { method: 'POST', headers, body });
    expect([answer.status, allowedOrigin(answer), answer.headers.get('vary')]).toEqual([200, ui, 'Origin']);
  });

  it("may send the cookie of a session from Temporal's pages, and from no others, nor for anything else", async () => {
    const parts: { identify?: Identify } = {};
    const signed = await apiUnderTest({
      temporal: { namespace: 'zehuan', uiOrigin: ui, codec: payloadCodec([key]) },
      identify: (request) => parts.identify?.(request) ?? Promise.reject(new Error('not yet')),
    });
    try {
      parts.identify = accountIdentity(await signed.database.asApplication(), {
        rules: usualAccessRules,
        publicUrl: 'http://localhost',
        mayComeFromElsewhere: isFromTemporalUi(ui),
      });
      await inTransaction(signed.database.dataSource, systemActor('test'), async (tx) => {
        const [person] = await tx.manager.query<{ id: string }[]>(
          `insert into person (name, created_at) values ('管理员', $1) returning id`,
          [tx.at],
        );
        const accountId = await openAccount(tx, {
          personId: person?.id ?? '',
          login: 'admin',
          password,
          mustChange: false,
        });
        await grantRole(tx, { accountId, role: 'systemAdmin', postId: null });
      });
      const ask = (path: string, headers: Record<string, string>, body: unknown): Promise<Response> =>
        fetch(`${signed.url}${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        });
      const signIn = await ask('/api/v1/session', {}, { login: 'admin', password });
      const Cookie = (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
      const from = (Origin: string) => ({ Cookie, Origin, 'Sec-Fetch-Site': 'same-site' });
      const asked = { payloads: [plain] };
      expect((await ask(decode, from(ui), asked)).status).toBe(200);
      for (const [path, origin] of [
        [decode, 'http://evil.example'],
        ['/api/v1/packs/check', ui],
      ] as const)
        expect(await (await ask(path, from(origin), asked)).json()).toMatchObject({ code: 'csrf-missing' });
    } finally {
      await signed.close();
    }
  });

  it.each([
    ['from elsewhere', 'http://evil.example', decode],
    ['from a page without an origin', 'null', decode],
    ['for anything else', ui, '/api/v1/units'],
  ])('may not ask %s', async (_what, origin, path) => {
    expect(allowedOrigin(await preflight(origin, path))).toBeNull();
  });
});
