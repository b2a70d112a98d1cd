import type { PostKind } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import type { FormValues } from '../task.types.js';
import { actorValues, bind } from './change-task.queries.js';
import type { OpenedTask } from './task-at-hand.queries.js';
import { dayInChina } from './tenure.queries.js';

/** What a unit is about to submit, and who has signed just that. */
export interface TaskDraft {
  readonly taskId: string;
  readonly form: FormValues;
  readonly note: string | null;
  readonly attachmentIds: readonly string[];
  readonly digest: string;
  readonly savedAt: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly onBehalfOf: string | null;
  readonly version: number;
  readonly signature: DraftSignature | null;
}

export interface DraftSignature {
  readonly at: Date;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly onBehalfOf: string | null;
}

const run = <Row>(
  tx: Transaction,
  sql: string,
  values: Readonly<Record<string, unknown>>,
): Promise<Row | undefined> => {
  const { text, parameters } = bind(sql, values);
  return rowOf<Row>(tx, text, parameters);
};

const holder = (at: string): string => `select n.person_id from post join tenure n on n.post_id = post.id
  where post.unit_id = :unitId and post.kind = :post and daterange(n.from_on, n.to_on, '[]') @> ${dayInChina(at)}`;

/** A signature counts for the version that comes next, for these contents, while its leader is in office. */
const signed = `
select s.at, s.person_id as "personId", s.leader_person_id as "leaderPersonId", s.on_behalf_of as "onBehalfOf"
from signature s where s.task_id = :id and s.submission_version = :next and s.digest = :digest
  and s.leader_person_id in (${holder(':at')})
order by s.at desc limit 1`;

export interface Signed {
  readonly at: Date;
  readonly personId: string | null;
  readonly leaderPersonId: string;
  readonly onBehalfOf: string | null;
}

const nextOf = (task: OpenedTask): number => task.submissionCount + 1;

/** The signature of the holder of a post under contents that are about to be submitted. */
export const signatureUnder = (
  tx: Transaction,
  task: OpenedTask,
  { post, digest }: { readonly post: PostKind; readonly digest: string },
): Promise<Signed | undefined> =>
  run<Signed>(tx, signed, { id: task.id, unitId: task.unitId, next: nextOf(task), post, digest, at: tx.at });

/** Who holds a post of the unit today. */
export const holderOfPost = async (tx: Transaction, unitId: string, post: PostKind): Promise<string | null> =>
  (await run<{ person_id: string }>(tx, `${holder(':at')} limit 1`, { unitId, post, at: tx.at }))?.person_id ?? null;

/** The draft of what is submitted next; undefined where there is none, or only one of an earlier version. */
export const draftOf = (tx: Transaction, task: OpenedTask): Promise<Omit<TaskDraft, 'signature'> | undefined> =>
  run(
    tx,
    `select task_id as "taskId", form, note, attachment_ids as "attachmentIds", digest, saved_at as "savedAt", actor,
       app_actor_name(actor) as "actorName", on_behalf_of as "onBehalfOf", version from task_draft where task_id = :id and submission_version = :next`,
    { id: task.id, next: nextOf(task) },
  );

/** Writes the draft over the one that was read, or where there is none; answers nothing where somebody else was quicker. */
export const writeDraft = (
  tx: Transaction,
  task: OpenedTask,
  draft: Pick<TaskDraft, 'form' | 'note' | 'attachmentIds' | 'digest'>,
  ifMatch: number | undefined,
): Promise<{ readonly version: number } | undefined> =>
  run(
    tx,
    `insert into task_draft as d (task_id, submission_version, form, note, attachment_ids, digest, saved_at, actor, acting_unit_id, on_behalf_of)
     values (:id, :next, :form::jsonb, :note, :attachmentIds::uuid[], :digest, :at, :actor, :actingUnitId::uuid, :onBehalfOf)
     on conflict (task_id) do update set submission_version = excluded.submission_version, version = d.version + 1, form = excluded.form,
       note = excluded.note, attachment_ids = excluded.attachment_ids, digest = excluded.digest, saved_at = excluded.saved_at,
       actor = excluded.actor, acting_unit_id = excluded.acting_unit_id, on_behalf_of = excluded.on_behalf_of
     where :ifMatch::int is null or d.version = :ifMatch
     returning version`,
    {
      ...actorValues(tx),
      ...draft,
      form: JSON.stringify(draft.form),
      id: task.id,
      next: nextOf(task),
      ifMatch: ifMatch ?? null,
    },
  );

/** Writes a signature; the same once more changes nothing. */
export const writeSignature = (
  tx: Transaction,
  task: OpenedTask,
  { digest, leaderPersonId }: { readonly digest: string; readonly leaderPersonId: string },
): Promise<unknown> =>
  run(
    tx,
    `insert into signature (task_id, submission_version, digest, person_id, leader_person_id, at, actor, acting_unit_id, on_behalf_of)
     values (:id, :next, :digest, :personId::uuid, :leaderPersonId, :at, :actor, :actingUnitId::uuid, :onBehalfOf) on conflict do nothing`,
    { ...actorValues(tx), id: task.id, next: nextOf(task), digest, personId: tx.actor.personId, leaderPersonId },
  );

/** The name of a person, as far as the actor sees them. */
export const nameOf = async (tx: Transaction, personId: string): Promise<string | null> =>
  (await run<{ name: string }>(tx, 'select name from person where id = :personId', { personId }))?.name ?? null;
