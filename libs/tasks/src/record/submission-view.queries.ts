import { prepared } from '@zehuan/platform';

/** An attachment as JSON, over `a`. */
export const attachmentColumns = `a.id, a.task_id as "taskId", a.submission_id as "submissionId", a.evidence_key as "evidenceKey",
  a.name, a.media_type as "mediaType", a.size_bytes::float8 as "sizeBytes", a.sha256, a.created_at as "createdAt", a.actor,
  a.readers is not null as "isConfidential"`;

/** All versions of a task's submission, oldest first, each with its review. */
export const submissionsStatement = prepared(`
select s.id, s.version, s.form, s.note, s.submitted_at as "submittedAt", s.is_late as "isLate", s.actor, app_actor_name(s.actor) as "actorName",
  s.acting_unit_id as "actingUnitId", s.on_behalf_of as "onBehalfOf", s.signed_by as "signedBy",
  r.verdict, r.reason, r.score::text as score, r.at as "reviewedAt", r.actor as "reviewedBy",
  app_actor_name(r.actor) as "reviewerName", r.on_behalf_of as "reviewedOnBehalfOf"
from submission s left join review r on r.submission_id = s.id
where s.task_id = $1 and ($2::int is null or s.version = $2) order by s.version`);

/** The files of a task that are still there, in the order in which they came. */
export const attachmentsStatement = prepared(`
select ${attachmentColumns} from attachment a where a.task_id = $1 and a.removed_at is null order by a.created_at, a.id`);
