import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes, freePort } from '@zehuan/platform';

const root = resolve(import.meta.dirname, '../../..');
const command = join(root, 'apps/cli/dist/main.js');

interface Up {
  readonly child: ChildProcess;
  readonly port: number;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

let folder: string;
let running: Up[] = [];

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
}, 300_000);
afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGTERM');
    await ended;
  }
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Starts `zehuan up` as the leader of a process group of its own, as a terminal does. */
async function up(env: NodeJS.ProcessEnv = {}): Promise<Up> {
  const port = await freePort();
  const child = spawn(process.execPath, [command, 'up', '--province', '64'], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(port), ZEHUAN_DATA_DIR: folder, LOG_LEVEL: 'warn', ...env },
    cwd: tmpdir(),
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const started = { child, port, said: () => said, ended };
  running.push(started);
  return started;
}

const until = async (isSo: () => boolean | Promise<boolean>, what: () => string, patience = 120_000): Promise<void> => {
  for (const deadline = Date.now() + patience; !(await isSo());) {
    if (Date.now() > deadline) throw new Error(`it did not come about: ${what()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

const untilLoaded = (one: Up): Promise<void> =>
  until(() => one.said().includes('is loaded') || one.child.exitCode !== null, one.said);
const untilReady = (one: Up): Promise<void> =>
  until(() => one.said().includes('zehuan is ready') || one.child.exitCode !== null, one.said);

/** Processes that were started for the folder: it stands in their command line or their environment. */
const processesOf = (path: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return ['cmdline', 'environ'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(path));
      } catch {
        // It has ended in the meantime, or is not ours to look at.
        return false;
      }
    })
    .map(Number);

const nothingLeft = (): Promise<void> =>
  until(
    () => processesOf(folder).length === 0,
    () => processesOf(folder).join(' '),
    60_000,
  );

(process.platform === 'linux' ? describe : describe.skip)('zehuan up', () => {
  it('starts everything, says where to go, refuses a second on its folder, and leaves nothing behind after Ctrl-C', async () => {
    folder = mkdtempSync(join(tmpdir(), 'zehuan-up-'));
    const first = await up();
    await untilLoaded(first);
    expect(first.said()).toMatch(/zehuan is ready[\s\S]*api\/docs[\s\S]*Temporal/);
    const ready = (await (await fetch(`http://127.0.0.1:${first.port}/readyz`)).json()) as { state: string };
    expect(ready.state).toBe('ready');
    const second = await up();
    expect(await second.ended).toBe(exitCodes.occupied);
    expect(second.said().trim().split('\n').at(-1)).toMatch(
      /^Another zehuan \(process \d+\) uses the folder .*ZEHUAN_DATA_DIR/,
    );
    // A terminal sends Ctrl-C to the whole group.
    process.kill(-(first.child.pid ?? 0), 'SIGINT');
    expect(await first.ended).toBe(exitCodes.ok);
    await nothingLeft();
  }, 300_000);

  it('leaves nothing behind when it is killed, its keepers too, and goes on with its data at the next start', async () => {
    folder = mkdtempSync(join(tmpdir(), 'zehuan-up-'));
    const first = await up();
    await untilLoaded(first);
    first.child.kill('SIGKILL');
    await first.ended;
    await nothingLeft();

    const second = await up();
    await untilReady(second);
    expect(second.said()).not.toContain('is loaded');
    const keepers = processesOf(folder).filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('server-keeper'),
    );
    expect(keepers.length).toBe(4);
    for (const pid of [second.child.pid ?? 0, ...keepers]) process.kill(pid, 'SIGKILL');
    await second.ended;

    const third = await up({ PORT: String(await freePort()) });
    await untilReady(third);
    expect(third.said()).toContain('zehuan is ready');
    third.child.kill('SIGTERM');
    expect(await third.ended).toBe(exitCodes.ok);
    await nothingLeft();
  }, 300_000);

  it('starts a worker that was killed again', async () => {
    folder = mkdtempSync(join(tmpdir(), 'zehuan-up-'));
    const one = await up();
    await untilReady(one);
    const workers = processesOf(folder).filter((pid) =>
      /^[^\0]*node\0--enable-source-maps\0[^\0]*worker\/dist\/main\.js/.test(
        readFileSync(`/proc/${pid}/cmdline`, 'utf8'),
      ),
    );
    expect(workers).toHaveLength(1);
    process.kill(workers[0] ?? 0, 'SIGKILL');
    await until(() => one.said().includes('The worker has ended (SIGKILL) and is started again'), one.said);
    one.child.kill('SIGINT');
    expect(await one.ended).toBe(exitCodes.ok);
    await nothingLeft();
  }, 300_000);
});
