import { randomUUID } from 'node:crypto';
import { exampleForm, type Pack } from '@zehuan/policy';
import { years } from './packs.js';
import { developmentKey, provinceCode, type System } from './system.js';
import { until } from './until.js';

/** A writer that fails where the API refuses: a scene that cannot be set fuzzes nothing. */
const writer =
  (address: string) =>
  async <Answer>(path: string, as: string, body: unknown = {}, ifMatch?: number): Promise<Answer> => {
    const isFile = body instanceof FormData;
    const response = await fetch(`${address}/api/v1${path}`, {
      method: 'POST',
      headers: {
        ...{ 'X-Development-Key': developmentKey, 'X-Acting-Unit': as, 'Idempotency-Key': randomUUID() },
        ...(isFile ? {} : { 'Content-Type': 'application/json' }),
        ...(ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` }),
      },
      body: isFile ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} as ${as}: ${response.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as Answer;
  };

interface SeenTask {
  readonly id: string;
  readonly code: string;
  readonly form: string | null;
  readonly isScored: boolean;
  readonly isSigning: boolean;
  readonly needsSignature: boolean;
  readonly evidence: readonly string[];
  readonly topLeaderId: string;
}

const seenTasks = `
select t.id, u.code, i.definition->>'form' as form,
  coalesce((i.definition->'review'->>'isScored')::boolean, false) as "isScored",
  coalesce((i.definition->>'dutyIsAcknowledgement')::boolean, false) as "isSigning",
  coalesce((i.definition->>'signedBy') is not null, false) as "needsSignature",
  array(select e->>'key' from jsonb_array_elements(i.definition->'evidence') e) as evidence,
  (select person_id from tenure n join post p on p.id = n.post_id where p.unit_id = u.id and p.kind = 'topLeader' limit 1) as "topLeaderId"
from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id
where u.parent_id = (select id from unit where code = $1) and c.year = $2 order by u.code, i.key`;

/**
 * Brings the small province into the middle of a year, with one of everything: tasks in each state, a cycle that has
 * ended with results, files, remarks, channels, hosts, feeds, incidents.
 */
export const setScene = async (system: System, [pack]: readonly Pack[]): Promise<void> => {
  if (!pack) throw new Error('A scene needs a pack');
  const write = writer(system.address);
  for (const year of [years.past, years.present])
    await write('/cycles', provinceCode, { unit: provinceCode, year, pack: pack.key });
  const wanted = pack.items.length * 3;
  for (const year of [years.past, years.present])
    await until(`the tasks of ${year} are there`, async () =>
      (await system.rows(seenTasks, [provinceCode, year])).length >= wanted ? true : undefined,
    );
  const [past] = await system.rows<{ id: string }>(
    'select c.id from cycle c join unit u on u.id = c.unit_id where u.code = $1 and c.year = $2',
    [provinceCode, years.past],
  );
  for (const phase of ['clarifying', 'supervising', 'stating', 'testing', 'applying'])
    await write(`/cycles/${past?.id ?? ''}/phases/${phase}/close`, provinceCode, { reason: 'fuzz' });
  const tasks = await system.rows<SeenTask>(seenTasks, [provinceCode, years.present]);
  for (const [place, task] of tasks.entries()) await actOn(write, task, pack, place);
  await others(system, write);
};

/** Each task a little further than the one before. */
const actOn = async (write: ReturnType<typeof writer>, task: SeenTask, pack: Pack, place: number): Promise<void> => {
  const { id, code } = task;
  if (place % 5 === 0) return;
  await write(`/tasks/${id}/acknowledge`, code);
  await write(`/tasks/${id}/comments`, code, { text: 'fuzz' });
  if (place % 5 === 1 || task.isSigning) return;
  const attachmentIds: string[] = [];
  for (const key of task.evidence) {
    const form = new FormData();
    form.set('evidenceKey', key);
    form.set('file', new Blob(['proof'], { type: 'text/plain' }), 'proof.txt');
    attachmentIds.push((await write<{ id: string }>(`/tasks/${id}/attachments`, code, form)).id);
  }
  const definition = task.form === null ? undefined : pack.forms[task.form];
  const submission = {
    form: definition ? exampleForm(definition, `${years.present}-03-01`) : {},
    ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
    ...(task.needsSignature ? { signedBy: task.topLeaderId } : {}),
  };
  const { version } = await write<{ version: number }>(`/tasks/${id}/submissions`, code, submission);
  if (place % 5 === 3) await write(`/tasks/${id}/return`, provinceCode, { reason: 'fuzz' }, version);
  if (place % 5 === 4) await write(`/tasks/${id}/accept`, provinceCode, task.isScored ? { score: '90' } : {}, version);
};

const others = async (system: System, write: ReturnType<typeof writer>): Promise<void> => {
  for (const code of [provinceCode, '9901']) {
    await write(`/units/${code}/channels`, code, { kind: 'wecom', address: randomUUID() });
    await write('/calendar-feeds', code, { unit: code });
    await write('/yearly-starts', code, { unit: code, pack: 'province', isOn: true });
  }
  await write('/tasks/urge', provinceCode, { filter: { unit: provinceCode, under: true }, text: 'fuzz' });
  await system.rows(`insert into incident (unit_id, step, state, code, message, first_at, last_at)
    select id, 'notify', 'open', 'x', name, created_at, created_at from unit`);
};
