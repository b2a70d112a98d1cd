import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import {
  abolishUnit,
  type Appointee,
  appointTo,
  type EstablishUnit,
  establishUnit,
  mergeUnit,
  moveUnit,
  type Unit,
  type UnitAct,
  unitById,
} from '@zehuan/org';
import type { PostKind } from '@zehuan/contracts';
import { tell } from '@zehuan/tasks';
import type { HandoverContent } from './record/handover-sheet.entity.js';
import { cancelTasksOfUnits } from './record/cancel-tasks.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';

/** What a change of a unit did to the work under way; `cycleIds` are those that should look again. */
export interface UnitChangeOutcome {
  readonly unit: Unit;
  readonly movedTasks: number;
  readonly cancelledTasks: number;
  readonly handoverSheetId: string | null;
  readonly cycleIds: readonly string[];
}

/**
 * Merges a unit into another in mid-year. What it has done stays under its name; what it still owes, and what it
 * still has to review, goes to the successor, with a sheet that says so. Where the successor owes the same line
 * itself, it owes both, each visible as whose it was.
 */
export const mergeUnitWithWork = async (
  tx: Transaction,
  input: UnitAct & { readonly into: string },
): Promise<UnitChangeOutcome> => {
  const { unit, successor } = await mergeUnit(tx, input);
  const into = successor ?? unit;
  const sheet = await writeHandover(tx, unit.id, into.id, 'merged');
  const moved = await moveOpenTasks(tx, unit, into, input.reason);
  await rowsOf(
    tx,
    `update task set supervising_unit_id = $2, version = version + 1 where supervising_unit_id = $1 and state not in ('accepted','cancelled')`,
    [unit.id, into.id],
  );
  if (moved.taskIds.length > 0)
    await tell(tx, {
      kind: 'handover',
      taskIds: moved.taskIds,
      to: 'responsible',
      posts: ['reporter', 'topLeader'],
      details: { handoverSheetId: sheet },
    });
  await writeEvents(tx, moved.cycleIds, {
    kind: 'unitsChanged',
    reason: input.reason,
    details: { change: 'merged', unitId: unit.id, intoUnitId: into.id, tasks: moved.taskIds.length },
  });
  return {
    unit: into,
    movedTasks: moved.taskIds.length,
    cancelledTasks: 0,
    handoverSheetId: sheet,
    cycleIds: moved.cycleIds,
  };
};

const moveOpenTasks = async (
  tx: Transaction,
  from: Unit,
  into: Unit,
  reason: string,
): Promise<{ taskIds: string[]; cycleIds: string[] }> => {
  const rows = await rowsOf<{ id: string; cycleId: string }>(
    tx,
    `with open as (
       select id, state, due_at from task where unit_id = $1 and state not in ('accepted','cancelled') for update
     ), moved as (
       update task t set unit_id = $2, unit_path = $3::ltree, taken_over_from_unit_id = coalesce(t.taken_over_from_unit_id, $1), armed_at = $4,
         delegate_person_id = null, delegated_until = null, version = t.version + 1
       from open o where t.id = o.id returning t.id, t.cycle_id
     ), written as (
       insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of, reason, details)
       select id, $4, 'takenOver', state, state, due_at, $5, $6, $7, $8, jsonb_build_object('fromUnit', $1::uuid, 'intoUnit', $2::uuid) from open
     )
     select id, cycle_id as "cycleId" from moved`,
    [from.id, into.id, into.path, tx.at, tx.actor.name, tx.actor.unitId, tx.actor.onBehalfOf, reason],
  );
  return { taskIds: rows.map((row) => row.id), cycleIds: [...new Set(rows.map((row) => row.cycleId))] };
};

/** Ends a unit without a successor: what it still owes is cancelled, with the reason and a sheet of what it was. */
export const abolishUnitWithWork = async (
  tx: Transaction,
  input: UnitAct & { readonly moveSubordinatesTo?: string | undefined },
): Promise<UnitChangeOutcome> => {
  const { unit } = await abolishUnit(tx, input);
  const sheet = await writeHandover(tx, unit.id, null, 'abolished');
  const cycleIds = await cyclesOfOpenTasks(tx, unit.id);
  const cancelled = await cancelTasksOfUnits(tx, [unit.id], input.reason);
  await writeEvents(tx, cycleIds, {
    kind: 'unitsChanged',
    reason: input.reason,
    details: { change: 'abolished', unitId: unit.id, tasks: cancelled },
  });
  return { unit, movedTasks: 0, cancelledTasks: cancelled, handoverSheetId: sheet, cycleIds };
};

/** Adds a unit under another; where the committee above has a year under way, it is issued what is not yet due there. */
export const establishUnitWithWork = async (
  tx: Transaction,
  input: EstablishUnit & { readonly parentCode: string },
): Promise<UnitChangeOutcome> => {
  const unit = await establishUnit(tx, input);
  const cycleIds = await runningCyclesOf(tx, unit.parentId);
  await writeEvents(tx, cycleIds, {
    kind: 'unitsChanged',
    reason: input.reason,
    details: { change: 'established', unitId: unit.id, tasks: 0 },
  });
  return { unit, movedTasks: 0, cancelledTasks: 0, handoverSheetId: null, cycleIds };
};

/**
 * Puts a unit under another supervising committee. What is open goes over to that committee's cycle of the same year,
 * line by line of the same key; what the new committee does not ask for stays with the old one until it is done.
 */
export const moveUnitWithWork = async (
  tx: Transaction,
  input: UnitAct & { readonly under: string },
): Promise<UnitChangeOutcome> => {
  const moved = await moveUnit(tx, input);
  const rows = await rowsOf<{ id: string; fromCycle: string; intoCycle: string }>(
    tx,
    `with found as (
       select t.id, t.state, t.due_at, t.cycle_id, t.taken_over_from_unit_id, mine.id as item_id, mine.cycle_id as into_cycle
       from task t join item was on was.id = t.item_id join cycle old on old.id = t.cycle_id
       join cycle fresh on fresh.unit_id = $2 and fresh.year = old.year and fresh.state in ('running','paused')
       join item mine on mine.cycle_id = fresh.id and mine.key = was.key and mine.occurrence = was.occurrence and mine.removed_at is null
       where t.unit_id = $1 and t.state not in ('accepted','cancelled') and t.supervising_unit_id <> $2
         and not exists (select from task other where other.item_id = mine.id and other.unit_id = $1)
       for update of t
     ), open as (
       -- Where two committees have asked for the same line, the new one asks for it once; the other stays where it is.
       select distinct on (item_id, taken_over_from_unit_id) * from found order by item_id, taken_over_from_unit_id, due_at, id
     ), gone as (
       update task t set cycle_id = o.into_cycle, item_id = o.item_id, supervising_unit_id = $2, unit_path = $3::ltree, version = t.version + 1
       from open o where t.id = o.id returning t.id
     ), written as (
       insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of, reason, details)
       select id, $4, 'supervisorChanged', state, state, due_at, $5, $6, $7, $8, jsonb_build_object('fromCycle', cycle_id, 'intoCycle', into_cycle) from open
     )
     select o.id, o.cycle_id as "fromCycle", o.into_cycle as "intoCycle" from open o join gone using (id)`,
    [moved.id, moved.parentId, moved.path, tx.at, tx.actor.name, tx.actor.unitId, tx.actor.onBehalfOf, input.reason],
  );
  const cycleIds = [...new Set(rows.flatMap((row) => [row.fromCycle, row.intoCycle]))];
  await writeEvents(tx, cycleIds, {
    kind: 'unitsChanged',
    reason: input.reason,
    details: { change: 'moved', unitId: moved.id, tasks: rows.length },
  });
  const joined = await runningCyclesOf(tx, moved.parentId);
  return {
    unit: moved,
    movedTasks: rows.length,
    cancelledTasks: 0,
    handoverSheetId: null,
    cycleIds: [...new Set([...cycleIds, ...joined])],
  };
};

/** Appoints a new holder of a post, with a sheet of what the unit has open on that day. */
export const appointWithHandover = async (
  tx: Transaction,
  input: Appointee & {
    readonly unitId: string;
    readonly kind: PostKind;
    readonly fromOn: string;
    readonly reason?: string | undefined;
  },
): Promise<UnitChangeOutcome> => {
  const { unitId } = await appointTo(tx, input);
  const sheet = await writeHandover(tx, unitId, unitId, 'holderChanged');
  return { unit: await unitById(tx, unitId), movedTasks: 0, cancelledTasks: 0, handoverSheetId: sheet, cycleIds: [] };
};

const runningCyclesOf = async (tx: Transaction, unitId: string | null): Promise<string[]> =>
  (await rowsOf<{ id: string }>(tx, `select id from cycle where unit_id = $1 and state = 'running'`, [unitId])).map(
    (row) => row.id,
  );

const cyclesOfOpenTasks = async (tx: Transaction, unitId: string): Promise<string[]> =>
  (
    await rowsOf<{ id: string }>(
      tx,
      `select distinct cycle_id as id from task where unit_id = $1 and state not in ('accepted','cancelled')`,
      [unitId],
    )
  ).map((row) => row.id);

/** Keeps, as it stands at this moment, what a unit has open, has done and has to review. */
const writeHandover = async (
  tx: Transaction,
  unitId: string,
  intoUnitId: string | null,
  cause: 'merged' | 'abolished' | 'holderChanged',
): Promise<string> => {
  const open = await rowsOf<HandoverContent['open'][number]>(
    tx,
    `select id as "taskId", title, state, due_on as "dueOn", submission_count as submissions
     from task where unit_id = $1 and state not in ('accepted','cancelled') order by due_at, id`,
    [unitId],
  );
  const counts = await rowOf<{ done: number; toReview: number }>(
    tx,
    `select (select count(*)::int from task where unit_id = $1 and state = 'accepted') as done,
       (select count(*)::int from task where supervising_unit_id = $1 and state = 'submitted') as "toReview"`,
    [unitId],
  );
  const content: HandoverContent = { done: counts?.done ?? 0, open, toReview: counts?.toReview ?? 0 };
  const sheet = await rowOf<{ id: string }>(
    tx,
    `insert into handover_sheet (unit_id, into_unit_id, cause, at, actor, content) values ($1, $2, $3, $4, $5, $6) returning id`,
    [unitId, intoUnitId, cause, tx.at, tx.actor.name, JSON.stringify(content)],
  );
  return sheet?.id ?? '';
};

/** Sheets that a unit gave or got, newest first. */
export const handoverSheetsOf = (
  tx: Transaction,
  unitId: string,
): Promise<
  { id: string; cause: string; at: Date; unitId: string; intoUnitId: string | null; content: HandoverContent }[]
> =>
  rowsOf(
    tx,
    `select id, cause, at, unit_id as "unitId", into_unit_id as "intoUnitId", content from handover_sheet where unit_id = $1 or into_unit_id = $1 order by at desc, id desc`,
    [unitId],
  );
