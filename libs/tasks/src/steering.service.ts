import type { Transaction } from '@zehuan/platform';
import type { OneTask, TaskAfter } from './task.types.js';

/** The supervising committee gives more time; reminders planned for the old deadline are void. */
export declare function extend(tx: Transaction, input: OneTask & { dueOn: string; reason: string }): Promise<TaskAfter>;

/** Ends a task that is no longer owed. */
export declare function cancel(tx: Transaction, input: OneTask & { reason: string }): Promise<TaskAfter>;

/** Hands the work to a person in tenure in the responsible unit, or (`personId: null`) takes it back. */
export declare function delegate(
  tx: Transaction,
  input: OneTask & { personId: string | null; until?: string | undefined; reason?: string | undefined },
): Promise<TaskAfter>;

/** Either side remarks on the task; the other side is told. */
export declare function comment(
  tx: Transaction,
  input: { taskId: string; text: string },
): Promise<{ id: string; at: Date }>;
