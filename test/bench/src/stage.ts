import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createTemporal,
  freePort,
  readSettings,
  startEmbeddedServers,
  type Temporal,
  writePayloadKeys,
} from '@zehuan/platform';
import type { Pack } from '@zehuan/policy';
import pg from 'pg';
import { HttpClient } from './http-client.js';
import { prepareRecord } from './province.js';
import { until } from './until.js';

/** Calls act as the development account, for the unit that they name. */
const developmentKey = randomBytes(32).toString('hex');

export const mainOf = (app: 'api' | 'worker' | 'cli'): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@zehuan/${app}/package.json`)), 'dist', 'main.js');

/** A whole system: servers of its own, API and worker as processes, and a connection to look into the record. */
export interface System {
  readonly address: string;
  readonly http: HttpClient;
  /** A caller with the same rights as `http` and so many connections of its own; whoever asks closes it. */
  readonly caller: (connections: number) => HttpClient;
  /** The record as its owner. */
  readonly ownerUrl: string;
  readonly temporal: Temporal;
  readonly rows: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  close(): Promise<void>;
}

export interface SystemOptions {
  readonly name: string;
  readonly counties: number | 'jiangsu';
  readonly pack: Pack;
  /** SQL of the owner that changes the schema before API and worker start. */
  readonly altered?: string | undefined;
  /** Connections of the caller; 4 when left out. */
  readonly connections?: number;
}

/** Where the systems of one run live; its folder goes when they do. */
export class Stage {
  private readonly folder = mkdtempSync(join(tmpdir(), 'zehuan-bench-'));
  private readonly open = new Set<() => Promise<void>>();

  /** Starts servers, API and worker, with a province and a pack on record. */
  async system({ name, counties, pack, altered, connections = 4 }: SystemOptions): Promise<System> {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    const servers = await startEmbeddedServers(readSettings({ ZEHUAN_DATA_DIR: join(folder, 'servers') }));
    const programs: ChildProcess[] = [];
    const opened: (() => unknown)[] = [() => servers.stop(), () => Promise.all(programs.map(ended))];
    const close = async (): Promise<void> => {
      this.open.delete(close);
      for (const end of opened.splice(0).reverse()) await end();
      rmSync(folder, { recursive: true, force: true });
    };
    this.open.add(close);
    const { databaseUrl, ownerUrl, temporalAddress } = servers;
    const payloadKeys = writePayloadKeys(servers.payloadKeys);
    await prepareRecord(ownerUrl, { counties, pack, altered });
    const env = {
      ...process.env,
      ...{ NODE_OPTIONS: '', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress },
      TEMPORAL_PAYLOAD_KEYS: payloadKeys,
      ...{ ZEHUAN_DATA_DIR: join(folder, 'api'), ZEHUAN_DEVELOPMENT_KEY: developmentKey },
    };
    const [port, healthPort] = [await freePort(), await freePort()];
    programs.push(run('api', { ...env, PORT: String(port) }, folder));
    programs.push(run('worker', { ...env, WORKER_HEALTH_PORT: String(healthPort) }, folder));
    const address = `http://127.0.0.1:${port}`;
    for (const at of [address, `http://127.0.0.1:${healthPort}`])
      await until('the system is ready', async () => ((await isReady(at)) ? true : undefined), { every: 100 });
    const database = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    opened.push(() => database.end());
    const caller = (atOnce: number): HttpClient =>
      new HttpClient(address, atOnce, { 'X-Development-Key': developmentKey });
    const http = caller(connections);
    opened.push(() => http.close());
    const temporal = createTemporal(
      readSettings({ TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_PAYLOAD_KEYS: payloadKeys }),
    );
    opened.push(() => temporal.close());
    return {
      ...{ address, ownerUrl, http, caller, temporal, close },
      rows: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await database.query(sql, [...parameters])).rows as Row[],
    };
  }

  async close(): Promise<void> {
    for (const close of this.open) await close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const run = (app: 'api' | 'worker', env: NodeJS.ProcessEnv, folder: string): ChildProcess => {
  const log = openSync(join(folder, `${app}.log`), 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', mainOf(app)], { env, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

export const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Not up yet: the caller asks again until its patience is over.
    return false;
  }
};
