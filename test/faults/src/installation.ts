import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type EmbeddedServers, freePort, startEmbeddedServers, writePayloadKeys } from '@zehuan/platform';

import pg from 'pg';
import { developmentKey } from './client.js';
import { PostOffice } from './post-office.js';
import { Program } from './program.js';
import { prepareProvince } from './province.js';
import { until } from './until.js';

const mainOf = (app: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${app}/package.json`)), 'dist', 'main.js');

export interface InstallationOptions {
  readonly name: string;
  readonly folder: string;
  readonly temporalCli: string;
  /** Settings of API and worker beyond the usual ones. */
  readonly env?: NodeJS.ProcessEnv;
  /** Where the attachments lie, when not in the installation's own folder. */
  readonly apiFolder?: string;
}

/** The whole system with servers of its own: Postgres, Temporal, mail server, API and worker, each a process that can be killed. */
export class Installation {
  readonly folder: string;
  readonly apiFolder: string;
  postgres!: EmbeddedServers;
  temporal!: EmbeddedServers;
  readonly mail = new PostOffice();
  api!: Program;
  worker!: Program;
  address = '';
  workerAddress = '';
  temporalAddress = '';
  /** How many times slower than on a quiet machine the year goes. */
  pace = 1;

  /** How long what lies in a year may be waited for, milliseconds: more than twice what a year takes that nothing disturbs. */
  get patience(): number {
    return 400_000 * this.pace;
  }
  pool!: pg.Pool;
  /** What happened to the servers, with the seconds since the start. */
  readonly said: string[] = [];
  private readonly began = Date.now();

  constructor(private readonly options: InstallationOptions) {
    this.folder = options.folder;
    this.apiFolder = options.apiFolder ?? join(this.folder, 'api');
  }

  /** As the owner, who sees everything. */
  get ownerUrl(): string {
    return this.postgres.ownerUrl;
  }

  say(line: string): void {
    this.said.push(`${((Date.now() - this.began) / 1000).toFixed(1)} s ${line}`);
  }

  async open(): Promise<this> {
    for (const name of ['postgres', 'temporal', 'api', 'logs']) mkdirSync(join(this.folder, name), { recursive: true });
    [this.postgres] = await Promise.all([this.startPostgres(), this.mail.open()]);
    await prepareProvince(this.ownerUrl);
    this.pool = new pg.Pool({ connectionString: this.ownerUrl, max: 3, connectionTimeoutMillis: 3_000 });
    // Connections that are killed while nobody uses them: the next query opens another.
    this.pool.on('error', () => undefined);
    await this.startTemporal();
    await this.startPrograms();
    return this;
  }

  async startTemporal(): Promise<void> {
    this.temporal = await startEmbeddedServers(
      { ...this.wanted('temporal'), DATABASE_URL: 'none', TEMPORAL_ADDRESS: undefined },
      this.serverOptions(),
    );
    this.temporalAddress = this.temporal.temporalAddress;
  }

  /** Ends Temporal, and keeps it away until `startTemporal`. */
  async stopTemporal(): Promise<void> {
    await this.temporal.stop();
  }

  /** Starts Postgres again where it was given up, as an operator does once there is room; one that runs goes on (false). */
  async revivePostgres(): Promise<boolean> {
    const alive = await Promise.race([
      this.postgres.failed.then(() => false),
      until('Postgres answers', async () => (await this.rows('select 1')).length === 1).then(() => true),
    ]);
    if (alive) return false;
    this.say('Postgres was given up, and is started by hand');
    await this.postgres.stop();
    this.postgres = await this.startPostgres();
    return true;
  }

  /** Sends Postgres a signal; false where it is down already, between two of its lives. */
  signalPostgres(signal: NodeJS.Signals): boolean {
    const pid = this.pidOf('postgres');
    if (pid === undefined) return false;
    try {
      return process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
      throw error;
    }
  }

  /** The process id of a server that the installation runs; both are started again when they die, and have none meanwhile. */
  pidOf(server: 'postgres' | 'temporal'): number | undefined {
    const pid =
      server === 'postgres'
        ? Number(textOf(join(this.folder, 'postgres', 'postgres', 'postmaster.pid')).split('\n')[0])
        : (JSON.parse(textOf(join(this.folder, 'temporal', 'servers.json'))) as { temporal: { pid: number } }).temporal
            .pid;
    return pid > 0 ? pid : undefined;
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, [...parameters])).rows as Row[];
  }

  async untilServing(patience = 90_000): Promise<void> {
    for (const [name, address] of [
      ['the API', this.address],
      ['the worker', this.workerAddress],
    ] as const)
      await until(`${name} is ready`, async () => (await readyz(address)).status === 200, { patience });
  }

  async close(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.pool.end().catch(() => undefined);
    await this.mail.close();
    await this.temporal.stop();
    await this.postgres.stop();
  }

  private async startPrograms(): Promise<void> {
    const [port, healthPort] = [await freePort(), await freePort()];
    this.address = `http://127.0.0.1:${port}`;
    this.workerAddress = `http://127.0.0.1:${healthPort}`;
    const env = {
      ...process.env,
      ...{ NODE_OPTIONS: '', LOG_LEVEL: 'info', DATABASE_URL: this.postgres.databaseUrl, PORT: String(port) },
      ...{ TEMPORAL_ADDRESS: this.temporalAddress, WORKER_HEALTH_PORT: String(healthPort) },
      TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(this.temporal.payloadKeys),
      ...{ ZEHUAN_DATA_DIR: this.apiFolder, LOOK_AGAIN_SECONDS: '2', RECONCILE_SECONDS: '10' },
      ...{ SMTP_URL: `smtp://127.0.0.1:${this.mail.port}`, MAIL_FROM: 'zehuan@faults.example' },
      ZEHUAN_DEVELOPMENT_KEY: developmentKey,
      ...this.options.env,
    };
    const program = (name: 'api' | 'worker'): Program =>
      new Program({
        ...{ name, main: mainOf(`@zehuan/${name}`), env },
        logFile: join(this.folder, 'logs', `${name}.log`),
      });
    this.api = program('api');
    this.worker = program('worker');
    const began = Date.now();
    this.api.start();
    this.worker.start();
    await this.untilServing(180_000);
    this.pace = paceFor((Date.now() - began) / 1000);
    this.say(`the pace is ${this.pace.toFixed(1)}`);
  }

  private async startPostgres(): Promise<EmbeddedServers> {
    const settings = { ...this.wanted('postgres'), DATABASE_URL: undefined, TEMPORAL_ADDRESS: 'none:0' };
    return startEmbeddedServers(settings, this.serverOptions());
  }

  private wanted(part: string): {
    ZEHUAN_DATA_DIR: string;
    TEMPORAL_NAMESPACE: string;
    TEMPORAL_PAYLOAD_KEYS: [];
    TEMPORAL_UI_URL: undefined;
  } {
    return {
      ZEHUAN_DATA_DIR: join(this.folder, part),
      TEMPORAL_NAMESPACE: 'zehuan',
      TEMPORAL_PAYLOAD_KEYS: [],
      TEMPORAL_UI_URL: undefined,
    };
  }

  private serverOptions(): { onEvent: (line: string) => void; env: NodeJS.ProcessEnv; shortestLife: number } {
    return {
      onEvent: (line) => this.say(line),
      env: { ...process.env, TEMPORAL_CLI_PATH: this.options.temporalCli },
      // Here servers are killed on purpose, and often.
      shortestLife: 100,
    };
  }
}

/** What a file holds; nothing where there is none. */
const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Seconds that API and worker may take to start before the year goes slower; nothing else takes longer of what faults cost. */
const usualStart = 8;
const slowest = 4;

const paceFor = (secondsToStart: number): number => Math.min(slowest, Math.max(1, secondsToStart / usualStart));

export const readyz = async (address: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
  return { status: response.status, text: await response.text() };
};
