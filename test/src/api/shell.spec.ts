import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refused } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
const observed: { route: string; status: number }[] = [];
beforeAll(async () => {
  at = await apiUnderTest({
    measures: {
      observeRequest: (request) => observed.push(request),
      exposition: () => Promise.resolve({ contentType: 'text/plain', text: 'zehuan_up 1\n' }),
    },
  });
});
afterAll(() => at.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${at.url}${path}`, { headers });

describe('the shell of the API', () => {
  it('answers probes and metrics at the root', async () => {
    expect(await (await get('/livez')).json()).toEqual({ state: 'alive' });
    expect(await (await get('/readyz')).json()).toMatchObject({ state: 'ready' });
    expect(await (await get('/metrics')).text()).toBe('zehuan_up 1\n');
  });

  it('shows a page to try it that needs nothing from elsewhere', async () => {
    const page = await (await get('/api/docs')).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).not.toMatch(/^(https?:)?\/\//);
      expect([address, (await fetch(new URL(address, `${at.url}/api/docs`))).status]).toEqual([address, 200]);
    }
    expect(await (await get('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0' });
  });

  it('says on its first page, in both languages, what must not be put in, ', async () => {
    const page = await (await get('/')).text();
    for (const words of ['国家秘密', 'State secrets', '/api/docs']) expect(page).toContain(words);
  });

  it('carries the id of a request into its answer, its problem and its log, and makes one where none is sane', async () => {
    const response = await get('/api/v1/nowhere', { 'X-Request-Id': 'an-id-of-mine' });
    expect(response.headers.get('x-request-id')).toBe('an-id-of-mine');
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'unknown-route',
      type: '/problems/unknown-route',
      status: 404,
      requestId: 'an-id-of-mine',
    });
    expect(at.logged.map(({ fields }) => fields.requestId)).toContain('an-id-of-mine');
    expect((await get('/api/v1/units', { 'X-Request-Id': 'x\ty' })).headers.get('x-request-id')).toMatch(
      /^[0-9a-f-]{36}$/,
    );
  });

  it('counts and logs by route, never by address', async () => {
    await get('/api/v1/units/a-planted-code');
    expect(observed).toContainEqual(expect.objectContaining({ route: '/api/v1/units/:code', status: 404 }));
    expect(JSON.stringify([observed, at.logged])).not.toContain('a-planted-code');
  });

  it('hides what went wrong inside: 500 with nothing but the id', async () => {
    const broken = await apiUnderTest({
      processStatus: () => Promise.reject(new Error('select secret from somewhere')),
    });
    try {
      const result = await broken.client.GET('/api/v1/status');
      expect(refused(result as never)).toBe('500 internal-error');
      expect(JSON.stringify(result.error)).not.toContain('secret');
      expect(broken.logged).toContainEqual(expect.objectContaining({ level: 'error', message: 'request failed' }));
    } finally {
      await broken.close();
    }
  });

  it('finishes the requests that are under way before it stops, and takes no more', async () => {
    let release: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const stopping = await apiUnderTest({
      processStatus: async () => {
        arrived();
        await released;
        return { isReachable: true, detail: null, queues: [] };
      },
    });
    const underWay = fetch(`${stopping.url}/api/v1/status`);
    await hasArrived;
    const closed = stopping.close();
    await expect(fetch(`${stopping.url}/livez`)).rejects.toThrow();
    release();
    expect((await underWay).status).toBe(200);
    await closed;
  });
});
