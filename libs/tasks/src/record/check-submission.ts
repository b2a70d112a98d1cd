import { type Fault, isDevelopmentAccount, type PostKind, Refusal } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { checkForm } from '@zehuan/policy';
import { missingEvidence } from '../rules/item-definition.js';
import { digestOfContents } from '../rules/draft-digest.js';
import type { FormValues } from '../task.types.js';
import { formOf } from './definition-cache.js';
import { signatureUnder } from './draft.queries.js';
import { isId, type OpenedTask } from './task-at-hand.queries.js';
import { isInTenure } from './tenure.queries.js';

interface Contents {
  readonly form: FormValues;
  readonly attachmentIds: readonly string[];
}

interface Given extends Contents {
  readonly signedBy?: string | undefined;
}

async function checkEvidence(tx: Transaction, task: OpenedTask, ids: readonly string[]): Promise<void> {
  if (!ids.every(isId)) throw new Refusal('unknown-attachment');
  const files =
    ids.length === 0
      ? []
      : await rowsOf<{ evidenceKey: string | null }>(
          tx,
          `select evidence_key as "evidenceKey" from attachment
           where id = any($1::uuid[]) and task_id = $2 and removed_at is null`,
          [ids, task.id],
        );
  if (files.length !== ids.length) throw new Refusal('unknown-attachment');
  const missing = missingEvidence(
    task.definition,
    files.map((file) => file.evidenceKey),
  );
  if (missing.length > 0) {
    const message = 'Attach this evidence and name it in the submission';
    throw new Refusal('evidence-missing', `Not attached: ${missing.join(', ')}`, [
      ...missing.map((key) => ({ pointer: `/attachmentIds/${key}`, message })),
    ]);
  }
}

const noForm = (values: FormValues): readonly Fault[] =>
  Object.keys(values).map((key) => ({ pointer: `/${key}`, message: 'This task has no form' }));

async function checkValues(tx: Transaction, task: OpenedTask, values: FormValues): Promise<void> {
  const form = await formOf(tx, task);
  const faults = form === null ? noForm(values) : checkForm(form, values);
  if (faults.length === 0) return;
  const inBody = faults.map((fault) => ({ ...fault, pointer: `/form${fault.pointer}` }));
  throw new Refusal('form-incomplete', undefined, inBody);
}

const invalidSigner = (post: PostKind | undefined): Refusal => {
  const message = `Name a person who holds ${post === undefined ? 'a post' : `the post ${post}`} of the responsible unit`;
  return new Refusal('invalid-input', undefined, [{ pointer: '/signedBy', message }]);
};

/** The process and the development account say who signs; nobody signs in as them. */
async function namedSigner(tx: Transaction, task: OpenedTask, signedBy: string | undefined): Promise<string | null> {
  if (signedBy === undefined) return null;
  const post = task.definition.signedBy;
  if (isId(signedBy) && (await isInTenure(tx, signedBy, task.unitId, post))) return signedBy;
  throw invalidSigner(post);
}

/**
 * Whose signature a submission leaves the unit with: of whoever submits, where they hold the post that signs, else of
 * whoever has signed just these contents before (`signature-missing`).
 */
async function signerOf(tx: Transaction, task: OpenedTask, given: Given): Promise<string | null> {
  const post = task.definition.signedBy;
  const { actor } = tx;
  if (post === undefined || actor.kind === 'system' || isDevelopmentAccount(actor))
    return namedSigner(tx, task, given.signedBy);
  const digest = digestOfContents(given.form, given.attachmentIds);
  const signed = actor.roles.includes(post) ? actor : await signatureUnder(tx, task, { post, digest });
  if (!signed) throw new Refusal('signature-missing');
  if (given.signedBy !== undefined && given.signedBy !== signed.personId) throw invalidSigner(post);
  return signed.personId;
}

/** Refuses contents whose form or evidence is not what the pack asks for. */
export async function checkContents(tx: Transaction, task: OpenedTask, given: Contents): Promise<void> {
  await checkValues(tx, task, given.form);
  await checkEvidence(tx, task, given.attachmentIds);
}

/** Refuses a submission whose form, evidence or signature is not what the pack asks for; answers who has signed it. */
export async function checkSubmission(tx: Transaction, task: OpenedTask, given: Given): Promise<string | null> {
  await checkContents(tx, task, given);
  return signerOf(tx, task, given);
}
