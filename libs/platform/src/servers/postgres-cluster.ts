import { execFile, execFileSync } from 'node:child_process';
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { KeptServerSpec, ServerEnd } from './kept-server.js';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.js';
import { type PostgresUser, postgresUserFor } from './postgres-user.js';

const run = promisify(execFile);

/** A folder of Postgres, who runs it and with which programs. */
export interface Cluster {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly user: PostgresUser;
}

export const clusterAt = async (folder: string): Promise<Cluster> => {
  const binaries = postgresBinaries();
  return { folder, binaries, user: await postgresUserFor(folder, binaries.postgres) };
};

/**
 * Trigrams of Chinese text need a locale that knows letters beyond ASCII; order and case come from Postgres itself,
 * the same on every machine.
 */
function characterLocale(): string {
  try {
    const known = execFileSync('locale', ['-a'], { encoding: 'utf8', stdio: 'pipe' }).split(/\s+/);
    return ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => known.includes(name)) ?? 'C';
  } catch {
    // There is no such command on Windows.
    return 'C';
  }
}

/** Makes the folder of a new cluster, owned by who will run it, with `postgres` as superuser. */
export async function initialiseCluster({ folder, binaries, user }: Cluster, password: string): Promise<void> {
  const secret = await mkdtemp(join(tmpdir(), 'zehuan-initdb-'));
  try {
    const passwordFile = join(secret, 'password');
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (user.uid !== undefined && user.gid !== undefined)
      for (const path of [folder, secret, passwordFile]) await chown(path, user.uid, user.gid);
    const [command = '', ...args] = [
      ...[...user.prefix, binaries.initdb, `--pgdata=${folder}`, '--username=postgres', `--pwfile=${passwordFile}`],
      ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', '--no-sync'],
      ...['--locale=C', `--lc-ctype=${characterLocale()}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ];
    await run(command, args, { ...rightsOf(user), env: { ...process.env, LC_ALL: 'C' }, cwd: tmpdir() });
  } finally {
    await rm(secret, { recursive: true, force: true });
  }
}

/** With a prefix the rights are changed by the prefix, not by us. */
const rightsOf = ({ uid, gid, prefix }: PostgresUser): { uid?: number; gid?: number } =>
  prefix.length > 0 || uid === undefined || gid === undefined ? {} : { uid, gid };

/** How to run the cluster on a port of the loopback address. */
export function clusterSpec(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
  logFile: string,
): KeptServerSpec {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const [command = '', ...args] = [
    ...[...cluster.user.prefix, cluster.binaries.postgres, '-D', cluster.folder, '-p', String(port)],
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  // SIGINT is Postgres' fast shutdown: sessions are ended, nothing committed is lost.
  return {
    command,
    args,
    ...rightsOf(cluster.user),
    cwd: cluster.folder,
    env: { ...process.env, LC_ALL: 'C' },
    logFile,
    stopSignal: 'SIGINT',
    patience: 15_000,
  };
}

/** Waits until Postgres lets us in; throws when it ends before, or when 60 s have gone by. */
export async function untilPostgresAnswers(url: string, ended: Promise<ServerEnd>, patience = 60_000): Promise<void> {
  let end: ServerEnd | undefined;
  void ended.then((it) => (end = it));
  for (const deadline = Date.now() + patience; ;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    // A connection that breaks while it opens is answered by `connect`; without a listener it would also be thrown.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return;
    } catch (error) {
      if (end || Date.now() > deadline) throw new Error('Postgres does not answer', { cause: error });
    } finally {
      await client.end().catch(() => undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
