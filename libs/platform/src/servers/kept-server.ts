import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What to run, and how to end it. */
export interface KeptServerSpec {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whose rights the server gets, where we are root. */
  readonly uid?: number;
  readonly gid?: number;
  /** Where its output goes; nowhere when left out. */
  readonly logFile?: string;
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** Milliseconds between the stop signal and SIGKILL. */
  readonly patience: number;
}

export interface ServerEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A server that ends with us. */
export interface KeptServer {
  readonly pid: number;
  /** Fulfilled when the server is gone, whoever ended it. */
  readonly ended: Promise<ServerEnd>;
  stop(): Promise<void>;
}

type Message = { kind: 'started'; pid: number } | { kind: 'failed'; message: string } | ({ kind: 'ended' } & ServerEnd);

/** Both `src/servers` and `dist/servers` lie two steps below the package. */
const keeper = fileURLToPath(new URL('../../bin/server-keeper.mjs', import.meta.url));

interface Kept extends KeptServerSpec {
  readonly watchPid?: number;
  readonly remove?: readonly string[];
}

/** The environment holds passwords, and everyone on the machine may read a command line: it travels as environment. */
const spawnKeeper = ({ env, ...spec }: Kept, stdio: StdioOptions): ChildProcess =>
  spawn(process.execPath, [keeper, JSON.stringify(spec)], { stdio, detached: true, env: env ?? process.env });

/**
 * Runs a server under a keeper (`bin/server-keeper.mjs`) that stops it when this process is gone, even by SIGKILL,
 * and that shields it from the terminal's Ctrl-C.
 */
export async function startKeptServer(spec: KeptServerSpec): Promise<KeptServer> {
  const child = spawnKeeper(spec, ['ignore', 'ignore', 'ignore', 'ipc']);
  const ended = new Promise<ServerEnd>((resolve) => {
    let end: ServerEnd | undefined;
    child.on('message', (message: Message) => {
      if (message.kind === 'ended') end = { code: message.code, signal: message.signal };
    });
    child.on('exit', (code, signal) => {
      resolve(end ?? { code, signal });
    });
  });
  const pid = await startedPid(child);
  return {
    pid,
    ended,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

const startedPid = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => {
      reject(new Error('the server ended before it had started'));
    });
    child.on('message', (message: Message) => {
      if (message.kind === 'started') resolve(message.pid);
      if (message.kind === 'failed') reject(new Error(message.message));
    });
  });

/**
 * Runs a server that ends with another process than this one, and then removes the given folders: for a run of tests,
 * whose processes come and go. Answers the keeper's pid; a SIGTERM to it ends the server at once.
 */
export function startServerFor(watchPid: number, spec: KeptServerSpec, remove: readonly string[]): number {
  const child = spawnKeeper({ ...spec, watchPid, remove }, 'ignore');
  child.unref();
  if (child.pid === undefined) throw new Error('the keeper of the test servers could not be started');
  return child.pid;
}
