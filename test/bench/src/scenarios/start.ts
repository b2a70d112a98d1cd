import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@zehuan/platform';
import type { Measured } from '../figures.js';
import { rounded } from '../numbers.js';
import { isReady, mainOf } from '../stage.js';
import { pause, until } from '../until.js';

/** What `npm start` runs once it is built, with Jiangsu loaded by an earlier start. */
export const start = async (): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'zehuan-bench-start-'));
  try {
    const cold = await startOnce(folder);
    const warm = await startOnce(folder);
    return {
      figures: { start: { warmSeconds: rounded(warm.seconds), residentMB: Math.round(warm.proportionalMB) } },
      also: [
        { what: 'first start, into an empty folder', value: rounded(cold.seconds), unit: 's' },
        {
          what: 'resident sets added up, shared pages counted for each process',
          value: Math.round(warm.residentMB),
          unit: 'MB',
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Start {
  readonly seconds: number;
  /** Resident memory of all processes, a page that several share counted once. */
  readonly proportionalMB: number;
  readonly residentMB: number;
}

const settleMilliseconds = 10_000;

const startOnce = async (folder: string): Promise<Start> => {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', mainOf('cli'), 'up'], {
    env: { ...process.env, NODE_OPTIONS: '', ZEHUAN_DATA_DIR: folder, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    await until('/readyz answers', async () => ((await isReady(`http://127.0.0.1:${port}`)) ? true : undefined), {
      every: 50,
    });
    const seconds = (performance.now() - began) / 1000;
    await pause(settleMilliseconds);
    const memory = treeOf(child.pid ?? 0).map(memoryOf);
    return {
      seconds,
      proportionalMB: memory.reduce((sum, each) => sum + each.pss, 0) / 1024,
      residentMB: memory.reduce((sum, each) => sum + each.rss, 0) / 1024,
    };
  } finally {
    await stopped(child);
  }
};

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
    child.kill('SIGINT');
  });

/** A process and all below it. */
const treeOf = (root: number): number[] => {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(all)];
  return all(root);
};

const readProc = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended in between.
    return undefined;
  }
};

const parentOf = (pid: number): number | undefined => {
  const parent = /^PPid:\s*(\d+)$/m.exec(readProc(`/proc/${pid}/status`) ?? '')?.[1];
  return parent === undefined ? undefined : Number(parent);
};

/** In kilobytes. */
const memoryOf = (pid: number): { pss: number; rss: number } => {
  const text = readProc(`/proc/${pid}/smaps_rollup`) ?? '';
  const of = (name: string): number => Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
  return { pss: of('Pss'), rss: of('Rss') };
};
