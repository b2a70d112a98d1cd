import { type Phase, Refusal, repeated, requireRight, type TaskState } from '@zehuan/contracts';
import { instantOf, workingCalendarOf } from '@zehuan/calendar';
import { holdTree } from '@zehuan/org';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { dueAfterParent, newDefinition } from './arrangement.service.js';
import { directSubordinates, issueTasks } from './issue.service.js';
import { type CycleRow, cycleForUpdate, cycleOfUnit } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';

export interface Decompose {
  readonly taskId: string;
  /** Left out: the task's own title. */
  readonly title?: { readonly zh: string; readonly en: string } | undefined;
  readonly measures: readonly string[];
  /** Not after the task's own day. */
  readonly dueOn: string;
  /** Left out: every direct subordinate. */
  readonly unitCodes?: readonly string[] | undefined;
}

interface TaskToDecompose {
  readonly id: string;
  readonly state: TaskState;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly title: string;
  readonly itemKey: string;
  readonly form: string | null;
  readonly dueOn: string;
}

/**
 * Hands a task on to the unit's own subordinates as a line of its own cycle: it adds to what they owe and takes
 * nothing from what the unit owes.
 * Refuses `unknown-task`, `not-responsible`, `wrong-state`, `no-subordinates`, `not-a-subordinate`, `due-after-parent`, `due-in-the-past`.
 */
export const decompose = async (
  tx: Transaction,
  input: Decompose,
): Promise<{ readonly itemId: string; readonly tasks: number }> => {
  // Nobody ends or moves a unit to which a task is just being issued.
  await holdTree(tx);
  const task = await taskToDecompose(tx, input.taskId);
  const cycle = await ownCycle(tx, task);
  const unitIds = await chosenSubordinates(tx, cycle, input.unitCodes);
  const { content } = await packById(tx, cycle.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const dueAt = new Date(instantOf(cycle.scale, input.dueOn, content.dayEndsAt));
  if (input.dueOn > task.dueOn) throw dueAfterParent(task.dueOn, '/dueOn');
  if (dueAt <= tx.at)
    throw new Refusal('due-in-the-past', `${input.dueOn} is over`, [
      { pointer: '/dueOn', message: 'Give a day that lies ahead' },
    ]);
  const title = input.title ?? { zh: task.title, en: task.title };
  const phase: Phase = cycle.phase;
  const key = await freeKey(tx, cycle.id, task.itemKey);
  const definition = {
    ...newDefinition({ act: 'add', key, title, measures: input.measures, form: task.form ?? undefined }, phase),
    ...(unitIds ? { unitIds } : {}),
  };
  const item = await rowOf<{ id: string }>(
    tx,
    `insert into item (cycle_id, key, occurrence, kind, phase, issued_in, title, definition, due_on, due_at, due_is_provisional, origin, from_task_id)
     values ($1, $2, '', 'item', $3, $3, $4, $5, $6, $7, $8, 'decomposed', $9) returning id`,
    [
      cycle.id,
      key,
      phase,
      JSON.stringify(title),
      JSON.stringify(definition),
      input.dueOn,
      dueAt,
      calendar.isProvisional(input.dueOn),
      task.id,
    ],
  );
  const issued = await issueTasks(tx, cycle, [phase]);
  await rowsOf(
    tx,
    `insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of, details)
     select id, $2, 'decomposed', state, state, due_at, $3, $4, $5, $6 from task where id = $1`,
    [
      task.id,
      tx.at,
      tx.actor.name,
      tx.actor.unitId,
      tx.actor.onBehalfOf,
      JSON.stringify({ itemId: item?.id, tasks: issued.tasks }),
    ],
  );
  await writeEvents(tx, [cycle.id], {
    kind: 'decomposed',
    details: { itemId: item?.id, fromTask: task.id, tasks: issued.tasks },
  });
  return { itemId: item?.id ?? '', tasks: issued.tasks };
};

const taskToDecompose = async (tx: Transaction, taskId: string): Promise<TaskToDecompose> => {
  const task = await rowOf<TaskToDecompose>(
    tx,
    `select t.id, t.state, t.unit_id as "unitId", u.name as "unitName", c.year, t.title, i.key as "itemKey", i.definition->>'form' as form, t.due_on as "dueOn"
     from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id where t.id = $1 for share of t`,
    [taskId],
  );
  if (!task) throw new Refusal('unknown-task');
  requireRight(tx.actor, 'task.decompose', task);
  if (task.state === 'accepted') throw new Refusal('already-accepted');
  if (task.state === 'cancelled') throw new Refusal('already-cancelled');
  return task;
};

const ownCycle = async (tx: Transaction, task: TaskToDecompose): Promise<CycleRow> => {
  const found = await cycleOfUnit(tx, task.unitId, task.year);
  if (!found) throw new Refusal('no-subordinates', `${task.unitName} has no cycle of its own in ${task.year}`);
  const own = await cycleForUpdate(tx, found.id);
  if (own.state === 'closed' || own.state === 'cancelled') throw new Refusal('cycle-ended');
  return own;
};

const chosenSubordinates = async (
  tx: Transaction,
  cycle: CycleRow,
  codes: readonly string[] | undefined,
): Promise<string[] | null> => {
  if (!codes) return null;
  const rows = await rowsOf<{ id: string; code: string }>(
    tx,
    `select s.id, s.code from (${directSubordinates('$1')}) s where s.code = any($2)`,
    [cycle.unitId, codes],
  );
  const found = new Set(rows.map((row) => row.code));
  const faults = codes.flatMap((code, index) =>
    found.has(code) ? [] : [{ pointer: `/units/${index}`, message: `${repeated(code)} is not a direct subordinate` }],
  );
  if (faults.length > 0) throw new Refusal('not-a-subordinate', undefined, faults);
  return rows.map((row) => row.id);
};

/** A task may be decomposed more than once: each time is a line of its own. */
const freeKey = async (tx: Transaction, cycleId: string, itemKey: string): Promise<string> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `select count(*)::int as count from item where cycle_id = $1 and key like $2 || '/%'`,
    [cycleId, itemKey],
  );
  return `${itemKey}/${(row?.count ?? 0) + 1}`;
};
