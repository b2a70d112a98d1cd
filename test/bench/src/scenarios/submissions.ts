import pg from 'pg';
import type { Figures, Measured, RawLimit } from '../figures.js';
import { type Answer, bodyOf, flood, type HttpClient } from '../http-client.js';
import { percentile, rounded } from '../numbers.js';
import { formOf } from '../pack.js';
import type { System } from '../stage.js';

const connections = 32;

interface OpenTask {
  readonly id: string;
  readonly code: string;
}

/** Tasks that nobody has touched, mixed over the units; those of the first item are left for the reminders. */
export const openTasks = (system: System, limit: number): Promise<OpenTask[]> =>
  system.rows<OpenTask>(
    `select t.id, u.code from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id
     where t.state = 'assigned' and i.key <> 'item-1' and u.level = 'township' order by md5(t.id::text) limit $1`,
    [limit],
  );

export const submit = (http: HttpClient, tasks: readonly OpenTask[], index: number): Promise<Answer> => {
  const task = tasks[index];
  if (!task) throw new Error(`There are no ${index + 1} open tasks`);
  return http.post(`/api/v1/tasks/${task.id}/submissions`, { form: formOf(index) }, { 'X-Acting-Unit': task.code });
};

/** Submissions over HTTP for some seconds, each of another task under a key of its own. */
export const submissions = async (
  system: System,
  seconds = 20,
): Promise<Measured & { figures: Pick<Figures, 'submissions'> }> => {
  const http = system.caller(connections);
  const tasks = await openTasks(system, 40_000);
  const warm = Math.min(500, Math.floor(tasks.length / 4));
  const before = await flood(warm, connections, (index) => submit(http, tasks, index));
  const began = performance.now();
  const isOver = (): boolean => performance.now() - began > seconds * 1000;
  const answers = await flood(tasks.length - warm, connections, (index) => submit(http, tasks, warm + index), isOver);
  const elapsed = (performance.now() - began) / 1000;
  for (const answer of [...before, ...answers]) bodyOf(answer);
  await mustBeKept(system, before.length + answers.length);
  const times = answers.map(({ milliseconds }) => milliseconds);
  const raw = [await bareCommits(system), await bareAnswers(http)];
  http.close();
  return {
    figures: {
      submissions: { perSecond: rounded(answers.length / elapsed), p99Ms: rounded(percentile(times, 0.99)) },
    },
    raw,
    also: [{ what: 'submissions, p50', value: rounded(percentile(times, 0.5)), unit: 'ms' }],
  };
};

/** Everything that was acknowledged is in the record, once. */
const mustBeKept = async ({ rows }: System, acknowledged: number): Promise<void> => {
  const [row] = await rows<{ kept: number; tasks: number }>(
    'select count(*)::int as kept, count(distinct task_id)::int as tasks from submission',
  );
  if (row?.kept !== acknowledged || row.tasks !== acknowledged)
    throw new Error(`${acknowledged} submissions were acknowledged, ${row?.kept ?? 0} are in the record`);
};

/** Single rows that are committed one by one over as many connections. */
const bareCommits = async (system: System): Promise<RawLimit> => {
  const { rows, ownerUrl } = system;
  const pool = new pg.Pool({ connectionString: ownerUrl, max: connections });
  await rows('create table bare_row (id bigint generated always as identity primary key, form jsonb not null)');
  const began = performance.now();
  let count = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() - began < 5_000) {
      await pool.query({
        name: 'bare',
        text: 'insert into bare_row (form) values ($1)',
        values: [JSON.stringify(formOf(count))],
      });
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  const perSecond = count / ((performance.now() - began) / 1000);
  await pool.end();
  await rows('drop table bare_row');
  return { what: 'single rows committed to disk, 32 connections', value: Math.round(perSecond), unit: '/s' };
};

/** Answers that need no database. */
const bareAnswers = async (http: HttpClient): Promise<RawLimit> => {
  const answers = await flood(5_000, connections, () => http.get('/livez'));
  return {
    what: 'p99 of an answer without the database, 32 connections',
    value: rounded(
      percentile(
        answers.map(({ milliseconds }) => milliseconds),
        0.99,
      ),
    ),
    unit: 'ms',
  };
};
