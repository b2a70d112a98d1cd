import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { payloadCodec } from '@zehuan/platform';
import { eventually } from '../doctor/installation.js';
import { plantedActs, type PlantedActs, year } from './planted-acts.js';
import { breakRecord, refusedRequests, wrongSheet } from './planted-faults.js';
import { executionsIn, filesOfTemporal, wholeRecord } from './planted-places.js';
import { inEncrypted, planted, texts } from './planted-texts.js';
import { plantedYear, type PlantedYear } from './planted-year.js';
import { payloadsIn, rawEvents, readablePayloads, saidBy, searchAttributesIn } from './raw-histories.js';

const dayMilliseconds = 500;
let world: PlantedYear;
let acts: PlantedActs;
beforeAll(async () => {
  world = await plantedYear(dayMilliseconds);
  acts = plantedActs(world);
}, 180_000);
afterAll(() => world.close());

describe('a year with planted names and texts', () => {
  it('is lived', async () => {
    await acts.nameUnitAndPeople();
    await acts.startAndPause();
    await acts.resumeAndSteer(await acts.work());
    const events = await world.rows<{ reason: string | null; onBehalfOf: string | null }>(
      `select reason, on_behalf_of as "onBehalfOf" from cycle_event where cycle_id = $1 and reason is not null order by id`,
      [acts.cycleId()],
    );
    // The record has every word of it.
    for (const reason of ['pause', 'resume', 'extend', 'close', 'reopen'] as const)
      expect(events).toContainEqual({ reason: texts[reason], onBehalfOf: texts.substitute });
  }, 240_000);

  it('has something go wrong in it', async () => {
    for (const [method, path, options] of await refusedRequests(acts))
      expect([path, (await world.ask(method, path, options)).status < 500]).toEqual([path, true]);
    expect((await world.ask('POST', '/api/v1/units/import', { unit: '99', body: wrongSheet() })).status).toBeLessThan(
      500,
    );

    await breakRecord(world);
    const { id } = await acts.taskOf('9901', 'responsibility-list');
    const { broken } = texts;
    expect(
      (await world.ask('POST', `/api/v1/tasks/${id}/comments`, { unit: '9901', body: { text: broken } })).status,
    ).toBe(500);
    // An act on the process fails in the worker until it is set aside, and its caller waits no longer than that.
    expect(
      (await world.ask('POST', `/api/v1/cycles/${acts.cycleId()}/pause`, { unit: '99', body: { reason: broken } }))
        .status,
    ).toBeGreaterThanOrEqual(500);
    const isLogged = () => Promise.resolve(/activity failed/i.test(world.logged()));
    await eventually(isLogged, 'the worker logged the failure');
  }, 120_000);

  it('comes to its end', async () => {
    await acts.end();
  }, 120_000);
});

describe('none of its names and texts', () => {
  it('can be read in the histories, which hold of them only why and for whom somebody acted on the process', async () => {
    const client = await world.temporal.client();
    const ids = await executionsIn(world);
    expect(ids).toEqual(expect.arrayContaining([`cycle/${year}/99`, 'delivery']));
    const codec = payloadCodec(world.servers.payloadKeys);
    const opened = new Set<string>();
    let payloads = 0;
    for (const workflowId of ids) {
      const events = await rawEvents(client, workflowId);
      expect(readablePayloads(events)).toEqual([]);
      expect(planted.foundIn(saidBy(events))).toEqual([]);
      const encrypted = events.flatMap((event) => payloadsIn(event)).map(({ payload }) => payload);
      payloads += encrypted.length;
      for (const sort of planted.foundIn(saidBy(await codec.decode(encrypted)))) opened.add(sort);
      for (const [name, value] of searchAttributesIn(events))
        if (name.startsWith('Zehuan')) expect([name, /^(\d+|[a-z]+)$/.test(String(value))]).toEqual([name, true]);
      expect(planted.foundIn(workflowId)).toEqual([]);
    }
    expect(payloads).toBeGreaterThan(50);
    // With the key the search finds them, so it looks in the right places; what people wrote into tasks never was there.
    expect([...opened].sort()).toEqual([...inEncrypted].sort());
  }, 60_000);

  it('is in what Temporal says of executions and schedules: memos, attributes, pending work', async () => {
    const client = await world.temporal.client();
    for (const workflowId of await executionsIn(world)) {
      const described = await client.workflowService.describeWorkflowExecution({
        namespace: 'zehuan',
        execution: { workflowId },
      });
      expect(planted.foundIn(saidBy(described))).toEqual([]);
      expect(described.workflowExecutionInfo?.memo?.fields ?? {}).toEqual({});
    }
    for await (const { scheduleId } of client.schedule.list())
      expect(
        planted.foundIn(saidBy(await client.workflowService.describeSchedule({ namespace: 'zehuan', scheduleId }))),
      ).toEqual([]);
  });

  it('is anywhere in the file of the Temporal server', () => {
    const files = filesOfTemporal(world);
    expect(files.map(({ name }) => name)).toContain('temporal.db');
    for (const { name, content } of files) expect([name, planted.foundIn(content)]).toEqual([name, []]);
    expect(files.reduce((bytes, { content }) => bytes + content.length, 0)).toBeGreaterThan(500_000);
  });

  it('is in the logs of API, worker and SDK', () => {
    const logged = world.logged();
    expect(logged.split('\n').length).toBeGreaterThan(50);
    expect(logged).toContain('request failed');
    expect(planted.foundIn(logged)).toEqual([]);
  });

  it('is in the metrics', async () => {
    const metrics = await world.metrics();
    expect(metrics).toMatch(/zehuan_http_request_seconds_count\{[^}]*comments/);
    expect(metrics).toMatch(/zehuan_activity_seconds_count\{[^}]*pauseCycle/);
    expect(planted.foundIn(metrics)).toEqual([]);
  });

  it('is in the bodies of errors', () => {
    expect(world.problems.length).toBeGreaterThan(15);
    expect(world.problems.filter((problem) => planted.foundIn(problem).length > 0)).toEqual([]);
  });

  it('is missing from the record, where they belong', async () => {
    const kept = new Set(planted.foundIn(await wholeRecord(world)));
    for (const sort of ['name of a unit', 'text of a form', 'comment', 'why a cycle was paused', 'text of an urge'])
      expect([sort, kept.has(sort)]).toEqual([sort, true]);
  });
});

describe('the search for them', () => {
  it('finds a text that is logged', () => {
    world.log(texts.comment);
    expect(planted.foundIn(world.logged())).toEqual(['comment']);
  });

  it('finds a text that is given to Temporal without encryption, in the history and in the file', async () => {
    const { temporalAddress: address } = world.servers;
    const connection = await Connection.connect({ address });
    const plain = new Client({ connection, namespace: 'zehuan' });
    await plain.workflow.start('nobodyRunsIt', { workflowId: 'control', taskQueue: 'control', args: [texts.form] });
    expect(planted.foundIn(saidBy(await rawEvents(plain, 'control')))).toEqual(['text of a form']);
    expect(readablePayloads(await rawEvents(plain, 'control'))).not.toEqual([]);
    await connection.close();
    expect(filesOfTemporal(world).flatMap(({ content }) => planted.foundIn(content))).toContain('text of a form');
  });
});
