import { IntersectionType } from '@nestjs/swagger';
import { type Phase, phases, type TaskKind, taskKinds, type TaskState, taskStates } from '@zehuan/contracts';
import {
  anyObject,
  anyValue,
  day,
  flag,
  flagParam,
  id,
  ids,
  instant,
  integer,
  listOf,
  localText,
  mapOf,
  nested,
  oneOf,
  scoreField,
  severalOfParam,
  text,
  texts,
  words,
  decimal,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

/** What narrows tasks down. */
export class TaskCountsQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of the responsible unit' }) readonly unit?: string;
  @flagParam({ description: 'With `unit`: also all below it' }) readonly under?: boolean;
  @severalOfParam(taskStates) readonly state?: readonly TaskState[];
  @oneOf(taskKinds, { optional: true }) readonly kind?: TaskKind;
  @flagParam({ description: 'Only the late, or only the others' }) readonly overdue?: boolean;
  @id({ optional: true }) readonly cycle?: string;
  @id({ optional: true, description: 'A cycle: its tasks and those of all cycles below it, as its board counts them' })
  readonly tree?: string;
  @flagParam({ description: 'Only those whose review is late' }) readonly reviewOverdue?: boolean;
  @flagParam({ description: 'Only those of which a committee above was told because nobody acted' })
  readonly escalated?: boolean;
  @text({ max: 100 }, { optional: true, description: 'Code of the supervising committee' })
  readonly supervisedBy?: string;
  @oneOf(phases, { optional: true }) readonly phase?: Phase;
  @text({ max: 100 }, { optional: true, description: 'Key of the line of the arrangement' }) readonly item?: string;
  @text(
    { max: 100 },
    {
      optional: true,
      description:
        "A part of the title, in either language, or of the unit's name, that in pinyin too, or the beginning of its code",
    },
  )
  readonly q?: string;
}

/** A page of them. */
export class TasksQuery extends IntersectionType(TaskCountsQuery, PageQuery) {}

export class UnitInListDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
}

export class PersonInListDto {
  @id() readonly id!: string;
  @words() readonly name!: string;
}

class TaskBaseDto {
  @id() readonly id!: string;
  @oneOf(taskKinds) readonly kind!: TaskKind;
  @id() readonly cycleId!: string;
  @id() readonly itemId!: string;
  @words() readonly itemKey!: string;
  @nested(() => UnitInListDto) readonly unit!: UnitInListDto;
  @nested(() => UnitInListDto) readonly supervisingUnit!: UnitInListDto;
  @words({ description: 'In Chinese, as it was issued' }) readonly title!: string;
  @words({ description: 'As its line says it now; in Chinese where that says nothing' })
  readonly titleInEnglish!: string;
  @oneOf(phases) readonly phase!: Phase;
  @day() readonly dueOn!: string;
  @instant() readonly dueAt!: Date;
  @flag({ description: '暂定: the working days of that year are not published' }) readonly dueIsProvisional!: boolean;
  @day({ nullable: true }) readonly reviewDueOn!: string | null;
  @instant({ nullable: true }) readonly reviewDueAt!: Date | null;
  @oneOf(taskStates) readonly state!: TaskState;
  @flag() readonly isOverdue!: boolean;
  @flag() readonly isReviewOverdue!: boolean;
  @integer() readonly submissionCount!: number;
  @decimal({ nullable: true }) readonly score!: string | null;
  @id({ nullable: true }) readonly delegatePersonId!: string | null;
  @instant() readonly issuedAt!: Date;
  @instant({ nullable: true }) readonly acknowledgedAt!: Date | null;
  @instant({ nullable: true }) readonly submittedAt!: Date | null;
  @instant({ nullable: true }) readonly endedAt!: Date | null;
  @integer() readonly version!: number;
}

const sides = ['responsible', 'supervising'] as const;

export class TaskInListDto extends TaskBaseDto {
  @oneOf(sides, { nullable: true, description: 'Who must move next' }) readonly stuckAt!: (typeof sides)[number] | null;
}

export class TaskPageDto {
  @listOf(() => TaskInListDto) readonly items!: readonly TaskInListDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class TaskCountsDto {
  @mapOf({ type: 'integer' }) readonly byState!: Readonly<Record<TaskState, number>>;
  @integer() readonly overdue!: number;
  @integer() readonly total!: number;
}

export class WaitingQuery {
  @text({ max: 100 }, { description: 'Code of the unit' }) readonly unit!: string;
}

export class WaitingDto {
  @integer({}, { description: 'Its own tasks that it still has to submit' }) readonly owed!: number;
  @integer({}, { description: 'Those of them that it has not acknowledged' }) readonly assigned!: number;
  @integer({}, { description: 'Submissions that it has to review' }) readonly reviews!: number;
}

export class StuckAtDto {
  @oneOf(sides) readonly side!: (typeof sides)[number];
  @nested(() => UnitInListDto) readonly unit!: UnitInListDto;
  @nested(() => PersonInListDto, { nullable: true }) readonly person!: PersonInListDto | null;
}

export class TaskItemDto {
  @id() readonly id!: string;
  @words() readonly key!: string;
  @words() readonly occurrence!: string;
  @localText() readonly title!: Readonly<Record<string, string>>;
  @integer() readonly revision!: number;
  @anyObject() readonly definition!: Readonly<Record<string, unknown>>;
}

export class AttachmentDto {
  @id() readonly id!: string;
  @id() readonly taskId!: string;
  @id({ nullable: true }) readonly submissionId!: string | null;
  @words({ nullable: true }) readonly evidenceKey!: string | null;
  @words() readonly name!: string;
  @words() readonly mediaType!: string;
  @integer({ max: Number.MAX_SAFE_INTEGER }) readonly sizeBytes!: number;
  @words() readonly sha256!: string;
  @instant() readonly createdAt!: Date;
  @words() readonly actor!: string;
  @flag({ description: 'Only the persons whom its sender named see that it is there' })
  readonly isConfidential!: boolean;
}

const verdicts = ['accepted', 'returned', 'withdrawn'] as const;

export class ReviewDto {
  @oneOf(verdicts) readonly verdict!: (typeof verdicts)[number];
  @words({ nullable: true }) readonly reason!: string | null;
  @decimal({ nullable: true }) readonly score!: string | null;
  @instant() readonly at!: Date;
  @words() readonly actor!: string;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @words({ nullable: true, description: 'For whom, where a substitute reviewed' }) readonly onBehalfOf!: string | null;
}

export class SubmissionDto {
  @id() readonly id!: string;
  @integer() readonly version!: number;
  @anyObject() readonly form!: Readonly<Record<string, unknown>>;
  @words({ nullable: true }) readonly note!: string | null;
  @instant() readonly submittedAt!: Date;
  @flag() readonly isLate!: boolean;
  @words() readonly actor!: string;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @id({ nullable: true }) readonly actingUnitId!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @id({ nullable: true }) readonly signedBy!: string | null;
  @listOf(() => AttachmentDto) readonly attachments!: readonly AttachmentDto[];
  @nested(() => ReviewDto, { nullable: true }) readonly review!: ReviewDto | null;
}

export class SubmissionsDto {
  @listOf(() => SubmissionDto) readonly items!: readonly SubmissionDto[];
}

export class TaskDto extends TaskBaseDto {
  @nested(() => StuckAtDto, { nullable: true, description: 'Who must move next' }) readonly stuckAt!: StuckAtDto | null;
  @nested(() => TaskItemDto) readonly item!: TaskItemDto;
  @anyObject({ nullable: true, description: 'The form to fill in; null where none is needed' })
  readonly form!: Readonly<Record<string, unknown>> | null;
  @nested(() => SubmissionDto, { nullable: true }) readonly currentSubmission!: SubmissionDto | null;
  @listOf(() => AttachmentDto) readonly pendingAttachments!: readonly AttachmentDto[];
  @flag({ description: 'Whether there is a draft of what is submitted next, for whoever may read it' })
  readonly hasDraft!: boolean;
  @day({ nullable: true }) readonly delegatedUntil!: string | null;
  @id({ nullable: true }) readonly takenOverFromUnitId!: string | null;
  @texts({ max: 60, items: 100 }, { description: 'What the caller may do to it now, by the table of rights' })
  readonly acts!: readonly string[];
}

export class HistoryEntryDto {
  @instant() readonly at!: Date;
  @words() readonly kind!: string;
  @oneOf(taskStates, { nullable: true }) readonly fromState!: TaskState | null;
  @oneOf(taskStates, { nullable: true }) readonly toState!: TaskState | null;
  @instant({ nullable: true }) readonly dueAt!: Date | null;
  @words({ nullable: true }) readonly actor!: string | null;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @id({ nullable: true }) readonly actingUnitId!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @words({ nullable: true }) readonly reason!: string | null;
  @mapOf({}) readonly details!: Readonly<Record<string, unknown>>;
}

export class HistoryDto {
  @listOf(() => HistoryEntryDto) readonly items!: readonly HistoryEntryDto[];
}

export class DifferenceQuery {
  @text({ max: 6, pattern: /^[1-9]\d{0,5}$/ }, { description: 'A version' }) readonly from!: string;
  @text({ max: 6, pattern: /^[1-9]\d{0,5}$/ }, { description: 'Another version' }) readonly to!: string;
}

export class FieldDifferenceDto {
  @words({ description: 'JSON pointer into the form' }) readonly pointer!: string;
  @anyValue() readonly before!: unknown;
  @anyValue() readonly after!: unknown;
}

export class NoteDifferenceDto {
  @words({ nullable: true }) readonly before!: string | null;
  @words({ nullable: true }) readonly after!: string | null;
}

export class DifferenceDto {
  @integer() readonly from!: number;
  @integer() readonly to!: number;
  @listOf(() => FieldDifferenceDto) readonly fields!: readonly FieldDifferenceDto[];
  @nested(() => NoteDifferenceDto, { nullable: true }) readonly note!: NoteDifferenceDto | null;
  @listOf(() => AttachmentDto) readonly attachmentsAdded!: readonly AttachmentDto[];
  @listOf(() => AttachmentDto) readonly attachmentsRemoved!: readonly AttachmentDto[];
}

/** Where a task stands after an act. */
export class TaskAfterDto {
  @id() readonly id!: string;
  @id() readonly cycleId!: string;
  @id() readonly unitId!: string;
  @id() readonly supervisingUnitId!: string;
  @oneOf(taskStates) readonly state!: TaskState;
  @integer() readonly version!: number;
  @day() readonly dueOn!: string;
  @instant() readonly dueAt!: Date;
  @flag() readonly dueIsProvisional!: boolean;
  @day({ nullable: true }) readonly reviewDueOn!: string | null;
  @integer() readonly submissionCount!: number;
  @decimal({ nullable: true }) readonly score!: string | null;
}

export class NewSubmissionDto {
  @id() readonly id!: string;
  @integer() readonly version!: number;
  @instant() readonly submittedAt!: Date;
  @flag() readonly isLate!: boolean;
}

export class SubmittedTaskDto extends TaskAfterDto {
  @nested(() => NewSubmissionDto) readonly submission!: NewSubmissionDto;
}

export class SubmitDto {
  @anyObject({ description: 'The form of the task, filled in' }) readonly form!: Readonly<Record<string, unknown>>;
  @text({ max: 4000 }, { optional: true }) readonly note?: string;
  @ids(100, { min: 0, optional: true, description: 'Files attached to the task before' })
  readonly attachmentIds?: readonly string[];
  @id({
    optional: true,
    description: 'The person who signs, in tenure in the responsible unit; who is signed in leaves it out',
  })
  readonly signedBy?: string;
}

export class DraftDto {
  @anyObject({ description: 'The form of the task, as far as it is filled in' })
  readonly form!: Readonly<Record<string, unknown>>;
  @text({ max: 4000 }, { optional: true }) readonly note?: string;
  @ids(100, { min: 0, optional: true, description: 'Files attached to the task before' })
  readonly attachmentIds?: readonly string[];
}

export class DraftSignatureDto {
  @instant() readonly at!: Date;
  @nested(() => PersonInListDto, { nullable: true, description: 'Who signed' })
  readonly person!: PersonInListDto | null;
  @words({ nullable: true, description: 'For whom, where a substitute signed' }) readonly onBehalfOf!: string | null;
}

export class TaskDraftDto {
  @id() readonly taskId!: string;
  @anyObject() readonly form!: Readonly<Record<string, unknown>>;
  @words({ nullable: true }) readonly note!: string | null;
  @texts({ max: 36, items: 100 }) readonly attachmentIds!: readonly string[];
  @words({ description: 'Of form and files: what is signed' }) readonly digest!: string;
  @instant() readonly savedAt!: Date;
  @words() readonly actor!: string;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @nested(() => DraftSignatureDto, { nullable: true, description: "The top leader's, under just these contents" })
  readonly signature!: DraftSignatureDto | null;
  @integer() readonly version!: number;
}

export class ReasonDto {
  @text({ max: 2000 }) readonly reason!: string;
}

export class OptionalReasonDto {
  @text({ max: 2000 }, { optional: true }) readonly reason?: string;
}

export class AcceptDto {
  @scoreField({ optional: true, description: 'Where the item is scored' }) readonly score?: string;
}

export class ExtendDto extends ReasonDto {
  @day() readonly dueOn!: string;
}

export class DelegateDto extends OptionalReasonDto {
  @id({ nullable: true, description: 'A person in tenure in the responsible unit; null takes the work back' })
  readonly personId!: string | null;
  @day({ optional: true }) readonly until?: string;
}

export class CommentDto {
  @text({ max: 4000 }) readonly text!: string;
}

export class CommentMadeDto {
  @id() readonly id!: string;
  @instant() readonly at!: Date;
}

export class AcknowledgeAllDto {
  @text({ max: 100 }, { description: 'Code of the unit' }) readonly unit!: string;
  @id({ optional: true }) readonly cycle?: string;
}

export class CountDto {
  @integer() readonly count!: number;
}

/** Either chosen tasks, or all that waits for a committee's review in a cycle. */
export class AcceptAllDto {
  @ids(1000, { optional: true }) readonly taskIds?: readonly string[];
  @text({ max: 100 }, { optional: true, description: 'Code of the supervising committee; with `cycle`' })
  readonly supervisedBy?: string;
  @id({ optional: true }) readonly cycle?: string;
  @scoreField({ optional: true }) readonly score?: string;
}

export class RefusedTaskDto {
  @id() readonly taskId!: string;
  @words() readonly code!: string;
}

export class BulkOutcomeDto {
  @integer() readonly count!: number;
  @listOf(() => RefusedTaskDto) readonly refused!: readonly RefusedTaskDto[];
}

const anId = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const idList = new RegExp(`^${anId}(,${anId})*$`);

export class AttachDto {
  @text({ max: 100 }, { optional: true, description: 'Which evidence of the item it is' })
  readonly evidenceKey?: string;

  @flagParam({ description: 'Only you and the readers that you name see that it is there' })
  readonly isConfidential?: boolean;

  @text({ max: 2000, pattern: idList }, { optional: true, description: 'Ids of persons, parted by commas' })
  readonly readers?: string;
}
