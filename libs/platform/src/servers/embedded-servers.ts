import { setTimeout } from 'node:timers/promises';
import { exitCodes } from '../exit-codes.js';
import type { Settings } from '../settings/settings.js';
import { StartProblem } from '../start-problem.js';
import {
  joinPayloadKeys,
  newPayloadKey,
  type PayloadKey,
  readPayloadKeys,
  writePayloadKeys,
} from '../temporal/payload-keys.js';
import { type DataFolder, openDataFolder } from './data-folder.js';
import type { KeptServer } from './kept-server.js';
import { startPostgres } from './postgres-server.js';
import { startTemporal } from './temporal-server.js';

/** Servers for which the operator gave none of his own. */
export interface EmbeddedServers {
  /** As the application, for API and worker. */
  readonly databaseUrl: string;
  /** As the owner, for migrations and commands. */
  readonly ownerUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string | undefined;
  /** For clients and workers of this Temporal: those of the settings, then what the embedded one's folder keeps. */
  readonly payloadKeys: readonly PayloadKey[];
  /** Fulfilled with the reason when a server is gone for good. */
  readonly failed: Promise<StartProblem>;
  /** Lets commands find the API that belongs to these servers. */
  rememberApi(address: string): void;
  /** Stops Temporal, then Postgres, and gives the folder free. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Told what happens, for a person. */
  readonly onEvent?: (line: string) => void;
  readonly env?: NodeJS.ProcessEnv;
  /** A server that dies sooner than this after its start, in milliseconds (5,000), would only die again. */
  readonly shortestLife?: number;
}

type Wanted = Pick<
  Settings,
  | 'ZEHUAN_DATA_DIR'
  | 'DATABASE_URL'
  | 'DATABASE_OWNER_URL'
  | 'TEMPORAL_ADDRESS'
  | 'TEMPORAL_NAMESPACE'
  | 'TEMPORAL_PAYLOAD_KEYS'
  | 'TEMPORAL_UI_URL'
>;

/**
 * Starts the servers for which the settings name none, in the data folder, and watches them: one that dies is started
 * again on the same port, unless it had hardly started; a restart that fails is tried again, with growing pauses.
 * @throws StartProblem with one line that says what to do
 */
export async function startEmbeddedServers(settings: Wanted, options: EmbeddedOptions = {}): Promise<EmbeddedServers> {
  const onEvent = options.onEvent ?? (() => undefined);
  const folder = openDataFolder(settings.ZEHUAN_DATA_DIR);
  const watched: Watched[] = [];
  let fail: (problem: StartProblem) => void = () => undefined;
  const failed = new Promise<StartProblem>((resolve) => (fail = resolve));
  const stop = async (): Promise<void> => {
    for (const server of [...watched].reverse()) await server.stop();
    folder.release();
  };
  const run = async <Running extends { server: KeptServer }>(
    name: string,
    start: () => Promise<Running>,
  ): Promise<Running> => {
    const running = await start();
    watched.push(
      watch(name, running.server, async () => (await start()).server, {
        shortestLife: options.shortestLife ?? 5_000,
        onEvent,
        fail,
      }),
    );
    return running;
  };
  try {
    let databaseUrl = settings.DATABASE_URL;
    let ownerUrl = settings.DATABASE_OWNER_URL ?? databaseUrl;
    let temporalAddress = settings.TEMPORAL_ADDRESS;
    let temporalUiUrl = settings.TEMPORAL_UI_URL;
    let payloadKeys = settings.TEMPORAL_PAYLOAD_KEYS;
    if (databaseUrl === undefined || ownerUrl === undefined) {
      onEvent('Starting Postgres');
      ({ url: databaseUrl, ownerUrl } = await run('Postgres', () => startPostgres(folder)));
    }
    if (temporalAddress === undefined) {
      onEvent('Starting Temporal');
      const temporalOptions = {
        namespace: settings.TEMPORAL_NAMESPACE,
        onFetch: onEvent,
        ...(options.env ? { env: options.env } : {}),
      };
      const temporal = await run('Temporal', () => startTemporal(folder, temporalOptions));
      temporalAddress = temporal.address;
      temporalUiUrl = temporal.uiUrl;
      payloadKeys = joinPayloadKeys(payloadKeys, keptPayloadKeys(folder));
    }
    const rememberApi = (address: string): void => folder.remember({ api: { address } });
    return { databaseUrl, ownerUrl, temporalAddress, temporalUiUrl, payloadKeys, failed, rememberApi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The key by which the embedded Temporal keeps no content readable; made at the first start, and kept beside the password. */
function keptPayloadKeys(folder: DataFolder): readonly PayloadKey[] {
  const kept = readPayloadKeys(folder.memory().payloadKeys ?? '');
  if (kept.length > 0) return kept;
  const made = [newPayloadKey('embedded')];
  folder.remember({ payloadKeys: writePayloadKeys(made) });
  return made;
}

interface Watched {
  stop(): Promise<void>;
}

interface Watch {
  readonly shortestLife: number;
  readonly onEvent: (line: string) => void;
  readonly fail: (problem: StartProblem) => void;
}

function watch(
  name: string,
  first: KeptServer,
  restart: () => Promise<KeptServer>,
  { shortestLife, onEvent, fail }: Watch,
): Watched {
  let server = first;
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const live = async (): Promise<void> => {
    for (;;) {
      const since = Date.now();
      const { code, signal } = await server.ended;
      if (isStopping()) return;
      onEvent(`${name} has ended (${signal ?? `code ${code ?? '?'}`})`);
      if (Date.now() - since < shortestLife)
        throw new StartProblem(exitCodes.unavailable, `${name} does not stay alive: see its log in the data folder.`);
      server = await restartedInTheEnd(name, restart, { onEvent, stopping: stopping.signal });
      // It may have been told to stop while it started again.
      if (isStopping()) await server.stop();
      else onEvent(`${name} runs again`);
    }
  };
  const living = live().catch((error: unknown) => {
    if (isStopping()) return;
    fail(
      error instanceof StartProblem
        ? error
        : new StartProblem(exitCodes.unavailable, `${name} cannot be started again.`, { cause: error }),
    );
  });
  return {
    async stop() {
      stopping.abort();
      await server.stop();
      await living;
    },
  };
}

const mostRestarts = 5;
/** Milliseconds before the second attempt of a restart; each further one waits twice as long. */
const firstPause = 500;

/** What cut a start off, another crash or a full disk, may be over at the next one; wrong settings stay wrong. */
async function restartedInTheEnd(
  name: string,
  restart: () => Promise<KeptServer>,
  { onEvent, stopping }: { readonly onEvent: (line: string) => void; readonly stopping: AbortSignal },
): Promise<KeptServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await restart();
    } catch (error) {
      const isPassing = error instanceof StartProblem && error.exitCode === exitCodes.unavailable;
      if (!isPassing || attempt === mostRestarts || stopping.aborted) throw error;
      onEvent(`${name} is not up again (attempt ${attempt} of ${mostRestarts}): ${error.message}`);
      await setTimeout(firstPause * 2 ** (attempt - 1), undefined, { signal: stopping });
    }
  }
}
