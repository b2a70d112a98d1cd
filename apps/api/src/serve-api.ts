import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { accessKeysOf, requireBreachedList } from '@zehuan/access';
import { signingKeyPath } from '@zehuan/audit';
import { Refusal } from '@zehuan/contracts';
import {
  createLogger,
  createMetrics,
  createTemporal,
  exitCodes,
  type Logger,
  openAsApplication,
  payloadCodec,
  processStatusOf,
  readiness,
  type Settings,
  type SettingsWith,
  StartProblem,
} from '@zehuan/platform';
import { type AttachmentStore, clamav, diskStore, s3Store, type VirusScanner } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import { type Api, createApi } from './api.js';
import { accessRulesOf } from './access/access-rules-of.js';
import { accountIdentity } from './access/account-identity.js';
import { bearsDevelopmentKey, developmentAccount, developmentIdentity } from './access/development-account.js';
import type { Identify } from './access/identity.js';
import { providerOf } from './access/provider-of.js';
import type { ApiLimits, ApiParts } from './parts.js';
import type { BudgetLimits } from './rates/budget.js';
import { sharedRates } from './rates/shared-rates.js';
import { isFromTemporalUi } from './temporal-codec/allow-temporal-ui.js';
import { withinDeadline } from './process/within-deadline.js';
import { readMapFile, type UnitMap } from './units/map-file.js';

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
    return await openAsApplication({ url: DATABASE_URL, poolSize: DATABASE_POOL_SIZE, applicationName: 'zehuan-api' });
  } catch (cause) {
    if (cause instanceof StartProblem) throw cause;
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

const limitsOf = (settings: Settings): ApiLimits => ({
  bodyBytes: settings.BODY_MAX_BYTES,
  uploadBytes: settings.ATTACHMENT_MAX_BYTES,
  content: {
    archive: {
      unpackedBytes: settings.ARCHIVE_MAX_UNPACKED_BYTES,
      entries: settings.ARCHIVE_MAX_ENTRIES,
      depth: settings.ARCHIVE_MAX_DEPTH,
    },
    pixels: settings.IMAGE_MAX_PIXELS,
  },
});

/** An API without its scanner takes no files, so the operator is told at once; it may come later. */
function scannerBy({ CLAMAV_ADDRESS: address }: Settings, log: Logger): VirusScanner | undefined {
  if (address === undefined) return undefined;
  const { hostname, port } = new URL(`tcp://${address}`);
  const scanner = clamav({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) });
  scanner.ping().catch((err: unknown) => {
    log.warn({ err }, 'the virus scanner does not answer: until it does, no file is accepted');
  });
  return scanner;
}

/** The console is built beside the API; an API that runs without it still serves. */
function builtConsole(): string | null {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@zehuan/console/package.json')), 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : null;
}

const rateLimitsOf = (settings: Settings): BudgetLimits => ({
  'sign-in': settings.RATE_SIGN_INS_PER_MINUTE,
  anonymous: settings.RATE_ANONYMOUS_PER_MINUTE,
  reads: settings.RATE_READS_PER_MINUTE,
  writes: settings.RATE_WRITES_PER_MINUTE,
  uploads: settings.RATE_UPLOADS_PER_MINUTE,
  exports: settings.RATE_EXPORTS_PER_MINUTE,
});

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

const uiOriginOf = ({ TEMPORAL_UI_URL: url }: Settings): string | null =>
  url === undefined ? null : new URL(url).origin;

/** Who bears the development key acts as the development account; everybody else has to be signed in. */
function identityBy(settings: Settings, database: DataSource, log: Logger): Identify {
  const { ZEHUAN_DEVELOPMENT_KEY: key, PUBLIC_URL: publicUrl } = settings;
  const mayComeFromElsewhere = isFromTemporalUi(uiOriginOf(settings));
  const signedIn = accountIdentity(database, { rules: accessRulesOf(settings), publicUrl, mayComeFromElsewhere });
  if (key === undefined) return signedIn;
  log.warn({ account: developmentAccount }, 'a development account is in use: whoever bears its key acts for any unit');
  const development = developmentIdentity(database);
  return (request) => (bearsDevelopmentKey(request, key) ? development(request) : signedIn(request));
}

/** A list that cannot be read would be missed only when somebody changes a password. */
async function requireLists({ BREACHED_PASSWORDS_PATH: path }: Settings): Promise<void> {
  if (path === undefined) return;
  await requireBreachedList(path).catch((cause: unknown) => {
    const { message } = cause as Error;
    throw new StartProblem(exitCodes.configuration, `BREACHED_PASSWORDS_PATH: ${message}`, { cause });
  });
}

async function mapBy({ MAP_PATH: path }: Settings): Promise<UnitMap | undefined> {
  if (path === undefined) return undefined;
  return readMapFile(path).catch((cause: unknown) => {
    const { message } = cause as Error;
    throw new StartProblem(exitCodes.configuration, `MAP_PATH: ${message}`, { cause });
  });
}

/** Opens what the settings name and serves the API over it. */
export async function serveApi(settings: SettingsWith<'DATABASE_URL'>): Promise<RunningApi> {
  const log = createLogger({ name: 'api', level: settings.LOG_LEVEL, format: settings.LOG_FORMAT });
  await requireLists(settings);
  const map = await mapBy(settings);
  const database = await record(settings);
  const temporal = createTemporal(settings);
  const client = () => temporal.client();
  const rates = sharedRates(database, rateLimitsOf(settings), log);
  const api = await createApi({
    database,
    access: accessRulesOf(settings),
    accessKeys: accessKeysOf(settings),
    provider: providerOf(settings),
    identify: identityBy(settings, database, log),
    store: storeOf(settings),
    scanner: scannerBy(settings, log),
    process: withinDeadline(client, actSeconds),
    processStatus: () => processStatusOf(client, statusSeconds),
    log,
    measures: measuresOf(settings),
    readiness: () => readiness({ database, temporal }),
    limits: limitsOf(settings),
    rates,
    trustedProxies: settings.TRUSTED_PROXIES,
    publicUrl: settings.PUBLIC_URL,
    feedTokensInAddresses: settings.FEED_TOKENS_IN_ADDRESSES,
    auditKeyPath: signingKeyPath(settings),
    lookAgainSeconds: settings.LOOK_AGAIN_SECONDS,
    temporal: {
      namespace: settings.TEMPORAL_NAMESPACE,
      uiOrigin: uiOriginOf(settings),
      codec: payloadCodec(settings.TEMPORAL_PAYLOAD_KEYS),
    },
    map,
    consoleFolder: builtConsole(),
  });
  const close = async (): Promise<void> => {
    await api.close();
    await rates.close();
    await temporal.close();
    await database.destroy();
  };
  try {
    const address = await listen(api, settings);
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
