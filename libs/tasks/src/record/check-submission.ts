import { type Fault, Refusal } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { checkForm } from '@zehuan/policy';
import { missingEvidence } from '../rules/item-definition.js';
import type { FormValues } from '../task.types.js';
import { formOf } from './definition-cache.js';
import { isId, type OpenedTask } from './task-at-hand.queries.js';
import { isInTenure } from './tenure.queries.js';

interface Given {
  readonly form: FormValues;
  readonly attachmentIds: readonly string[];
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

async function checkSigner(tx: Transaction, task: OpenedTask, signedBy: string): Promise<void> {
  const post = task.definition.signedBy;
  if (isId(signedBy) && (await isInTenure(tx, signedBy, task.unitId, post))) return;
  const message = `Name a person who holds ${post === undefined ? 'a post' : `the post ${post}`} of the responsible unit`;
  throw new Refusal('invalid-input', undefined, [{ pointer: '/signedBy', message }]);
}

/** Refuses a submission whose form, evidence or signature is not what the pack asks for. */
export async function checkSubmission(tx: Transaction, task: OpenedTask, given: Given): Promise<void> {
  await checkValues(tx, task, given.form);
  await checkEvidence(tx, task, given.attachmentIds);
  if (given.signedBy !== undefined) await checkSigner(tx, task, given.signedBy);
}
