import type { Phase } from '@zehuan/contracts';
import { type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { packById, phaseCalendar } from '@zehuan/policy';
import { type CycleRow, cycleById } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { moveDeadlines } from './record/move-deadlines.queries.js';
import { arrangementLines } from './rules/arrangement-lines.js';

/** How many deadlines a newly published calendar year moved or confirmed. */
export interface Recomputed {
  readonly cycles: number;
  readonly phases: number;
  readonly items: number;
  readonly tasks: number;
}

/**
 * Computes anew every provisional day of running cycles, now that a calendar year is published: of phases that have
 * not opened or closed, of lines and of what is owed under them. Only days that are still the plan's move; a day
 * that a person set stays and merely loses its mark. Each move is in the task's history and on the time line.
 */
export const recomputeProvisional = async (tx: Transaction, calendarName: string): Promise<Recomputed> => {
  const calendar = await workingCalendarOf(tx, calendarName);
  const affected = await rowsOf<{ id: string }>(
    tx,
    `select c.id from cycle c join policy_pack p on p.id = c.pack_id
     where c.state in ('running','paused') and p.content->'calendar'->>'name' = $1
       and (exists (select from cycle_phase f where f.cycle_id = c.id and f.is_provisional and f.closed_at is null)
         or exists (select from item i where i.cycle_id = c.id and i.due_is_provisional)
         or exists (select from task t where t.cycle_id = c.id and t.due_is_provisional and t.state in ('assigned','acknowledged','returned')))
     order by c.id`,
    [calendarName],
  );
  const sum = { cycles: 0, phases: 0, items: 0, tasks: 0 };
  for (const { id } of affected) {
    const cycle = await cycleById(tx, id);
    const done = await recomputeCycle(tx, cycle, calendar);
    if (done.phases + done.items + done.tasks === 0) continue;
    sum.cycles += 1;
    sum.phases += done.phases;
    sum.items += done.items;
    sum.tasks += done.tasks;
    await writeEvents(tx, [id], {
      kind: 'deadlinesRecomputed',
      reason: `calendar ${calendarName} published`,
      details: { ...done },
    });
  }
  return sum;
};

const recomputeCycle = async (
  tx: Transaction,
  cycle: CycleRow,
  calendar: WorkingCalendar,
): Promise<Omit<Recomputed, 'cycles'>> => {
  const { content } = await packById(tx, cycle.packId);
  const planned = phaseCalendar(content, cycle.year, calendar, cycle.scale);
  const phaseRows = (Object.keys(planned) as Phase[]).map((phase) => ({
    phase,
    opens_on: planned[phase].opensOn,
    opens_at: new Date(planned[phase].opensAt),
    closes_on: planned[phase].closesOn,
    closes_at: new Date(planned[phase].closesAt),
    is_provisional: planned[phase].isProvisional,
  }));
  const phases = await rowsOf(
    tx,
    `update cycle_phase f set
       opens_on = case when f.opened_at is null then p.opens_on else f.opens_on end,
       opens_at = case when f.opened_at is null then p.opens_at else f.opens_at end,
       closes_on = p.closes_on, closes_at = p.closes_at, is_provisional = p.is_provisional
     from jsonb_to_recordset($2) as p (phase text, opens_on date, opens_at timestamptz, closes_on date, closes_at timestamptz, is_provisional boolean)
     where f.cycle_id = $1 and f.phase = p.phase and f.is_provisional and f.closed_at is null
       -- A close that a person moved is no longer the plan's.
       and not exists (select from cycle_event e where e.cycle_id = $1 and e.kind in ('phaseMoved','resumed','phaseReopened'))
     returning f.phase`,
    [cycle.id, JSON.stringify(phaseRows)],
  );
  const items = await rowsOf<{ id: string; was: string; on: string; at: Date; isProvisional: boolean }>(
    tx,
    `with line as (
       select * from jsonb_to_recordset($2) as l (key text, occurrence text, due_on date, due_at timestamptz, due_is_provisional boolean)
     ), was as (
       select i.id, i.due_on from item i join line l using (key, occurrence)
       where i.cycle_id = $1 and i.origin = 'pack' and i.revision = 1 and i.due_is_provisional and i.removed_at is null for update of i
     )
     update item i set due_on = l.due_on, due_at = l.due_at, due_is_provisional = l.due_is_provisional
     from line l, was where was.id = i.id and l.key = i.key and l.occurrence = i.occurrence
     returning i.id, was.due_on as was, i.due_on as "on", i.due_at as at, i.due_is_provisional as "isProvisional"`,
    [cycle.id, JSON.stringify(arrangementLines(content, cycle.year, calendar, cycle.scale))],
  );
  let tasks = 0;
  for (const item of items.filter((each) => each.was !== each.on)) {
    const moves = [{ from: item.was, to: item.on, at: item.at, isProvisional: item.isProvisional }];
    tasks += (
      await moveDeadlines(tx, {
        cycleIds: [cycle.id],
        itemIds: [item.id],
        moves,
        mayMoveEarlier: true,
        kind: 'recomputed',
        reason: 'calendar published',
      })
    ).length;
  }
  await confirmDays(tx, cycle, calendar);
  return { phases: phases.length, items: items.length, tasks };
};

/** Takes the mark from days that lie in a published year now. */
const confirmDays = async (tx: Transaction, cycle: CycleRow, calendar: WorkingCalendar): Promise<void> => {
  const days = await rowsOf<{ on: string }>(
    tx,
    `select distinct due_on as "on" from task where cycle_id = $1 and due_is_provisional`,
    [cycle.id],
  );
  const confirmed = days.map((day) => day.on).filter((on) => !calendar.isProvisional(on));
  if (confirmed.length > 0)
    await rowsOf(
      tx,
      `update task set due_is_provisional = false where cycle_id = $1 and due_is_provisional and due_on = any($2::date[])`,
      [cycle.id, confirmed],
    );
};
