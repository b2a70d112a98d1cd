import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type ApiParts,
  type BudgetLimits,
  developmentIdentity,
  type Identify,
  type Rates,
  sharedRates,
} from '@zehuan/api';
import { Refusal } from '@zehuan/contracts';
import { smallProvince } from '@zehuan/cycles/testing';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

const limits: BudgetLimits = { 'sign-in': 3, anonymous: 6, reads: 25, writes: 8, uploads: 4, exports: 5 };

/** Signed in is who names an account in a header; so tests have as many as they like. */
const byHeader =
  (identify: Identify): Identify =>
  async (request) => {
    const account = request.get('x-test-account');
    if (account === undefined) throw new Refusal('not-signed-in');
    const { actor, signedIn } = await identify(request);
    return { actor: { ...actor, name: account }, signedIn };
  };

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const opened: Rates[] = [];

/** An API that limits; its database is known only once it is there. */
async function limitedApi(beside?: ApiUnderTest, trustedProxies: readonly string[] = []): Promise<ApiUnderTest> {
  let database: DataSource | undefined;
  const known = async (): Promise<DataSource> => (database ??= await at.database.asApplication());
  let rates: Rates | undefined;
  const late: Rates = {
    spend: async (budget, key) => {
      if (!rates) opened.push((rates = sharedRates(await known(), limits, quiet)));
      return rates.spend(budget, key);
    },
    close: () => Promise.resolve(),
  };
  const identify: ApiParts['identify'] = async (request) => byHeader(developmentIdentity(await known()))(request);
  const at = await apiUnderTest({ rates: late, identify, trustedProxies }, beside ? { beside } : {});
  return at;
}

let one: ApiUnderTest;
let other: ApiUnderTest;
let behindProxy: ApiUnderTest;
beforeAll(async () => {
  one = await limitedApi();
  other = await limitedApi(one);
  behindProxy = await limitedApi(one, ['127.0.0.0/8']);
  await smallProvince(one.database.dataSource, { cities: 1, counties: 0, townships: 0 });
});
afterAll(async () => {
  for (const rates of opened) await rates.close();
  await behindProxy.close();
  await other.close();
  await one.close();
});

const get = (at: ApiUnderTest, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${at.url}${path}`, { headers });
const as = (account: string) => ({ 'X-Test-Account': account });

/** What a minute brings must not end in the middle: the work is done again where it did. */
async function withinAMinute(work: (round: number) => Promise<void>): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const minute = Math.floor(Date.now() / 60_000);
    try {
      await work(round);
      return;
    } catch (error) {
      if (Math.floor(Date.now() / 60_000) === minute) throw error;
    }
  }
  throw new Error('No minute was long enough');
}

describe('rate limits', () => {
  it('hold over two processes at every request for what is dear, by account', async () => {
    const path = '/api/v1/units/export?under=99&format=csv';
    const answers: Response[] = [];
    for (let each = 0; each < 7; each += 1)
      answers.push(await get(each % 2 === 0 ? one : other, path, as('account:export')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    const refused = answers[5];
    expect(refused?.headers.get('ratelimit-policy')).toBe('"exports";q=5;w=60');
    expect(refused?.headers.get('ratelimit')).toMatch(/^"exports";r=0;t=\d+$/);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await refused?.json()).toMatchObject({ code: 'too-many-requests', status: 429 });
    expect((await get(other, path, as('account:another'))).status).toBe(200);
    expect((await get(one, '/api/v1/units', as('account:export'))).status).toBe(200);
  });

  it('hold over two processes for reads, once these have spoken', async () => {
    await withinAMinute(async (round) => {
      const account = as(`account:reads-${round}`);
      for (let each = 0; each < 25; each += 1) expect((await get(one, '/api/v1/units', account)).status).toBe(200);
      expect((await get(one, '/api/v1/units', account)).status).toBe(429);
      let answered = 0;
      while ((await get(other, '/api/v1/units', account)).status === 200) {
        answered += 1;
        expect(answered).toBeLessThan(25);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    });
  });

  it('count reads and writes apart, and tell with every answer what is left', async () => {
    await withinAMinute(async (round) => {
      const headers = { ...as(`account:apart-${round}`), 'Idempotency-Key': 'k', 'Content-Type': 'application/json' };
      const write = () => fetch(`${one.url}/api/v1/tasks/acknowledge`, { method: 'POST', headers, body: '{}' });
      const statuses: number[] = [];
      for (let each = 0; each < 10; each += 1) statuses.push((await write()).status);
      expect(statuses).toEqual([...Array<number>(8).fill(422), 429, 429]);
      const read = await get(one, '/api/v1/units', headers);
      expect([read.status, read.headers.get('ratelimit')]).toEqual([
        200,
        expect.stringMatching(/^"reads";r=24;t=\d+$/),
      ]);
    });
  });

  it('count those who are not signed in by address, whatever they say of where they come from', async () => {
    await withinAMinute(async () => {
      const statuses: number[] = [];
      for (let each = 0; statuses.at(-1) !== 429; each += 1) {
        statuses.push((await get(one, '/api/v1/units', { 'X-Forwarded-For': `203.0.113.${each}` })).status);
        expect(each).toBeLessThan(20);
      }
      expect(new Set(statuses)).toEqual(new Set([401, 429]));
    });
    expect((await get(one, '/api/v1/units', as('account:same-address'))).status).toBe(200);
  });

  it('believe a proxy that is trusted', async () => {
    await withinAMinute(async (round) => {
      const from = (address: string) => get(behindProxy, '/api/v1/units', { 'X-Forwarded-For': address });
      const statuses: number[] = [];
      for (let each = 0; each < 7; each += 1) statuses.push((await from(`198.51.100.${round}`)).status);
      expect(statuses).toEqual([...Array<number>(6).fill(401), 429]);
      expect((await from(`198.51.100.1${round}`)).status).toBe(401);
    });
  });

  it('never refuse probes, nor the account of rehearsals, which is counted all the same', async () => {
    for (let each = 0; each < 30; each += 1) expect((await get(one, '/livez')).status).toBe(200);
    for (let each = 0; each < 30; each += 1)
      expect((await get(one, '/api/v1/units', as('development:coordinator'))).status).toBe(200);
    const last = await get(one, '/api/v1/units', as('development:coordinator'));
    expect(last.headers.get('ratelimit-policy')).toBe('"reads";q=25;w=60');
  });

  it('are answers that the document knows', () => {
    const operations = Object.values(one.api.document.paths).flatMap((path): unknown[] =>
      Object.values(path as object),
    );
    const without = (operations as { operationId: string; responses: object }[])
      .filter(({ responses }) => !JSON.stringify(responses).includes('too-many-requests'))
      .map(({ operationId }) => operationId);
    expect(without).toEqual([]);
  });
});
