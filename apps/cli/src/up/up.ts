import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  type EmbeddedServers,
  exitCodes,
  type ExitCode,
  freePort,
  isPortFree,
  type Settings,
  startEmbeddedServers,
  StartProblem,
  whenToldToStop,
  writePayloadKeys,
} from '@zehuan/platform';
import type { CliContext } from '../context.js';
import { mendAtStart } from '../doctor/mend-at-start.js';
import { prepareRecord } from '../record.js';
import { type Supervised, supervise } from './supervised.js';
import { untilReady } from './until-ready.js';
import type { AfterReady, UpOptions } from './up-context.js';
import { withProgress } from './progress.js';

/** Where the built program of one of our apps lies. */
const mainOf = (app: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${app}/package.json`)), 'dist', 'main.js');

/** An address that a browser on this machine can open. */
const localAddress = ({ HOST, PORT }: Settings): string => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
};

async function requireFreePort({ HOST, PORT }: Settings): Promise<void> {
  if (!(await isPortFree(PORT, HOST)))
    throw new StartProblem(
      exitCodes.occupied,
      `Port ${PORT} on ${HOST} is taken, or not yours to use: set PORT to another one.`,
    );
}

/**
 * Runs the whole system until it is told to stop: servers, schema, API and worker, in this order; they stop in the
 * opposite one. Answers what the process ends with.
 */
export async function up(context: CliContext, options: UpOptions, afterReady: AfterReady): Promise<ExitCode> {
  const settings = context.settings();
  await requireFreePort(settings);
  const ending = new AbortController();
  const told = new Promise<ExitCode>((resolve) => {
    // Who does not wait for the end leaves it to the keepers: they see us go and stop the servers.
    whenToldToStop(() => {
      context.say('Stopping');
      resolve(exitCodes.ok);
    });
  });
  const stops: (() => Promise<void>)[] = [];
  const work = async (): Promise<ExitCode> => {
    const servers = await withProgress('Starting the servers', context.say, (say) =>
      startEmbeddedServers(settings, { onEvent: say }),
    );
    stops.push(() => servers.stop());
    ending.signal.throwIfAborted();
    const prepared = await withProgress('Preparing the record', context.say, () => prepareRecord(servers.ownerUrl));
    if (prepared.migrations.length > 0) context.say(`  ${prepared.migrations.length} migrations run`);
    ending.signal.throwIfAborted();
    const apps = await withProgress('Starting API and worker', context.say, (say) =>
      startApps(settings, servers, { stops, say, signal: ending.signal, environment: options.environment ?? {} }),
    );
    const gone = Promise.race([servers.failed, ...apps.map(({ failed }) => failed)]).then((problem) => {
      throw problem;
    });
    const apiAddress = localAddress(settings);
    servers.rememberApi(apiAddress);
    // What it would mend, reconciliation mends too, only later: no reason not to start.
    await mendAtStart(settings, servers, context.say).catch((error: unknown) => {
      context.say(`The process was not compared with the record (${String(error)}): run "zehuan doctor".`);
    });
    context.say(whereToGo(apiAddress, servers));
    const live = async (): Promise<ExitCode> => {
      const { ownerUrl, temporalAddress } = servers;
      const { signal } = ending;
      const outcome = await afterReady({
        ...context,
        ...{ settings, options, ownerUrl, temporalAddress, apiAddress, signal },
      });
      return outcome ?? told;
    };
    return Promise.race([live(), gone, told]);
  };
  const working = work();
  try {
    return await Promise.race([working, told]);
  } finally {
    ending.abort();
    // Told to stop while still starting: the step under way is finished first, so that nothing stays behind.
    await working.catch(() => undefined);
    for (const stop of stops.splice(0).reverse()) await stop();
  }
}

interface Start {
  readonly stops: (() => Promise<void>)[];
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
  readonly environment: NodeJS.ProcessEnv;
}

async function startApps(
  settings: Settings,
  { databaseUrl, temporalAddress, temporalUiUrl, payloadKeys }: EmbeddedServers,
  { stops, say, signal, environment }: Start,
): Promise<Supervised[]> {
  const healthPort = settings.WORKER_HEALTH_PORT ?? (await freePort());
  const env = {
    ...environment,
    ...process.env,
    // The owner's way is none of theirs.
    ...{
      DATABASE_OWNER_URL: '',
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_UI_URL: temporalUiUrl ?? '',
      TEMPORAL_PAYLOAD_KEYS: writePayloadKeys(payloadKeys),
    },
    ...{ ZEHUAN_DATA_DIR: settings.ZEHUAN_DATA_DIR, WORKER_HEALTH_PORT: String(healthPort) },
  };
  const begin = async (name: string, app: string, file: string): Promise<Supervised> => {
    const logFile = join(settings.ZEHUAN_DATA_DIR, 'logs', file);
    const supervised = await supervise({ name, main: mainOf(app), env, logFile, say });
    stops.push(() => supervised.stop());
    return supervised;
  };
  const worker = await begin('The worker', '@zehuan/worker', 'worker.log');
  const api = await begin('The API', '@zehuan/api', 'api.log');
  const failed = Promise.race([worker.failed, api.failed]);
  await untilReady(`${localAddress(settings)}/readyz`, 'The API', { failed, signal });
  await untilReady(`${localAddress({ ...settings, PORT: healthPort })}/readyz`, 'The worker', { failed, signal });
  return [worker, api];
}

const whereToGo = (apiAddress: string, { temporalUiUrl }: EmbeddedServers): string =>
  [
    '',
    `zehuan is ready   ${apiAddress}`,
    `API               ${apiAddress}/api/docs`,
    ...(temporalUiUrl === undefined ? [] : [`Temporal          ${temporalUiUrl}`]),
    '',
    'Do not enter state secrets.',
    'Ctrl-C stops it.',
  ].join('\n');
