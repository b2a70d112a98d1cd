import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exitCodes } from '../exit-codes.js';
import { settingShape } from './definitions.js';
import { envExample } from './env-example.js';
import { readSettings, SettingsProblem } from './settings.js';

const linesOf = (env: NodeJS.ProcessEnv, needed: Parameters<typeof readSettings>[1] = []): readonly string[] => {
  try {
    readSettings(env, needed);
  } catch (error) {
    if (error instanceof SettingsProblem) return error.lines;
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('have defaults with which the system starts', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      TEMPORAL_NAMESPACE: 'zehuan',
      LOOK_AGAIN_SECONDS: 60,
      ZEHUAN_DATA_DIR: resolve('.zehuan'),
      PUBLIC_URL: 'http://127.0.0.1:3000',
      METRICS: true,
    });
  });

  it('take what the environment says', () => {
    const settings = readSettings({
      PORT: '4000',
      HOST: '0.0.0.0',
      WEBHOOK_ALLOWED_HOSTS: 'a.example, B.example,',
      METRICS: 'off',
    });
    expect(settings).toMatchObject({
      PORT: 4000,
      PUBLIC_URL: 'http://localhost:4000',
      WEBHOOK_ALLOWED_HOSTS: ['a.example', 'b.example'],
      METRICS: false,
    });
  });

  it('count an empty variable as left out', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 });
  });

  it('name all wrong ones at once, with exit code 78', () => {
    const env = { PORT: 'abc', LOG_LEVEL: 'loud', TEMPORAL_ADDRESS: 'http://x', DATABASE_URL: 'mysql://user:pw@h/d' };
    const lines = linesOf(env, ['TEMPORAL_ADDRESS']);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'DATABASE_URL', 'TEMPORAL_ADDRESS', 'LOG_LEVEL']);
    expect(() => readSettings(env)).toThrow(expect.objectContaining({ exitCode: exitCodes.configuration }));
  });

  it('never show a secret', () => {
    const env = {
      DATABASE_URL: 'mysql://user:geheim@host/db',
      SMTP_URL: 'geheim',
      TEMPORAL_PAYLOAD_KEYS: 'geheim:geheim',
    };
    const lines = linesOf(env);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['DATABASE_URL', 'TEMPORAL_PAYLOAD_KEYS', 'SMTP_URL']);
    expect(lines.join('\n')).not.toContain('geheim');
  });

  const wrong: [NodeJS.ProcessEnv, RegExp][] = [
    [{ PORT: '70000' }, /^PORT: .*70000/],
    [{ PORT: '1.5' }, /^PORT: /],
    [{ ATTACHMENT_STORE: 's3' }, /^S3_ENDPOINT: is missing/],
    [{ ATTACHMENT_MAX_BYTES: '0' }, /^ATTACHMENT_MAX_BYTES: /],
    [{ TEMPORAL_TLS_KEY_PATH: 'package.json' }, /^TEMPORAL_TLS_CERT_PATH and/],
    [{ TEMPORAL_TLS_CA_PATH: join('no', 'such', 'file') }, /^TEMPORAL_TLS_CA_PATH: there is no file/],
    [{ TEMPORAL_PAYLOAD_KEYS: 'a:AAAA' }, /^TEMPORAL_PAYLOAD_KEYS: the key of entry 1 must be 32 bytes in base64$/],
    [{ PUBLIC_URL: 'ftp://x' }, /^PUBLIC_URL: /],
    [{ METRICS: 'maybe' }, /^METRICS: /],
    [{ ZEHUAN_FAILPOINT: 'nowhere' }, /^ZEHUAN_FAILPOINT: names no failpoint/],
    [{ ZEHUAN_FAILPOINT: 'leased-before-sent:0' }, /^ZEHUAN_FAILPOINT: names no failpoint/],
    [{ ZEHUAN_FAILPOINT: 'leased-before-sent', NODE_ENV: 'production' }, /^ZEHUAN_FAILPOINT: is for proofs/],
  ];
  it.each(wrong)('refuse %p', (env, first) => {
    expect(linesOf(env)[0]).toMatch(first);
  });

  it('that a process needs are missed by name', () => {
    expect(linesOf({}, ['DATABASE_URL', 'TEMPORAL_ADDRESS'])).toEqual([
      'DATABASE_URL: is missing',
      'TEMPORAL_ADDRESS: is missing',
    ]);
  });
});

describe('.env.example', () => {
  it('has every setting, described', () => {
    const text = envExample();
    for (const name of Object.keys(settingShape)) expect(text).toMatch(new RegExp(`^# \\S.*\\n#${name}=`, 'm'));
  });

  it('has not drifted from the schema ("npm run generate:env" writes it anew)', () => {
    expect(readFileSync(resolve(import.meta.dirname, '../../../../.env.example'), 'utf8')).toBe(envExample());
  });
});
