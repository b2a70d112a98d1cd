import { Refusal, type TaskState } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { bind } from './record/change-task.queries.js';
import { formOf } from './record/definition-cache.js';
import { historyStatement } from './record/history.queries.js';
import { isId } from './record/task-at-hand.queries.js';
import { listColumns, listJoins } from './record/task-list.queries.js';
import { dayInChina } from './record/tenure.queries.js';
import { readSubmissions } from './submission-view.service.js';
import type { HistoryEntry, StuckAt, TaskInList, TaskView } from './task.types.js';

interface TaskRow extends TaskInList {
  readonly item: TaskView['item'];
  readonly packId: string;
  readonly delegatedUntil: string | null;
  readonly takenOverFromUnitId: string | null;
  readonly person: NonNullable<StuckAt['person']> | null;
  readonly hasDraft: boolean;
}

/** Who acts for the side that must move: a delegate whose days are not over, else the holder of the post. */
const person = `(
  select json_build_object('id', p.id, 'name', p.name) from (
    select t.delegate_person_id as id, 0 as rank
    where t.state <> 'submitted' and (t.delegated_until is null or t.delegated_until >= ${dayInChina(':at')})
    union all
    select n.person_id, 1 from post join tenure n on n.post_id = post.id and daterange(n.from_on, n.to_on, '[]') @> ${dayInChina(':at')}
    where post.unit_id = case when t.state = 'submitted' then t.supervising_unit_id else t.unit_id end
      and post.kind = case when t.state = 'submitted' then 'coordinator' else 'reporter' end
  ) who join person p on p.id = who.id order by who.rank, p.id limit 1)`;

const taskStatement = `
select ${listColumns}, c.pack_id as "packId", t.delegated_until::text as "delegatedUntil",
  t.taken_over_from_unit_id as "takenOverFromUnitId", ${person} as person,
  exists (select from task_draft d where d.task_id = t.id and d.submission_version = t.submission_count + 1) as "hasDraft",
  json_build_object('id', i.id, 'key', i.key, 'occurrence', i.occurrence, 'title', i.title, 'revision', i.revision,
    'definition', i.definition) as item
from task t ${listJoins} join cycle c on c.id = t.cycle_id where t.id = :id`;

async function readTask(tx: Transaction, id: string): Promise<TaskRow> {
  const { text, parameters } = bind(taskStatement, { id, at: tx.at });
  const row = isId(id) ? await rowOf<TaskRow>(tx, prepared(text), parameters) : undefined;
  if (!row) throw new Refusal('unknown-task');
  return row;
}

/** Everything about one task that its page shows. */
export async function taskById(tx: Transaction, input: { taskId: string }): Promise<TaskView> {
  const { packId, person: who, stuckAt: side, ...task } = await readTask(tx, input.taskId);
  const { submissions, attachments } = await readSubmissions(tx, task.id, task.submissionCount);
  const unit = side === 'supervising' ? task.supervisingUnit : task.unit;
  return {
    ...task,
    stuckAt: side === null ? null : { side, unit, person: who },
    form: await formOf(tx, { packId, definition: task.item.definition }),
    currentSubmission: submissions[0] ?? null,
    pendingAttachments: attachments.filter((file) => file.submissionId === null),
  };
}

/** What happened to a task, oldest first: its issue, acts with their submissions and reviews, and comments. */
export async function historyOf(tx: Transaction, input: { taskId: string }): Promise<readonly HistoryEntry[]> {
  const entries = isId(input.taskId)
    ? await rowsOf<HistoryEntry & { readonly toState: TaskState | null }>(tx, historyStatement, [input.taskId])
    : [];
  if (entries.length === 0) throw new Refusal('unknown-task');
  return entries;
}
