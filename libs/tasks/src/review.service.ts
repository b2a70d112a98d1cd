import type { Transaction } from '@zehuan/platform';
import type { AcceptAllInput, BulkOutcome, OneTask, TaskAfter } from './task.types.js';

/** Sends a submission back with the reason, a new deadline where the old one leaves no grace, and the ladder armed anew. */
export declare function returnTask(tx: Transaction, input: OneTask & { reason: string }): Promise<TaskAfter>;

/** Accepts the submission under review; `score` (0–100, at most two decimals) exactly where the item is scored. */
export declare function accept(tx: Transaction, input: OneTask & { score?: string | undefined }): Promise<TaskAfter>;

/** Accepts a set in one act and says which of the chosen it could not accept. */
export declare function acceptAll(tx: Transaction, input: AcceptAllInput): Promise<BulkOutcome>;
