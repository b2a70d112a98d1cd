import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { systemActor, workflowVersion } from '@zehuan/contracts';
import { CycleProcess, openCycle } from '@zehuan/cycles';
import { smallProvince } from '@zehuan/cycles/testing';
import {
  createLogger,
  createTemporal,
  type EmbeddedServers,
  inTransaction,
  readSettings,
  startEmbeddedServers,
  type Temporal,
} from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { keepPack, packByKey, squeezedPack } from '@zehuan/policy';
import { hostedWorkflows, runWorker, type RunningWorker } from '@zehuan/worker';
import { patchedChange, variantOf } from './variants.js';

const dayMilliseconds = 100;
const year = 2027;
const nextVersion = `${workflowVersion}-next`;

let folder: string;
let servers: EmbeddedServers;
let temporal: Temporal;
let database: TestDatabase;
const workers = new Set<RunningWorker>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-versions-'));
  servers = await startEmbeddedServers(
    readSettings({ ZEHUAN_DATA_DIR: folder, DATABASE_URL: 'postgres://elsewhere/record' }),
  );
  temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: servers.temporalAddress }));
  database = await testDatabase();
  await smallProvince(database.dataSource, { cities: 2, counties: 1, townships: 1 });
}, 120_000);
afterAll(async () => {
  for (const worker of workers) await worker.stop();
  await temporal.close();
  await servers.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (version: string, workflowsPath: string): Promise<RunningWorker> => {
  const settings = readSettings(
    { DATABASE_URL: database.url, TEMPORAL_ADDRESS: servers.temporalAddress, DATABASE_POOL_SIZE: '4' },
    ['DATABASE_URL', 'TEMPORAL_ADDRESS'],
  );
  const logger = createLogger({ name: 'worker', level: 'silent' });
  const worker = await runWorker(settings, { logger, workflows: { version, workflowsPath } });
  workers.add(worker);
  return worker;
};
const stop = async (worker: RunningWorker): Promise<void> => {
  workers.delete(worker);
  await worker.stop();
};

const rows = <Row>(sql: string): Promise<Row[]> => database.dataSource.query<Row[]>(sql);
/** Waits until the province's cycle has come so far. */
const until = async (condition: string): Promise<void> => {
  const deadline = performance.now() + 120_000;
  while (
    (await rows(`select 1 from cycle c join unit u on u.id = c.unit_id where u.code = '99' and ${condition}`))
      .length === 0
  ) {
    if (performance.now() > deadline) throw new Error(`It never came to: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The types of all events of all runs of a cycle, and the patches that they met. */
const livedBy = async (workflowId: string): Promise<{ events: readonly string[]; text: string }> => {
  const client = await temporal.client();
  const events: string[] = [];
  let text = '';
  for (let runId: string | undefined; ;) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const json = historyToJSON(history);
    text += json;
    events.push(...[...json.matchAll(/"eventType":\s*"EVENT_TYPE_([A-Z_]+)"/g)].map(([, type]) => type ?? ''));
    const earlier = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!earlier) return { events, text };
    runId = earlier;
  }
};

it('goes through a year under two versions of the worker at once, and no workflow task fails', async () => {
  await variantOf(patchedChange, async (changedPath) => {
    const { workflowsPath } = hostedWorkflows;
    const first = await start(workflowVersion, workflowsPath);
    const cycle = await inTransaction(database.dataSource, systemActor('test'), async (tx) => {
      const { content } = await packByKey(tx, 'jiangsu');
      const pack = await keepPack(tx, squeezedPack(content, dayMilliseconds));
      return openCycle(tx, { unitCode: '99', year, packKey: 'jiangsu', packVersion: pack.version });
    });
    await new CycleProcess(() => temporal.client()).startOrWake(cycle);
    await until(`c.phase = 'clarifying' and c.last_woke_at is not null`);

    const newer = await start(nextVersion, changedPath);
    await until(`c.phase = 'supervising'`);
    // A machine with the old version that starts late does not take the executions back, also not when it is alone.
    const late = await start(workflowVersion, workflowsPath);
    await stop(first);
    await until(`c.phase = 'stating'`);
    await stop(newer);
    await start(nextVersion, changedPath);
    await stop(late);
    await until(`not exists (select from cycle where state = 'running')`);
  });

  const cycles = await rows<{ workflowId: string; state: string }>(
    `select workflow_id as "workflowId", state from cycle order by 1`,
  );
  expect(cycles.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'closed', 'closed']);
  for (const { workflowId } of cycles) {
    const { events, text } = await livedBy(workflowId);
    expect(events.filter((type) => type === 'WORKFLOW_TASK_FAILED')).toEqual([]);
    expect(text).toContain('core_patch');
  }
}, 300_000);
