import type { Change } from './change-task.queries.js';
import type { Verdict } from './review.entity.js';

/** The part of an act that says what became of the submission under review. */
export const reviewed = (
  verdict: Verdict,
  said: { readonly reason?: string | undefined; readonly score?: string | undefined } = {},
) =>
  ({
    also: `, reviewed as (
      insert into review (task_id, submission_id, verdict, reason, score, at, actor, acting_unit_id, on_behalf_of)
      select c.id, s.id, :verdict, :reason, :score::numeric, :at, :actor, :actingUnitId::uuid, :onBehalfOf
      from changed c join submission s on s.task_id = c.id and s.version = c.submission_count
      returning submission_id
    )`,
    moreDetails: `(select jsonb_build_object('submissionId', submission_id, 'version', changed.submission_count) from reviewed)`,
    values: { verdict, score: said.score ?? null },
    reason: said.reason,
  }) satisfies Change;
