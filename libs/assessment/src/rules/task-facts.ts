import type { TaskKind, TaskState } from '@zehuan/contracts';

/** What the record knows of one task of an assessed unit; scores and weights are decimal texts. */
export interface TaskFacts {
  readonly taskId: string;
  readonly itemKey: string;
  readonly kind: TaskKind;
  readonly weight: string;
  readonly state: TaskState;
  readonly score: string | null;
  /** Whether any version came after the due time of its day; a return does not make the first one punctual. */
  readonly isLate: boolean;
  readonly isOverdue: boolean;
  readonly returns: number;
  readonly wasEscalated: boolean;
  /** The newest version. */
  readonly submissionId: string | null;
  readonly reviewId: string | null;
  /** The values of an accepted self-assessment; null for other tasks. */
  readonly form: Readonly<Record<string, unknown>> | null;
}

/** The ids of the task and of what was handed in and judged. */
export const recordsOf = (task: TaskFacts): readonly string[] =>
  [task.taskId, task.submissionId, task.reviewId].filter((id) => id !== null);
