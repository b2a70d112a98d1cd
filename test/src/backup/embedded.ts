import { chmodSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consult, type Consultation, runCommand, withAddresses } from '@zehuan/cli';
import { systemActor } from '@zehuan/contracts';
import { CycleProcess } from '@zehuan/cycles';
import {
  createLogger,
  createTemporal,
  type EmbeddedServers,
  inTransaction,
  migrate,
  openDatabase,
  readSettings,
  type Settings,
  startEmbeddedServers,
  type Temporal,
  type Transaction,
  writePayloadKeys,
} from '@zehuan/platform';
import { runWorker, type RunningWorker } from '@zehuan/worker';
import type { DataSource } from 'typeorm';

/** Both embedded servers, migrated, with a worker. */
export interface Running {
  readonly database: DataSource;
  readonly process: CycleProcess;
  readonly temporal: Temporal;
  act<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
  doctor(mayRepair: boolean): Promise<Consultation>;
  stop(): Promise<void>;
}

/** A data folder, as `zehuan up` has one. */
export interface Home {
  readonly dataFolder: string;
  /** A path beside the data folder. */
  beside(name: string): string;
  run(): Promise<Running>;
  /** The command on this folder. */
  zehuan(...args: string[]): Promise<{ readonly exitCode: number; readonly out: string; readonly err: string }>;
  remove(): Promise<void>;
}

export async function home(): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'zehuan-home-'));
  chmodSync(folder, 0o755);
  const dataFolder = join(folder, 'data');
  const settings = readSettings({ ZEHUAN_DATA_DIR: dataFolder });
  return {
    dataFolder,
    beside: (name) => join(folder, name),
    async run() {
      const servers = await startEmbeddedServers(settings);
      return running(servers, settings);
    },
    async zehuan(...args) {
      const said = { out: '', err: '' };
      const exitCode = await runCommand(args, {
        env: { ZEHUAN_DATA_DIR: dataFolder },
        out: (text) => (said.out += text),
        err: (text) => (said.err += text),
      });
      return { exitCode, ...said };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

async function running(servers: EmbeddedServers, settings: Settings): Promise<Running> {
  const database = await openDatabase({ url: servers.ownerUrl, poolSize: 12 });
  await migrate(database);
  const env = {
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(servers.payloadKeys),
  };
  const temporal = createTemporal({
    ...settings,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_PAYLOAD_KEYS: servers.payloadKeys,
  });
  const worker: RunningWorker = await runWorker(
    readSettings({ ...env, DATABASE_POOL_SIZE: '6', RECONCILE_SECONDS: '3600' }, ['DATABASE_URL', 'TEMPORAL_ADDRESS']),
    { logger: createLogger({ name: 'worker', level: 'silent' }) },
  );
  return {
    database,
    temporal,
    process: new CycleProcess(() => temporal.client()),
    act: (work) => inTransaction(database, systemActor('test'), work),
    doctor: (mayRepair) =>
      withAddresses(settings, servers, true, (patient) => consult(patient, { mayRepair, say: () => undefined })),
    async stop() {
      await worker.stop();
      await temporal.close();
      await database.destroy();
      await servers.stop();
    },
  };
}
