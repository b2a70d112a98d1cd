import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorRoles, deliveryWorkflowId, reconcileScheduleId, searchAttributes } from '@zehuan/contracts';
import type { CycleRow } from '@zehuan/cycles';
import { keyIdOf, newPayloadKey, payloadCodec, readPayloadKeys, writePayloadKeys } from '@zehuan/platform';
import { temporalCliPath } from '@zehuan/platform/testing';
import { apiUnderTest } from '../api/api-under-test.js';
import { eventually, found, type Installation, installation } from '../doctor/installation.js';
import { payloadsIn, rawEvents, readablePayloads, saidBy, searchAttributesIn } from './raw-histories.js';

const execute = promisify(execFile);
const year = 2031;
const reason = '因张三同志工作调动暂停';
const substitute = '李四';
const failure = '王五的记录有误';
const said = { actor: 'development:coordinator', onBehalfOf: substitute, reason };

let at: Installation;
let cycle: CycleRow;
beforeAll(async () => {
  at = await installation({ cities: 1, counties: 1, townships: 0 });
  await at.startWorker();
  cycle = await at.open('99', year);
  await at.process.startOrWake(cycle);
}, 120_000);
afterAll(() => at.close());

const events = async () => rawEvents(await at.temporal().client(), cycle.workflowId);
const lookedAt = async (): Promise<number> => {
  const [row] = await at.rows<{ at: Date | null }>('select last_woke_at as at from cycle where id = $1', [cycle.id]);
  return row?.at?.getTime() ?? 0;
};
const description = async () => (await at.temporal().client()).workflow.getHandle(cycle.workflowId).describe();
const keysOf = async (): Promise<ReadonlySet<string | undefined>> =>
  new Set((await events()).flatMap((event) => payloadsIn(event)).map(({ payload }) => keyIdOf(payload)));

/** Keys of the worker beside those of the embedded server. */
const own = (): string => at.environment()['TEMPORAL_PAYLOAD_KEYS'] ?? '';

describe('what Temporal keeps of a cycle', () => {
  it('is encrypted: starts, looks, Updates, their answers and refusals', async () => {
    await eventually(async () => (await lookedAt()) > 0, 'the cycle was looked at');
    await at.process.act(cycle.workflowId, 'pause', { ...said, isForTree: false }, 'pause-1');
    await at.process.act(cycle.workflowId, 'resume', { ...said, isForTree: false, shiftsDeadlines: false }, 'resume-1');
    const refused = at.process.act(
      cycle.workflowId,
      'extend',
      { ...said, itemKey: 'no-such-item', isForTree: false, dueOn: `${year}-11-30` },
      'extend-1',
    );
    await expect(refused).rejects.toMatchObject({ code: 'unknown-item' });
    const raw = await events();
    expect(raw.flatMap((event) => payloadsIn(event)).length).toBeGreaterThan(10);
    expect(readablePayloads(raw)).toEqual([]);
    for (const text of [reason, substitute, 'no-such-item']) expect(saidBy(raw)).not.toContain(text);
    // With the key the same search does find them: it looks in the right places.
    const opened = await payloadCodec(readPayloadKeys(own())).decode(
      raw.flatMap((event) => payloadsIn(event)).map(({ payload }) => payload),
    );
    for (const text of [reason, substitute, 'no-such-item']) expect(saidBy(opened)).toContain(text);
  }, 60_000);

  it('says nothing of why an activity failed', async () => {
    await at.rows(
      `create function spoilt() returns trigger language plpgsql as $$ begin raise exception '${failure}'; end $$`,
    );
    await at.rows(`create trigger spoilt before insert on cycle_event for each row execute function spoilt()`);
    const paused = at.process.act(cycle.workflowId, 'pause', { ...said, isForTree: false }, 'pause-2');
    const pending = async () => (await description()).raw.pendingActivities?.[0];
    await eventually(async () => Boolean((await pending())?.lastFailure), 'the activity failed');
    const failed = await pending();
    expect(failed?.lastFailure?.encodedAttributes).toBeTruthy();
    expect(saidBy(failed)).not.toContain(failure);
    await at.rows('drop function spoilt() cascade');
    await paused;
    const raw = await events();
    expect(raw.some((event) => Boolean(event.activityTaskStartedEventAttributes?.lastFailure))).toBe(true);
    expect(saidBy(raw)).not.toContain(failure);
    expect(readablePayloads(raw)).toEqual([]);
    await at.process.act(cycle.workflowId, 'resume', { ...said, isForTree: false, shiftsDeadlines: false }, 'resume-2');
  }, 60_000);

  it('can be searched by year, code and phase, and by nothing else of ours', async () => {
    const { indexedFields } = (await description()).raw.workflowExecutionInfo?.searchAttributes ?? {};
    const ours = Object.keys(indexedFields ?? {}).filter((name) => name.startsWith('Zehuan'));
    expect(ours.sort()).toEqual(Object.values(searchAttributes).sort());
    const values = new Map(searchAttributesIn(await events()));
    expect(Object.fromEntries(values)).toMatchObject({ ZehuanYear: year, ZehuanUnit: '99', ZehuanPhase: 'clarifying' });
    expect((await description()).raw.workflowExecutionInfo?.memo?.fields ?? {}).toEqual({});
  });

  it('is encrypted in the delivery of notices and in schedules too', async () => {
    const client = await at.temporal().client();
    await eventually(
      async () => (await rawEvents(client, deliveryWorkflowId)).flatMap((event) => payloadsIn(event)).length > 0,
      'the delivery looked for notices',
    );
    expect(readablePayloads(await rawEvents(client, deliveryWorkflowId))).toEqual([]);
    await at.process.scheduleYearlyStart({ unitCode: '9901', packKey: 'jiangsu' });
    const { namespace } = client.options;
    for (const scheduleId of ['yearly-start/9901', reconcileScheduleId]) {
      const raw = await client.workflowService.describeSchedule({ namespace, scheduleId });
      expect(readablePayloads([raw.schedule])).toEqual([]);
    }
    const { action } = await client.schedule.getHandle('yearly-start/9901').describe();
    expect(action).toMatchObject({ args: [{ unitCode: '9901', packKey: 'jiangsu' }] });
    await at.process.unscheduleYearlyStart('9901');
  }, 60_000);
});

describe("Temporal's own command", () => {
  it('shows what is encrypted only to a system administrator, through the codec server', async () => {
    const temporal = { namespace: 'zehuan', uiOrigin: null, codec: payloadCodec(readPayloadKeys(own())) };
    const admin = await apiUnderTest({ temporal }, { roles: administratorRoles });
    const post = await apiUnderTest({ temporal });
    const show = async (...more: string[]): Promise<string> => {
      const { stdout } = await execute(await temporalCliPath(), [
        ...['workflow', 'show', '--workflow-id', cycle.workflowId, '--namespace', 'zehuan', '--output', 'json'],
        ...['--address', at.temporal().address, '--disable-config-file', ...more],
      ]);
      return JSON.stringify(JSON.parse(stdout), (name, value: unknown) =>
        name === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : value,
      );
    };
    const through = ({ url }: { url: string }): string[] => ['--codec-endpoint', `${url}/api/v1/temporal-codec`];
    try {
      expect((await show(...through(admin))).includes(reason)).toBe(true);
      expect((await show()).includes(reason)).toBe(false);
      await expect(show(...through(post), '--command-timeout', '3s')).rejects.toThrow();
      expect(new Set(post.logged.map(({ fields }) => fields['status']))).toEqual(new Set([403]));
    } finally {
      await admin.close();
      await post.close();
    }
  }, 60_000);
});

describe('keys that rotate', () => {
  const next = newPayloadKey('next');

  it('let the same execution go on under the next one', async () => {
    const { runId } = await description();
    expect(await keysOf()).toEqual(new Set([readPayloadKeys(own())[0]?.id, undefined]));
    await at.stopWorker();
    await at.startWorker(undefined, { TEMPORAL_PAYLOAD_KEYS: `${writePayloadKeys([next])},${own()}` });
    const before = await lookedAt();
    await at.process.lookAgain(cycle.workflowId);
    await eventually(async () => (await lookedAt()) > before, 'the cycle was looked at');
    await eventually(async () => (await keysOf()).has(next.id), 'the look is in the history');
    expect((await description()).runId).toBe(runId);
    expect(readablePayloads(await events())).toEqual([]);
  }, 60_000);

  it('are missed by name where a worker does not have them, and nothing is lost by it', async () => {
    await at.stopWorker();
    await at.startWorker(undefined, { TEMPORAL_PAYLOAD_KEYS: writePayloadKeys([newPayloadKey('stranger')]) });
    await at.process.lookAgain(cycle.workflowId);
    await eventually(
      async () => ((await description()).raw.pendingWorkflowTask?.attempt ?? 0) > 1,
      'the workflow task failed',
    );
    expect((await description()).status.name).toBe('RUNNING');
    await eventually(
      async () => found(await at.doctor(), 'failing executions').says.includes('TEMPORAL_PAYLOAD_KEYS'),
      'the doctor named the keys',
      150_000,
    );
    await at.stopWorker();
    await at.startWorker(undefined, { TEMPORAL_PAYLOAD_KEYS: `${own()},${writePayloadKeys([next])}` });
    const before = await lookedAt();
    await at.process.lookAgain(cycle.workflowId);
    await eventually(async () => (await lookedAt()) > before, 'the cycle goes on');
  }, 240_000);
});
