import { eventually } from '../doctor/installation.js';
import { texts } from './planted-texts.js';
import type { Asked, PlantedYear } from './planted-year.js';

/** The year that is lived. */
export const year = new Date().getUTCFullYear() + 1;

/** What people do in the year, each with a text that was planted; in this order. */
export function plantedActs(world: PlantedYear) {
  let cycle = '';

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

  const steer = (act: string, body: object): Promise<unknown> =>
    done('POST', `/api/v1/cycles/${cycle}/${act}`, {
      unit: '99',
      body,
      headers: { 'X-On-Behalf-Of': encodeURIComponent(texts.substitute) },
    });

  /** A unit, its people and an account of one of them. */
  const nameUnitAndPeople = async (): Promise<void> => {
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
  };

  /** Starts the year and pauses it: while the clock stands still there is time to work. */
  const startAndPause = async (): Promise<void> => {
    const started = await done('POST', '/api/v1/cycles', {
      unit: '99',
      body: { unit: '99', year, pack: 'province', packVersion: world.packVersion },
    });
    cycle = String(started['id']);
    await eventually(
      async () => (await world.rows('select 1 from task where cycle_id = $1', [cycle])).length > 0,
      'tasks were issued',
    );
    await steer('pause', { reason: texts.pause });
  };

  /** What is done with a task, a line and a channel; answers the task's id. */
  const work = async (): Promise<string> => {
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
    return task.id;
  };

  /** Everything that moves the process, but for its end. */
  const resumeAndSteer = async (taskId: string): Promise<void> => {
    await steer('resume', { reason: texts.resume });
    await done('POST', '/api/v1/tasks/urge', { unit: '99', body: { taskIds: [taskId], text: texts.urge } });
    await steer('extend', { reason: texts.extend, item: 'political-supervision', dueOn: `${year}-11-30` });
    await steer('phases/clarifying/close', { reason: texts.close });
    await eventually(
      async () => (await world.rows(`select 1 from cycle where id = $1 and phase = 'supervising'`, [cycle])).length > 0,
      'the next phase opened',
    );
    await steer('reopen', { reason: texts.reopen, phase: 'clarifying', closesOn: `${year}-12-10` });
  };

  /** Ends the year once notices were looked at. */
  const end = async (): Promise<void> => {
    await eventually(
      async () => (await world.rows(`select 1 from notification where planned_at is not null`)).length > 0,
      'notices were looked at for mail',
    );
    await done('POST', `/api/v1/cycles/${cycle}/cancel`, {
      unit: '99',
      body: { reason: texts.cancel, isForTree: true },
    });
  };

  return { nameUnitAndPeople, startAndPause, work, resumeAndSteer, end, taskOf, cycleId: () => cycle };
}

export type PlantedActs = ReturnType<typeof plantedActs>;
