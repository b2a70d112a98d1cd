import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { applicationRole } from '../database/application-role.js';
import { adminUrlOf, embeddedApplicationUrl, type DataFolder, owner, embeddedOwnerUrl } from './data-folder.js';
import { freePort, onFreePorts, PortTaken } from './free-port.js';
import { type KeptServer, startKeptServer } from './kept-server.js';
import { foundPortTaken, foundStillInUse, lastWords, logFileOf, sizeOf } from './log-file.js';
import { type Cluster, clusterAt, clusterSpec, initialiseCluster, untilPostgresAnswers } from './postgres-cluster.js';
import { endOwnLeftover } from './process-identity.js';

export interface PostgresServer {
  /** As the application. */
  readonly url: string;
  readonly ownerUrl: string;
  readonly server: KeptServer;
}

/** Starts the Postgres of the data folder, and makes its cluster, role and database where they are not there yet. */
export async function startPostgres(folder: DataFolder): Promise<PostgresServer> {
  const path = join(folder.path, 'postgres');
  const cluster = await clusterAt(path);
  const password = await ensureCluster(folder, cluster);
  await removeLeftover(path);
  return onFreePorts((attempt) => startCluster(folder, cluster, password, attempt));
}

const newPassword = (): string => randomBytes(18).toString('hex');

/** Longer than any statement of ours may take but the loading of a province. */
const mostWaitForLast = 90_000;

async function startCluster(
  folder: DataFolder,
  cluster: Cluster,
  password: string,
  attempt: number,
  giveUpAt = Date.now() + mostWaitForLast,
): Promise<PostgresServer> {
  const port = await freePort(attempt === 0 ? folder.memory().postgres?.port : undefined);
  const applicationPassword = folder.memory().postgres?.applicationPassword ?? newPassword();
  folder.remember({ postgres: { password, applicationPassword, port } });
  const log = logFileOf(folder.path, 'postgres');
  const before = sizeOf(log);
  const server = await startKeptServer(clusterSpec(cluster, port, {}, log));
  const adminUrl = adminUrlOf(password, port);
  try {
    await untilPostgresAnswers(adminUrl, server.ended);
    if (!(await letsIn(embeddedApplicationUrl(applicationPassword, port))))
      await ensureDatabase(adminUrl, password, applicationPassword);
  } catch (cause) {
    await server.stop();
    // Of a Postgres that was killed alone, a statement goes on until its end, and nobody may start beside it.
    if (foundStillInUse(log, before) && Date.now() < giveUpAt) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      return startCluster(folder, cluster, password, attempt, giveUpAt);
    }
    if (foundPortTaken(log, before)) throw new PortTaken('the port of Postgres is taken', { cause });
    throw new StartProblem(exitCodes.unavailable, `Postgres does not start (${lastWords(log, before)}): see ${log}.`, {
      cause,
    });
  }
  return { url: embeddedApplicationUrl(applicationPassword, port), ownerUrl: embeddedOwnerUrl(password, port), server };
}

async function ensureCluster(folder: DataFolder, cluster: Cluster): Promise<string> {
  const known = folder.memory().postgres?.password;
  const versionFile = join(cluster.folder, 'PG_VERSION');
  if (!existsSync(versionFile)) return makeCluster(folder, cluster);
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== String(cluster.binaries.major))
    throw new StartProblem(
      exitCodes.configuration,
      `The folder ${cluster.folder} holds data of Postgres ${version}, and this is Postgres ${cluster.binaries.major}: start the zehuan that made it, or set ZEHUAN_DATA_DIR to another folder.`,
    );
  if (known === undefined)
    throw new StartProblem(
      exitCodes.configuration,
      `The file ${join(folder.path, 'servers.json')} with the password of the database is missing: put it back, or set ZEHUAN_DATA_DIR to another folder.`,
    );
  return known;
}

async function makeCluster(folder: DataFolder, cluster: Cluster): Promise<string> {
  const password = newPassword();
  folder.remember({ postgres: { password } });
  // Made beside its place and then moved there: what a killed start leaves behind is never taken for a cluster.
  const making = `${cluster.folder}.making`;
  rmSync(making, { recursive: true, force: true });
  await initialiseCluster({ ...cluster, folder: making }, password);
  rmSync(cluster.folder, { recursive: true, force: true });
  renameSync(making, cluster.folder);
  return password;
}

/** A Postgres that outlived its keeper is stopped; the pid file of one that was killed would keep the next from starting. */
export async function removeLeftover(path: string): Promise<void> {
  const pidFile = join(path, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  await endOwnLeftover(pid, path, 'SIGINT');
  rmSync(pidFile, { force: true });
}

/** No such role or another password, no such database. */
const notMadeYet = new Set(['28P01', '28000', '3D000']);

/** Whether everything is there: a restart, perhaps onto a full disk, then writes nothing. */
async function letsIn(url: string): Promise<boolean> {
  const application = new pg.Client({ connectionString: url });
  application.on('error', () => undefined);
  try {
    await application.connect();
    return true;
  } catch (error) {
    if (notMadeYet.has((error as { code?: string }).code ?? '')) return false;
    throw error;
  } finally {
    await application.end();
  }
}

/** Makes the owner, the application's role and the database, those that are not there; an older folder lacks the second. */
async function ensureDatabase(adminUrl: string, password: string, applicationPassword: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  // A Postgres that dies between two statements is the failure of the next one.
  admin.on('error', () => undefined);
  await admin.connect();
  try {
    const { rows } = await admin.query<{ name: string }>('select rolname as name from pg_roles');
    const roles = new Set(rows.map(({ name }) => name));
    if (!roles.has(owner)) await admin.query(`create role ${owner} login password '${password}'`);
    if (!roles.has(applicationRole)) await admin.query(`create role ${applicationRole}`);
    // A restored cluster knows another password than its new folder.
    await admin.query(`alter role ${applicationRole} login password '${applicationPassword}'`);
    const { rowCount: databases } = await admin.query('select from pg_database where datname = $1', [owner]);
    if (!databases) await admin.query(`create database ${owner} owner ${owner}`);
  } finally {
    await admin.end();
  }
}
