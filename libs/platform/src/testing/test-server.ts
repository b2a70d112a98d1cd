import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { applicationRole } from '../database/application-role.js';
import { openDatabase } from '../database/data-source.js';
import { migrate } from '../database/migrate.js';
import { freePort } from '../servers/free-port.js';
import { startServerFor } from '../servers/kept-server.js';
import { clusterAt, clusterSpec, initialiseCluster, untilPostgresAnswers } from '../servers/postgres-cluster.js';

/** Where the run's Postgres listens; the template holds the migrated, empty schema. */
export interface TestServer {
  readonly adminUrl: string;
  readonly ownerUrl: (database: string) => string;
  readonly applicationUrl: (database: string) => string;
  readonly superuserUrl: (database: string) => string;
}

interface Written {
  readonly port: number;
  readonly password: string;
}

export const templateDatabase = 'zehuan_template';

/** The role that owns the databases of the tests, an ordinary one. */
export const ownerRole = 'zehuan';

// Speed matters here, and nothing of it survives the run.
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  log_min_messages: 'fatal',
};

/**
 * The one Postgres of a run of Jest: started by the first test that asks, shared by all test files, ended by the
 * global tear-down (or by its keeper, when the run is killed). The folder of the run comes from the global set-up.
 */
export async function testServer(): Promise<TestServer> {
  const run = process.env.ZEHUAN_TEST_RUN;
  const parent = Number(process.env.ZEHUAN_TEST_PID);
  if (!run || !parent) throw new Error('testDatabase() needs the global set-up of jest.config.mjs');
  const known = join(run, 'postgres.json');
  await mkdir(run, { recursive: true });
  const written =
    (await read(known)) ??
    (await alone(join(run, 'starting'), async () => (await read(known)) ?? (await start(run, parent, known))));
  const url = (user: string, database: string): string =>
    `postgres://${user}:${written.password}@127.0.0.1:${written.port}/${database}`;
  return {
    adminUrl: url('postgres', 'postgres'),
    ownerUrl: (database) => url(ownerRole, database),
    applicationUrl: (database) => url(applicationRole, database),
    superuserUrl: (database) => url('postgres', database),
  };
}

const read = async (path: string): Promise<Written | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Written;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

async function start(run: string, parent: number, known: string): Promise<Written> {
  const cluster = await clusterAt(join(run, 'postgres'));
  const written = { port: await freePort(), password: randomBytes(12).toString('hex') };
  await initialiseCluster(cluster, written.password);
  const log = join(run, 'postgres.log');
  const keeper = startServerFor(parent, clusterSpec(cluster, written.port, throwAway, log), [run]);
  await writeFile(join(run, 'keeper.pid'), String(keeper));
  const ofServer = `postgres:${written.password}@127.0.0.1:${written.port}`;
  await untilPostgresAnswers(`postgres://${ofServer}/postgres`, new Promise(() => undefined), 30_000);
  await makeTemplate(`postgres://${ofServer}/postgres`, written);
  // Only a whole file may be seen: the others read it without the lock.
  await writeFile(`${known}.new`, JSON.stringify(written), { mode: 0o600 });
  await rename(`${known}.new`, known);
  return written;
}

async function makeTemplate(adminUrl: string, { port, password }: Written): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const role of [ownerRole, applicationRole])
      await admin.query(`create role ${role} login password '${password}'`);
    await admin.query(`create database ${templateDatabase} owner ${ownerRole}`);
  } finally {
    await admin.end();
  }
  const template = await openDatabase({
    url: `postgres://${ownerRole}:${password}@127.0.0.1:${port}/${templateDatabase}`,
    poolSize: 2,
  });
  try {
    await migrate(template);
  } finally {
    await template.destroy();
  }
}

/** Lets one process of the run at a time do the work; the others wait. A lock left behind by a dead one is broken. */
async function alone<Answer>(lock: string, work: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      await (await open(lock, 'wx')).close();
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now());
      if (age > 90_000) await rm(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}
