import type { DayScale } from '@zehuan/calendar';
import type { DataSource } from 'typeorm';
import type { UnitOfTree } from '../model/expected-tasks.js';
import type { TaskHappening } from '../model/owed-spells.js';
import type { FoundReminder } from '../model/reminder-model.js';

/** The check's own statements: what is in the record of one tree of cycles. Instants come as epoch milliseconds. */
export interface RecordedCycle {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly scale: DayScale;
  readonly endedAt: number | null;
}

export interface RecordedTask {
  readonly id: string;
  readonly cycleId: string;
  readonly code: string;
  readonly itemKey: string;
  readonly occurrence: string;
  readonly origin: string;
  readonly state: string;
  readonly submissionCount: number;
  readonly issuedAt: number;
  readonly dueAtIssue: number;
  readonly reviewDays: number;
}

export interface RecordedSubmission {
  readonly id: string;
  readonly taskId: string;
  readonly version: number;
  readonly isLate: boolean;
  readonly submittedAt: number;
  readonly verdict: string | null;
}

export type RecordedHappening = TaskHappening & { readonly taskId: string };
export type RecordedReminder = FoundReminder & {
  readonly cycleId: string;
  readonly isEscalation: boolean;
  readonly toldSides: readonly string[];
};

export interface RecordedResult {
  readonly cycleId: string;
  readonly code: string;
  readonly grade: string;
  readonly isPublished: boolean;
  readonly total: string;
  /** What the trace adds up to, before rounding. */
  readonly traced: string;
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;
/** When a row was written: its id is a UUID v7, made by the database when it inserts the row. */
const writtenMs = (column: string): string => ms(`uuid_extract_timestamp(${column})`);
const ofTree = `join cycle c on c.id = t.cycle_id and c.root_cycle_id = $1 and c.state <> 'cancelled'`;

/** Units of the tree below a unit, itself included, as they stand. */
export const unitsBelow = (database: DataSource, rootCode: string): Promise<UnitOfTree[]> =>
  database.query(
    `select u.id, u.code, u.level, u.kind, u.parent_id as "parentId" from unit u
     where u.ended_on is null and u.path <@ (select path from unit where code = $1 and ended_on is null) order by u.path`,
    [rootCode],
  );

export const recordedCycles = (database: DataSource, root: string): Promise<RecordedCycle[]> =>
  database.query(
    `select c.id, u.code, c.state, c.scale, ${ms('c.ended_at')} as "endedAt" from cycle c join unit u on u.id = c.unit_id
     where c.root_cycle_id = $1 and c.state <> 'cancelled' order by u.path`,
    [root],
  );

export const recordedTasks = (database: DataSource, root: string): Promise<RecordedTask[]> =>
  database.query(
    `select t.id, t.cycle_id as "cycleId", u.code, i.key as "itemKey", i.occurrence, i.origin, t.state,
       t.submission_count as "submissionCount", ${ms('t.issued_at')} as "issuedAt", ${ms('i.due_at')} as "dueAtIssue",
       coalesce((i.definition #>> '{review,withinWorkingDays}')::int, 10) as "reviewDays"
     from task t ${ofTree} join item i on i.id = t.item_id join unit u on u.id = t.unit_id order by t.id`,
    [root],
  );

export const recordedSubmissions = (database: DataSource, root: string): Promise<RecordedSubmission[]> =>
  database.query(
    `select s.id, s.task_id as "taskId", s.version, s.is_late as "isLate", ${ms('s.submitted_at')} as "submittedAt", r.verdict
     from submission s join task t on t.id = s.task_id ${ofTree} left join review r on r.submission_id = s.id order by s.id`,
    [root],
  );

/** The history of every task; of a submission and of a return, when exactly the database wrote it. */
export const recordedHappenings = (database: DataSource, root: string): Promise<RecordedHappening[]> =>
  database.query(
    `select e.task_id as "taskId", e.kind, ${ms('e.at')} as at, e.to_state as "toState", ${ms('e.due_at')} as "dueAt",
       coalesce(${writtenMs('s.id')}, ${writtenMs('r.id')}) as "writtenAt"
     from task_event e join task t on t.id = e.task_id ${ofTree}
     left join submission s on e.kind = 'submitted' and s.task_id = e.task_id and s.submitted_at = e.at
     left join review r on e.kind in ('returned','accepted') and r.task_id = e.task_id and r.at = e.at
     order by e.task_id, e.at, e.id`,
    [root],
  );

/** Every reminder with the sides that were told of it, as \`<side> <post>\`. */
export const recordedReminders = (database: DataSource, root: string): Promise<RecordedReminder[]> =>
  database.query(
    `select r.task_id as "taskId", t.cycle_id as "cycleId", r.rung, ${ms('r.due_at')} as "dueAt", ${ms('r.fires_at')} as "firesAt",
       ${ms('r.raised_at')} as "raisedAt", ${writtenMs('r.id')} as "writtenAt", r.is_escalation as "isEscalation",
       array(select distinct case when n.unit_id = t.unit_id then 'own ' else 'above ' end || n.post_kind
             from notification n where n.reminder_id = r.id order by 1) as "toldSides"
     from reminder r join task t on t.id = r.task_id ${ofTree} order by r.id`,
    [root],
  );

export const recordedNotifications = async (
  database: DataSource,
  root: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await database.query<{ kind: string; count: number }[]>(
    `select n.kind, count(*)::int as count from notification n join cycle c on c.id = n.cycle_id and c.root_cycle_id = $1 group by 1 order by 1`,
    [root],
  );
  return new Map(rows.map((row) => [row.kind, row.count]));
};

/** The newest result of each unit. */
export const recordedResults = (database: DataSource, root: string): Promise<RecordedResult[]> =>
  database.query(
    `select distinct on (a.cycle_id, a.unit_id) a.cycle_id as "cycleId", u.code, a.grade, a.published_at is not null as "isPublished", a.total::text as total,
       greatest(0, least(100,
         coalesce((select sum((p->>'contribution')::numeric) from jsonb_array_elements(a.trace->'parts') p), 0)
         + coalesce((select sum((d->>'points')::numeric) from jsonb_array_elements(a.trace->'adjustments') d), 0)))::text as traced
     from assessment_result a join cycle c on c.id = a.cycle_id and c.root_cycle_id = $1 join unit u on u.id = a.unit_id
     order by a.cycle_id, a.unit_id, a.revision desc`,
    [root],
  );

/** Days off and days made up, as they were published, of a calendar. */
export const recordedYears = (
  database: DataSource,
  calendar: string,
): Promise<{ daysOff: string[]; makeUpDays: string[] }[]> =>
  database.query(
    `select days_off::text[] as "daysOff", make_up_days::text[] as "makeUpDays" from calendar_year where calendar = $1`,
    [calendar],
  );

export interface ProgressRow {
  readonly state: string;
  readonly count: number;
}

export const tasksByState = (database: DataSource, root: string): Promise<ProgressRow[]> =>
  database.query(`select t.state, count(*)::int as count from task t ${ofTree} group by 1`, [root]);

export const reminderCounts = async (
  database: DataSource,
  root: string,
): Promise<{ reminders: number; escalations: number }> => {
  const [row] = await database.query<{ reminders: number; escalations: number }[]>(
    `select count(*)::int as reminders, (count(*) filter (where r.is_escalation))::int as escalations from reminder r join task t on t.id = r.task_id ${ofTree}`,
    [root],
  );
  return row ?? { reminders: 0, escalations: 0 };
};
