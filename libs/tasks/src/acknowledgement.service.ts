import type { Transaction } from '@zehuan/platform';
import type { OneTask, TaskAfter } from './task.types.js';

/** The responsible unit takes note of a task; where acknowledging is the whole duty, the task is done by it. */
export declare function acknowledge(tx: Transaction, input: OneTask): Promise<TaskAfter>;

/** Acknowledges every assigned task of a unit in one act; repeated, it changes nothing more. */
export declare function acknowledgeAll(
  tx: Transaction,
  input: { unitId: string; cycleId?: string | undefined },
): Promise<{ count: number }>;
