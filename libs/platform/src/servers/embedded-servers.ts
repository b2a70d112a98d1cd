import { exitCodes } from '../exit-codes.js';
import type { Settings } from '../settings/settings.js';
import { StartProblem } from '../start-problem.js';
import { openDataFolder } from './data-folder.js';
import type { KeptServer } from './kept-server.js';
import { startPostgres } from './postgres-server.js';
import { startTemporal } from './temporal-server.js';

/** Servers for which the operator gave none of his own. */
export interface EmbeddedServers {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalUiUrl: string | undefined;
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
  'ZEHUAN_DATA_DIR' | 'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE' | 'TEMPORAL_UI_URL'
>;

/**
 * Starts the servers for which the settings name none, in the data folder, and watches them: one that dies is started
 * again on the same port, unless it had hardly started.
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
    let temporalAddress = settings.TEMPORAL_ADDRESS;
    let temporalUiUrl = settings.TEMPORAL_UI_URL;
    if (databaseUrl === undefined) {
      onEvent('Starting Postgres');
      databaseUrl = (await run('Postgres', () => startPostgres(folder))).url;
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
    }
    const rememberApi = (address: string): void => folder.remember({ api: { address } });
    return { databaseUrl, temporalAddress, temporalUiUrl, failed, rememberApi, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
      server = await restart();
      // It may have been told to stop while it started again.
      if (isStopping()) await server.stop();
      else onEvent(`${name} runs again`);
    }
  };
  const living = live().catch((error: unknown) => {
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
