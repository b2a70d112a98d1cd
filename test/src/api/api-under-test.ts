import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { usualAccessRules } from '@zehuan/access';
import { type Api, type ApiParts, createApi, developmentIdentity, type Identify } from '@zehuan/api';
import type { Role } from '@zehuan/contracts';
import type { paths } from '@zehuan/console/openapi';
import { newPayloadKey, payloadCodec } from '@zehuan/platform';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { diskStore } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import { Contract } from './contract.js';
import createClient, { type Client } from 'openapi-fetch';

export interface ApiUnderTest {
  readonly api: Api;
  readonly url: string;
  readonly client: Client<paths>;
  /** Checks every answer that the client gets against the document. */
  readonly contract: Contract;
  readonly database: TestDatabase;
  /** Where attachments are kept. */
  readonly folder: string;
  readonly logged: readonly {
    readonly level: string;
    readonly fields: Record<string, unknown>;
    readonly message: string;
  }[];
  /** What cycles were told: `start <workflowId>`, `look <workflowId>`. */
  readonly told: readonly string[];
  close(): Promise<void>;
}

interface Options {
  /** Gives the API a way of its own to the database. */
  readonly wiredThrough?: (url: string) => Promise<DataSource>;
  /** Another API, whose database this one shares. */
  readonly beside?: ApiUnderTest;
  /** Roles that the development account holds besides its posts. */
  readonly roles?: readonly Role[];
}

const holdingBesides =
  (identify: Identify, roles: readonly Role[]): Identify =>
  async (request) => {
    const { actor, signedIn } = await identify(request);
    return { actor: { ...actor, roles: [...actor.roles, ...roles] }, signedIn };
  };

/** An API on a free port over a database of its own; without Temporal unless `changes` bring it. */
export async function apiUnderTest(changes: Partial<ApiParts> = {}, options: Options = {}): Promise<ApiUnderTest> {
  const database = options.beside?.database ?? (await testDatabase([], { poolSize: 10 }));
  const folder = await mkdtemp(join(tmpdir(), 'zehuan-api-'));
  const logged: { level: string; fields: Record<string, unknown>; message: string }[] = [];
  const told: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push({ level, fields: fields as Record<string, unknown>, message });
  };
  const api = await createApi({
    database: (await options.wiredThrough?.(database.url)) ?? (await database.asApplication()),
    identify: holdingBesides(developmentIdentity(await database.asApplication()), options.roles ?? []),
    store: diskStore(folder),
    access: usualAccessRules,
    accessKeys: [newPayloadKey('test')],
    process: {
      act: () => Promise.reject(Object.assign(new Error('away'), { name: 'ServiceError' })),
      startOrWake: (cycle) => Promise.resolve(void told.push(`start ${cycle.workflowId}`)),
      lookAgain: (workflowId) => Promise.resolve(told.push(`look ${workflowId}`) > 0),
      scheduleYearlyStart: ({ unitCode }) => Promise.resolve(void told.push(`schedule ${unitCode}`)),
      unscheduleYearlyStart: (unitCode) => Promise.resolve(void told.push(`unschedule ${unitCode}`)),
    },
    processStatus: () => Promise.resolve({ isReachable: false, detail: 'ServiceError', queues: [] }),
    log: { info: write('info'), warn: write('warn'), error: write('error') },
    measures: {
      observeRequest: () => undefined,
      exposition: () => Promise.resolve({ contentType: 'text/plain', text: '' }),
    },
    readiness: () =>
      Promise.resolve({
        state: 'ready',
        checks: { postgres: { ok: true }, migrations: { ok: true }, clock: { ok: true }, temporal: { ok: true } },
      }),
    limits: { bodyBytes: 1_000_000, uploadBytes: 1_000_000 },
    publicUrl: 'http://localhost',
    lookAgainSeconds: 60,
    temporal: { namespace: 'zehuan', uiOrigin: null, codec: payloadCodec([]) },
    consoleFolder: null,
    ...changes,
  });
  const { port } = await api.listen(0, '127.0.0.1');
  const contract = new Contract(api.document);
  const url = `http://127.0.0.1:${port}`;
  return {
    api,
    url,
    client: createClient<paths>({ baseUrl: url, fetch: contract.fetch }),
    contract,
    database,
    folder,
    logged,
    told,
    close: async () => {
      await api.close();
      if (!options.beside) await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
