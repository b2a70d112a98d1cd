import { Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { noteListing } from './attachments/note-reading.js';
import { attachmentsStatement, submissionsStatement } from './record/submission-view.queries.js';
import { isId } from './record/task-at-hand.queries.js';
import { fieldDifferences } from './rules/field-difference.js';
import type { AttachmentView, SubmissionDifference, SubmissionView } from './task.types.js';

interface SubmissionRow extends Omit<SubmissionView, 'attachments' | 'review'> {
  readonly verdict: NonNullable<SubmissionView['review']>['verdict'] | null;
  readonly reason: string | null;
  readonly score: string | null;
  readonly reviewedAt: Date;
  readonly reviewedBy: string;
  readonly reviewerName: string | null;
  readonly reviewedOnBehalfOf: string | null;
}

const viewOf = (row: SubmissionRow, attachments: readonly AttachmentView[]): SubmissionView => {
  const { verdict, reason, score, reviewedAt, reviewedBy, reviewerName, reviewedOnBehalfOf, ...submission } = row;
  const reviewer = { actor: reviewedBy, actorName: reviewerName, onBehalfOf: reviewedOnBehalfOf };
  const review = verdict === null ? null : { verdict, reason, score, at: reviewedAt, ...reviewer };
  return { ...submission, attachments: attachments.filter((file) => file.submissionId === row.id), review };
};

/** The submissions of a task (all, or one version) and its files, those not yet submitted included. */
export async function readSubmissions(
  tx: Transaction,
  taskId: string,
  version: number | null = null,
): Promise<{ readonly submissions: readonly SubmissionView[]; readonly attachments: readonly AttachmentView[] }> {
  const rows = await rowsOf<SubmissionRow>(tx, submissionsStatement, [taskId, version]);
  const attachments = await rowsOf<AttachmentView>(tx, attachmentsStatement, [taskId]);
  await noteListing(tx, taskId, attachments);
  return { submissions: rows.map((row) => viewOf(row, attachments)), attachments };
}

async function requireTask(tx: Transaction, taskId: string): Promise<void> {
  const found = isId(taskId) ? await rowOf(tx, 'select 1 from task where id = $1', [taskId]) : undefined;
  if (!found) throw new Refusal('unknown-task');
}

/** All versions of a task's submission, oldest first, each with its review and its files. */
export async function submissionsOf(tx: Transaction, input: { taskId: string }): Promise<readonly SubmissionView[]> {
  await requireTask(tx, input.taskId);
  return (await readSubmissions(tx, input.taskId)).submissions;
}

/** Files of one list whose bytes under that name are not in the other; a file named again is the same file. */
const filesOnlyIn = (one: SubmissionView, other: SubmissionView): readonly AttachmentView[] =>
  one.attachments.filter(
    (file) => !other.attachments.some((each) => each.sha256 === file.sha256 && each.name === file.name),
  );

/** What changed between two versions; refuses `unknown-submission` where one is not there. */
export async function differenceOf(
  tx: Transaction,
  input: { taskId: string; from: number; to: number },
): Promise<SubmissionDifference> {
  const all = await submissionsOf(tx, input);
  const before = all.find((submission) => submission.version === input.from);
  const after = all.find((submission) => submission.version === input.to);
  if (!before || !after) throw new Refusal('unknown-submission');
  return {
    from: input.from,
    to: input.to,
    fields: fieldDifferences(before.form, after.form),
    note: before.note === after.note ? null : { before: before.note, after: after.note },
    attachmentsAdded: filesOnlyIn(after, before),
    attachmentsRemoved: filesOnlyIn(before, after),
  };
}
