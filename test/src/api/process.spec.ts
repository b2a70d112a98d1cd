import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinDeadline } from '@zehuan/api';
import { systemActor } from '@zehuan/contracts';
import { smallProvince } from '@zehuan/cycles/testing';
import {
  createLogger,
  createTemporal,
  type EmbeddedServers,
  inTransaction,
  processStatusOf,
  readSettings,
  startEmbeddedServers,
  type Temporal,
} from '@zehuan/platform';
import { keepPack, packByKey, squeezedPack } from '@zehuan/policy';
import { runWorker, type RunningWorker } from '@zehuan/worker';
import { answered, eventually, refused, write, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

/** A day of the squeezed year: the first phase opens after two seconds and closes after half a minute. */
const dayMilliseconds = 500;

let folder: string;
let servers: EmbeddedServers;
let temporal: Temporal;
let worker: RunningWorker;
let at: ApiUnderTest;
let packVersion: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-process-'));
  servers = await startEmbeddedServers(
    readSettings({ ZEHUAN_DATA_DIR: folder, DATABASE_URL: 'postgres://elsewhere/record' }),
  );
  temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: servers.temporalAddress }));
  const client = () => temporal.client();
  at = await apiUnderTest({
    process: withinDeadline(client, 20),
    processStatus: () => processStatusOf(client, 2),
    lookAgainSeconds: 0.1,
  });
  await smallProvince(at.database.dataSource, { cities: 2, counties: 1, townships: 0 });
  packVersion = await inTransaction(at.database.dataSource, systemActor('test'), async (tx) => {
    const { content } = await packByKey(tx, 'province');
    return (await keepPack(tx, squeezedPack(content, dayMilliseconds))).version;
  });
  const settings = readSettings(
    { DATABASE_URL: at.database.url, TEMPORAL_ADDRESS: servers.temporalAddress, DATABASE_POOL_SIZE: '4' },
    ['DATABASE_URL', 'TEMPORAL_ADDRESS'],
  );
  worker = await runWorker(settings, { logger: createLogger({ name: 'worker', level: 'silent' }) });
}, 120_000);

afterAll(async () => {
  await at.close();
  await worker.stop();
  await temporal.close();
  await servers.stop();
  await rm(folder, { recursive: true, force: true });
  expect(at.contract.violations).toEqual([]);
});

const cycleOnRecord = async (id: string): Promise<{ workflowId: string }> => {
  const [row] = await at.database.dataSource.query<{ workflowId: string }[]>(
    `select workflow_id as "workflowId" from cycle where id = $1`,
    [id],
  );
  if (!row) throw new Error(`no cycle ${id}`);
  return row;
};
const read = async (id: string) => answered(await at.client.GET('/api/v1/cycles/{id}', { params: { path: { id } } }));

describe('acts on the process', () => {
  it('start a cycle that issues its tasks by itself, pause it, resume it, close a phase and open it again', async () => {
    const started = await at.client.POST('/api/v1/cycles', {
      params: write(),
      body: { unit: '99', year, pack: 'province', packVersion },
    });
    const { id } = answered(started);
    const path = { id };
    const params = () => ({ path, ...write() });
    await eventually(async () => (await read(id)).counts.total > 0);

    const status = answered(await at.client.GET('/api/v1/status'));
    expect(status.process).toMatchObject({ isReachable: true });
    expect(status.process.queues.find(({ name }) => name === 'cycles')?.pollers).toBeGreaterThan(0);
    expect(status.wakeUps.map((cycle) => cycle.unitCode)).toContain('99');

    const body = { reason: '演练暂停' };
    expect(answered(await at.client.POST('/api/v1/cycles/{id}/pause', { params: params(), body }))).toMatchObject({
      cycles: 1,
    });
    expect((await read(id)).state).toBe('paused');
    expect(refused(await at.client.POST('/api/v1/cycles/{id}/pause', { params: params(), body }))).toBe(
      '409 cycle-paused',
    );
    expect(answered(await at.client.POST('/api/v1/cycles/{id}/resume', { params: params(), body }))).toMatchObject({
      cycles: 1,
    });
    expect(refused(await at.client.POST('/api/v1/cycles/{id}/resume', { params: params(), body }))).toBe(
      '409 cycle-not-paused',
    );

    const extended = await at.client.POST('/api/v1/cycles/{id}/extend', {
      params: params(),
      body: { reason: '延期', item: 'political-supervision', dueOn: `${year}-11-30` },
    });
    expect(answered(extended).tasks).toBeGreaterThan(0);
    const unknown = await at.client.POST('/api/v1/cycles/{id}/extend', {
      params: params(),
      body: { reason: '延期', item: 'no-such-item', dueOn: `${year}-11-30` },
    });
    expect(refused(unknown)).toBe('404 unknown-item');

    const close = (phase: 'clarifying' | 'stating') =>
      at.client.POST('/api/v1/cycles/{id}/phases/{phase}/close', {
        params: { path: { id, phase }, ...write() },
        body: { reason: '提前结束' },
      });
    expect(refused(await close('stating'))).toBe('409 phase-not-open');
    expect(answered(await close('clarifying')).cycles).toBe(1);
    await eventually(async () => (await read(id)).phase === 'supervising');
    const reopened = await at.client.POST('/api/v1/cycles/{id}/reopen', {
      params: params(),
      body: { reason: '补办', phase: 'clarifying', closesOn: `${year}-12-10` },
    });
    expect(answered(reopened).cycles).toBe(1);
    expect((await read(id)).phase).toBe('clarifying');

    const cancelled = await at.client.POST('/api/v1/cycles/{id}/cancel', {
      params: params(),
      body: { reason: '演练结束', isForTree: true },
    });
    expect(answered(cancelled).cycles).toBeGreaterThan(0);
    expect((await read(id)).state).toBe('cancelled');
    expect(
      refused(await at.client.POST('/api/v1/cycles/{id}/cancel', { params: params(), body: { reason: '再次' } })),
    ).toBe('409 cycle-ended');
    const timeline = answered(await at.client.GET('/api/v1/cycles/{id}/timeline', { params: { path } })).items;
    expect(timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'started',
        'issued',
        'paused',
        'resumed',
        'extended',
        'phaseClosed',
        'phaseReopened',
        'cancelled',
      ]),
    );
    expect(timeline.find(({ kind }) => kind === 'paused')).toMatchObject({
      actor: 'development:coordinator',
      reason: '演练暂停',
    });
  }, 120_000);

  it('are the same Update under the same key, also when they are sent at once', async () => {
    const started = await at.client.POST('/api/v1/cycles', {
      params: write(),
      body: { unit: '99', year: year + 1, pack: 'province', packVersion },
    });
    const { id } = answered(started);
    await eventually(async () => (await read(id)).lastWokeAt !== null);
    const params = { path: { id }, ...write() };
    const pause = (reason: string) => at.client.POST('/api/v1/cycles/{id}/pause', { params, body: { reason } });
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => pause('同一请求')));
    for (const outcome of outcomes) expect(answered(outcome)).toEqual({ cycles: 1, tasks: 0 });
    const later = await pause('同一请求');
    expect(later.response.headers.get('idempotent-replayed')).toBe('true');
    expect(refused(await pause('另一理由'))).toBe('422 idempotency-key-reused');
    const rows = await at.database.dataSource.query<{ count: number }[]>(
      `select count(*)::int as count from cycle_event where cycle_id = $1 and kind = 'paused'`,
      [id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  }, 60_000);

  it('are answered the same when the answer was lost and the process has gone on to another run', async () => {
    const started = await at.client.POST('/api/v1/cycles', {
      params: write(),
      body: { unit: '99', year: year + 2, pack: 'province', packVersion },
    });
    const { id } = answered(started);
    await eventually(async () => (await read(id)).counts.total > 0);
    const key = write();
    const loseAnswer = (to: typeof key) =>
      at.database.dataSource.query(
        `update idempotency_key set status = null, body = null, headers = null where key = $1`,
        [to.header['Idempotency-Key']],
      );
    const close = () =>
      at.client.POST('/api/v1/cycles/{id}/phases/{phase}/close', {
        params: { path: { id, phase: 'clarifying' }, ...key },
        body: { reason: '提前结束' },
      });
    const first = answered(await close());
    await eventually(async () => (await read(id)).phase === 'supervising');
    await loseAnswer(key);
    expect(answered(await close())).toEqual(first);

    const end = write();
    const cancel = () =>
      at.client.POST('/api/v1/cycles/{id}/cancel', {
        params: { path: { id }, ...end },
        body: { reason: '演练结束', isForTree: true },
      });
    const cancelled = answered(await cancel());
    await loseAnswer(end);
    const { workflowId } = await cycleOnRecord(id);
    await (await temporal.client()).workflow.getHandle(workflowId).result();
    expect(answered(await cancel())).toEqual(cancelled);
  }, 60_000);

  it('let a cycle start by itself each year, change the pack, and no longer', async () => {
    const client = await temporal.client();
    const set = (isOn: boolean, pack = 'province') =>
      at.client.POST('/api/v1/yearly-starts', { params: write(), body: { unit: '9901', pack, isOn } });
    expect(refused(await set(true, 'nothing'))).toBe('404 unknown-pack');
    answered(await set(true));
    answered(await set(true, 'jiangsu'));
    const schedule = client.schedule.getHandle('yearly-start/9901');
    const { action } = await schedule.describe();
    expect(action).toMatchObject({ workflowType: 'startYear', args: [{ unitCode: '9901', packKey: 'jiangsu' }] });
    await schedule.trigger();
    await eventually(async () => {
      const rows = await at.database.dataSource.query<unknown[]>(
        `select 1 from cycle c join unit u on u.id = c.unit_id where u.code = '9901' and c.parent_cycle_id is null and c.last_woke_at is not null`,
      );
      return rows.length === 1;
    });
    const listed = answered(await at.client.GET('/api/v1/yearly-starts', { params: { query: { limit: 1 } } }));
    expect(listed).toMatchObject({
      items: [{ unit: '9901', pack: 'jiangsu', isOn: true, startsOn: '01-02', version: 2 }],
      nextCursor: null,
    });
    const of = async (unit: string) =>
      answered(await at.client.GET('/api/v1/yearly-starts', { params: { query: { unit } } })).items.length;
    expect([await of('9901'), await of('9902')]).toEqual([1, 0]);
    answered(await set(false));
    await expect(schedule.describe()).rejects.toMatchObject({ name: 'ScheduleNotFoundError' });
    answered(await set(false));
  }, 60_000);
});
