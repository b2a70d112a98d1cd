import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { calendarOf } from './record/task-calendar.js';
import { changeTask, jsonInstant } from './record/change-task.queries.js';
import { reviewed } from './record/review.queries.js';
import { checkSubmission } from './record/check-submission.js';
import { bindFiles, submitted } from './record/submission.queries.js';
import { tell } from './record/tell.queries.js';
import { reviewDays } from './rules/item-definition.js';
import type { OneTask, SubmitInput, SubmittedTask, TaskAfter } from './task.types.js';

interface Submitted extends TaskAfter {
  readonly submission: { readonly id: string; readonly version: number; readonly isLate: boolean };
  readonly files: number;
}

/** Opens the next version of the submission; from `assigned` it acknowledges on the way. */
export async function submit(tx: Transaction, input: SubmitInput): Promise<SubmittedTask> {
  const attachmentIds = [...new Set(input.attachmentIds ?? [])];
  const { after } = await changeTask<Submitted>(tx, 'submit', input, async (task) => {
    const signedBy = await checkSubmission(tx, task, { ...input, attachmentIds });
    const review = (await calendarOf(tx, task)).after(reviewDays(task.definition));
    return {
      set: `submission_count = t.submission_count + 1, acknowledged_at = coalesce(t.acknowledged_at, :at),
        submitted_at = :at, review_due_on = :reviewDueOn, review_due_at = :reviewDueAt`,
      also: submitted + (attachmentIds.length > 0 ? bindFiles : ''),
      moreDetails: `(select jsonb_build_object('submissionId', id, 'version', version, 'isLate', is_late) from submitted)`,
      answer: `, (select json_build_object('id', id, 'version', version, 'isLate', is_late) from submitted) as submission,
        ${attachmentIds.length > 0 ? '(select count(*) from bound)::int + (select count(*) from copied)::int' : '0'} as files`,
      isLast: true,
      kept: `(body - 'files') || jsonb_build_object('submission', body->'submission' || jsonb_build_object('submittedAt', ${jsonInstant(':at::timestamptz')}))`,
      needs: `files = cardinality(:attachmentIds::uuid[])`,
      values: {
        form: JSON.stringify(input.form),
        note: input.note ?? null,
        signedBy,
        attachmentIds,
        reviewDueOn: review.on,
        reviewDueAt: review.at,
      },
    };
  });
  const { files, submission, ...task } = after;
  // A file that was taken off between the check and the binding: the whole submission is rolled back.
  if (files !== attachmentIds.length) throw new Refusal('unknown-attachment');
  return { ...task, submission: { ...submission, submittedAt: tx.at } };
}

/**
 * Takes the submission back before anyone has reviewed it; the version stays on the record. The ladder is not armed
 * anew: rungs that came meanwhile fire now, or an escalation could be dodged by submitting and withdrawing.
 */
export async function withdraw(tx: Transaction, input: OneTask & { reason?: string | undefined }): Promise<TaskAfter> {
  const { after } = await changeTask(tx, 'withdraw', input, () => ({
    set: 'review_due_on = null, review_due_at = null, submitted_at = null',
    ...reviewed('withdrawn', { reason: input.reason }),
  }));
  await tell(tx, { kind: 'withdrawn', taskIds: [after.id], to: 'supervising', posts: ['coordinator'] });
  return after;
}
