import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FirstAccount, grantRole, openAccount, openDemoAccounts } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { smallProvince } from '@zehuan/cycles/testing';
import {
  freePort,
  inTransaction,
  migrate,
  openDatabase,
  readSettings,
  startEmbeddedServers,
  type Transaction,
  writePayloadKeys,
} from '@zehuan/platform';
import { keepPack, type Pack } from '@zehuan/policy';
import pg from 'pg';
import { until } from './until.js';

export const provinceCode = '99';

/** With it the scene is set; what is fuzzed signs in. */
export const developmentKey = randomBytes(32).toString('hex');

/** Servers, API and worker as processes of their own, and accounts of every role over a small province. */
export interface System {
  readonly address: string;
  readonly accounts: readonly FirstAccount[];
  /** Looks into the record as its owner. */
  readonly rows: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** How the programs ended that did before they were told to. */
  readonly deaths: readonly string[];
  /** Lines of the API's log that tell of a bug. */
  bugs(): readonly string[];
  close(): Promise<void>;
}

/** No budgets: who fuzzes sends more than people do. */
const unlimited = Object.fromEntries(
  ['SIGN_INS', 'ANONYMOUS', 'READS', 'WRITES', 'UPLOADS', 'EXPORTS'].map((name) => [`RATE_${name}_PER_MINUTE`, '0']),
);

export const startSystem = async (folder: string, packs: readonly Pack[]): Promise<System> => {
  const servers = await startEmbeddedServers(readSettings({ ZEHUAN_DATA_DIR: join(folder, 'servers') }));
  const { databaseUrl, ownerUrl, temporalAddress, payloadKeys } = servers;
  const accounts = await prepare(ownerUrl, packs);
  const [port, healthPort] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    ...{ NODE_OPTIONS: '', LOG_LEVEL: 'warn', DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress },
    ...{ TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(payloadKeys), ZEHUAN_DATA_DIR: join(folder, 'api') },
    ...{ PORT: String(port), WORKER_HEALTH_PORT: String(healthPort), ZEHUAN_DEVELOPMENT_KEY: developmentKey },
    ...{ LOOK_AGAIN_SECONDS: '2', ...unlimited },
  };
  mkdirSync(join(folder, 'api'), { recursive: true });
  const deaths: string[] = [];
  const programs = (['api', 'worker'] as const).map((app) => run(app, env, folder, deaths));
  const address = `http://127.0.0.1:${port}`;
  for (const at of [address, `http://127.0.0.1:${healthPort}`])
    await until('the system is ready', async () => ((await isReady(at)) ? true : undefined));
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  return {
    ...{ address, accounts, deaths },
    rows: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await pool.query(sql, [...parameters])).rows as Row[],
    bugs: () => bugsIn(join(folder, 'api.log')),
    close: async () => {
      await pool.end();
      await Promise.all(programs.map(({ end }) => end()));
      await servers.stop();
    },
  };
};

const prepare = async (url: string, packs: readonly Pack[]): Promise<readonly FirstAccount[]> => {
  const database = await openDatabase({ url, poolSize: 2, applicationName: 'fuzz-prepare' });
  try {
    await migrate(database);
    await smallProvince(database, { cities: 3, counties: 3, townships: 2 });
    return await inTransaction(database, systemActor('fuzz'), async (tx) => {
      for (const pack of packs) await keepPack(tx, pack);
      const accounts = await openDemoAccounts(tx, provinceCode);
      await openSpareAccounts(tx);
      return accounts;
    });
  } finally {
    await database.destroy();
  }
};

/** Accounts that nobody fuzzes as, for whoever ends, grants and revokes. */
const openSpareAccounts = async (tx: Transaction): Promise<void> => {
  const holders = await tx.manager.query<{ personId: string; postId: string }[]>(
    `select n.person_id as "personId", n.post_id as "postId" from tenure n join post p on p.id = n.post_id
     where p.kind = 'reporter' and not exists (select from account a where a.person_id = n.person_id) order by n.id limit 5`,
  );
  for (const [place, { personId, postId }] of holders.entries()) {
    const password = randomBytes(16).toString('hex');
    const accountId = await openAccount(tx, { personId, login: `spare-${place}`, password, mustChange: true });
    await grantRole(tx, { accountId, role: 'reporter', postId });
  }
};

const mainOf = (app: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`@zehuan/${app}/package.json`)), 'dist', 'main.js');

const run = (
  app: 'api' | 'worker',
  env: NodeJS.ProcessEnv,
  folder: string,
  deaths: string[],
): { end: () => Promise<void> } => {
  const log = openSync(join(folder, `${app}.log`), 'a');
  const child: ChildProcess = spawn(process.execPath, ['--enable-source-maps', mainOf(app)], {
    ...{ env, stdio: ['ignore', log, log] },
  });
  closeSync(log);
  let isTold = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      if (!isTold) deaths.push(`${app} ended by itself with ${String(signal ?? code)}`);
      resolve();
    });
  });
  return {
    end: () => {
      isTold = true;
      child.kill('SIGTERM');
      return ended;
    },
  };
};

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Not up yet: the caller asks again until its patience is over.
    return false;
  }
};

const bugsIn = (log: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('request failed'));
