import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consult, type Consultation, type Finding, type Patient, withAddresses } from '@zehuan/cli';
import { systemActor } from '@zehuan/contracts';
import { CycleProcess, type CycleRow, openCycle } from '@zehuan/cycles';
import { type Breadth, smallProvince } from '@zehuan/cycles/testing';
import {
  createLogger,
  createTemporal,
  type EmbeddedServers,
  inTransaction,
  readSettings,
  startEmbeddedServers,
  type Temporal,
  type Transaction,
  writePayloadKeys,
} from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { keepPack, packByKey, squeezedPack } from '@zehuan/policy';
import { type HostedWorkflows, hostedWorkflows, runWorker, type RunningWorker } from '@zehuan/worker';

/** A record, a real Temporal and, where wanted, a worker: what the doctor is called to. */
export interface Installation {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly process: CycleProcess;
  readonly temporal: () => Temporal;
  act<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Opens a cycle of the province `99` with days of so many milliseconds, as the API would. */
  open(unitCode: string, year: number, dayMilliseconds?: number): Promise<CycleRow>;
  /** The project's own workflows where none are named; settings of the environment beyond the usual ones. */
  startWorker(workflows?: HostedWorkflows, env?: NodeJS.ProcessEnv): Promise<void>;
  stopWorker(): Promise<void>;
  /** Stops Temporal and deletes all that it knew; starts it anew. */
  loseTemporal(): Promise<void>;
  doctor(options?: DoctorOptions): Promise<Consultation>;
  /** Settings of the environment with which the command reaches it. */
  environment(): NodeJS.ProcessEnv;
  close(): Promise<void>;
}

export interface DoctorOptions {
  readonly mayRepair?: boolean;
  /** How long to wait for what was mended to take effect, milliseconds. */
  readonly patience?: number;
  readonly changes?: Partial<Patient>;
  /** Servers at other addresses than theirs. */
  readonly servers?: { readonly ownerUrl?: string; readonly temporalAddress?: string };
}

export const installation = async (breadth: Breadth): Promise<Installation> => {
  const folder = await mkdtemp(join(tmpdir(), 'zehuan-doctor-'));
  const database = await testDatabase([], { poolSize: 20 });
  await smallProvince(database.dataSource, breadth);
  const settings = readSettings({
    ...{ ZEHUAN_DATA_DIR: folder, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl },
  });
  const startServers = (): Promise<EmbeddedServers> => startEmbeddedServers(settings);
  let servers = await startServers();
  const wayToTemporal = (): Temporal =>
    createTemporal({
      ...settings,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      TEMPORAL_PAYLOAD_KEYS: servers.payloadKeys,
    });
  const environment = (): NodeJS.ProcessEnv => ({
    DATABASE_URL: database.url,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(servers.payloadKeys),
  });
  let temporal = wayToTemporal();
  let worker: RunningWorker | undefined;
  const act: Installation['act'] = (work) => inTransaction(database.dataSource, systemActor('test'), work);
  const stopWorker = async (): Promise<void> => {
    await worker?.stop();
    worker = undefined;
  };
  return {
    database,
    folder,
    process: new CycleProcess(() => temporal.client()),
    temporal: () => temporal,
    act,
    rows: (sql, parameters = []) => database.dataSource.query(sql, [...parameters]),
    open: (unitCode, year, dayMilliseconds) =>
      act(async (tx) => {
        const { content, version } = await packByKey(tx, 'jiangsu');
        const packVersion =
          dayMilliseconds === undefined
            ? version
            : (await keepPack(tx, squeezedPack(content, dayMilliseconds))).version;
        return openCycle(tx, { unitCode, year, packKey: 'jiangsu', packVersion });
      }),
    async startWorker(workflows = hostedWorkflows, changes = {}) {
      const env = {
        ...environment(),
        ...{ DATABASE_POOL_SIZE: '6', RECONCILE_SECONDS: '3600' },
        ...changes,
      };
      worker = await runWorker(readSettings(env, ['DATABASE_URL', 'TEMPORAL_ADDRESS']), {
        logger: createLogger({ name: 'worker', level: 'silent' }),
        workflows,
      });
    },
    stopWorker,
    async loseTemporal() {
      await temporal.close();
      await servers.stop();
      await rm(join(folder, 'temporal'), { recursive: true });
      servers = await startServers();
      temporal = wayToTemporal();
    },
    doctor: ({ mayRepair = false, changes = {}, servers: elsewhere = {}, patience = 30_000 } = {}) =>
      withAddresses(settings, { ...servers, ...elsewhere }, true, (patient) =>
        consult({ ...patient, ...changes }, { mayRepair, patience, say: () => undefined }),
      ),
    environment: () => ({ ZEHUAN_DATA_DIR: folder, ...environment(), DATABASE_OWNER_URL: database.ownerUrl }),
    async close() {
      await stopWorker();
      await temporal.close();
      await servers.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** What a consultation found amiss: `state name`, each with its sentence. */
export const amissIn = ({ findings }: Consultation): Record<string, string> =>
  Object.fromEntries(
    findings.filter(({ state }) => state !== 'ok').map(({ name, state, says }) => [`${state} ${name}`, says]),
  );

export const found = ({ findings }: Consultation, name: Finding['name']): Finding => {
  const one = findings.find((each) => each.name === name);
  if (!one) throw new Error(`the doctor did not look at ${name}`);
  return one;
};

/** Waits for what happens by itself. */
export async function eventually(holds: () => Promise<boolean>, what: string, patience = 60_000): Promise<void> {
  for (const until = performance.now() + patience; !(await holds());) {
    if (performance.now() > until) throw new Error(`it did not come about: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
