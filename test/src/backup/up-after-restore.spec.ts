import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { freePort } from '@zehuan/platform';

const root = resolve(import.meta.dirname, '../../..');
const command = join(root, 'apps/cli/dist/main.js');

let folder: string;
let port: number;
let running: { readonly child: ChildProcess; readonly said: () => string } | undefined;
beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'ignore' });
  folder = mkdtempSync(join(tmpdir(), 'zehuan-restored-'));
  port = await freePort();
}, 300_000);
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const data = (): string => join(folder, 'data');
const env = (): NodeJS.ProcessEnv => ({
  ...process.env,
  ...{ NODE_OPTIONS: '', PORT: String(port), ZEHUAN_DATA_DIR: data(), LOG_LEVEL: 'warn' },
  // Nobody signs in here.
  ZEHUAN_DEVELOPMENT_KEY: 'only-for-this-test-0123456789abcdef',
});

async function up(): Promise<string> {
  const child = spawn(process.execPath, [command, 'up', '--province', '64'], {
    env: env(),
    cwd: folder,
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  running = { child, said: () => said };
  for (const until = Date.now() + 180_000; !/zehuan is ready[\s\S]*Ctrl-C/.test(said);) {
    if (Date.now() > until || child.exitCode !== null) throw new Error(`it is not ready: ${said}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return said;
}

async function stop(): Promise<void> {
  const { child } = running ?? {};
  running = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

const zehuan = (...args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [command, ...args], { env: env(), cwd: folder }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr });
    });
  });

const eventually = async (args: readonly string[], holds: (out: string) => boolean): Promise<string> => {
  for (const until = Date.now() + 60_000; ;) {
    const { out } = await zehuan(...args);
    if (holds(out)) return out;
    if (Date.now() > until) throw new Error(`${args.join(' ')}: ${out}`);
  }
};

it('npm start on what was restored lets every cycle go on by itself, and the doctor finds all well', async () => {
  await up();
  await eventually(['org', 'list', '--level', 'province'], (out) => out.includes('64'));
  expect((await zehuan('cycle', 'start', '--unit', '64', '--year', '2027', '--pack', 'province')).code).toBe(0);
  await eventually(['doctor'], (out) => out.includes('Each of 1 running cycle'));
  const { code, out } = await zehuan('backup', join(folder, 'kept'));
  expect({ code, out }).toMatchObject({ code: 0 });
  await stop();

  expect((await zehuan('restore', join(folder, 'kept'))).code).toBe(2);
  expect((await zehuan('restore', join(folder, 'kept'), '--yes')).code).toBe(0);
  expect(existsSync(join(data(), 'temporal'))).toBe(false);
  expect(readdirSync(data()).filter((name) => name.startsWith('before-restore-'))).toHaveLength(1);
  const said = await up();
  expect(said).toContain('Started the executions of 1 cycle.');
  expect(existsSync(join(data(), 'restored.json'))).toBe(false);
  expect(await eventually(['doctor'], (text) => text.includes('All is well.'))).toContain('Each of 1 running cycle');
  await stop();

  // A system that stands still can be looked at too.
  const asleep = await zehuan('doctor', '--json');
  expect(asleep.code).toBe(0);
}, 600_000);
