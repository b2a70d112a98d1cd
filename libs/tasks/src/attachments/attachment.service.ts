import type { Readable } from 'node:stream';
import { Refusal, requireRight, type TaskState } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { delegateOn, type HandedOver, isId } from '../record/task-at-hand.queries.js';
import { attachmentColumns } from '../record/submission-view.queries.js';
import type { ItemDefinition } from '../rules/item-definition.js';
import { isOwed } from '../rules/task-state.js';
import type { AttachmentView } from '../task.types.js';
import type { AttachmentStore, StoredFile } from './attachment-store.js';
import { acceptedExtensions, kindByName, safeName } from './file-kinds.js';
import { inspected } from './inspection.js';
import { type ContentLimits, judgeWhole, usualContentLimits } from './judge-whole.js';
import { noteReading } from './note-reading.js';
import { scanFile, type VirusScanner } from './virus-scan.js';

/** A file whose bytes are stored and whose type and size were checked, not yet attached to anything. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly mediaType: string;
}

/** What the pack allows; every media type that the system knows where none are named. */
export interface AttachmentLimits {
  readonly maxBytes: number;
  readonly mediaTypes?: readonly string[] | undefined;
  /** What may come out of archives and pictures; `usualContentLimits` when left out. */
  readonly content?: ContentLimits | undefined;
  /** What looks for viruses; nothing does when left out. */
  readonly scanner?: VirusScanner | undefined;
}

const usualLimits: AttachmentLimits = { maxBytes: 50 * 1024 * 1024 };

/**
 * Takes in a file outside of any transaction, so that a slow sender holds no connection: type by content,
 * size while streaming, what it holds once it is whole and before the store takes it (`attachment-type-refused`,
 * `attachment-too-large`, `archive-too-large`, `image-too-large`, `virus-found`, `scanner-unavailable`, `storage-full`).
 */
export async function receiveFile(
  store: AttachmentStore,
  file: { readonly name: string; readonly stream: Readable },
  limits: AttachmentLimits = usualLimits,
): Promise<ReceivedFile> {
  const name = safeName(file.name);
  const kind = name === null ? undefined : kindByName(name);
  if (name === null || kind === undefined || limits.mediaTypes?.includes(kind.mediaType) === false) {
    file.stream.resume();
    throw new Refusal('attachment-type-refused', `Accepted are ${acceptedExtensions.join(', ')}`);
  }
  const content = inspected(file.stream, kind, limits.maxBytes);
  const judge = async (path: string): Promise<void> => {
    await judgeWhole(path, kind, limits.content ?? usualContentLimits);
    if (limits.scanner) await scanFile(limits.scanner, path);
  };
  const stored = await store.put(content, { mediaType: kind.mediaType, judge });
  return { ...stored, name, mediaType: kind.mediaType };
}

interface Owner extends HandedOver {
  readonly unitId: string;
  readonly state: TaskState;
  readonly packId: string;
  readonly definition: ItemDefinition;
}

/** Locks the task against a submission at the same moment, and refuses where nothing may be attached or removed. */
async function requireOwed(tx: Transaction, taskId: string): Promise<Owner> {
  const sql = `select t.unit_id as "unitId", t.state, c.pack_id as "packId", i.definition,
      t.delegate_person_id as "handedTo", t.delegated_until::text as "handedUntil", c.scale
    from task t join cycle c on c.id = t.cycle_id join item i on i.id = t.item_id where t.id = $1 for share of t`;
  const task = isId(taskId) ? await rowOf<Owner>(tx, sql, [taskId]) : undefined;
  if (!task) throw new Refusal('unknown-task');
  requireRight(tx.actor, 'attachment.add', { unitId: task.unitId, delegatePersonId: delegateOn(tx.at, task) });
  if (task.state === 'accepted') throw new Refusal('already-accepted');
  if (task.state === 'cancelled') throw new Refusal('already-cancelled');
  if (!isOwed(task.state)) throw new Refusal('already-submitted');
  return task;
}

/**
 * What may be attached to a task, and whether the actor may attach to it at all: ask before `receiveFile`, so that a
 * stranger's bytes are never taken in.
 */
export async function attachmentLimitsOf(
  tx: Transaction,
  input: { readonly taskId: string },
): Promise<AttachmentLimits> {
  const { packId } = await requireOwed(tx, input.taskId);
  const { attachments } = (await packById(tx, packId)).content;
  return attachments;
}

function requireEvidenceKey(definition: ItemDefinition, evidenceKey: string | undefined): void {
  if (evidenceKey === undefined || definition.evidence?.some(({ key }) => key === evidenceKey) === true) return;
  const asked = (definition.evidence ?? []).map(({ key }) => key).join(', ');
  const message = asked === '' ? 'This item asks for no evidence: leave it out' : `Name one of ${asked}`;
  throw new Refusal('invalid-input', undefined, [{ pointer: '/evidenceKey', message }]);
}

const attach = `
insert into attachment as a (task_id, evidence_key, name, media_type, size_bytes, sha256, storage_key, created_at, actor, readers)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${attachmentColumns}`;

const mostReaders = 50;

/** Whom the actor sees, or sees holding a post: those of the committees above are known by their posts. */
const knownPersons = `
select count(*)::int as count from unnest($1::uuid[]) as given (id)
where exists (select from person p where p.id = given.id) or exists (select from tenure n where n.person_id = given.id)`;

async function requirePersons(tx: Transaction, readers: readonly string[]): Promise<void> {
  if (readers.length > mostReaders)
    throw new Refusal('invalid-input', undefined, [{ pointer: '/readers', message: `Name at most ${mostReaders}` }]);
  if (!readers.every(isId)) throw new Refusal('unknown-person');
  const known = readers.length === 0 ? undefined : await rowOf<{ count: number }>(tx, knownPersons, [readers]);
  if (known && known.count !== readers.length) throw new Refusal('unknown-person');
}

/** What is attached, and by whom it may be read. */
export interface NewAttachment {
  readonly taskId: string;
  readonly file: ReceivedFile;
  readonly evidenceKey?: string | undefined;
  /** Makes it confidential: persons who may read it besides the actor, perhaps none; whoever sees the task when left out. */
  readonly readers?: readonly string[] | undefined;
}

/** Attaches a received file to a task of the actor's unit. When it refuses, the caller removes the file from the store. */
export async function attachReceived(tx: Transaction, input: NewAttachment): Promise<AttachmentView> {
  await requirePersons(tx, input.readers ?? []);
  requireEvidenceKey((await requireOwed(tx, input.taskId)).definition, input.evidenceKey);
  const { file } = input;
  const row = await rowOf<AttachmentView>(tx, attach, [
    input.taskId,
    input.evidenceKey ?? null,
    file.name,
    file.mediaType,
    file.size,
    file.sha256,
    file.storageKey,
    tx.at,
    tx.actor.name,
    input.readers ?? null,
  ]);
  if (!row) throw new Error('An attachment was inserted and not returned');
  return row;
}

/** Both in one: checks the right to attach, receives the file, attaches it, and removes it again when that fails. */
export async function addAttachment(
  tx: Transaction,
  store: AttachmentStore,
  input: {
    readonly taskId: string;
    readonly name: string;
    readonly stream: Readable;
    readonly evidenceKey?: string | undefined;
    readonly readers?: readonly string[] | undefined;
  },
): Promise<AttachmentView> {
  requireEvidenceKey((await requireOwed(tx, input.taskId)).definition, input.evidenceKey);
  const file = await receiveFile(store, input, await attachmentLimitsOf(tx, input));
  try {
    return await attachReceived(tx, { ...input, file });
  } catch (error) {
    await store.remove(file.storageKey);
    throw error;
  }
}

type Row = AttachmentView & { readonly storageKey: string };

async function readAttachment(tx: Transaction, id: string, lock = ''): Promise<Row> {
  const sql = `select ${attachmentColumns}, a.storage_key as "storageKey" from attachment a
    where a.id = $1 and a.removed_at is null ${lock}`;
  const row = isId(id) ? await rowOf<Row>(tx, sql, [id]) : undefined;
  if (!row) throw new Refusal('unknown-attachment');
  return row;
}

const viewOf = (row: Row): AttachmentView => {
  const view: { storageKey?: string } = { ...row };
  delete view.storageKey;
  return view as AttachmentView;
};

export async function attachmentById(
  tx: Transaction,
  input: { readonly attachmentId: string },
): Promise<AttachmentView> {
  const row = await readAttachment(tx, input.attachmentId);
  await noteReading(tx, row, 'entry');
  return viewOf(row);
}

/** Takes an attachment off before it is submitted; remove `storageKey` from the store once the transaction is through. */
export async function removeAttachment(
  tx: Transaction,
  input: { readonly attachmentId: string },
): Promise<{ readonly storageKey: string }> {
  const { taskId } = await readAttachment(tx, input.attachmentId);
  await requireOwed(tx, taskId);
  const row = await readAttachment(tx, input.attachmentId, 'for update');
  if (row.submissionId !== null) throw new Refusal('already-submitted', 'What was submitted is never removed');
  await rowOf(tx, 'update attachment set removed_at = $2 where id = $1', [row.id, tx.at]);
  return { storageKey: row.storageKey };
}

/** The file's bytes, for whoever may read the task, or is named where it is confidential. */
export async function openAttachment(
  tx: Transaction,
  store: AttachmentStore,
  input: { readonly attachmentId: string },
): Promise<{ readonly attachment: AttachmentView; readonly stream: Readable }> {
  const row = await readAttachment(tx, input.attachmentId);
  await noteReading(tx, row, 'content');
  return { attachment: viewOf(row), stream: await store.get(row.storageKey) };
}
