import { type TaskKind, type TaskState, withoutRight } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import type { Form } from '@zehuan/policy';
import { formOf } from '../record/definition-cache.js';
import { delegateOn, type HandedOver } from '../record/task-at-hand.queries.js';
import type { ItemDefinition } from '../rules/item-definition.js';
import type { FormValues } from '../task.types.js';

interface Row extends HandedOver {
  readonly id: string;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly unitId: string;
  readonly supervisingUnitId: string;
  readonly cycleId: string;
  readonly title: string;
  readonly titleInEnglish: string;
  readonly dueOn: string;
  readonly version: number;
  readonly packId: string;
  readonly definition: ItemDefinition;
  /** 0 where no draft was ever kept. */
  readonly draftVersion: number;
  readonly values: FormValues | null;
  /** Whether the values are a draft of the next version, and not what was submitted before. */
  readonly hasDraft: boolean;
  readonly note: string | null;
  /** Files that wait for the next submission. */
  readonly attachmentIds: readonly string[];
}

/** An open task with the form that somebody may fill in for it, and what stands in it now. */
export interface TaskToFill extends Omit<Row, keyof HandedOver | 'values'> {
  readonly form: Form;
  readonly formKey: string;
  readonly values: FormValues;
}

/** More open tasks than a unit has; each is a row. */
export const mostTasks = 1_000;

/** The draft of the next version, else what was submitted last. */
const statement = `
select t.id, t.kind, t.state, t.unit_id as "unitId", t.supervising_unit_id as "supervisingUnitId", t.cycle_id as "cycleId",
  t.title, coalesce(i.title->>'en', t.title) as "titleInEnglish", t.due_on::text as "dueOn", t.version, c.pack_id as "packId", c.scale, i.definition,
  t.delegate_person_id as "handedTo", t.delegated_until::text as "handedUntil", coalesce(d.version, 0) as "draftVersion",
  coalesce(d.submission_version = t.submission_count + 1, false) as "hasDraft",
  case when d.submission_version = t.submission_count + 1 then d.form else s.form end as values,
  case when d.submission_version = t.submission_count + 1 then d.note end as note,
  array(select a.id from attachment a where a.task_id = t.id and a.submission_id is null and a.removed_at is null order by a.id)
    as "attachmentIds"
from task t join cycle c on c.id = t.cycle_id join item i on i.id = t.item_id
left join task_draft d on d.task_id = t.id
left join submission s on s.task_id = t.id and s.version = t.submission_count
where t.unit_id = $1 and t.state in ('assigned', 'acknowledged', 'returned') and c.state <> 'cancelled'
order by t.due_at, t.id limit ${mostTasks}`;

/** The open tasks of a unit that the actor may fill in, those with a form, in the order in which they fall due. */
export async function tasksToFill(tx: Transaction, unitId: string): Promise<readonly TaskToFill[]> {
  const rows = await rowsOf<Row>(tx, statement, [unitId]);
  const found: TaskToFill[] = [];
  for (const { handedTo, handedUntil, scale, ...row } of rows) {
    const delegatePersonId = delegateOn(tx.at, { handedTo, handedUntil, scale });
    if (withoutRight(tx.actor, 'task.draft', { ...row, delegatePersonId })) continue;
    // Packs are remembered, so this asks the record once for each pack.
    const form = await formOf(tx, row);
    if (form)
      found.push({ ...row, form, formKey: `${row.packId}/${row.definition.form ?? ''}`, values: row.values ?? {} });
  }
  return found;
}
