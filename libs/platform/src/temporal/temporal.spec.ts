import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError } from '@temporalio/client';
import { freePort } from '../servers/free-port.js';
import { type KeptServer, startKeptServer } from '../servers/kept-server.js';
import { readSettings } from '../settings/settings.js';
import { temporalCliPath } from '../testing/index.js';
import { temporalConnectionOptions } from './connection-options.js';
import { isTemporalOutage, processUnavailable } from './outage.js';
import { prepareNamespace, searchAttributeTypes } from './prepare-namespace.js';
import { createTemporal, type Temporal } from './temporal.js';

let folder: string;
let port: number;
let server: KeptServer;
let temporal: Temporal;

const startServer = async (): Promise<KeptServer> =>
  startKeptServer({
    command: await temporalCliPath(),
    args: [
      'server',
      'start-dev',
      '--headless',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--db-filename',
      join(folder, 't.db'),
    ],
    stopSignal: 'SIGTERM',
    patience: 10_000,
  });

const untilReachable = async (): Promise<void> => {
  for (const deadline = Date.now() + 50_000; !(await temporal.isReachable());)
    if (Date.now() > deadline) throw new Error('Temporal does not answer');
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-temporal-'));
  port = await freePort();
  temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: `127.0.0.1:${port}` }));
  server = await startServer();
  await untilReachable();
});
afterAll(async () => {
  await temporal.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the namespace', () => {
  it('is made with the search attributes on a server that has neither, also by two at once, and stays as it is', async () => {
    const client = await temporal.client();
    await Promise.all([prepareNamespace(client), prepareNamespace(client)]);
    await prepareNamespace(client);
    const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace: 'zehuan' });
    expect(customAttributes).toMatchObject(searchAttributeTypes);
  });
});

describe('an outage', () => {
  it('is not an answer of the server', async () => {
    const client = await temporal.client();
    const answer = await errorOf(client.workflow.getHandle('nobody').describe());
    expect(answer).toBeInstanceOf(WorkflowNotFoundError);
    expect(isTemporalOutage(answer)).toBe(false);
    expect(processUnavailable(answer)).toBeUndefined();
  });

  it('is a server that is not there, and is over when it is back', async () => {
    const client = await temporal.client();
    await server.stop();
    const away = await errorOf(client.workflow.getHandle('nobody').describe());
    expect(isTemporalOutage(away)).toBe(true);
    expect(processUnavailable(away)?.code).toBe('process-unavailable');
    expect(await temporal.isReachable()).toBe(false);
    server = await startServer();
    await untilReachable();
    expect(await errorOf(client.workflow.getHandle('nobody').describe())).toBeInstanceOf(WorkflowNotFoundError);
  });

  it('is a server that never was there', async () => {
    const nowhere = createTemporal(readSettings({ TEMPORAL_ADDRESS: '127.0.0.1:1' }));
    expect(isTemporalOutage(await errorOf(nowhere.client()))).toBe(true);
    await nowhere.close();
  });

  it('is no bug of ours', () => {
    expect(isTemporalOutage(new TypeError('x'))).toBe(false);
    expect(isTemporalOutage(undefined)).toBe(false);
  });
});

describe('the way to Temporal', () => {
  it.each([
    [{}, { address: '127.0.0.1:7233' }],
    [{ TEMPORAL_TLS: 'on' }, { address: '127.0.0.1:7233', tls: true }],
    [{ TEMPORAL_API_KEY: 'k' }, { address: '127.0.0.1:7233', apiKey: 'k' }],
    [{ TEMPORAL_TLS_SERVER_NAME: 'n' }, { address: '127.0.0.1:7233', tls: { serverNameOverride: 'n' } }],
  ])('with %j is %j', (env, expected) => {
    expect(temporalConnectionOptions(readSettings(env))).toEqual(expected);
  });
});
