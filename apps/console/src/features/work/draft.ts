import { del, get, set } from 'idb-keyval';
import type { FormValues } from './form-types';

/** What somebody has filled in and not submitted yet; it lies on this device only. */
export interface Draft {
  readonly form: FormValues;
  readonly note: string;
  readonly keptAt: string;
}

/** Drafts belong to an account, so that another who uses the device does not find them. */
const keyOf = (account: string, taskId: string): string => `draft/${account}/${taskId}`;

export const readDraft = (account: string, taskId: string): Promise<Draft | undefined> =>
  get<Draft>(keyOf(account, taskId));

export const keepDraft = (account: string, taskId: string, draft: Draft): Promise<void> =>
  set(keyOf(account, taskId), draft);

export const dropDraft = (account: string, taskId: string): Promise<void> => del(keyOf(account, taskId));
