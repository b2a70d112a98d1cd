import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at);
});
afterAll(() => at.close());

const headersOf = async (
  path: string,
  init: RequestInit = {},
  url = at.url,
): Promise<Readonly<Record<string, string>>> => {
  const response = await fetch(`${url}${path}`, init);
  await response.arrayBuffer();
  return Object.fromEntries(response.headers);
};
const policyIn = (headers: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    (headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

const ofEveryAnswer = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=()'),
  'cache-control': 'no-store',
};
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('security headers', () => {
  it.each<[string, string, RequestInit]>([
    ['an answer', '/api/v1/units', {}],
    ['a refusal', '/api/v1/units/nowhere', {}],
    ['an address that leads nowhere', '/api/v1/nowhere', {}],
    ['an address that is no text', '/api/v1/%ff', {}],
    [
      'a body that cannot be read',
      '/api/v1/packs/check',
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
    ],
    ['a probe', '/readyz', {}],
    ['the document', '/api/openapi.json', {}],
  ])('let a browser do nothing with %s, and keep none', async (_, path, init) => {
    expect(await headersOf(path, init)).toMatchObject({ ...ofEveryAnswer, 'content-security-policy': nothing });
  });

  it('tell neither what serves nor whom else it would answer', async () => {
    const headers = await headersOf('/api/v1/units', { headers: { Origin: 'http://elsewhere.test' } });
    for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
      expect(headers).not.toHaveProperty(name);
  });

  it('ask for TLS only where the installation has it', async () => {
    expect(await headersOf('/')).not.toHaveProperty('strict-transport-security');
    const safe = await apiUnderTest({ publicUrl: 'https://zehuan.test' });
    try {
      expect(await headersOf('/api/v1/units', {}, safe.url)).toMatchObject({
        'strict-transport-security': 'max-age=63072000; includeSubDomains',
      });
    } finally {
      await safe.close();
    }
  });

  it.each(['/', '/api/docs', '/api/docs/', '/api/docs/index.html'])(
    'let the page %s load scripts and styles from here, and run nothing that is written into it',
    async (path) => {
      const response = await fetch(`${at.url}${path}`);
      const page = await response.text();
      const policy = policyIn(Object.fromEntries(response.headers));
      expect(Object.fromEntries(policy)).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'base-uri': "'none'",
        'form-action': "'none'",
        'frame-ancestors': "'none'",
      });
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/);
      const styles = [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text = '']) => text);
      const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      expect(styles.length).toBeGreaterThan(0);
      expect(policy.get('style-src')).toBe(["'self'", ...hashes].join(' '));
    },
  );

  it("leave the console's page its own policy, with a nonce for each time it is opened", async () => {
    const consoleFolder = await mkdtemp(join(tmpdir(), 'zehuan-console-'));
    await mkdir(join(consoleFolder, 'assets'));
    await writeFile(join(consoleFolder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    await writeFile(join(consoleFolder, 'assets', 'a.js'), '1');
    const served = await apiUnderTest({ consoleFolder });
    try {
      const policies = await Promise.all([1, 2].map(() => headersOf('/', {}, served.url).then(policyIn)));
      for (const policy of policies)
        expect([policy.get('script-src'), policy.get('frame-ancestors')]).toEqual(["'self'", "'none'"]);
      expect(policies[0]?.get('style-src')).toMatch(/^'self' 'nonce-[\w-]{22}'$/);
      expect(policies[0]?.get('style-src')).not.toBe(policies[1]?.get('style-src'));
      expect(await headersOf('/assets/a.js', {}, served.url)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    } finally {
      await served.close();
      await rm(consoleFolder, { recursive: true, force: true });
    }
  });

  it('keep an attachment from being shown in place, whatever is in it', async () => {
    const query = { unit: '9901', item: 'responsibility-list', cycle };
    const [task] = answered(await at.client.GET('/api/v1/tasks', { params: { query } })).items;
    const body = new FormData();
    body.set('file', new File(['<script>alert(1)</script>'], '页面".txt'));
    const headers = { 'Idempotency-Key': randomUUID() };
    const sent = await fetch(`${at.url}/api/v1/tasks/${task?.id ?? ''}/attachments`, { method: 'POST', body, headers });
    const { id } = (await sent.json()) as { id: string };
    expect(await headersOf(`/api/v1/attachments/${id}/content`)).toMatchObject({
      ...ofEveryAnswer,
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="___.txt"; filename*=UTF-8''${encodeURIComponent('页面".txt')}`,
      'content-security-policy': `${nothing}; sandbox`,
    });
    expect(await headersOf('/api/v1/units/export?under=99&format=csv')).toMatchObject({
      ...ofEveryAnswer,
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': `${nothing}; sandbox`,
    });
  });
});
