import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AwsClient } from 'aws4fetch';
import { Refusal } from '@zehuan/contracts';
import type { AttachmentStore } from './attachment-store.js';
import { writeThrough } from './spooled-file.js';

/** Where and as whom an S3-compatible server is spoken to (path style, so that any host will do). */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const keyForm = /^[0-9a-f]{2}\/[0-9a-f]{32}$/;
const patience = 60_000;
/** Codes by which servers say that there is no room (AWS, MinIO, Ceph). */
const noRoom = /<Code>(QuotaExceeded|XMinioStorageFull|InsufficientCapacity|EntityTooLarge)<\/Code>/;

async function requireDone(answer: Response, act: string): Promise<void> {
  if (answer.ok) return;
  const text = await answer.text();
  if (answer.status === 507 || noRoom.test(text)) throw new Refusal('storage-full');
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '';
  throw new Error(`The object store answered ${answer.status} ${code} to ${act}`);
}

/**
 * Keeps attachments in a bucket. A file is first written to the machine's folder for temporary files, since the server
 * wants its length and digest before its bytes.
 */
export function s3Store(settings: S3Settings): AttachmentStore {
  const client = new AwsClient({ ...settings, service: 's3', retries: 3 });
  const send = async (storageKey: string, init: RequestInit): Promise<Response> => {
    if (!keyForm.test(storageKey)) throw new Refusal('unknown-attachment');
    const url = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}/${storageKey}`;
    return client.fetch(url, { ...init, signal: AbortSignal.timeout(patience) });
  };
  return {
    async put(content, { mediaType, judge }) {
      const name = randomUUID().replaceAll('-', '');
      const storageKey = `${name.slice(0, 2)}/${name}`;
      const folder = await mkdtemp(join(tmpdir(), 'zehuan-attachment-'));
      try {
        const written = await writeThrough(content, join(folder, name), judge);
        const headers = { 'content-type': mediaType, 'x-amz-content-sha256': written.sha256 };
        const body = await openAsBlob(join(folder, name), { type: mediaType });
        await requireDone(await send(storageKey, { method: 'PUT', headers, body }), 'PUT');
        return { storageKey, ...written };
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async get(storageKey) {
      const answer = await send(storageKey, { method: 'GET' });
      if (answer.status === 404) throw new Refusal('unknown-attachment');
      await requireDone(answer, 'GET');
      return Readable.fromWeb(answer.body ?? new Blob([]).stream());
    },
    async remove(storageKey) {
      const answer = await send(storageKey, { method: 'DELETE' });
      if (answer.status !== 404) await requireDone(answer, 'DELETE');
    },
  };
}
