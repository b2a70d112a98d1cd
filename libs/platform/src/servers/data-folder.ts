import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applicationRole } from '../database/application-role.js';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { type PayloadKey, readPayloadKeys } from '../temporal/payload-keys.js';
import { giveToOwner } from './folder-owner.js';
import { isLocked, releaseLock, takeLock } from './folder-lock.js';

/** What is remembered of the servers from one start to the next. */
export interface ServerMemory {
  readonly postgres?: {
    /** The superuser's and the owner's. */
    readonly password: string;
    /** That of the role as which API and worker connect; a folder from before there was one has none. */
    readonly applicationPassword?: string;
    readonly port?: number;
  };
  readonly temporal?: {
    readonly port?: number;
    readonly uiPort?: number;
    readonly pid?: number;
    readonly serverVersion?: string;
  };
  /** With what the payloads in the embedded Temporal are encrypted, as `readPayloadKeys` reads it. */
  readonly payloadKeys?: string;
  /** Of the `up` that runs. */
  readonly api?: { readonly address: string } | undefined;
}

/** The folder of `ZEHUAN_DATA_DIR`, which one `zehuan up` at a time may use. */
export interface DataFolder {
  readonly path: string;
  memory(): ServerMemory;
  remember(change: Partial<ServerMemory>): void;
  release(): void;
}

const memoryFileOf = (path: string): string => join(path, 'servers.json');

const readMemory = (path: string): ServerMemory => {
  const file = memoryFileOf(path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ServerMemory) : {};
};

/**
 * Opens the folder for this process alone, and makes it where there is none.
 * @throws StartProblem when it cannot be written, or when another process uses it
 */
export function openDataFolder(path: string, purpose: 'run' | 'restore' = 'run'): DataFolder {
  const remember = (change: Partial<ServerMemory>): void => {
    const next = `${memoryFileOf(path)}.${randomUUID()}`;
    writeFileSync(next, `${JSON.stringify({ ...readMemory(path), ...change }, null, 2)}\n`, { mode: 0o600 });
    renameSync(next, memoryFileOf(path));
    giveToOwner(path, 'servers');
  };
  try {
    mkdirSync(join(path, 'logs'), { recursive: true });
    takeLock(path);
    if (purpose === 'run') refuseHalfRestored(path);
    remember({ api: undefined });
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined || cause instanceof StartProblem) throw cause;
    const line = `The folder ${path} cannot be written (${code}): set ZEHUAN_DATA_DIR to one that can.`;
    throw new StartProblem(exitCodes.cannotCreate, line, { cause });
  }
  return {
    path,
    memory: () => readMemory(path),
    remember,
    release() {
      giveToOwner(path, 'everything');
      releaseLock(path);
    },
  };
}

/** Stands in the folder while a restore exchanges what is in it. */
export const restoreMark = (path: string): string => join(path, 'restore-under-way.json');

/** Half of what is there may be from before the restore: nobody may take it for the record. */
function refuseHalfRestored(path: string): void {
  if (!existsSync(restoreMark(path))) return;
  releaseLock(path);
  throw new StartProblem(
    exitCodes.configuration,
    `A restore into ${path} was cut off: run "zehuan restore" with the same backup again.`,
  );
}

/** Whether the folder holds a database of ours. */
export const hasEmbeddedRecord = (path: string): boolean => existsSync(join(path, 'postgres', 'PG_VERSION'));

/** Where a running `zehuan up` on this folder serves. */
export interface RunningServers {
  /** As the owner, for commands. */
  readonly ownerUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  readonly apiAddress: string | undefined;
  /** Those of the embedded Temporal; none where it is not that one. */
  readonly payloadKeys: readonly PayloadKey[];
}

/** Looks into the folder for a `zehuan up` that runs, so that commands find its servers; undefined when none runs. */
export function runningServers(path: string): RunningServers | undefined {
  if (!isLocked(path)) return undefined;
  const { api, payloadKeys, postgres, temporal } = readMemory(path);
  return {
    ownerUrl: postgres?.port === undefined ? undefined : embeddedOwnerUrl(postgres.password, postgres.port),
    temporalAddress: temporal?.port === undefined ? undefined : `127.0.0.1:${temporal.port}`,
    apiAddress: api?.address,
    payloadKeys: temporal?.port === undefined ? [] : readPayloadKeys(payloadKeys ?? ''),
  };
}

/** The role that owns the database and is no superuser, and the database; they bear one name. */
export const owner = 'zehuan';

/** What is remembered of the servers of a folder, whoever uses it. */
export const memoryOf = (path: string): ServerMemory => readMemory(path);

/** The superuser's way to the embedded Postgres. */
export const adminUrlOf = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The owner's way to the embedded Postgres. */
export const embeddedOwnerUrl = (password: string, port: number): string =>
  `postgres://${owner}:${password}@127.0.0.1:${port}/${owner}`;

/** The application's way to the embedded Postgres. */
export const embeddedApplicationUrl = (password: string, port: number): string =>
  `postgres://${applicationRole}:${password}@127.0.0.1:${port}/${owner}`;
