import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
beforeAll(async () => {
  at = await apiUnderTest();
});
afterAll(() => at.close());

describe('the shell', () => {
  it('answers probes', async () => {
    expect((await fetch(`${at.url}/livez`)).status).toBe(200);
    const r = await fetch(`${at.url}/api/v1/units?limit=abc&foo=1`);
    console.log(r.status, await r.text(), [...r.headers]);
    const u = await fetch(`${at.url}/api/v1/units`);
    console.log(u.status, await u.text());
    const d = await fetch(`${at.url}/api/docs`);
    console.log(d.status, (await d.text()).slice(0, 1500));
    const e = await fetch(`${at.url}/api/v1/nowhere`);
    console.log(e.status, await e.text(), at.logged);
    const j = await fetch(`${at.url}/api/v1/tasks/x/acknowledge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k' },
      body: '{bad',
    });
    console.log(j.status, await j.text());
    const o = await fetch(`${at.url}/api/openapi.json`);
    (await import('node:fs')).writeFileSync('/tmp/openapi.json', await o.text());
  });
});
