import type { Transaction } from '@zehuan/platform';
import { changeTask } from './record/change-task.queries.js';
import { reviewed } from './record/review.queries.js';
import { calendarOf } from './record/task-calendar.js';
import { tell } from './record/tell.queries.js';
import { isScored, returnGraceDays } from './rules/item-definition.js';
import { requireReason, requireScoreWhereScored } from './rules/review-input.js';
import type { OneTask, TaskAfter } from './task.types.js';

/**
 * Sends a submission back with the reason. The new deadline is the later of the present one and the pack's days of
 * grace from today, and the ladder is armed anew.
 */
export async function returnTask(tx: Transaction, input: OneTask & { reason: string }): Promise<TaskAfter> {
  requireReason(input.reason);
  const { after } = await changeTask<TaskAfter & { isSigned: boolean }>(tx, 'return', input, async (task) => {
    const grace = (await calendarOf(tx, task)).after(returnGraceDays(task.definition));
    const outcome = reviewed('returned', { reason: input.reason });
    return {
      ...outcome,
      set: `review_due_on = null, review_due_at = null, armed_at = :at, due_on = greatest(t.due_on, :graceOn::date),
        due_at = greatest(t.due_at, :graceAt),
        due_is_provisional = case when :graceAt > t.due_at then :graceIsProvisional else t.due_is_provisional end`,
      moreDetails: `${outcome.moreDetails} || (select jsonb_build_object('dueAtBefore', old_due_at, 'dueOn', due_on) from changed)`,
      answer: `, (select signed_by is not null from submission s where s.task_id = changed.id and s.version = changed.submission_count)
        as "isSigned"`,
      values: { ...outcome.values, graceOn: grace.on, graceAt: grace.at, graceIsProvisional: grace.isProvisional },
    };
  });
  const { isSigned, ...task } = after;
  const posts = isSigned ? (['reporter', 'topLeader'] as const) : (['reporter'] as const);
  await tell(tx, { kind: 'returned', taskIds: [task.id], to: 'responsible', posts, details: { reason: input.reason } });
  return task;
}

/** Accepts the submission under review; `score` (0–100, at most two decimals) exactly where the item is scored. */
export async function accept(tx: Transaction, input: OneTask & { score?: string | undefined }): Promise<TaskAfter> {
  const { after } = await changeTask(tx, 'accept', input, (task) => {
    requireScoreWhereScored(isScored(task.definition), input.score);
    const outcome = reviewed('accepted', { score: input.score });
    return {
      ...outcome,
      set: 'review_due_on = null, review_due_at = null, ended_at = :at, score = :score::numeric',
      details: input.score === undefined ? {} : { score: input.score },
    };
  });
  await tell(tx, { kind: 'accepted', taskIds: [after.id], to: 'responsible', posts: ['reporter'] });
  return after;
}
