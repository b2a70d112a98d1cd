import type { Transaction } from '@zehuan/platform';
import type { HistoryEntry, SubmissionDifference, SubmissionView, TaskView } from './task.types.js';

/** Everything about one task that its page shows. */
export declare function taskById(tx: Transaction, input: { taskId: string }): Promise<TaskView>;

/** What happened to a task, oldest first: its issue, acts, submissions, reviews and comments. */
export declare function historyOf(tx: Transaction, input: { taskId: string }): Promise<readonly HistoryEntry[]>;

/** All versions of a task's submission, oldest first, each with its review and its files. */
export declare function submissionsOf(tx: Transaction, input: { taskId: string }): Promise<readonly SubmissionView[]>;

/** What changed between two versions; refuses `unknown-submission` where one is not there. */
export declare function differenceOf(
  tx: Transaction,
  input: { taskId: string; from: number; to: number },
): Promise<SubmissionDifference>;
