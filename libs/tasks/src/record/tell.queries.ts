import type { PostKind } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { dayInChina } from './tenure.queries.js';

export type NoticeKind =
  | 'reminder'
  | 'escalation'
  | 'urge'
  | 'returned'
  | 'assigned'
  | 'extended'
  | 'cancelled'
  | 'accepted'
  | 'withdrawn'
  | 'comment'
  | 'handover'
  | 'result'
  | 'delegated'
  | 'delegationEnded';

export interface Told {
  readonly kind: NoticeKind;
  readonly taskIds: readonly string[];
  /** Which side of the tasks is told. */
  readonly to: 'responsible' | 'supervising';
  readonly posts: readonly PostKind[];
  readonly details?: Readonly<Record<string, unknown>>;
  readonly urgeId?: string;
}

/** The day of an instant on the scale of a cycle, by which its tasks count; both arguments are SQL expressions. */
export const dayOnScale = (scale: string, instant: string): string =>
  `((${scale}->>'originOn')::date + floor((extract(epoch from ${instant}::timestamptz) * 1000 - (${scale}->>'originAt')::numeric)
    / (${scale}->>'dayMilliseconds')::numeric)::int)`;

const dayOfTask = (task: string, instant: string): string =>
  `(select ${dayOnScale('c.scale', instant)} from cycle c where c.id = ${task}.cycle_id)`;

/**
 * SQL that finds who holds a wanted post of a unit at an instant, null where it is vacant. A committee without a
 * coordinator in office is told through its top leader; a task's delegate is told in the reporter's place.
 * The arguments are SQL expressions; `task` names the row with the delegation and its cycle.
 */
export const holdersSql = (unitId: string, wanted: string, instant: string, task: string): string => {
  const day = dayInChina(instant);
  return `
  (select case when ${wanted} = 'reporter' and ${task}.unit_id = ${unitId} and ${task}.delegate_person_id is not null
      and coalesce(${task}.delegated_until >= ${dayOfTask(task, instant)}, true) then ${task}.delegate_person_id
    else held.person_id end as person_id
   from (select) one left join lateral (
     select tenure.person_id from post join tenure on tenure.post_id = post.id
     where post.unit_id = ${unitId} and daterange(tenure.from_on, tenure.to_on, '[]') @> ${day}
       and (post.kind = ${wanted} or (${wanted} = 'coordinator' and post.kind = 'topLeader' and not exists (
         select from post p join tenure n on n.post_id = p.id
         where p.unit_id = ${unitId} and p.kind = 'coordinator' and daterange(n.from_on, n.to_on, '[]') @> ${day})))
   ) held on true)`;
};

/**
 * Writes a notification for each holder of the posts on one side of each task, one statement for all; a vacant post
 * is told too, so that the unit's inbox shows it. Answers how many.
 */
export const tell = async (tx: Transaction, told: Told): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with told as (
       insert into notification (kind, urge_id, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at)
       select $1, $2, t.id, t.cycle_id, side.unit_id, wanted.kind, holder.person_id, $3, $4
       from task t
       cross join lateral (select case when $5 = 'responsible' then t.unit_id else t.supervising_unit_id end as unit_id) side
       cross join unnest($6::text[]) as wanted (kind)
       cross join lateral ${holdersSql('side.unit_id', 'wanted.kind', '$4', 't')} holder
       where t.id = any($7)
       on conflict do nothing returning 1
     ) select count(*)::int as count from told`,
    [told.kind, told.urgeId ?? null, JSON.stringify(told.details ?? {}), tx.at, told.to, told.posts, told.taskIds],
  );
  return row?.count ?? 0;
};
