import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Runtime } from '@temporalio/worker';
import { withinDeadline } from '@zehuan/api';
import { administratorRoles, systemActor } from '@zehuan/contracts';
import { smallProvince } from '@zehuan/cycles/testing';
import {
  createLogger,
  createMetrics,
  createTemporal,
  type EmbeddedServers,
  inTransaction,
  freePort,
  processStatusOf,
  readiness,
  readSettings,
  startEmbeddedServers,
  type Temporal,
  temporalLogger,
  writePayloadKeys,
} from '@zehuan/platform';
import { keepPack, packByKey, squeezedPack } from '@zehuan/policy';
import { runWorker, type RunningWorker } from '@zehuan/worker';
import { type ApiUnderTest, apiUnderTest } from '../api/api-under-test.js';

/** A system with real servers, whose API and worker log into memory. */
export interface PlantedYear {
  readonly at: ApiUnderTest;
  readonly temporal: Temporal;
  readonly servers: EmbeddedServers;
  readonly folder: string;
  readonly packVersion: string;
  /** What API, worker and the SDK have logged. */
  readonly logged: () => string;
  /** Writes a line into the log of the API, as a programmer might. */
  readonly log: (line: string) => void;
  readonly metrics: () => Promise<string>;
  /** Bodies of the answers that were refusals or failures. */
  readonly problems: readonly string[];
  /** Asks the API, acting for a unit; answers the body. */
  ask(method: string, path: string, options?: Asked): Promise<Answered>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface Asked {
  readonly unit?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export async function plantedYear(dayMilliseconds: number): Promise<PlantedYear> {
  const lines: string[] = [];
  const destination = { write: (line: string): void => void lines.push(line) };
  const log = createLogger({ name: 'api', level: 'debug', destination });
  const workerLog = createLogger({ name: 'worker', level: 'debug', destination });
  Runtime.install({ logger: temporalLogger(workerLog), shutdownSignals: [] });
  const folder = await mkdtemp(join(tmpdir(), 'zehuan-planted-'));
  const servers = await startEmbeddedServers(
    readSettings({ ZEHUAN_DATA_DIR: folder, DATABASE_URL: 'postgres://elsewhere/record' }),
  );
  const keys = {
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(servers.payloadKeys),
  };
  const temporal = createTemporal(readSettings(keys));
  const measures = createMetrics('api');
  const client = () => temporal.client();
  const at = await apiUnderTest(
    {
      ...{ log, measures, process: withinDeadline(client, 20), processStatus: () => processStatusOf(client, 2) },
      lookAgainSeconds: 0.2,
    },
    { roles: administratorRoles },
  );
  const owner = at.database.dataSource;
  await smallProvince(owner, { cities: 2, counties: 1, townships: 0 });
  const packVersion = await inTransaction(owner, systemActor('test'), async (tx) => {
    const { content } = await packByKey(tx, 'province');
    return (await keepPack(tx, squeezedPack(content, dayMilliseconds))).version;
  });
  const settings = readSettings(
    {
      ...{
        ...keys,
        DATABASE_URL: at.database.url,
        DATABASE_POOL_SIZE: '6',
        WORKER_HEALTH_PORT: String(await freePort()),
      },
      // Nobody listens there: every mail fails, and is tried again.
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
    },
    ['DATABASE_URL', 'TEMPORAL_ADDRESS'],
  );
  const worker: RunningWorker = await runWorker(settings, { logger: workerLog });
  const problems: string[] = [];
  return {
    ...{ at, temporal, servers, folder, packVersion, problems },
    logged: () => lines.join(''),
    log: (line) => log.debug({ line }, 'planted'),
    metrics: async () => {
      const ofWorker = await fetch(`http://127.0.0.1:${worker.healthPort ?? 0}/metrics`);
      const ofApi = await fetch(`${at.url}/metrics`);
      return `${await ofWorker.text()}\n${await ofApi.text()}\n${JSON.stringify(await readiness({ database: owner, temporal }))}`;
    },
    async ask(method, path, { unit, body, headers = {} } = {}) {
      const response = await fetch(`${at.url}${path}`, {
        method,
        headers: {
          ...(unit === undefined ? {} : { 'X-Acting-Unit': unit }),
          ...(method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
          ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: body instanceof FormData ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) problems.push(text);
      return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answered['body'] };
    },
    rows: (sql, parameters = []) => owner.query(sql, [...parameters]),
    async close() {
      await at.close();
      await worker.stop();
      await temporal.close();
      await servers.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
