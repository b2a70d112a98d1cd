import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { packedAssets } from './packed-assets.js';

const folder = mkdtempSync(join(tmpdir(), 'zehuan-assets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const script = 'export const word = "责环";'.repeat(200);
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'assets', 'index-1a.js'), script);
writeFileSync(join(folder, 'secret.js'), 'not ours');

const served = express();
served.use(packedAssets(folder), express.static(folder));
const get = (path: string, encoding: string) => request(served).get(path).set('Accept-Encoding', encoding);

describe('the files of the console', () => {
  it.each([1, 2])('come packed to whoever takes it, at request %d', async () => {
    const { headers, text } = await get('/assets/index-1a.js', 'br, gzip');
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
    expect(Number(headers['content-length'])).toBeLessThan(script.length / 10);
    expect(text).toBe(script);
  });

  it('come as they are to whoever does not', async () => {
    const { headers, text } = await get('/assets/index-1a.js', 'identity');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['vary']).toBe('Accept-Encoding');
    expect(text).toBe(script);
  });

  it.each(['/assets/nothing.js', '/assets/../secret.js', '/assets/%2e%2e/secret.js'])(
    'are only those: not %s',
    async (path) => {
      expect((await get(path, 'gzip')).headers['content-encoding']).toBeUndefined();
    },
  );
});
