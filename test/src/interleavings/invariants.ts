import type { DataSource } from 'typeorm';

/** What must never be found of a cycle's record, whatever happened in whatever order; each query answers offenders. */
const never: Readonly<Record<string, string>> = {
  'a task that counts its submissions wrongly': `
    select t.id from task t where t.cycle_id = $1 and t.submission_count <> (select count(*) from submission s where s.task_id = t.id)`,
  'an earlier version that nobody reviewed': `
    select s.id from submission s join task t on t.id = s.task_id where t.cycle_id = $1 and s.version < t.submission_count
      and not exists (select from review r where r.submission_id = s.id)`,
  'a state that the newest version contradicts': `
    select t.id from task t join submission s on s.task_id = t.id and s.version = t.submission_count
    left join review r on r.submission_id = s.id where t.cycle_id = $1 and t.state <> 'cancelled' and t.state is distinct from
      case r.verdict when 'accepted' then 'accepted' when 'returned' then 'returned' when 'withdrawn' then 'acknowledged' else 'submitted' end`,
  'a trail with a gap': `
    select id from (
      select e.task_id as id, e.from_state, lag(e.to_state) over (partition by e.task_id order by e.id) as before
      from task_event e join task t on t.id = e.task_id where t.cycle_id = $1) trail
    where before is not null and from_state is distinct from before`,
  'a trail that ends elsewhere than its task': `
    select t.id from task t join lateral (select to_state, due_at from task_event where task_id = t.id order by id desc limit 1) e on true
    where t.cycle_id = $1 and (e.to_state <> t.state or e.due_at <> t.due_at)`,
  'an act of a unit whose work it was no longer': `
    select e.id from task_event e join task t on t.id = e.task_id
    join task_event gone on gone.task_id = t.id and gone.kind = 'takenOver' and gone.id < e.id and gone.details->>'fromUnit' = e.acting_unit_id::text
    where t.cycle_id = $1 and e.kind in ('acknowledged','submitted','withdrawn','delegated')`,
  'an act of a committee that supervised it no longer': `
    select e.id from task_event e join task t on t.id = e.task_id
    join task_event gone on gone.task_id = t.id and gone.kind = 'supervisorChanged' and gone.id < e.id
    join cycle was on was.id = (gone.details->>'fromCycle')::uuid and was.unit_id = e.acting_unit_id
    where t.cycle_id = $1 and e.kind in ('accepted','returned','extended','cancelled') and e.acting_unit_id <> t.supervising_unit_id`,
  'two results of a unit, one after the other, that say the same': `
    select r.id from assessment_result r join assessment_result next using (cycle_id, unit_id)
    where r.cycle_id = $1 and next.revision = r.revision + 1 and (next.total, next.grade, next.place, next.trace) is not distinct from (r.total, r.grade, r.place, r.trace)`,
  'open work of a unit that has ended': `
    select t.id from task t join unit u on u.id = t.unit_id
    where t.cycle_id = $1 and u.ended_on is not null and t.state not in ('accepted','cancelled')`,
  'open work in a cancelled cycle': `
    select t.id from task t join cycle c on c.id = t.cycle_id
    where c.id = $1 and c.state = 'cancelled' and t.state not in ('accepted','cancelled')`,
  'a phase that is closed twice in the trail': `
    select min(e.id)::text from cycle_event e where e.cycle_id = $1 and e.kind = 'phaseClosed'
    group by e.details->>'closed' having count(*) > 1`,
  'a phase that was left and is not closed': `
    select p.phase from cycle_phase p join cycle c on c.id = p.cycle_id join cycle_phase now on now.cycle_id = c.id and now.phase = c.phase
    where c.id = $1 and p.ordinal < now.ordinal and p.closed_at is null`,
  'the same line asked twice of a unit for itself': `
    select min(t.id::text) from task t where t.cycle_id = $1 and t.taken_over_from_unit_id is null group by t.item_id, t.unit_id having count(*) > 1`,
  'a reminder that nobody was told of': `
    select r.id from reminder r join task t on t.id = r.task_id
    where t.cycle_id = $1 and not exists (select from notification n where n.reminder_id = r.id)`,
  'two holders of one post on a day': `
    select a.id from tenure a join tenure b on b.post_id = a.post_id and b.id <> a.id
      and daterange(a.from_on, a.to_on, '[]') && daterange(b.from_on, b.to_on, '[]')
    join post p on p.id = a.post_id join cycle c on c.id = $1 join unit u on u.id = p.unit_id and u.parent_id = c.unit_id`,
  'a message about nothing': `
    select d.id from delivery d where not exists (select from delivery_notification dn where dn.delivery_id = d.id) and $1::uuid is not null`,
  'a notice that goes out twice by one way': `
    select n.id from notification n join delivery_notification dn on dn.notification_id = n.id join delivery d on d.id = dn.delivery_id
    where n.cycle_id = $1 group by n.id, d.channel, d.person_id, d.channel_id having count(*) > 1`,
};

const question = Object.values(never)
  .map((sql, number) => `select ${number} as number, (select min(id::text) from (${sql}) o (id)) as offender`)
  .join('\nunion all ');

/** The names of those invariants that do not hold, with one offender each. */
export const violatedIn = async (database: DataSource, cycleId: string): Promise<readonly string[]> => {
  const found = await database.query<{ number: number; offender: string | null }[]>(question, [cycleId]);
  return found.flatMap(({ number, offender }) =>
    offender === null ? [] : [`${Object.keys(never)[number] ?? ''}: ${offender}`],
  );
};
