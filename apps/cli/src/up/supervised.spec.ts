import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes, type StartProblem } from '@zehuan/platform';
import { supervise, type SupervisedSpec } from './supervised.js';
import { untilReady } from './until-ready.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-supervised-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that writes a line for each of its starts, and then does what is said. */
function program(name: string, body: string): SupervisedSpec & { starts: () => number; said: string[] } {
  const main = join(folder, `${name}.mjs`);
  const logFile = join(folder, `${name}.log`);
  const said: string[] = [];
  writeFileSync(main, `console.log('started');\n${body}\n`);
  const starts = (): number => readFileSync(logFile, 'utf8').match(/^started$/gm)?.length ?? 0;
  const env = { ...process.env, NODE_OPTIONS: '' };
  return { name: 'The program', main, env, logFile, say: (line) => said.push(line), firstPause: 1, starts, said };
}

describe('a supervised process', () => {
  it('is started again when it crashes, a few times, and then given up with its last words', async () => {
    const spec = program('crashing', `console.error('out of luck'); process.exit(1);`);
    const supervised = await supervise(spec);
    const problem = await supervised.failed;
    expect(problem).toMatchObject({
      exitCode: exitCodes.unavailable,
      message: expect.stringMatching(/^The program has ended \(code 1\): out of luck \(see [^\n]*crashing\.log\)\.$/),
    });
    expect(spec.starts()).toBe(6);
    expect(spec.said).toHaveLength(5);
    await supervised.stop();
  });

  it.each([exitCodes.configuration, exitCodes.occupied])('is not tried again when it ended with %d', async (code) => {
    const spec = program(`hopeless-${code}`, `console.error('PORT: is wrong'); process.exit(${code});`);
    const problem = await (await supervise(spec)).failed;
    expect(problem.message).toContain('PORT: is wrong');
    expect(spec.starts()).toBe(1);
  });

  it('is not started again once it was told to stop, not even while it waits for its next start', async () => {
    const spec = { ...program('paused', 'process.exit(1);'), firstPause: 3_600_000 };
    const crashed = new Promise<void>((resolve) => (spec.say = () => resolve()));
    const supervised = await supervise(spec);
    await crashed;
    await supervised.stop();
    expect(spec.starts()).toBe(1);
  });
});

describe('waiting until a process is ready', () => {
  const never = new Promise<StartProblem>(() => undefined);

  it('goes on until /readyz says so, and names what it said last when it never does', async () => {
    const answers = [503, 503, 200];
    const server = createServer((_request, response) => {
      const status = answers.shift() ?? 503;
      response.writeHead(status).end(status === 200 ? 'ready' : 'migrations not run');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`;
    const waiting = { failed: never, signal: new AbortController().signal };
    await untilReady(address, 'The API', waiting);
    expect(answers).toEqual([]);
    await expect(untilReady(address, 'The API', { ...waiting, patience: 200 })).rejects.toMatchObject({
      exitCode: exitCodes.unavailable,
      message: expect.stringContaining('migrations not run'),
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('ends at once when the process is given up, or the system told to stop', async () => {
    const spec = program('gone', `process.exit(${exitCodes.configuration});`);
    const { failed } = await supervise(spec);
    const signal = new AbortController().signal;
    await expect(untilReady('http://127.0.0.1:1/', 'The API', { failed, signal })).rejects.toBe(await failed);
    await expect(
      untilReady('http://127.0.0.1:1/', 'The API', { failed: never, signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });
});
