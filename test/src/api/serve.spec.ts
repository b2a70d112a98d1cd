import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveApi } from '@zehuan/api';
import { exitCodes, freePort, readSettings } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';

const developmentKey = 'only-for-this-test-0123456789abcdef';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zehuan-serve-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const settings = async (changes: Readonly<Record<string, string>> = {}) =>
  readSettings(
    {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: `127.0.0.1:${await freePort()}`,
      PORT: '0',
      LOG_LEVEL: 'silent',
      ZEHUAN_DATA_DIR: folder,
      ZEHUAN_DEVELOPMENT_KEY: developmentKey,
      ...changes,
    },
    ['DATABASE_URL'],
  );

describe('the process of the API', () => {
  it('serves by the settings while Temporal is away, says so, and stops', async () => {
    const running = await serveApi(await settings());
    const url = `http://127.0.0.1:${running.address.port}`;
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      state: 'degraded',
      checks: { temporal: { ok: false } },
    });
    const status = (await (
      await fetch(`${url}/api/v1/status`, { headers: { 'X-Development-Key': developmentKey } })
    ).json()) as { process: unknown };
    expect(status.process).toMatchObject({ isReachable: false, queues: [] });
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
      /zehuan_http_request_seconds_count\{[^}]*route="\/api\/v1\/status"/,
    );
    await running.stop('test');
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });

  it('does not start with a list of leaked passwords that it cannot read', async () => {
    const path = join(folder, 'no-such-list.txt');
    await expect(serveApi(await settings({ BREACHED_PASSWORDS_PATH: path }))).rejects.toMatchObject({
      exitCode: exitCodes.configuration,
      message: expect.stringMatching(/^BREACHED_PASSWORDS_PATH: ENOENT/),
    });
  });

  it('does not start with a map that it cannot read, or that bears no approval number', async () => {
    const missing = join(folder, 'no-such-map.geojson');
    const unapproved = join(folder, 'unapproved.geojson');
    await writeFile(unapproved, '{"type":"FeatureCollection","features":[]}');
    for (const [path, message] of [
      [missing, /^MAP_PATH: ENOENT[^\n]*$/],
      [unapproved, /^MAP_PATH: approval must be [^\n]*审图号[^\n]*; correct the file$/],
    ] as const)
      await expect(serveApi(await settings({ MAP_PATH: path }))).rejects.toMatchObject({
        exitCode: exitCodes.configuration,
        message: expect.stringMatching(message),
      });
  });

  it('does not start as a role that row policies do not bind', async () => {
    for (const url of [database.ownerUrl, database.superuserUrl])
      await expect(serveApi(await settings({ DATABASE_URL: url }))).rejects.toMatchObject({
        exitCode: exitCodes.configuration,
        message: expect.stringMatching(/^DATABASE_URL: the role \w+ [^\n]*zehuan_app[^\n]*DATABASE_OWNER_URL[^\n]*$/),
      });
  });

  it('says in one line what to do where Postgres does not answer or the port is taken', async () => {
    const nobody = await freePort();
    const away = serveApi(await settings({ DATABASE_URL: `postgres://nobody@127.0.0.1:${nobody}/none` }));
    await expect(away).rejects.toMatchObject({
      exitCode: exitCodes.unavailable,
      message: expect.stringMatching(/^Postgres does not answer.*DATABASE_URL$/),
    });
    const blocker: Server = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
    const taken = serveApi(await settings({ PORT: String(port) }));
    await expect(taken).rejects.toMatchObject({
      exitCode: exitCodes.occupied,
      message: `Port ${port} is taken: set PORT to another one`,
    });
    await new Promise((resolve) => blocker.close(resolve));
  });
});
