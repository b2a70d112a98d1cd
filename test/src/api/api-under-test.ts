import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Api, type ApiParts, createApi } from '@zehuan/api';
import { Refusal } from '@zehuan/contracts';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import type { AttachmentStore } from '@zehuan/tasks';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/openapi.types.js';

/** Files in a folder of their own, which `close` removes. */
async function temporaryStore(): Promise<{ store: AttachmentStore; keys: Set<string>; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zehuan-api-'));
  const keys = new Set<string>();
  const store: AttachmentStore = {
    put: async (content) => {
      const chunks: Buffer[] = [];
      for await (const chunk of content) chunks.push(Buffer.from(chunk as Uint8Array));
      const bytes = Buffer.concat(chunks);
      const storageKey = randomUUID();
      await writeFile(join(folder, storageKey), bytes);
      keys.add(storageKey);
      return { storageKey, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    },
    get: async (storageKey) => {
      if (!keys.has(storageKey)) throw new Refusal('unknown-attachment');
      return Readable.from([await readFile(join(folder, storageKey))]);
    },
    remove: async (storageKey) => {
      keys.delete(storageKey);
      await rm(join(folder, storageKey), { force: true });
    },
  };
  return { store, keys, close: () => rm(folder, { recursive: true, force: true }) };
}

export interface ApiUnderTest {
  readonly api: Api;
  readonly url: string;
  readonly client: Client<paths>;
  readonly database: TestDatabase;
  readonly storedKeys: ReadonlySet<string>;
  readonly logged: readonly {
    readonly level: string;
    readonly fields: Record<string, unknown>;
    readonly message: string;
  }[];
  /** What cycles were told: `start <workflowId>`, `look <workflowId>`. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

/** An API on a free port over a database of its own; without Temporal unless `changes` bring it. */
export async function apiUnderTest(changes: Partial<ApiParts> = {}, poolSize = 10): Promise<ApiUnderTest> {
  const database = await testDatabase([], { poolSize });
  const files = await temporaryStore();
  const logged: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const told: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, fields: fields as Record<string, unknown>, message });
  };
  const away = (): never => {
    throw Object.assign(new Error('the process server is away'), { name: 'ServiceError' });
  };
  const api = await createApi({
    database: database.dataSource,
    store: files.store,
    process: {
      act: () => Promise.reject(Object.assign(new Error('away'), { name: 'ServiceError' })),
      startOrWake: (cycle) => Promise.resolve(void told.push(`start ${cycle.workflowId}`)),
      lookAgain: (workflowId) => Promise.resolve(told.push(`look ${workflowId}`) > 0),
    },
    processStatus: () => Promise.resolve({ isReachable: false, detail: away.name, queues: [] }),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    measures: {
      observeRequest: () => undefined,
      exposition: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
    },
    readiness: () => Promise.resolve({ state: 'ready', checks: {} }),
    limits: { bodyBytes: 1_000_000, uploadBytes: 1_000_000 },
    publicUrl: 'http://localhost',
    lookAgainSeconds: 60,
    ...changes,
  });
  const { port } = await api.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  return {
    api,
    url,
    client: createClient<paths>({ baseUrl: url }),
    database,
    storedKeys: files.keys,
    logged,
    told,
    close: async () => {
      await api.close();
      await database.close();
      await files.close();
    },
  };
}
