/**
 * Further CTEs of the act: the new version. Late is judged by the due time as it stands at this moment. The row is written
 * without asking for it back: to be read it would have to pass the row policies once more.
 */
export const submitted = `, submitted as materialized (
  select uuidv7() as id, submission_count as version, :at > due_at as is_late from changed
), entered as (
  insert into submission (id, task_id, version, form, note, submitted_at, is_late, actor, acting_unit_id, on_behalf_of, signed_by)
  select s.id, changed.id, s.version, :form::jsonb, :note, :at, s.is_late, :actor, :actingUnitId::uuid, :onBehalfOf, :signedBy::uuid
  from submitted s, changed
)`;

/**
 * Further CTEs of the act: the files that it names become the submission's. One that an earlier version has bound
 * stays there and is entered once more, with the same bytes.
 */
export const bindFiles = `, bound as (
  update attachment a set submission_id = s.id from submitted s
  where a.id = any(:attachmentIds::uuid[]) and a.task_id = :id and a.submission_id is null and a.removed_at is null
  returning a.id
), copied as (
  insert into attachment (task_id, submission_id, evidence_key, name, media_type, size_bytes, sha256, storage_key, created_at, actor, readers)
  select a.task_id, s.id, a.evidence_key, a.name, a.media_type, a.size_bytes, a.sha256, a.storage_key, a.created_at, a.actor, a.readers
  from attachment a, submitted s
  where a.id = any(:attachmentIds::uuid[]) and a.task_id = :id and a.submission_id is not null
  returning id
)`;
