import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { prepareNamespace } from '../temporal/prepare-namespace.js';
import { createTemporal } from '../temporal/temporal.js';
import type { DataFolder } from './data-folder.js';
import { beginFile, finishFile } from './file-in-the-making.js';
import { freePort, onFreePorts, PortTaken } from './free-port.js';
import { type KeptServer, startKeptServer } from './kept-server.js';
import { foundPortTaken, lastWords, logFileOf, sizeOf } from './log-file.js';
import { endOwnLeftover } from './process-identity.js';
import { temporalBinary } from './temporal-binary.js';

export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  readonly server: KeptServer;
}

export interface TemporalServerOptions {
  readonly namespace: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly onFetch?: (line: string) => void;
}

/** Where Temporal's own pages are expected when nobody else is there. */
const usualUiPort = 8233;

/** Starts Temporal's development server on the file of the data folder, with the namespace and its search attributes. */
export async function startTemporal(folder: DataFolder, options: TemporalServerOptions): Promise<TemporalServer> {
  const binary = await temporalBinary('temporal', { ...options, dataFolder: folder.path });
  const file = join(folder.path, 'temporal', 'temporal.db');
  mkdirSync(join(folder.path, 'temporal'), { recursive: true });
  const known = folder.memory().temporal;
  const serverVersion = versionOf(binary);
  refuseNewerFile(file, known?.serverVersion, serverVersion);
  if (known?.pid !== undefined) await endOwnLeftover(known.pid, file, 'SIGTERM');
  return onFreePorts((attempt) =>
    startDevServer(folder, { binary, file, serverVersion, namespace: options.namespace }, attempt),
  );
}

interface DevServer {
  readonly binary: string;
  readonly file: string;
  readonly serverVersion: string;
  readonly namespace: string;
}

async function startDevServer(
  folder: DataFolder,
  { binary, file, serverVersion, namespace }: DevServer,
  attempt: number,
): Promise<TemporalServer> {
  const known = attempt === 0 ? folder.memory().temporal : undefined;
  const port = await freePort(known?.port);
  const uiPort = await freePort(attempt === 0 ? (known?.uiPort ?? usualUiPort) : undefined);
  const log = logFileOf(folder.path, 'temporal');
  const before = sizeOf(log);
  beginFile(file);
  const server = await startKeptServer({
    command: binary,
    args: [
      ...['server', 'start-dev', '--db-filename', file, '--ip', '127.0.0.1'],
      ...['--port', String(port), '--ui-port', String(uiPort), '--ui-disable-news-fetch'],
      // A power cut may take the last moments, which the record makes good. It is WAL that keeps it from breaking the
      // file: with the usual journal, NORMAL could.
      ...['--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL'],
      ...['--log-level', 'warn', '--log-format', 'json', '--namespace', namespace],
    ],
    logFile: log,
    stopSignal: 'SIGTERM',
    patience: 10_000,
  });
  folder.remember({ temporal: { port, uiPort, pid: server.pid, serverVersion } });
  const address = `127.0.0.1:${port}`;
  try {
    await untilPrepared(address, namespace, server);
    finishFile(file);
  } catch (cause) {
    await server.stop();
    if (foundPortTaken(log, before)) throw new PortTaken('a port of Temporal is taken', { cause });
    throw new StartProblem(exitCodes.unavailable, `Temporal does not start (${lastWords(log, before)}): see ${log}.`, {
      cause,
    });
  }
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, server };
}

/** The server's version, as the command says it; the oldest of all when it says nothing of the kind. */
function versionOf(binary: string): string {
  const text = execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
  return /Server (\d+\.\d+\.\d+)/.exec(text)?.[1] ?? '0.0.0';
}

const isNewer = (one: string, other: string): boolean => one.localeCompare(other, 'en', { numeric: true }) > 0;

function refuseNewerFile(file: string, wroteIt: string | undefined, isHere: string): void {
  if (wroteIt === undefined || !existsSync(file) || !isNewer(wroteIt, isHere)) return;
  throw new StartProblem(
    exitCodes.configuration,
    `The file ${file} was written by Temporal ${wroteIt}, and the program here is Temporal ${isHere}: set TEMPORAL_CLI_PATH to one that is as new, or set ZEHUAN_DATA_DIR to another folder.`,
  );
}

async function untilPrepared(
  address: string,
  namespace: string,
  { ended }: KeptServer,
  patience = 90_000,
): Promise<void> {
  const temporal = createTemporal({
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    TEMPORAL_TLS: false,
    TEMPORAL_API_KEY: undefined,
    TEMPORAL_TLS_CA_PATH: undefined,
    TEMPORAL_TLS_CERT_PATH: undefined,
    TEMPORAL_TLS_KEY_PATH: undefined,
    TEMPORAL_TLS_SERVER_NAME: undefined,
    TEMPORAL_PAYLOAD_KEYS: [],
  });
  const life = { hasEnded: false };
  void ended.then(() => (life.hasEnded = true));
  try {
    for (const deadline = Date.now() + patience; ;) {
      try {
        await prepareNamespace(await temporal.client());
        return;
      } catch (error) {
        if (life.hasEnded || Date.now() > deadline) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await temporal.close();
  }
}
