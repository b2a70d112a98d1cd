import { prepared } from '@zehuan/platform';

/**
 * A task's history: the issue (one cycle_event for all tasks, so read from the task itself), each act with what the
 * submission and the review say, and the comments, by time and then by the order of writing.
 */
export const historyStatement = prepared(`
select at, kind, "fromState", "toState", "dueAt", actor, app_actor_name(actor) as "actorName", "actingUnitId", "onBehalfOf", reason, details from (
  select t.issued_at as at, 'issued' as kind, null as "fromState", 'assigned' as "toState",
    coalesce((select (e.details->>'dueAtBefore')::timestamptz from task_event e
      where e.task_id = t.id and e.details ? 'dueAtBefore' order by e.at, e.id limit 1), t.due_at) as "dueAt",
    c.actor, null::uuid as "actingUnitId", c.on_behalf_of as "onBehalfOf", null as reason, '{}'::jsonb as details,
    0 as rank, 0::bigint as number, null::uuid as id
  from task t left join lateral (
    select actor, on_behalf_of from cycle_event e where e.cycle_id = t.cycle_id and e.kind = 'issued' and e.at <= t.issued_at
    order by e.at desc, e.id desc limit 1) c on true
  where t.id = $1
  union all
  select e.at, e.kind, e.from_state, e.to_state, e.due_at, e.actor, e.acting_unit_id, e.on_behalf_of,
    coalesce(e.reason, r.reason), e.details || jsonb_strip_nulls(jsonb_build_object('note', s.note, 'signedBy', s.signed_by)),
    1, e.id, null
  from task_event e
  left join submission s on s.task_id = e.task_id and e.kind = 'submitted' and s.id = (e.details->>'submissionId')::uuid
  left join review r on r.task_id = e.task_id and e.kind <> 'submitted' and r.submission_id = (e.details->>'submissionId')::uuid
  where e.task_id = $1
  union all
  select m.at, 'comment', null, null, null, m.actor, m.acting_unit_id, m.on_behalf_of, null,
    jsonb_build_object('commentId', m.id, 'text', m.text), 2, null, m.id
  from task_comment m where m.task_id = $1
) entries order by at, rank, number, id`);
