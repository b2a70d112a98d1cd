import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { payloadCodec } from '@zehuan/platform';
import { eventually } from '../doctor/installation.js';
import { Planted } from './planted.js';
import { type Asked, plantedYear, type PlantedYear } from './planted-year.js';
import { payloadsIn, rawEvents, readablePayloads, saidBy, searchAttributesIn } from './raw-histories.js';

const dayMilliseconds = 500;
const year = new Date().getUTCFullYear() + 1;
const planted = new Planted();
const mail = (mark: string): string => `${mark}@planted.example`;

const texts = {
  unit: planted.plant('name of a unit'),
  renaming: planted.plant('why a unit was renamed'),
  person: planted.plant('name of a person'),
  other: planted.plant('name of another person'),
  login: planted.plant('login of an account', (mark) => `login-${mark.slice(1)}`),
  email: planted.plant('address of a person', mail),
  substitute: planted.plant('for whom somebody acts'),
  form: planted.plant('text of a form', (mark) => `已按安排逐项完成，密语${mark}号`),
  note: planted.plant('note of a submission'),
  comment: planted.plant('comment'),
  returned: planted.plant('why a task was returned'),
  urge: planted.plant('text of an urge'),
  delegated: planted.plant('why a task was delegated'),
  item: planted.plant('title of a line'),
  measure: planted.plant('measure of a line'),
  itemReason: planted.plant('why a line was added'),
  pause: planted.plant('why a cycle was paused'),
  resume: planted.plant('why a cycle was resumed'),
  extend: planted.plant('why deadlines were moved'),
  close: planted.plant('why a phase was closed'),
  reopen: planted.plant('why a phase was opened again'),
  cancel: planted.plant('why a cycle was cancelled'),
  incident: planted.plant('why an incident was closed'),
  file: planted.plant('name of a file'),
  content: planted.plant('text of a file'),
  hook: planted.plant('address of a channel', (mark) => `https://planted.example/${mark}`),
  wrong: planted.plant('what a refused request said'),
  broken: planted.plant('what a failed request said'),
};

let world: PlantedYear;
let cycle: string;
beforeAll(async () => {
  world = await plantedYear(dayMilliseconds);
}, 180_000);
afterAll(() => world.close());

/** Asks, and expects it to be done. */
const done = async (method: string, path: string, options: Asked = {}): Promise<Record<string, unknown>> => {
  const { status, body } = await world.ask(method, path, options);
  if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
  return body;
};
const taskOf = async (unit: string, item: string): Promise<{ id: string; version: number }> => {
  const [task] = await world.rows<{ id: string; version: number }>(
    `select t.id, t.version from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id
     where u.code = $1 and i.key = $2 and t.cycle_id = $3 order by t.due_at limit 1`,
    [unit, item, cycle],
  );
  if (!task) throw new Error(`${unit} has no task ${item}`);
  return task;
};
const tagOf = async (id: string): Promise<Record<string, string>> => {
  const [task] = await world.rows<{ version: number }>('select version from task where id = $1', [id]);
  return { 'If-Match': `"${task?.version ?? 0}"` };
};

describe('a year with planted names and texts', () => {
  it('is lived', async () => {
    const [unit] = await world.rows<{ version: number }>(`select version from unit where code = '9901'`);
    await done('POST', '/api/v1/units/9901/rename', {
      unit: '99',
      body: { name: texts.unit, reason: texts.renaming },
      headers: { 'If-Match': `"${unit?.version ?? 0}"` },
    });
    await world.rows(
      `update person p set name = $1, email = $2 from tenure t join post o on o.id = t.post_id join unit u on u.id = o.unit_id
       where t.person_id = p.id and u.code = '9901' and o.kind = 'reporter'`,
      [texts.person, texts.email],
    );
    await done('POST', '/api/v1/units/9901/appoint', {
      unit: '9901',
      body: { post: 'teamMember', person: { name: texts.other, email: `b${texts.email}` } },
    });
    const [reporterOf] = await world.rows<{ id: string }>('select id from person where name = $1', [texts.person]);
    await done('POST', '/api/v1/accounts', { body: { personId: reporterOf?.id, login: texts.login } });
    const started = await done('POST', '/api/v1/cycles', {
      unit: '99',
      body: { unit: '99', year, pack: 'province', packVersion: world.packVersion },
    });
    cycle = String(started['id']);
    await eventually(
      async () => (await world.rows('select 1 from task where cycle_id = $1', [cycle])).length > 0,
      'tasks were issued',
    );
    const steer = (act: string, body: object): Promise<unknown> =>
      done('POST', `/api/v1/cycles/${cycle}/${act}`, {
        unit: '99',
        body,
        headers: { 'X-On-Behalf-Of': encodeURIComponent(texts.substitute) },
      });
    await steer('pause', { reason: texts.pause });

    // While the clock stands still there is time to work.
    const task = await taskOf('9901', 'responsibility-list');
    const upload = new FormData();
    upload.set('file', new Blob([texts.content], { type: 'text/plain' }), `${texts.file}.txt`);
    upload.set('evidenceKey', 'list');
    const own = { unit: '9901', headers: { 'X-On-Behalf-Of': encodeURIComponent(texts.substitute) } };
    const file = await done('POST', `/api/v1/tasks/${task.id}/attachments`, { ...own, body: upload });
    await done('POST', `/api/v1/tasks/${task.id}/submissions`, {
      ...own,
      body: { form: { summary: texts.form, isDone: true }, note: texts.note, attachmentIds: [file['id']] },
    });
    await done('POST', `/api/v1/tasks/${task.id}/comments`, { ...own, body: { text: texts.comment } });
    await done('POST', `/api/v1/tasks/${task.id}/return`, {
      unit: '99',
      body: { reason: texts.returned },
      headers: await tagOf(task.id),
    });
    const [reporter] = await world.rows<{ id: string }>('select id from person where name = $1', [texts.other]);
    await done('POST', `/api/v1/tasks/${task.id}/delegate`, {
      unit: '9901',
      body: { personId: reporter?.id, reason: texts.delegated },
      headers: await tagOf(task.id),
    });
    await done('POST', `/api/v1/cycles/${cycle}/items`, {
      unit: '99',
      body: {
        ...{
          key: 'planted',
          title: { zh: texts.item, en: texts.item },
          measures: [texts.measure],
          dueOn: `${year}-11-30`,
        },
        ...{ reason: texts.itemReason, form: 'progress' },
      },
    });
    await world.ask('POST', '/api/v1/units/9901/channels', {
      unit: '9901',
      body: { kind: 'webhook', address: texts.hook, secret: texts.hook },
    });

    await steer('resume', { reason: texts.resume });
    await done('POST', '/api/v1/tasks/urge', { unit: '99', body: { taskIds: [task.id], text: texts.urge } });
    await steer('extend', { reason: texts.extend, item: 'political-supervision', dueOn: `${year}-11-30` });
    await steer('phases/clarifying/close', { reason: texts.close });
    await eventually(
      async () => (await world.rows(`select 1 from cycle where id = $1 and phase = 'supervising'`, [cycle])).length > 0,
      'the next phase opened',
    );
    await steer('reopen', { reason: texts.reopen, phase: 'clarifying', closesOn: `${year}-12-10` });
    const events = await world.rows<{ reason: string | null; onBehalfOf: string | null }>(
      `select reason, on_behalf_of as "onBehalfOf" from cycle_event where cycle_id = $1 and reason is not null order by id`,
      [cycle],
    );
    // The record has every word of it.
    for (const reason of ['pause', 'resume', 'extend', 'close', 'reopen'] as const)
      expect(events).toContainEqual({ reason: texts[reason], onBehalfOf: texts.substitute });
  }, 240_000);

  it('has something go wrong in it', async () => {
    const { wrong, broken } = texts;
    const task = await taskOf('9901', 'responsibility-list');
    const on = `/api/v1/tasks/${task.id}`;
    const refused: readonly (readonly [string, string, Asked])[] = [
      ['POST', `${on}/comments`, { unit: '9901', body: { text: '', more: wrong } }],
      ['POST', `${on}/comments`, { unit: '9901', body: { text: { wrong } } }],
      ['POST', `${on}/comments`, { unit: '9901', body: `{"text": "${wrong}` }],
      [
        'POST',
        `${on}/submissions`,
        { unit: '9901', body: { form: { summary: 7, isDone: wrong, problems: { wrong } } } },
      ],
      ['POST', `${on}/extend`, { unit: '99', body: { reason: wrong, dueOn: wrong } }],
      ['POST', `${on}/cancel`, { unit: '9902', body: { reason: wrong } }],
      [
        'POST',
        '/api/v1/units/9902/rename',
        { unit: '99', body: { name: wrong, reason: wrong }, headers: { 'If-Match': `"${wrong.length}99"` } },
      ],
      ['POST', '/api/v1/units/9901/abolish', { unit: '99', body: { reason: wrong }, headers: { 'If-Match': '"1"' } }],
      ['POST', '/api/v1/yearly-starts', { unit: '9901', body: { unit: '990101', pack: wrong, isOn: true } }],
      ['POST', `/api/v1/cycles/${cycle}/pause`, { unit: '9901', body: { reason: wrong } }],
      ['POST', `/api/v1/cycles/${cycle}/resume`, { unit: '99', body: { reason: wrong } }],
      ['POST', '/api/v1/session', { body: { login: wrong, password: wrong } }],
      ['GET', `/api/v1/tasks?text=${encodeURIComponent(wrong)}&limit=${encodeURIComponent(wrong)}`, {}],
      ['GET', `/api/v1/tasks?unit=${encodeURIComponent(texts.unit)}`, {}],
      ['GET', `/api/v1/units/${encodeURIComponent(texts.unit)}`, {}],
      ['GET', `/api/v1/nowhere/${encodeURIComponent(texts.unit)}?name=${encodeURIComponent(texts.person)}`, {}],
    ];
    for (const [method, path, options] of refused)
      expect([path, (await world.ask(method, path, options)).status < 500]).toEqual([path, true]);
    const sheet = new FormData();
    sheet.set(
      'file',
      new Blob([`代码,名称,类别,层级,上级代码,成立日期\n9903,${wrong},${wrong},${wrong},${wrong},${wrong}\n`], {
        type: 'text/csv',
      }),
      'units.csv',
    );
    expect((await world.ask('POST', '/api/v1/units/import', { unit: '99', body: sheet })).status).toBeLessThan(500);

    await world.rows(`create function planted_breaks() returns trigger language plpgsql as $$ begin
      if new::text like '%${broken}%' then raise exception using errcode = '23514', message = 'broken', detail = new::text; end if; return new; end $$`);
    for (const table of ['task_comment', 'cycle_event'])
      await world.rows(
        `create trigger planted before insert on ${table} for each row execute function planted_breaks()`,
      );
    expect((await world.ask('POST', `${on}/comments`, { unit: '9901', body: { text: broken } })).status).toBe(500);
    // An act on the process fails in the worker until it is set aside, and its caller waits no longer than that.
    expect(
      (await world.ask('POST', `/api/v1/cycles/${cycle}/pause`, { unit: '99', body: { reason: broken } })).status,
    ).toBeGreaterThanOrEqual(500);
    const isLogged = () => Promise.resolve(/activity failed/i.test(world.logged()));
    await eventually(isLogged, 'the worker logged the failure');
  }, 120_000);

  it('comes to its end', async () => {
    await eventually(
      async () => (await world.rows(`select 1 from notification where planned_at is not null`)).length > 0,
      'notices were looked at for mail',
    );
    await done('POST', `/api/v1/cycles/${cycle}/cancel`, {
      unit: '99',
      body: { reason: texts.cancel, isForTree: true },
    });
  }, 120_000);
});

/** Given with an act on the process, which Temporal carries under the key. */
const inEncrypted = [
  ...['why a cycle was paused', 'why a cycle was resumed', 'why deadlines were moved', 'why a phase was closed'],
  ...[
    'why a phase was opened again',
    'why a cycle was cancelled',
    'for whom somebody acts',
    'what a failed request said',
  ],
  'what a refused request said',
];

const filesOfTemporal = (): readonly { readonly name: string; readonly content: Buffer }[] => {
  const folder = join(world.folder, 'temporal');
  return readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
};

describe('none of its names and texts', () => {
  const executions = async (): Promise<string[]> => {
    const client = await world.temporal.client();
    const ids: string[] = [];
    for await (const { workflowId } of client.workflow.list()) ids.push(workflowId);
    return [...new Set(ids)];
  };

  it('can be read in the histories, which hold of them only why and for whom somebody acted on the process', async () => {
    const client = await world.temporal.client();
    const ids = await executions();
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
    for (const workflowId of await executions()) {
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
    const files = filesOfTemporal();
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
    const tables = await world.rows<{ name: string }>(
      `select format('%I', table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    let record = '';
    for (const { name } of tables) {
      const [dump] = await world.rows<{ rows: string | null }>(
        `select string_agg(t::text, E'\\n') as rows from ${name} t`,
      );
      record += dump?.rows ?? '';
    }
    const kept = new Set(planted.foundIn(record));
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
    expect(filesOfTemporal().flatMap(({ content }) => planted.foundIn(content))).toContain('text of a form');
  });
});
