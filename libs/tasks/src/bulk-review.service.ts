import { actsForAny, conditionFor, Refusal } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { actorValues, bind } from './record/change-task.queries.js';
import { isId } from './record/task-at-hand.queries.js';
import { tell } from './record/tell.queries.js';
import { requireSide } from './rules/refused-act.js';
import { requireScore } from './rules/review-input.js';
import type { AcceptAllInput, BulkOutcome } from './task.types.js';

const chosen = `
  (:taskIds::uuid[] is null or t.id = any(:taskIds))
  and (:supervisingUnitId::uuid is null or t.supervising_unit_id = :supervisingUnitId and t.state = 'submitted')
  and (:cycleId::uuid is null or t.cycle_id = :cycleId)`;

const hold = `
select pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle_id::text, 0)) from (
  select distinct cycle_id from task t where ${chosen} order by cycle_id
) cycles`;

/** Locks the chosen rows and judges each; the same order of reasons as for one task. */
const judge = `
select t.id, t.cycle_id as "cycleId", case
    when not :isForAny and t.supervising_unit_id is distinct from :actingUnitId::uuid then 'not-supervising'
    when :isForInspections and t.kind <> 'inspection' then 'forbidden'
    when t.state = 'accepted' then 'already-accepted'
    when t.state = 'cancelled' then 'already-cancelled'
    when t.state <> 'submitted' then 'nothing-submitted'
    when c.state = 'cancelled' then 'cycle-ended'
    when i.definition #> '{review,isScored}' is not distinct from 'true'::jsonb and :score::text is null then 'score-missing'
    when i.definition #> '{review,isScored}' is distinct from 'true'::jsonb and :score::text is not null then 'score-not-expected'
  end as code
from task t join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id
where ${chosen} order by t.id for update of t`;

const acceptLocked = `
with changed as (
  update task set state = 'accepted', version = version + 1, review_due_on = null, review_due_at = null, ended_at = :at,
    score = :score::numeric
  where id = any(:ids::uuid[]) and state = 'submitted'
  returning *
), reviewed as (
  insert into review (task_id, submission_id, verdict, score, at, actor, acting_unit_id, on_behalf_of)
  select c.id, s.id, 'accepted', :score::numeric, :at, :actor, :actingUnitId::uuid, :onBehalfOf
  from changed c join submission s on s.task_id = c.id and s.version = c.submission_count
  returning task_id, submission_id
)
insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of, details)
select c.id, :at, 'accepted', 'submitted', 'accepted', c.due_at, :actor, :actingUnitId::uuid, :onBehalfOf,
  jsonb_strip_nulls(jsonb_build_object('submissionId', r.submission_id, 'version', c.submission_count, 'score', :score::text))
from changed c join reviewed r on r.task_id = c.id`;

const run = <Row>(tx: Transaction, sql: string, values: Readonly<Record<string, unknown>>): Promise<Row[]> => {
  const { text, parameters } = bind(sql, values);
  return rowsOf<Row>(tx, text, parameters);
};

/** A choice by ids, or all that waits for one committee in one cycle; anything else would be an unbounded act. */
function requireChoice(input: AcceptAllInput): void {
  const byIds = input.taskIds !== undefined;
  const byCommittee = input.supervisingUnitId !== undefined && input.cycleId !== undefined;
  const ids = [...(input.taskIds ?? []), ...[input.supervisingUnitId ?? [], input.cycleId ?? []].flat()];
  if (byIds === byCommittee || !ids.every(isId)) {
    throw new Refusal('invalid-input', 'Choose tasks by their ids, or name the supervising unit and the cycle', [
      { pointer: '/taskIds', message: 'Name ids, or supervisingUnitId and cycleId' },
    ]);
  }
}

/** Accepts a set in one act and says which of the chosen it could not accept. */
export async function acceptAll(tx: Transaction, input: AcceptAllInput): Promise<BulkOutcome> {
  requireChoice(input);
  if (input.supervisingUnitId !== undefined) requireSide(tx.actor, input.supervisingUnitId, 'supervising');
  if (input.score !== undefined) requireScore(input.score);
  const values = {
    ...actorValues(tx),
    taskIds: input.taskIds ?? null,
    supervisingUnitId: input.supervisingUnitId ?? null,
    cycleId: input.cycleId ?? null,
    score: input.score ?? null,
    isForAny: actsForAny(tx.actor),
    isForInspections: conditionFor(tx.actor, 'task.accept') === 'inspection',
  };
  await run(tx, hold, values);
  const judged = await run<{ id: string; cycleId: string; code: string | null }>(tx, judge, values);
  const ids = judged.filter((task) => task.code === null).map((task) => task.id);
  if (ids.length > 0) {
    await run(tx, acceptLocked, { ...values, ids });
    await tell(tx, { kind: 'accepted', taskIds: ids, to: 'responsible', posts: ['reporter'] });
  }
  const found = new Set(judged.map((task) => task.id));
  const unknown = (input.taskIds ?? []).filter((id) => !found.has(id.toLowerCase()));
  return {
    count: ids.length,
    cycleIds: [...new Set(judged.flatMap(({ code, cycleId }) => (code === null ? [cycleId] : [])))],
    refused: [
      ...judged.flatMap(({ id, code }) => (code === null ? [] : [{ taskId: id, code }])),
      ...unknown.map((taskId) => ({ taskId, code: 'unknown-task' })),
    ],
  };
}
