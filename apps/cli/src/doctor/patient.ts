import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { presentAccessKeys } from '@zehuan/access';
import { type Keys, keysOf, readKeyring, signingKeyPath } from '@zehuan/audit';
import {
  createTemporal,
  exitCodes,
  hasEmbeddedRecord,
  joinPayloadKeys,
  ownerUrlOf,
  openDatabase,
  type PayloadKey,
  runningServers,
  type Settings,
  startEmbeddedServers,
  StartProblem,
  type Temporal,
} from '@zehuan/platform';
import type { DataSource } from 'typeorm';

/** What the doctor looks at and works on. */
export interface Patient {
  /** Undefined while Postgres is away. */
  readonly database: DataSource | undefined;
  readonly temporal: Temporal;
  /** Whether the system is meant to be running now; false where we started its servers to look at them. */
  readonly isRunning: boolean;
  readonly dataFolder: string;
  /** Where attachments lie; null where they are kept in an object store. */
  readonly attachmentFolder: string | null;
  /** Public keys of the seals; null where they are not here, or not for us to read. */
  readonly auditKeys: Keys | null;
  /** Keys that open secrets of second factors; null where they are not for us to read. */
  readonly accessKeys: readonly PayloadKey[] | null;
  readonly reconcileSeconds: number;
  /** This machine's clock, epoch milliseconds. */
  readonly now: () => number;
  /** Bytes of the file system on which a folder lies. */
  readonly roomAt: (folder: string) => Promise<{ readonly free: number; readonly total: number }>;
}

const roomAt: Patient['roomAt'] = async (folder) => {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { free: bavail * bsize, total: blocks * bsize };
};

function auditKeysOf(settings: Settings): Keys | null {
  const keyring = readKeyring(signingKeyPath(settings));
  return keyring && keysOf(keyring.publicKeys);
}

/** Whoever may look at the system need not be one who may read its keys. */
function readable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return null;
    throw error;
  }
}

const open = async (url: string): Promise<DataSource | undefined> =>
  openDatabase({ url, poolSize: 4, applicationName: 'zehuan-doctor' }).catch(() => undefined);

interface Addresses {
  /** As the owner: a doctor looks at everything. */
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  /** Of an embedded Temporal. */
  readonly payloadKeys: readonly PayloadKey[];
}

/** Works on the system of the settings. One that was stopped gets its embedded servers for the while. */
export async function withPatient<Answer>(
  settings: Settings,
  say: (line: string) => void,
  work: (patient: Patient) => Promise<Answer>,
): Promise<Answer> {
  const running = runningServers(settings.ZEHUAN_DATA_DIR);
  const ownerUrl = ownerUrlOf(settings) ?? running?.ownerUrl;
  const temporalAddress = settings.TEMPORAL_ADDRESS ?? running?.temporalAddress;
  const payloadKeys = settings.TEMPORAL_ADDRESS === undefined ? (running?.payloadKeys ?? []) : [];
  if (ownerUrl !== undefined && temporalAddress !== undefined)
    return withAddresses(settings, { ownerUrl, temporalAddress, payloadKeys }, true, work);
  if (settings.DATABASE_URL === undefined && !hasEmbeddedRecord(settings.ZEHUAN_DATA_DIR))
    throw new StartProblem(
      exitCodes.unavailable,
      `There is no record in ${settings.ZEHUAN_DATA_DIR} yet: "npm start" makes one; or set DATABASE_URL or ZEHUAN_DATA_DIR.`,
    );
  const servers = await startEmbeddedServers(settings, { onEvent: say });
  try {
    return await withAddresses(settings, servers, false, work);
  } finally {
    await servers.stop();
  }
}

/** Works on a system at known addresses. */
export async function withAddresses<Answer>(
  settings: Settings,
  { ownerUrl, temporalAddress, payloadKeys }: Addresses,
  isRunning: boolean,
  work: (patient: Patient) => Promise<Answer>,
): Promise<Answer> {
  const database = await open(ownerUrl);
  const temporal = createTemporal({
    ...settings,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_PAYLOAD_KEYS: joinPayloadKeys(settings.TEMPORAL_PAYLOAD_KEYS, payloadKeys),
  });
  const { ZEHUAN_DATA_DIR, ATTACHMENT_STORE, RECONCILE_SECONDS } = settings;
  try {
    return await work({
      database,
      temporal,
      isRunning,
      dataFolder: ZEHUAN_DATA_DIR,
      attachmentFolder: ATTACHMENT_STORE === 'disk' ? join(ZEHUAN_DATA_DIR, 'attachments') : null,
      auditKeys: readable(() => auditKeysOf(settings)),
      accessKeys: readable(() => presentAccessKeys(settings)),
      reconcileSeconds: RECONCILE_SECONDS,
      now: Date.now,
      roomAt,
    });
  } finally {
    await temporal.close();
    await database?.destroy();
  }
}
