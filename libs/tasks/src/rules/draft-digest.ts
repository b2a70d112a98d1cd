import { createHash } from 'node:crypto';
import { canonical } from '@zehuan/audit';
import type { FormValues } from '../task.types.js';

/** What a signature stands for: the form and the files, in whatever order they were named. The reporter's note is no part of it. */
export const digestOfContents = (form: FormValues, attachmentIds: readonly string[]): string =>
  createHash('sha256')
    .update(canonical({ form, files: [...new Set(attachmentIds.map((id) => id.toLowerCase()))].sort() }))
    .digest('hex');
