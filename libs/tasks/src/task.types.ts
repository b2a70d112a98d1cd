import type { Phase, TaskKind, TaskState } from '@zehuan/contracts';

/** A multilingual text of a pack, `{ zh, en? }`. */
export type LocalText = Readonly<Record<string, string>>;

/** A JSON object as a form fills it. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Names one task, and the version that the actor read (`If-Match`); another version refuses `precondition-failed`. */
export interface OneTask {
  readonly taskId: string;
  readonly ifMatch?: number | undefined;
}

/** What every act on one task answers: where it stands now. */
export interface TaskAfter {
  readonly id: string;
  readonly cycleId: string;
  readonly unitId: string;
  readonly supervisingUnitId: string;
  readonly state: TaskState;
  readonly version: number;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly dueIsProvisional: boolean;
  readonly reviewDueOn: string | null;
  readonly submissionCount: number;
  readonly score: string | null;
}

export interface SubmitInput extends OneTask {
  readonly form: FormValues;
  readonly note?: string | undefined;
  /** Files of this task; those of an earlier version may be named again and are bound to the new one too. */
  readonly attachmentIds?: readonly string[] | undefined;
  /** The person who signs; must be in tenure in the responsible unit. */
  readonly signedBy?: string | undefined;
}

export interface SubmittedTask extends TaskAfter {
  readonly submission: {
    readonly id: string;
    readonly version: number;
    readonly submittedAt: Date;
    readonly isLate: boolean;
  };
}

export interface AcceptAllInput {
  readonly taskIds?: readonly string[] | undefined;
  /** Together with `cycleId`, instead of `taskIds`: all that waits for this committee's review. */
  readonly supervisingUnitId?: string | undefined;
  readonly cycleId?: string | undefined;
  readonly score?: string | undefined;
}

/** What a set-based act did, and which of the chosen tasks it left alone and why. */
export interface BulkOutcome {
  readonly count: number;
  readonly refused: readonly { readonly taskId: string; readonly code: string }[];
  /** The cycles of what it changed. */
  readonly cycleIds: readonly string[];
}

export interface UnitInList {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Who must move next; null once the task has ended. */
export interface StuckAt {
  readonly side: 'responsible' | 'supervising';
  readonly unit: UnitInList;
  /** The delegate, else the holder of the post that acts (reporter, coordinator); null where it is vacant. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** What waits for a unit. */
export interface Waiting {
  /** Its own tasks that it still has to submit. */
  readonly owed: number;
  /** Those of them that it has not acknowledged. */
  readonly assigned: number;
  /** Submissions that it has to review. */
  readonly reviews: number;
}

export interface TaskFilters {
  readonly unitCode?: string | undefined;
  /** With `unitCode`: the whole subtree instead of the unit alone. */
  readonly under?: boolean | undefined;
  readonly state?: TaskState | readonly TaskState[] | undefined;
  readonly kind?: TaskKind | undefined;
  readonly isOverdue?: boolean | undefined;
  readonly cycleId?: string | undefined;
  /** A cycle with all cycles below it that are not cancelled: what its board counts. */
  readonly treeId?: string | undefined;
  /** Whose review is late. */
  readonly isReviewOverdue?: boolean | undefined;
  /** Of which a committee above was told because nobody acted. */
  readonly isEscalated?: boolean | undefined;
  /** Code of the supervising committee. */
  readonly supervisedBy?: string | undefined;
  readonly phase?: Phase | undefined;
  readonly itemKey?: string | undefined;
  /** A part of the title, in either language, or of the responsible unit's name, that in pinyin too, or the beginning of its code. */
  readonly q?: string | undefined;
}

export interface TaskListInput extends TaskFilters {
  readonly cursor?: string | undefined;
  /** 1 to 200; 50 where left out. */
  readonly limit?: number | undefined;
}

export interface TaskInList {
  readonly id: string;
  readonly kind: TaskKind;
  readonly cycleId: string;
  readonly itemId: string;
  readonly itemKey: string;
  readonly unit: UnitInList;
  readonly supervisingUnit: UnitInList;
  /** In Chinese, as it was issued. */
  readonly title: string;
  /** As its line says it now. */
  readonly titleInEnglish: string;
  readonly phase: Phase;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly dueIsProvisional: boolean;
  readonly reviewDueOn: string | null;
  readonly reviewDueAt: Date | null;
  readonly state: TaskState;
  readonly isOverdue: boolean;
  readonly isReviewOverdue: boolean;
  readonly stuckAt: StuckAt['side'] | null;
  readonly submissionCount: number;
  readonly score: string | null;
  readonly delegatePersonId: string | null;
  readonly issuedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

export interface TaskPage {
  readonly items: readonly TaskInList[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

export interface TaskCounts {
  readonly byState: Readonly<Record<TaskState, number>>;
  readonly overdue: number;
  readonly total: number;
}

export interface AttachmentView {
  readonly id: string;
  readonly taskId: string;
  readonly submissionId: string | null;
  readonly evidenceKey: string | null;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly createdAt: Date;
  readonly actor: string;
  /** Only the persons whom its sender named see that it is there. */
  readonly isConfidential: boolean;
}

export interface SubmissionView {
  readonly id: string;
  readonly version: number;
  readonly form: FormValues;
  readonly note: string | null;
  readonly submittedAt: Date;
  readonly isLate: boolean;
  readonly actor: string;
  /** Of the account behind the actor; null for the process and the development account. */
  readonly actorName: string | null;
  readonly actingUnitId: string | null;
  readonly onBehalfOf: string | null;
  readonly signedBy: string | null;
  readonly attachments: readonly AttachmentView[];
  readonly review: {
    readonly verdict: 'accepted' | 'returned' | 'withdrawn';
    readonly reason: string | null;
    readonly score: string | null;
    readonly at: Date;
    readonly actor: string;
    readonly actorName: string | null;
    readonly onBehalfOf: string | null;
  } | null;
}

export interface TaskView extends Omit<TaskInList, 'stuckAt'> {
  readonly stuckAt: StuckAt | null;
  /** The line of the arrangement: its title in all languages, and the pack's (or amended) definition of it. */
  readonly item: {
    readonly id: string;
    readonly key: string;
    readonly occurrence: string;
    readonly title: LocalText;
    readonly revision: number;
    readonly definition: Readonly<Record<string, unknown>>;
  };
  /** The form to fill in, as the pack defines it; null where the task needs none. */
  readonly form: Readonly<Record<string, unknown>> | null;
  readonly currentSubmission: SubmissionView | null;
  /** Files that wait for the next submission. */
  readonly pendingAttachments: readonly AttachmentView[];
  /** Whether the unit keeps a draft of what it submits next; false for whoever may not read it. */
  readonly hasDraft: boolean;
  readonly delegatedUntil: string | null;
  readonly takenOverFromUnitId: string | null;
}

/** One line of a task's history, oldest first. */
export interface HistoryEntry {
  readonly at: Date;
  readonly kind: string;
  readonly fromState: TaskState | null;
  readonly toState: TaskState | null;
  readonly dueAt: Date | null;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly actingUnitId: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One field that differs between two versions of a submission. */
export interface FieldDifference {
  /** JSON pointer into the form. */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface SubmissionDifference {
  readonly from: number;
  readonly to: number;
  readonly fields: readonly FieldDifference[];
  readonly note: { readonly before: string | null; readonly after: string | null } | null;
  readonly attachmentsAdded: readonly AttachmentView[];
  readonly attachmentsRemoved: readonly AttachmentView[];
}
