import { instantOf, workingCalendarOf } from '@zehuan/calendar';
import { rowOf, type Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { lockCycleExclusive } from '@zehuan/tasks';
import { type CycleRow, cycleOfUnit } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { today } from './phases.service.js';

/** Kinds of task that outlive their year; a statement or an assessment of a past year is not asked for again. */
const lastingKinds = ['item', 'inspection'];

/** Hands what a closing cycle still has open to the committee's cycle of the next year, if that is running. Answers how many tasks. */
export const carryOverFrom = async (tx: Transaction, cycle: CycleRow): Promise<number> => {
  const next = await cycleOfUnit(tx, cycle.unitId, cycle.year + 1);
  return next && (next.state === 'running' || next.state === 'paused') ? carryOver(tx, cycle, next) : 0;
};

/** Takes over what last year's cycle, when it has closed, left open. */
export const carryOverInto = async (tx: Transaction, cycle: CycleRow): Promise<number> => {
  const previous = await cycleOfUnit(tx, cycle.unitId, cycle.year - 1);
  return previous?.state === 'closed' ? carryOver(tx, previous, cycle) : 0;
};

/**
 * Each line with open tasks gets a line in the new cycle, and each open task a task there; the old one ends as
 * cancelled, with the new one's id in its history, so that nothing is owed twice and nothing is forgotten.
 */
const carryOver = async (tx: Transaction, from: CycleRow, into: CycleRow): Promise<number> => {
  await lockCycleExclusive(tx, from.id);
  const { content } = await packById(tx, into.packId);
  const calendar = await workingCalendarOf(tx, content.calendar.name);
  const due = calendar.addWorkingDays(today(tx, into), content.carryOver.dueWorkingDays);
  const row = await rowOf<{ count: number }>(
    tx,
    `with open as (
       select t.* from task t where t.cycle_id = $1 and t.kind = any($3) and t.state not in ('accepted','cancelled') for update
     ), line as (
       insert into item (cycle_id, key, occurrence, kind, phase, issued_in, title, definition, due_on, due_at, due_is_provisional, origin, issued_at)
       select $2, i.key, $9 || i.occurrence, i.kind, 'supervising', 'clarifying', i.title, i.definition, $4, $5, $6, 'carriedOver', $7
       from item i where i.id in (select item_id from open)
       on conflict (cycle_id, key, occurrence) do update set revision = item.revision
       returning id, key, occurrence
     ), taken as (
       insert into task (kind, cycle_id, item_id, unit_id, unit_path, supervising_unit_id, title, phase, due_on, due_at, due_is_provisional, armed_at, issued_at)
       select o.kind, $2, l.id, o.unit_id, o.unit_path, $8, o.title, 'supervising', $4, $5, $6, $7, $7
       from open o join item i on i.id = o.item_id join line l on l.key = i.key and l.occurrence = $9 || i.occurrence
       on conflict do nothing returning id, item_id, unit_id
     ), ended as (
       update task t set state = 'cancelled', ended_at = $7, review_due_on = null, review_due_at = null, version = t.version + 1
       from open o where t.id = o.id returning t.id
     ), written as (
       insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, reason, details)
       select o.id, $7, 'carriedOver', o.state, 'cancelled', o.due_at, $10, 'still open when the year closed',
         jsonb_build_object('intoCycle', $2::uuid, 'intoTask', n.id)
       from open o join item i on i.id = o.item_id
       left join line l on l.key = i.key and l.occurrence = $9 || i.occurrence
       left join taken n on n.item_id = l.id and n.unit_id = o.unit_id
     )
     select count(*)::int as count from ended`,
    [
      from.id,
      into.id,
      lastingKinds,
      due.on,
      new Date(instantOf(into.scale, due.on, content.dayEndsAt)),
      due.isProvisional,
      tx.at,
      into.unitId,
      `${from.year}:`,
      tx.actor.name,
    ],
  );
  const count = row?.count ?? 0;
  if (count > 0)
    await writeEvents(tx, [from.id, into.id], {
      kind: 'carriedOver',
      details: { from: from.id, into: into.id, tasks: count },
    });
  return count;
};
