import { Refusal, requireRight } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { actorValues, bind, changeTask } from './record/change-task.queries.js';
import { calendarOf } from './record/task-calendar.js';
import { openTask } from './record/task-at-hand.queries.js';
import { tell } from './record/tell.queries.js';
import { requireDay } from './rules/day.js';
import { requireReason } from './rules/review-input.js';
import type { OneTask, TaskAfter } from './task.types.js';

/** The supervising committee gives more time; reminders planned for the old deadline are void. */
export async function extend(tx: Transaction, input: OneTask & { dueOn: string; reason: string }): Promise<TaskAfter> {
  requireReason(input.reason);
  requireDay(input.dueOn, '/dueOn');
  const { after } = await changeTask(tx, 'extend', input, async (task) => {
    const calendar = await calendarOf(tx, task);
    if (input.dueOn <= task.dueOn) throw new Refusal('due-not-later');
    if (input.dueOn < calendar.today) throw new Refusal('due-in-the-past');
    const due = calendar.dueDay(input.dueOn);
    return {
      set: 'due_on = :dueOn, due_at = :dueAt, due_is_provisional = :isProvisional, armed_at = :at',
      where: 't.due_on < :dueOn::date',
      values: { dueOn: due.on, dueAt: due.at, isProvisional: due.isProvisional },
      reason: input.reason,
      moreDetails: `(select jsonb_build_object('dueAtBefore', old_due_at, 'dueOn', due_on) from changed)`,
    };
  });
  const details = { reason: input.reason, dueOn: after.dueOn };
  await tell(tx, { kind: 'extended', taskIds: [after.id], to: 'responsible', posts: ['reporter'], details });
  return after;
}

/** Ends a task that is no longer owed; what was submitted stays on the record. */
export async function cancel(tx: Transaction, input: OneTask & { reason: string }): Promise<TaskAfter> {
  requireReason(input.reason);
  const { after } = await changeTask(tx, 'cancel', input, () => ({
    set: 'review_due_on = null, review_due_at = null, ended_at = :at',
    reason: input.reason,
  }));
  const details = { reason: input.reason };
  await tell(tx, { kind: 'cancelled', taskIds: [after.id], to: 'responsible', posts: ['reporter'], details });
  return after;
}

/** Refuses text that a comment cannot be. */
function requireText(text: string): void {
  if (text.trim() === '' || text.length > 4000) {
    throw new Refusal('invalid-input', undefined, [{ pointer: '/text', message: 'Write 1 to 4,000 characters' }]);
  }
}

/** Either side remarks on the task; the other side is told. */
export async function comment(
  tx: Transaction,
  input: { taskId: string; text: string },
): Promise<{ id: string; at: Date }> {
  requireText(input.text);
  const task = await openTask(tx, input.taskId);
  requireRight(tx.actor, 'task.comment', task);
  const { unitId } = tx.actor;
  const { text, parameters } = bind(
    `insert into task_comment (task_id, text, at, actor, acting_unit_id, on_behalf_of)
     values (:id, :text, :at, :actor, :actingUnitId, :onBehalfOf) returning id, at`,
    { ...actorValues(tx), id: task.id, text: input.text },
  );
  const written = await rowOf<{ id: string; at: Date }>(tx, text, parameters);
  if (!written) throw new Error('A comment was inserted and not returned');
  const details = { text: input.text };
  const isFromBelow = unitId === task.unitId && unitId !== task.supervisingUnitId;
  await (isFromBelow
    ? tell(tx, { kind: 'comment', taskIds: [task.id], to: 'supervising', posts: ['coordinator'], details })
    : tell(tx, { kind: 'comment', taskIds: [task.id], to: 'responsible', posts: ['reporter'], details }));
  return written;
}
