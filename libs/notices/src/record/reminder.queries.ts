import { isWithin, scopeParameters, type UnitScope } from '@zehuan/org';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { holdersSql } from '@zehuan/tasks';
import type { DutyKind, Moment } from '../rules/ladder-of-duty.js';

interface DutyColumns {
  readonly dueOn: string;
  readonly dueAt: string;
  /** States in which the duty is there. */
  readonly states: string;
  /** From when its ladder holds. */
  readonly armedAt: string;
}

const columnsOf: Readonly<Record<DutyKind, DutyColumns>> = {
  task: {
    dueOn: 't.due_on',
    dueAt: 't.due_at',
    states: `('assigned','acknowledged','returned')`,
    armedAt: 't.armed_at',
  },
  review: {
    dueOn: 't.review_due_on',
    dueAt: 't.review_due_at',
    states: `('submitted')`,
    armedAt: 't.submitted_at',
  },
};

/** The days on which something of these cycles is due: a small set, however many tasks. */
export const dueDaysOf = (
  tx: Transaction,
  cycleIds: readonly string[],
  duty: DutyKind,
): Promise<{ readonly dueOn: string; readonly dueAt: Date }[]> => {
  const { dueOn, dueAt, states } = columnsOf[duty];
  return rowsOf(
    tx,
    prepared(
      `select distinct ${dueOn} as "dueOn", ${dueAt} as "dueAt" from task t where t.cycle_id = any($1) and t.state in ${states}`,
    ),
    [cycleIds],
  );
};

const momentRows = `moment as materialized (
  select * from jsonb_to_recordset($2::jsonb) as m (due_at timestamptz, rung text, fires_at timestamptz, is_escalation boolean))`;

const recordsOf = (moments: readonly Moment[]): string =>
  JSON.stringify(
    moments.map(({ dueAt, rung, firesAt }) => ({
      due_at: dueAt,
      rung: rung.key,
      fires_at: new Date(firesAt).toISOString(),
      is_escalation: rung.isEscalation,
    })),
  );

// Each reminder is looked up by its key: a join would be planned by statistics that a burst of reminders makes wrong.
const dueRows = ({ dueAt, states, armedAt }: DutyColumns, only: string, except: string): string => `
  from task t join moment m on m.due_at = ${dueAt}
  where ${dueAt} = any(array(select due_at from moment)) and t.cycle_id = any(array(select c.id from cycle c where c.id = any($1) and c.state = 'running')) and t.state in ${states} and ${armedAt} < m.fires_at and m.fires_at <= $3
    and (select r.id from reminder r where r.task_id = t.id and r.rung = m.rung and r.due_at = m.due_at limit 1) is null
    and ${isWithin('t.unit_id', only, except)}`;

const raising = (duty: DutyColumns): string => `
with ${momentRows}, judged as (
  select t.id, m.due_at, m.rung, m.fires_at, m.is_escalation ${dueRows(duty, '$6', '$7')}
  for no key update of t skip locked
), raised as (
  insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation)
  select id, rung, due_at, fires_at, $3, is_escalation from judged order by fires_at, id
  on conflict (task_id, rung, due_at) do nothing returning *
), told as (
  insert into notification (kind, reminder_id, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at)
  select case when r.is_escalation then 'escalation' else 'reminder' end, r.id, t.id, t.cycle_id, side.unit_id, side.post_kind,
    holder.person_id, jsonb_build_object('duty', $5::text, 'rung', r.rung, 'dueAt', r.due_at), $3
  from raised r join task t on t.id = r.task_id
  cross join lateral jsonb_array_elements_text($4::jsonb->r.rung) as wanted (audience)
  cross join lateral (
    select case wanted.audience when 'supervisingCommittee' then t.supervising_unit_id else t.unit_id end as unit_id,
      case wanted.audience when 'supervisingCommittee' then 'coordinator' else wanted.audience end as post_kind
  ) side
  cross join lateral ${holdersSql('side.unit_id', 'side.post_kind', '$3', 't')} holder
  order by r.fires_at, r.id
  on conflict do nothing
)
select count(*)::int as count from raised`;

/**
 * Writes reminders and who is told of them for all moments that have come, in the order in which they fell due. Tasks
 * that somebody is working on are left out (see `countLeftOut`), and so are units outside the scope. Answers how many reminders.
 */
export const insertReminders = (
  tx: Transaction,
  cycleIds: readonly string[],
  duty: DutyKind,
  moments: readonly Moment[],
  scope: UnitScope,
): Promise<number> => {
  const audiences = Object.fromEntries(moments.map(({ rung }) => [rung.key, rung.audience]));
  const parameters = [cycleIds, recordsOf(moments), tx.at, JSON.stringify(audiences), duty, ...scopeParameters(scope)];
  return countOf(tx, raising(columnsOf[duty]), parameters);
};

/** How many are due after `insertReminders` and have none: somebody was working on them. */
export const countLeftOut = (
  tx: Transaction,
  cycleIds: readonly string[],
  duty: DutyKind,
  moments: readonly Moment[],
  scope: UnitScope,
): Promise<number> =>
  countOf(tx, `with ${momentRows} select count(*)::int as count ${dueRows(columnsOf[duty], '$4', '$5')}`, [
    cycleIds,
    recordsOf(moments),
    tx.at,
    ...scopeParameters(scope),
  ]);

// The texts are few: each is parsed once in a session, however many cycles remind at one moment.
const countOf = async (tx: Transaction, sql: string, parameters: readonly unknown[]): Promise<number> =>
  (await rowOf<{ count: number }>(tx, prepared(sql), parameters))?.count ?? 0;
