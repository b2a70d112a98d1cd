import { Refusal } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { changeTask } from './record/change-task.queries.js';
import { isId } from './record/task-at-hand.queries.js';
import { calendarOf } from './record/task-calendar.js';
import { tellDelegate } from './record/tell-person.queries.js';
import { isInTenure } from './record/tenure.queries.js';
import { requireDay } from './rules/day.js';
import type { OneTask, TaskAfter } from './task.types.js';

interface DelegateInput extends OneTask {
  readonly personId: string | null;
  /** The last day on which the delegate acts; without it until further notice. */
  readonly until?: string | undefined;
  readonly reason?: string | undefined;
}

const invalid = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer, message }]);

async function requireDelegate(tx: Transaction, personId: string, unitId: string): Promise<void> {
  const isKnown = isId(personId) && (await rowOf(tx, 'select 1 from person where id = $1', [personId])) !== undefined;
  if (!isKnown) throw new Refusal('unknown-person');
  if (!(await isInTenure(tx, personId, unitId))) {
    throw invalid('/personId', 'Choose a person who holds a post of the responsible unit');
  }
}

/** Hands the work to a person in tenure in the responsible unit, or (`personId: null`) takes it back. */
export async function delegate(tx: Transaction, input: DelegateInput): Promise<TaskAfter> {
  const { personId, until } = input;
  if (until !== undefined) requireDay(until, '/until');
  if (until !== undefined && personId === null) throw invalid('/until', 'Nobody acts until then: name a person');
  const { after } = await changeTask(tx, 'delegate', input, async (task) => {
    if (personId !== null) await requireDelegate(tx, personId, task.unitId);
    if (until !== undefined && until < (await calendarOf(tx, task)).today) throw invalid('/until', 'The day is over');
    return {
      set: 'delegate_person_id = :personId::uuid, delegated_until = :until::date, armed_at = :at',
      values: { personId, until: until ?? null },
      reason: input.reason,
      details: { personId, until: until ?? null },
    };
  });
  if (personId !== null) await tellDelegate(tx, { taskId: after.id, personId, reason: input.reason ?? null });
  return after;
}
