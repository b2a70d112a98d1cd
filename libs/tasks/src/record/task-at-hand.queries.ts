import { type DayScale, dayOf } from '@zehuan/calendar';
import { Refusal, type TaskKind } from '@zehuan/contracts';
import { prepared, rowOf, type Statement, type Transaction } from '@zehuan/platform';
import type { TaskAtHand } from '../rules/refused-act.js';
import type { ItemDefinition } from '../rules/item-definition.js';
import { itemDefinition } from './definition-cache.js';

/** A task as an act finds it, with what the act is judged by. */
export interface OpenedTask extends TaskAtHand {
  readonly id: string;
  readonly cycleId: string;
  readonly itemId: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly submissionCount: number;
  readonly scale: DayScale;
  readonly calendarStamp: string;
  readonly packId: string;
  readonly definition: ItemDefinition;
}

type Row = Omit<OpenedTask, 'duty' | 'definition' | 'delegatePersonId'> &
  HandedOver & { readonly itemRevision: number };

/** To whom a task was handed, and the last day of it; null for until further notice. */
export interface HandedOver {
  readonly handedTo: string | null;
  readonly handedUntil: string | null;
  readonly scale: DayScale;
}

/** To whom the work is handed on the day of the act. */
export const delegateOn = (at: Date, { handedTo, handedUntil, scale }: HandedOver): string | null =>
  handedUntil === null || handedUntil >= dayOf(scale, at.getTime()) ? handedTo : null;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; what cannot never reaches a `uuid` column. */
export const isId = (text: string): boolean => uuid.test(text);

const opened = prepared(`
with held as materialized (
  select cycle_id, pg_advisory_xact_lock_shared(hashtextextended('cycle:' || cycle_id::text, 0)) from task where id = $1
)
select t.id, t.kind, t.cycle_id as "cycleId", t.item_id as "itemId", t.unit_id as "unitId",
  t.supervising_unit_id as "supervisingUnitId", t.state, t.version, t.due_on::text as "dueOn", t.due_at as "dueAt",
  t.delegate_person_id as "handedTo", t.delegated_until::text as "handedUntil",
  t.submission_count as "submissionCount", terms.scale, terms.pack_id as "packId", terms.item_revision as "itemRevision",
  terms.is_cycle_ended as "isCycleEnded",
  (select concat(count(*), '/', max(loaded_at)) from calendar_year) as "calendarStamp"
from held join task t on t.id = $1 cross join lateral app_terms_of_task(t.id) terms`);

/** Kinds whose whole duty may be to take note. */
const isNoted = (kind: TaskKind): boolean => kind === 'arrangement' || kind === 'result';

/** What an act on a task begins with, for whoever opens its transaction. */
export const taskAhead = (taskId: string): Statement => ({ sql: opened, parameters: [taskId] });

/**
 * Reads a task for an act on it and holds its cycle (shared) until the transaction ends, so that whoever closes the
 * cycle waits. What is read is older than the lock: the act's own statement judges state and cycle once more.
 */
export async function openTask(tx: Transaction, taskId: string): Promise<OpenedTask> {
  const row = isId(taskId) ? await rowOf<Row>(tx, opened, [taskId]) : undefined;
  if (!row) throw new Refusal('unknown-task');
  const definition = await itemDefinition(tx, row.itemId, row.itemRevision);
  const isAcknowledgement = isNoted(row.kind) && definition.dutyIsAcknowledgement === true;
  return { ...row, definition, duty: { isAcknowledgement }, delegatePersonId: delegateOn(tx.at, row) };
}
