import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveryWorkflowId, lookAgain, reconcileScheduleId } from '@zehuan/contracts';
import {
  createLogger,
  createTemporal,
  type EmbeddedServers,
  readSettings,
  startEmbeddedServers,
} from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { runWorker, type WorkerSettings } from './run-worker.js';

let folder: string;
let database: TestDatabase;
let servers: EmbeddedServers;
let settings: WorkerSettings;
const lines: string[] = [];
const logger = createLogger({ name: 'worker', destination: { write: (line) => void lines.push(line) } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-worker-'));
  database = await testDatabase();
  servers = await startEmbeddedServers(readSettings({ ZEHUAN_DATA_DIR: folder, DATABASE_URL: database.url }));
  settings = readSettings(
    {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: servers.temporalAddress,
      WORKER_HEALTH_PORT: '0',
      DATABASE_POOL_SIZE: '4',
    },
    ['DATABASE_URL', 'TEMPORAL_ADDRESS'],
  );
});
afterAll(async () => {
  await servers.stop();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the worker', () => {
  it('hosts the workflows, answers probes, watches over the record by a schedule, and stops cleanly', async () => {
    const worker = await runWorker(settings, { logger });
    const probe = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${worker.healthPort ?? 0}${path}`);
    const temporal = createTemporal(settings);
    try {
      expect(await (await probe('/livez')).json()).toEqual({ state: 'alive' });
      expect(await (await probe('/readyz')).json()).toMatchObject({ state: 'ready' });
      expect((await probe('/nowhere')).status).toBe(404);
      const client = await temporal.client();
      expect((await client.schedule.getHandle(reconcileScheduleId).describe()).scheduleId).toBe(reconcileScheduleId);
      const delivery = client.workflow.getHandle(deliveryWorkflowId);
      expect((await delivery.describe()).status.name).toBe('RUNNING');
      await client.workflow.execute('reconcile', { workflowId: 'by-hand', taskQueue: 'cycles' });
      expect(await (await probe('/metrics')).text()).toMatch(
        /zehuan_activity_seconds_count\{service="worker",type="reconcile"\} [1-9]/,
      );
    } finally {
      await temporal.close();
      await worker.stop();
    }
    await expect(worker.ended).resolves.toBeUndefined();
    await expect(probe('/livez')).rejects.toThrow();
  });

  it('looks for notices to send, in the one execution that a second worker leaves as it is', async () => {
    const first = await runWorker(settings, { logger });
    const second = await runWorker(settings, { logger });
    const temporal = createTemporal(settings);
    try {
      const handle = (await temporal.client()).workflow.getHandle(deliveryWorkflowId);
      const { runId } = await handle.describe();
      const looks = async (): Promise<string> =>
        (
          await Promise.all(
            [first, second].map(async ({ healthPort = 0 }) =>
              (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text(),
            ),
          )
        ).join('\n');
      await handle.signal(lookAgain);
      for (const deadline = Date.now() + 30_000; !/_count\{[^}]*"sendDueNotices"\} [1-9]/.test(await looks());) {
        if (Date.now() > deadline) throw new Error('nobody looked for notices');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect((await handle.describe()).runId).toBe(runId);
    } finally {
      await temporal.close();
      await Promise.all([first.stop(), second.stop()]);
    }
  });

  it('gives up with one line when Temporal does not come', async () => {
    const nowhere = { ...settings, TEMPORAL_ADDRESS: '127.0.0.1:1' };
    await expect(runWorker(nowhere, { logger, patience: 0 })).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringMatching(/^Temporal .*TEMPORAL_ADDRESS\.$/),
    });
  });

  it('does not start as a role that row policies do not bind', async () => {
    for (const url of [database.ownerUrl, database.superuserUrl])
      await expect(runWorker({ ...settings, DATABASE_URL: url }, { logger, patience: 0 })).rejects.toMatchObject({
        exitCode: 78,
        message: expect.stringMatching(/^DATABASE_URL: the role \w+ [^\n]*zehuan_app[^\n]*DATABASE_OWNER_URL[^\n]*$/),
      });
  });

  it('gives up with one line when Postgres does not come', async () => {
    const nowhere = { ...settings, DATABASE_URL: 'postgres://127.0.0.1:1/none' };
    await expect(runWorker(nowhere, { logger, patience: 0 })).rejects.toMatchObject({
      exitCode: 69,
      message: expect.stringMatching(/^Postgres .*DATABASE_URL\.$/),
    });
  });
});
