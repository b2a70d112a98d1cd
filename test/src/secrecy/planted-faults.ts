import type { PlantedActs } from './planted-acts.js';
import { texts } from './planted-texts.js';
import type { Asked, PlantedYear } from './planted-year.js';

/** Requests that are refused, one for each place where what they say might be repeated. */
export async function refusedRequests(acts: PlantedActs): Promise<readonly (readonly [string, string, Asked])[]> {
  const { wrong } = texts;
  const task = await acts.taskOf('9901', 'responsibility-list');
  const on = `/api/v1/tasks/${task.id}`;
  return [
    ['POST', `${on}/comments`, { unit: '9901', body: { text: '', more: wrong } }],
    ['POST', `${on}/comments`, { unit: '9901', body: { text: { wrong } } }],
    ['POST', `${on}/comments`, { unit: '9901', body: `{"text": "${wrong}` }],
    ['POST', `${on}/submissions`, { unit: '9901', body: { form: { summary: 7, isDone: wrong, problems: { wrong } } } }],
    ['POST', `${on}/extend`, { unit: '99', body: { reason: wrong, dueOn: wrong } }],
    ['POST', `${on}/cancel`, { unit: '9902', body: { reason: wrong } }],
    [
      'POST',
      '/api/v1/units/9902/rename',
      { unit: '99', body: { name: wrong, reason: wrong }, headers: { 'If-Match': `"${wrong.length}99"` } },
    ],
    ['POST', '/api/v1/units/9901/abolish', { unit: '99', body: { reason: wrong }, headers: { 'If-Match': '"1"' } }],
    ['POST', '/api/v1/yearly-starts', { unit: '9901', body: { unit: '990101', pack: wrong, isOn: true } }],
    ['POST', `/api/v1/cycles/${acts.cycleId()}/pause`, { unit: '9901', body: { reason: wrong } }],
    ['POST', `/api/v1/cycles/${acts.cycleId()}/resume`, { unit: '99', body: { reason: wrong } }],
    ['POST', '/api/v1/session', { body: { login: wrong, password: wrong } }],
    ['GET', `/api/v1/tasks?text=${encodeURIComponent(wrong)}&limit=${encodeURIComponent(wrong)}`, {}],
    ['GET', `/api/v1/tasks?unit=${encodeURIComponent(texts.unit)}`, {}],
    ['GET', `/api/v1/units/${encodeURIComponent(texts.unit)}`, {}],
    ['GET', `/api/v1/nowhere/${encodeURIComponent(texts.unit)}?name=${encodeURIComponent(texts.person)}`, {}],
  ];
}

/** A sheet of units in which nothing is right. */
export function wrongSheet(): FormData {
  const { wrong } = texts;
  const rows = `代码,名称,类别,层级,上级代码,成立日期\n9903,${wrong},${wrong},${wrong},${wrong},${wrong}\n`;
  const sheet = new FormData();
  sheet.set('file', new Blob([rows], { type: 'text/csv' }), 'units.csv');
  return sheet;
}

/** From now on the record takes no comment and no event of a cycle that says what is planted for it. */
export async function breakRecord(world: PlantedYear): Promise<void> {
  await world.rows(`create function planted_breaks() returns trigger language plpgsql as $$ begin
    if new::text like '%${texts.broken}%' then raise exception using errcode = '23514', message = 'broken', detail = new::text; end if; return new; end $$`);
  for (const table of ['task_comment', 'cycle_event'])
    await world.rows(`create trigger planted before insert on ${table} for each row execute function planted_breaks()`);
}
