import { note } from '@zehuan/audit';
import { rowOf, type Transaction } from '@zehuan/platform';
import type { AttachmentView } from '../task.types.js';

type Readable = Pick<AttachmentView, 'id' | 'taskId' | 'isConfidential'>;

/** The chain in which it is written: that of the committee to which the task is owed. */
async function committeeOf(tx: Transaction, taskId: string): Promise<string | null> {
  const sql = 'select supervising_unit_id as "committeeId" from task where id = $1';
  return (await rowOf<{ committeeId: string }>(tx, sql, [taskId]))?.committeeId ?? null;
}

/** Each reading of a confidential file is written to the trail. */
export async function noteReading(
  tx: Transaction,
  { id, taskId, isConfidential }: Readable,
  what: 'entry' | 'content',
): Promise<void> {
  if (!isConfidential) return;
  const committeeId = await committeeOf(tx, taskId);
  await note(tx, { kind: 'read', subject: 'attachment', matter: id, committeeId, rowCount: 1, details: { what } });
}

/** So is each list in which confidential files of a task are named, in one entry with their ids. */
export async function noteListing(tx: Transaction, taskId: string, files: readonly Readable[]): Promise<void> {
  const ids = files.filter(({ isConfidential }) => isConfidential).map(({ id }) => id);
  if (ids.length === 0) return;
  const committeeId = await committeeOf(tx, taskId);
  const details = { what: 'list', ids };
  await note(tx, { kind: 'read', subject: 'attachment', matter: taskId, committeeId, rowCount: ids.length, details });
}
