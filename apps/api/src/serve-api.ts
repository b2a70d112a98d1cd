import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { Refusal } from '@zehuan/contracts';
import {
  createLogger,
  createMetrics,
  createTemporal,
  exitCodes,
  type Logger,
  openDatabase,
  processStatusOf,
  readiness,
  type Settings,
  type SettingsWith,
  StartProblem,
} from '@zehuan/platform';
import { type AttachmentStore, diskStore, s3Store } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import { type Api, createApi } from './api.js';
import { developmentAccount } from './http/acting.js';
import type { ApiParts } from './parts.js';
import { withinDeadline } from './process/within-deadline.js';

/** A person waits for the answer of an act on the process; later than this, the same request is to be sent again. */
const actSeconds = 20;
const statusSeconds = 2;

export interface RunningApi {
  readonly address: AddressInfo;
  /** Takes no more requests, finishes those under way, then closes what it has opened. */
  stop(reason: string): Promise<void>;
}

async function record({ DATABASE_URL, DATABASE_POOL_SIZE }: SettingsWith<'DATABASE_URL'>): Promise<DataSource> {
  try {
    return await openDatabase({
      url: DATABASE_URL,
      poolSize: DATABASE_POOL_SIZE,
      applicationName: 'zehuan-api',
    });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new StartProblem(
      exitCodes.unavailable,
      `Postgres does not answer (${why}): start it, or correct DATABASE_URL`,
      { cause },
    );
  }
}

/** The settings of S3 are there together with ATTACHMENT_STORE=s3, or reading them would have failed. */
function storeOf(settings: Settings): AttachmentStore {
  if (settings.ATTACHMENT_STORE === 'disk') return diskStore(join(settings.ZEHUAN_DATA_DIR, 'attachments'));
  return s3Store({
    endpoint: settings.S3_ENDPOINT ?? '',
    bucket: settings.S3_BUCKET ?? '',
    region: settings.S3_REGION,
    accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
  });
}

function measuresOf(settings: Settings): ApiParts['measures'] {
  if (settings.METRICS) return createMetrics('api');
  return { observeRequest: () => undefined, exposition: () => Promise.reject(new Refusal('unknown-route')) };
}

async function listen(api: Api, { PORT, HOST }: Settings): Promise<AddressInfo> {
  try {
    return await api.listen(PORT, HOST);
  } catch (cause) {
    const { code } = cause as { code?: string };
    if (code === 'EADDRINUSE')
      throw new StartProblem(exitCodes.occupied, `Port ${PORT} is taken: set PORT to another one`, { cause });
    throw new StartProblem(
      exitCodes.unavailable,
      `Cannot listen on ${HOST}:${PORT} (${code ?? 'unknown'}): set HOST and PORT`,
      { cause },
    );
  }
}

function warn(log: Logger, { HOST }: Settings): void {
  const isOpen = !['127.0.0.1', '::1', 'localhost'].includes(HOST);
  log.warn(
    { account: developmentAccount },
    `a development account is in use: whoever reaches this address may do everything${isOpen ? ', and it is open to the network' : ''}`,
  );
}

/** Opens what the settings name and serves the API over it. */
export async function serveApi(settings: SettingsWith<'DATABASE_URL'>): Promise<RunningApi> {
  const log = createLogger({ name: 'api', level: settings.LOG_LEVEL, format: settings.LOG_FORMAT });
  const database = await record(settings);
  const temporal = createTemporal(settings);
  const client = () => temporal.client();
  const api = await createApi({
    database,
    store: storeOf(settings),
    process: withinDeadline(client, actSeconds),
    processStatus: () => processStatusOf(client, statusSeconds),
    log,
    measures: measuresOf(settings),
    readiness: () => readiness({ database, temporal }),
    limits: { bodyBytes: settings.BODY_MAX_BYTES, uploadBytes: settings.ATTACHMENT_MAX_BYTES },
    publicUrl: settings.PUBLIC_URL,
    lookAgainSeconds: settings.LOOK_AGAIN_SECONDS,
  });
  const close = async (): Promise<void> => {
    await api.close();
    await temporal.close();
    await database.destroy();
  };
  try {
    const address = await listen(api, settings);
    warn(log, settings);
    log.info({ address: address.address, port: address.port }, 'the API listens');
    return {
      address,
      stop: async (reason) => {
        log.info({ reason }, 'the API stops');
        await close();
        log.info({}, 'the API has stopped');
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
