import { Refusal, requireRight } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { checkContents } from './record/check-submission.js';
import {
  draftOf,
  holderOfPost,
  nameOf,
  signatureUnder,
  type TaskDraft,
  writeDraft,
  writeSignature,
} from './record/draft.queries.js';
import { type OpenedTask, openTask } from './record/task-at-hand.queries.js';
import { digestOfContents } from './rules/draft-digest.js';
import { isOwed } from './rules/task-state.js';
import type { FormValues, OneTask } from './task.types.js';

export type { DraftSignature, TaskDraft } from './record/draft.queries.js';

export interface DraftInput extends OneTask {
  readonly form: FormValues;
  readonly note?: string | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
}

function requireOwed({ state }: OpenedTask): void {
  if (state === 'accepted') throw new Refusal('already-accepted');
  if (state === 'cancelled') throw new Refusal('already-cancelled');
  if (!isOwed(state)) throw new Refusal('already-submitted');
}

/** Keeps what is about to be submitted, whatever is missing in it. A change of form or files needs a new signature. */
export async function saveDraft(tx: Transaction, input: DraftInput): Promise<TaskDraft> {
  const task = await openTask(tx, input.taskId);
  requireRight(tx.actor, 'task.draft', task);
  requireOwed(task);
  const attachmentIds = [...new Set(input.attachmentIds ?? [])];
  const draft = { form: input.form, note: input.note ?? null, attachmentIds };
  const digest = digestOfContents(input.form, attachmentIds);
  const written = await writeDraft(tx, task, { ...draft, digest }, input.ifMatch);
  if (!written) throw new Refusal('precondition-failed');
  return presentDraft(tx, task);
}

async function presentDraft(tx: Transaction, task: OpenedTask): Promise<TaskDraft> {
  const draft = await draftOf(tx, task);
  if (!draft) throw new Refusal('unknown-draft');
  const post = task.definition.signedBy;
  const signed = post && (await signatureUnder(tx, task, { post, digest: draft.digest }));
  if (!signed) return { ...draft, signature: null };
  const { at, personId, onBehalfOf } = signed;
  const name = personId === null ? null : await nameOf(tx, personId);
  return {
    ...draft,
    signature: { at, onBehalfOf, person: personId === null || name === null ? null : { id: personId, name } },
  };
}

/** What the unit is about to submit; for the unit alone. Refuses `unknown-draft` where there is nothing. */
export async function readDraft(tx: Transaction, { taskId }: { readonly taskId: string }): Promise<TaskDraft> {
  const task = await openTask(tx, taskId);
  requireRight(tx.actor, 'task.readDraft', task);
  return presentDraft(tx, task);
}

/**
 * The top leader signs the draft that they have read (`If-Match`), so that the reporter may submit just that.
 * Refuses what a submission of it would be refused for, `unknown-draft`, and `precondition-failed` when it was changed.
 */
export async function signDraft(tx: Transaction, input: OneTask): Promise<TaskDraft> {
  const task = await openTask(tx, input.taskId);
  requireRight(tx.actor, 'task.sign', task);
  requireOwed(task);
  const draft = await draftOf(tx, task);
  if (!draft) throw new Refusal('unknown-draft');
  if (input.ifMatch !== undefined && input.ifMatch !== draft.version) throw new Refusal('precondition-failed');
  await checkContents(tx, task, draft);
  const leaderPersonId = await holderOfPost(tx, task.unitId, 'topLeader');
  if (leaderPersonId === null) throw new Refusal('forbidden', 'Nobody holds the post of the top leader');
  await writeSignature(tx, task, { digest: draft.digest, leaderPersonId });
  return presentDraft(tx, task);
}
