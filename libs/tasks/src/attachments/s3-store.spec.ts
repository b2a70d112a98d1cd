import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itKeepsFiles } from '../testing/store-behaviour.js';
import { type S3Settings, s3Store } from './s3-store.js';

let server: S3rver;
let folder: string;
let settings: S3Settings;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-s3-'));
  server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'evidence', configs: [] }],
  });
  const { port } = await server.run();
  // The test server knows one account.
  settings = {
    endpoint: `http://127.0.0.1:${port}/`,
    bucket: 'evidence',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('attachments in an S3-compatible store', () => {
  itKeepsFiles(() => s3Store(settings));

  it('fails, and does not refuse, when the server does not take its signature', async () => {
    const store = s3Store({ ...settings, secretAccessKey: 'wrong' });
    await expect(store.put(Readable.from(['x']), { mediaType: 'text/plain' })).rejects.toThrow(
      'answered 403 SignatureDoesNotMatch to PUT',
    );
  });

  it('leaves no temporary file behind', async () => {
    const temporary = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('zehuan-attachment-'));
    const before = await temporary();
    await s3Store(settings).put(Readable.from(['x']), { mediaType: 'text/plain' });
    await expect(
      s3Store({ ...settings, bucket: 'nowhere' }).put(Readable.from(['x']), { mediaType: 'text/plain' }),
    ).rejects.toThrow('NoSuchBucket');
    expect(await temporary()).toEqual(before);
  });
});
