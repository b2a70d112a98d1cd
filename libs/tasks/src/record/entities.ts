import { AttachmentEntity } from './attachment.entity.js';
import { ReviewEntity } from './review.entity.js';
import { SignatureEntity } from './signature.entity.js';
import { SubmissionEntity } from './submission.entity.js';
import { TaskCommentEntity } from './task-comment.entity.js';
import { TaskDraftEntity } from './task-draft.entity.js';
import { TaskEventEntity } from './task-event.entity.js';
import { TaskEntity } from './task.entity.js';
import { TaskTallyEntity, UnitTallyEntity } from './tally.entity.js';

export * from './attachment.entity.js';
export * from './review.entity.js';
export * from './signature.entity.js';
export * from './submission.entity.js';
export * from './task-comment.entity.js';
export * from './task-draft.entity.js';
export * from './task-event.entity.js';
export * from './task.entity.js';
export * from './tally.entity.js';

/** The tables of this library, for the data source. */
export const taskEntities = [
  TaskEntity,
  SubmissionEntity,
  TaskDraftEntity,
  SignatureEntity,
  ReviewEntity,
  AttachmentEntity,
  TaskCommentEntity,
  TaskEventEntity,
  TaskTallyEntity,
  UnitTallyEntity,
] as const;
