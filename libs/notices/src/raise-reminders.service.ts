import { type DayScale, type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { ladderMoments, type Pack, packById, type Rung } from '@zehuan/policy';
import { dayInChina, holdersSql } from '@zehuan/tasks';

export interface Raised {
  readonly raised: number;
  /** Tasks that were due for a rung but that somebody was working on: look again soon. */
  readonly skipped: number;
  /** The next moment at which some rung fires; null when nothing that is owed has one ahead. */
  readonly nextFiresAt: Date | null;
}

/** What a ladder is climbed for: the responsible unit's duty, or the supervising committee's review. */
interface Duty {
  readonly rungs: readonly Rung[];
  readonly dueOn: string;
  readonly dueAt: string;
  readonly states: string;
  /** From when the ladder holds. */
  readonly armedAt: string;
}

const dutyOf = (pack: Pack): readonly Duty[] => [
  { rungs: pack.ladders.default, dueOn: 't.due_on', dueAt: 't.due_at', states: `('assigned','acknowledged','returned')`, armedAt: 't.armed_at' },
  { rungs: pack.ladders.review, dueOn: 't.review_due_on', dueAt: 't.review_due_at', states: `('submitted')`, armedAt: 't.submitted_at' },
];

/**
 * Raises every reminder of a cycle that is due at the transaction's instant and not raised yet, exactly one for each
 * task, rung and due time: none for what is done, none of a rung whose moment lay before the ladder was armed, all
 * that fell due while nobody looked. Rows that somebody is working on are left for the next look.
 */
export const raiseReminders = async (tx: Transaction, { cycleId }: { readonly cycleId: string }): Promise<Raised> => {
  const cycle = await rowOf<{ packId: string; scale: DayScale }>(tx, `select pack_id as "packId", scale from cycle where id = $1 and state = 'running'`, [cycleId]);
  if (!cycle) return { raised: 0, skipped: 0, nextFiresAt: null };
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  let raised = 0;
  let skipped = 0;
  const ahead: number[] = [];
  for (const duty of dutyOf(content).filter((each) => each.rungs.length > 0)) {
    const moments = await momentsOf(tx, cycleId, duty, calendar, cycle.scale, content.remindAt);
    ahead.push(...moments.map((moment) => moment.firesAt).filter((firesAt) => firesAt > tx.at.getTime()));
    const due = moments.filter((moment) => moment.firesAt <= tx.at.getTime());
    if (due.length === 0) continue;
    raised += await raise(tx, cycleId, duty, due);
    skipped += await leftOver(tx, cycleId, duty, due);
  }
  return { raised, skipped, nextFiresAt: ahead.length === 0 ? null : new Date(ahead.reduce((a, b) => Math.min(a, b))) };
};

interface Moment {
  readonly dueAt: string;
  readonly rung: string;
  readonly firesAt: number;
  readonly isEscalation: boolean;
  readonly audience: readonly string[];
}

/** The moments of all rungs for every day on which something of the cycle is due: a small set, however many tasks. */
const momentsOf = async (tx: Transaction, cycleId: string, duty: Duty, calendar: WorkingCalendar, scale: DayScale, remindAt: string): Promise<readonly Moment[]> => {
  const dues = await rowsOf<{ dueOn: string; dueAt: Date }>(
    tx,
    `select distinct ${duty.dueOn} as "dueOn", ${duty.dueAt} as "dueAt" from task t where t.cycle_id = $1 and t.state in ${duty.states}`,
    [cycleId],
  );
  return dues.flatMap(({ dueOn, dueAt }) =>
    ladderMoments(duty.rungs, dueOn, calendar, scale, remindAt).map((moment, index) => ({
      dueAt: dueAt.toISOString(),
      rung: moment.rung,
      firesAt: moment.firesAt,
      isEscalation: duty.rungs[index]?.isEscalation ?? false,
      audience: duty.rungs[index]?.audience ?? [],
    })),
  );
};

const dueRows = (duty: Duty): string => `
  from task t join moment m on m."dueAt" = ${duty.dueAt}
  where t.cycle_id = $1 and t.state in ${duty.states} and ${duty.armedAt} < m."firesAt" and m."firesAt" <= $3
    and not exists (select from reminder r where r.task_id = t.id and r.rung = m.rung and r.due_at = m."dueAt")`;

const momentTable = `select * from jsonb_to_recordset($2) as m ("dueAt" timestamptz, rung text, "firesAt" timestamptz, "isEscalation" boolean, audience jsonb)`;

const asRecords = (moments: readonly Moment[]): string => JSON.stringify(moments.map((moment) => ({ ...moment, firesAt: new Date(moment.firesAt).toISOString() })));

const raise = async (tx: Transaction, cycleId: string, duty: Duty, due: readonly Moment[]): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with moment as (${momentTable}
     ), judged as (
       select t.id, t.cycle_id, t.unit_id, t.supervising_unit_id, t.delegate_person_id, t.delegated_until,
         m."dueAt" as due_at, m.rung, m."firesAt" as fires_at, m."isEscalation" as is_escalation, m.audience
       ${dueRows(duty)}
       for update of t skip locked
     ), raised as (
       insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation)
       select id, rung, due_at, fires_at, $3, is_escalation from judged order by fires_at, id
       on conflict (task_id, rung, due_at) do nothing returning id, task_id, rung, due_at
     ), told as (
       insert into notification (kind, reminder_id, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at)
       select case when j.is_escalation then 'escalation' else 'reminder' end, r.id, j.id, j.cycle_id, side.unit_id, side.post_kind, holder.person_id,
         jsonb_build_object('rung', j.rung, 'dueAt', j.due_at), $3
       from raised r join judged j on j.id = r.task_id and j.rung = r.rung and j.due_at = r.due_at
       cross join lateral jsonb_array_elements_text(j.audience) as wanted (audience)
       cross join lateral (
         select case wanted.audience when 'supervisingCommittee' then j.supervising_unit_id else j.unit_id end as unit_id,
           case wanted.audience when 'supervisingCommittee' then 'coordinator' else wanted.audience end as post_kind
       ) side
       cross join lateral ${holdersSql('side.unit_id', 'side.post_kind', dayInChina('$3'), 'j')} holder
       on conflict do nothing
     )
     select count(*)::int as count from raised`,
    [cycleId, asRecords(due), tx.at],
  );
  return row?.count ?? 0;
};

/** What is due for a rung and has none after `raise`: rows that were locked. */
const leftOver = async (tx: Transaction, cycleId: string, duty: Duty, due: readonly Moment[]): Promise<number> => {
  const row = await rowOf<{ count: number }>(tx, `with moment as (${momentTable}) select count(*)::int as count ${dueRows(duty)}`, [cycleId, asRecords(due), tx.at]);
  return row?.count ?? 0;
};
