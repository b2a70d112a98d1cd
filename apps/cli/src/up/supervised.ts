import { readFileSync } from 'node:fs';
import { exitCodes, keptSetting, type KeptServer, startKeptServer, StartProblem } from '@zehuan/platform';

export interface SupervisedSpec {
  /** What it is called in what we say. */
  readonly name: string;
  /** The file that Node runs. */
  readonly main: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly say: (line: string) => void;
  /** Milliseconds before the first restart; each further one waits twice as long. */
  readonly firstPause?: number;
}

/** A process of ours that is started again when it crashes. */
export interface Supervised {
  /** Fulfilled with the reason when it is given up. */
  readonly failed: Promise<StartProblem>;
  stop(): Promise<void>;
}

const mostRestarts = 5;
/** One that ran this long, in milliseconds, has started well: its earlier crashes are forgotten. */
const longEnough = 60_000;

/** Exit codes with which a process says that it would only fail again. */
const hopeless = new Set<number | null>([
  exitCodes.usage,
  exitCodes.cannotCreate,
  exitCodes.occupied,
  exitCodes.configuration,
]);

/** Starts a process of ours and keeps it running: with growing pauses, and not for ever. */
export async function supervise(spec: SupervisedSpec): Promise<Supervised> {
  const { name, main, env, logFile, say, firstPause = 500 } = spec;
  const start = (): Promise<KeptServer> =>
    startKeptServer({
      command: process.execPath,
      args: ['--enable-source-maps', main],
      env: { ...env, [keptSetting]: 'on' },
      logFile,
      stopSignal: 'SIGTERM',
      patience: 30_000,
    });
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let server = await start();

  const live = async (): Promise<StartProblem | undefined> => {
    for (let crashes = 0; ; crashes += 1) {
      const since = performance.now();
      const { code, signal } = await server.ended;
      if (isStopping()) return undefined;
      if (performance.now() - since > longEnough) crashes = 0;
      const how = signal ?? `code ${code ?? '?'}`;
      if (hopeless.has(code) || crashes === mostRestarts)
        return new StartProblem(
          exitCodes.unavailable,
          `${name} has ended (${how}): ${lastLine(logFile)} (see ${logFile}).`,
        );
      say(`${name} has ended (${how}) and is started again`);
      await pause(firstPause * 2 ** crashes, stopping.signal);
      if (isStopping()) return undefined;
      server = await start();
      if (isStopping()) await server.stop();
    }
  };
  const life = live();
  return {
    failed: life.then((problem) => problem ?? new Promise<StartProblem>(() => undefined)),
    async stop() {
      stopping.abort();
      await server.stop();
      await life;
    },
  };
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const lastLine = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').at(-1)?.slice(0, 300) ?? '';
