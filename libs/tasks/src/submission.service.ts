import type { Transaction } from '@zehuan/platform';
import type { OneTask, SubmitInput, SubmittedTask, TaskAfter } from './task.types.js';

/** Opens the next version of the submission; from `assigned` it acknowledges on the way. */
export declare function submit(tx: Transaction, input: SubmitInput): Promise<SubmittedTask>;

/** Takes the submission back before anyone has reviewed it; the version stays on the record. */
export declare function withdraw(tx: Transaction, input: OneTask & { reason?: string | undefined }): Promise<TaskAfter>;
