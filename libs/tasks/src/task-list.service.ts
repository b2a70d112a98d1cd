import type { Transaction } from '@zehuan/platform';
import type { TaskCounts, TaskFilters, TaskListInput, TaskPage } from './task.types.js';

/** A page of tasks in the order in which they fall due (`due_at`, `id`). */
export declare function listTasks(tx: Transaction, input: TaskListInput): Promise<TaskPage>;

/** How many tasks the same filters find, by state. */
export declare function countTasks(tx: Transaction, input: TaskFilters): Promise<TaskCounts>;
