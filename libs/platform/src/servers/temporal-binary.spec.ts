import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodes } from '../exit-codes.js';
import { temporalCliPath } from '../testing/index.js';
import { pinnedBinary } from './pinned-binary.js';
import { temporalBinary } from './temporal-binary.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-binary-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (path: string, text = '#!/bin/sh\nexit 1\n'): string => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
};

describe('the search for the Temporal command', () => {
  it('takes the setting first', async () => {
    const path = script(join(folder, 'set', 'anything'));
    expect(await temporalBinary('temporal', { env: { TEMPORAL_CLI_PATH: path } })).toBe(path);
  });

  it('refuses a setting that leads nowhere, in one line', async () => {
    await expect(
      temporalBinary('temporal', { env: { TEMPORAL_CLI_PATH: join(folder, 'nowhere') } }),
    ).rejects.toMatchObject({
      exitCode: exitCodes.configuration,
      message: expect.stringMatching(/^TEMPORAL_CLI_PATH is [^\n]*$/),
    });
  });

  it('takes PATH next', async () => {
    const path = script(join(folder, 'path', 'temporal'));
    expect(await temporalBinary('temporal', { env: { PATH: dirname(path) } })).toBe(path);
  });

  it('says in one line what to do when the program is nowhere and nothing can be fetched', async () => {
    const bin = dirname(script(join(folder, 'broken', 'python3'), '#!/bin/sh\necho "ERROR: no network" >&2\nexit 1\n'));
    const env = { PATH: `${bin}${delimiter}/bin`, XDG_CACHE_HOME: join(folder, 'none') };
    await expect(temporalBinary('temporal-test-server', { env })).rejects.toMatchObject({
      exitCode: exitCodes.unavailable,
      message: expect.stringMatching(/^[^\n]*no network[^\n]*TEMPORAL_TEST_SERVER_PATH[^\n]*$/),
    });
    expect(readdirSync(join(folder, 'none', 'zehuan'))).toEqual([]);
  });

  it('fetches the pinned program again when the one in the cache was changed', async () => {
    const pinned = pinnedBinary('temporal');
    const cached = join(folder, 'cache', 'zehuan', `temporal-${pinned?.version ?? ''}`);
    script(cached, 'not the program');
    const found = await temporalBinary('temporal', {
      env: { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'cache') },
    });
    expect(found).toBe(cached);
    expect(execFileSync(found, ['--version'], { encoding: 'utf8' })).toMatch(/^temporal version /);
    expect(readdirSync(dirname(found))).toEqual([basename(found)]);
  });

  it('is safe when two processes fetch at once', async () => {
    const env = { PATH: process.env.PATH, XDG_CACHE_HOME: join(folder, 'both') };
    const [one, other] = await Promise.all([
      temporalBinary('temporal-test-server', { env }),
      temporalBinary('temporal-test-server', { env }),
    ]);
    expect(one).toBe(other);
    expect(statSync(one).mode & 0o111).toBe(0o111);
    expect(readdirSync(dirname(one))).toEqual([basename(one)]);
  });

  it("uses the program in the data folder's bin when the user has no cache", async () => {
    const pinned = pinnedBinary('temporal');
    const path = join(folder, 'data', 'bin', `temporal-${pinned?.version ?? ''}`);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(await temporalCliPath(), path);
    expect(await temporalBinary('temporal', { env: {}, dataFolder: join(folder, 'data') })).toBe(path);
    appendFileSync(path, 'x');
    expect(
      await temporalBinary('temporal', {
        env: { XDG_CACHE_HOME: join(folder, 'cache') },
        dataFolder: join(folder, 'data'),
      }),
    ).not.toBe(path);
  });
});
