import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@zehuan/contracts';
import { exitCodes, StartProblem } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { failureOf, failureText } from './failure.js';
import { runCommand } from './program.js';

let folder: string;
let empty: TestDatabase;
let busy: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-cli-'));
  empty = await testDatabase([], { isMigrated: false });
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', () => resolve()));
});
afterAll(async () => {
  await empty.close();
  rmSync(folder, { recursive: true, force: true });
  await new Promise((resolve) => busy.close(resolve));
});

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function zehuan(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const said = { out: '', err: '' };
  const exitCode = await runCommand(args, {
    env: { ZEHUAN_DATA_DIR: join(folder, 'data'), ...env },
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
  });
  return { exitCode, ...said };
}

describe('zehuan', () => {
  it('says what there is, and its exit codes', async () => {
    const { exitCode, out } = await zehuan(['--help']);
    expect(exitCode).toBe(exitCodes.ok);
    for (const word of ['up', 'org', 'migrate', 'Exit codes', '78']) expect(out).toContain(word);
  });

  it.each([[['nonsense']], [['org', 'load', '--nonsense']], [['migrate', '--down', 'all']]])(
    'ends %j as wrong usage',
    async (args) => {
      const { exitCode, err } = await zehuan(args);
      expect(exitCode).toBe(exitCodes.usage);
      expect(err).toMatch(/^error: /);
    },
  );

  it('names all wrong settings, a line each', async () => {
    const { exitCode, err } = await zehuan(['env', 'check'], { PORT: 'x', LOG_LEVEL: 'y' });
    expect(exitCode).toBe(exitCodes.configuration);
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['PORT', 'LOG_LEVEL']);
  });

  it('answers failures in JSON where it is asked to', async () => {
    const { exitCode, err, out } = await zehuan(['--json', 'env', 'check'], { PORT: 'x' });
    expect(JSON.parse(err)).toMatchObject({ error: { exitCode } });
    expect(out).toBe('');
  });

  it('migrates the database of DATABASE_URL, and nothing the second time', async () => {
    const env = { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl };
    expect((await zehuan(['org', 'list'], env)).exitCode).toBe(exitCodes.unavailable);
    const first = await zehuan(['migrate', '--json'], env);
    expect(JSON.parse(first.out)).toMatchObject({ migrations: expect.arrayContaining(['Core1767225600000']) });
    const second = await zehuan(['migrate', '--json'], env);
    expect(JSON.parse(second.out)).toMatchObject({ migrations: [] });
    expect((await zehuan(['org', 'list'], env)).exitCode).toBe(exitCodes.ok);
  });

  it('says what to do when the database does not answer', async () => {
    const { exitCode, err } = await zehuan(['migrate'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' });
    expect(exitCode).toBe(exitCodes.unavailable);
    expect(err).toMatch(/^Postgres does not answer [^\n]*DATABASE_URL or DATABASE_OWNER_URL\.\n$/);
  });

  it('says what to do when the port is taken', async () => {
    const { exitCode, err } = await zehuan(['up'], { PORT: String((busy.address() as AddressInfo).port) });
    expect(exitCode).toBe(exitCodes.occupied);
    expect(err).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken[^\n]*PORT[^\n]*\n$/);
  });

  it('says what to do when the folder cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { exitCode, err } = await zehuan(['up'], { ZEHUAN_DATA_DIR: join(folder, 'file', 'below'), PORT: '0' });
    expect(exitCode).toBe(exitCodes.cannotCreate);
    expect(err.trim().split('\n').at(-1)).toMatch(/cannot be written .*ZEHUAN_DATA_DIR/);
  });
});

describe('a failure', () => {
  const known: [unknown, number, string][] = [
    [new Refusal('unknown-unit'), exitCodes.refused, 'unknown-unit'],
    [new Refusal('process-unavailable'), exitCodes.unavailable, 'process-unavailable'],
    [new StartProblem(exitCodes.occupied, 'taken'), exitCodes.occupied, 'cannot-start'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), exitCodes.unavailable, 'record-unavailable'],
    [Object.assign(new Error('x'), { driverError: { code: '57P01' } }), exitCodes.unavailable, 'record-unavailable'],
    [Object.assign(new Error('x'), { code: 14, details: 'away' }), exitCodes.unavailable, 'process-unavailable'],
    [new Error('unforeseen'), exitCodes.bug, 'bug'],
  ];
  it.each(known)('%p ends with %d', (error, exitCode, code) => {
    expect(failureOf(error)).toMatchObject({ exitCode, code });
  });

  it('shows each fault in a line of its own', () => {
    const refusal = new Refusal('import-refused', 'Two rows are wrong', [
      { pointer: '/3/code', message: 'is missing' },
    ]);
    expect(failureText(failureOf(refusal), false)).toBe('Two rows are wrong\n  /3/code: is missing\n');
  });
});
